import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { codeRules } from '~/domain/outbox/gate'
import { verifyChains } from '~/domain/ledger/verify.server'
import { openShop, type Shop } from './shop'

let shop: Shop
afterEach(() => shop?.close())

const mailsTo = (address: string) =>
  shop.mailbox.received.filter(({ to }) => to.includes(address)).map(({ mail }) => mail.subject ?? '')

test('strangers who ask for codes in a flood are mailed so many, with no word of theirs, and keep back neither visitors nor ads', async () => {
  shop = await openShop()
  const sender = shop.browser()
  await sender.prove('ana@gmail.com')
  const flood = codeRules.shopAnHour.stranger + 30
  const ask = (n: number) =>
    shop.browser(`198.51.${n % 60}.1`).visitor.post('/prove?again', {
      intent: 'begin',
      name: 'Freebie',
      address: `stranger${n}@libero.it`,
      next: '/mine',
    })
  for (let n = 0; n < flood; n += 10) await Promise.all(Array.from({ length: 10 }, (_, at) => ask(n + at)))

  const visitor = shop.browser('203.0.113.9')
  await visitor.link()
  await visitor.prove('bea@gmail.com')
  const [token] = await sender.mailTo(['mia@libero.it'])
  expect(token).toMatch(/^[\w-]{22}$/)
  const codes = shop.mailbox.received.filter(({ to }) => to[0]?.startsWith('stranger'))
  // One was Ana's, who was a stranger then.
  expect(codes).toHaveLength(codeRules.shopAnHour.stranger - 1)
  for (const { mail } of codes)
    expect(`${mail.subject} ${mail.text} ${mail.from?.text}`).not.toMatch(/Freebie/)
}, 120_000)

test('mails that hang keep back none of the others, and no code', async () => {
  const silentFor = ['one', 'two', 'three', 'four'].map((name) => `${name}@libero.it`)
  shop = await openShop({}, { silentFor })
  const [ana, bea] = [shop.browser(), shop.browser('203.0.113.9')]
  await ana.prove('ana@gmail.com')
  await bea.prove('bea@gmail.com')
  await ana.mailTo(silentFor)
  // One lane of five is left for ads: they all leave on it, and a code beside them.
  const others = ['mia', 'lea', 'zoe', 'ida', 'eva', 'uma'].map((name) => `${name}@outlook.com`)
  expect(await bea.mailTo(others)).toHaveLength(6)
  await shop.browser('203.0.113.8').prove('cleo@gmail.com')

  expect(await ana.standings()).toEqual(Array(4).fill(expect.stringMatching(/goes to the mail service next/)))
  shop.mailbox.speak()
  await expect
    .poll(async () => (await ana.standings()).join(), { timeout: 20_000 })
    .not.toMatch(/service next/)
  for (const address of silentFor) expect(mailsTo(address)).toHaveLength(1)
}, 120_000)

test('uploads that trickle from as many networks as there are places keep nobody’s picture out', async () => {
  shop = await openShop()
  const { hostname, port } = new URL(shop.base)
  const sockets: Socket[] = []
  for (let n = 0; n < 24; n++) {
    const socket = connect(Number(port), hostname).on('error', () => undefined)
    sockets.push(socket)
    const head = `Host: ${hostname}\r\nSec-Fetch-Site: same-origin\r\nX-Forwarded-For: 198.51.100.${n}\r\n`
    socket.write(`POST /uploads HTTP/1.1\r\n${head}Content-Type: multipart/form-data; boundary=x\r\n`)
    socket.write('Content-Length: 8000000\r\n\r\n--x\r\n')
  }
  const trickle = setInterval(() => sockets.forEach((socket) => socket.write('some bytes')), 500)
  await new Promise((resolve) => setTimeout(resolve, 4000))

  const raw = { width: 400, height: 300, channels: 3 as const }
  const picture = await sharp(randomBytes(400 * 300 * 3), { raw })
    .png()
    .toBuffer()
  const send = async (network: string) => {
    const form = new FormData()
    form.set('picture', new File([new Uint8Array(picture)], 'mine.png', { type: 'image/png' }))
    const { status, html } = await shop.browser(network).visitor.postBody('/uploads', form)
    return [status, /"asset":"upload-/.test(html)]
  }
  const sent = await Promise.all(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map(send))
  clearInterval(trickle)
  for (const socket of sockets) socket.destroy()
  expect(sent).toEqual(Array(3).fill([200, true]))
}, 60_000)

test('a clock that is a day behind, and then set right, mails nobody twice and loses and counts nothing', async () => {
  shop = await openShop({ friends: 2, holdDays: 0 })
  const sender = shop.browser()
  await sender.prove('ana@gmail.com')
  const [before = ''] = await sender.mailTo(['mia@libero.it'])
  await shop.days(-1)
  // What was proven and sent "tomorrow" still is.
  const [behind = ''] = await sender.mailTo(['lea@outlook.com'])
  await shop.browser('198.51.100.7').answer(before)
  expect(await shop.dresses()).toBe(0)
  await shop.days(1)
  await shop.browser('198.51.100.8').answer(behind)
  await shop.days(2)
  expect(await shop.dresses()).toBe(1)
  for (const address of ['mia@libero.it', 'lea@outlook.com']) expect(mailsTo(address)).toHaveLength(1)
  expect((await sender.standings()).filter((standing) => /Counts/.test(standing))).toHaveLength(2)
  expect((await verifyChains(shop.services.store.db)).flaws).toEqual([])
}, 120_000)

test('an answer that was lost on its way back costs whoever waited for it one more code, and nothing else', async () => {
  shop = await openShop()
  const visitor = shop.browser()
  const token = await visitor.link()
  const kept = new Map(visitor.visitor.cookies)
  await visitor.prove('ana@gmail.com')
  // The browser never heard what the last form came to: it has the cookies of before.
  visitor.visitor.cookies.clear()
  for (const [name, value] of kept) visitor.visitor.cookies.set(name, value)
  await visitor.prove('ana@gmail.com')
  const { html } = await visitor.visitor.get('/mine')
  expect(html).toContain(`/a/${token}`)
}, 60_000)
