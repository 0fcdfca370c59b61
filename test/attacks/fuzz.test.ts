import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import { nanoid } from 'nanoid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { conversions, designs, outbox, rewards, shares } from '#db/schema'
import { verifyChains } from '~/domain/ledger/verify.server'
import { createSetupLink } from '~/domain/staff/commands.server'
import { isLong } from '../support/long'
import { phone } from '../support/browser-less'
import { bodyOf, chanceOf, formOf, forms, pathOf, queryOf, type Body, type Known } from './naughty'
import { openShop, type Shop } from './shop'

const times = isLong ? 20_000 : 1500
const seed = isLong ? randomInt(2 ** 31) : 1977
const together = 6

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ friends: 1, holdDays: 0 })
}, 120_000)
afterAll(() => shop?.close())

type Cookies = Map<string, string>
interface Answer {
  status: number
  to: string | undefined
  type: string
  text: string
}

const agent = new Agent({ keepAlive: true, maxSockets: together })

/** Sends a request as it stands, from a network of its own: no limit is to hide what lies behind it. */
function send(method: string, path: string, cookies: Cookies, from: number, body?: Body): Promise<Answer> {
  const { hostname, port } = new URL(shop.base)
  const headers = {
    'User-Agent': phone,
    Accept: 'text/html,*/*;q=0.8',
    'Sec-Fetch-Site': 'same-origin',
    'X-Forwarded-For': `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`,
    Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    ...(body?.type && { 'Content-Type': body.type }),
    ...(body?.encoding && { 'Content-Encoding': body.encoding }),
    ...(body && { 'Content-Length': String(body.bytes.length) }),
  }
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, agent, method, path, headers }, (response) => {
      let text = ''
      for (const line of response.headers['set-cookie'] ?? []) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        cookies.set(name, value)
      }
      response.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
      response.once('error', reject)
      response.once('end', () => {
        const { location: to, 'content-type': type = '' } = response.headers
        resolve({ status: response.statusCode ?? 0, to, type, text })
      })
    })
    asked.once('error', reject)
    asked.end(body?.bytes)
  })
}

/** Each page and place of the app, as `app/routes.ts` has them, and those that stand before it. */
function places(): { id: string; path: string }[] {
  const { routes } = shop.build
  const whole = (id: string | undefined): string => {
    const route = id ? routes[id] : undefined
    return route ? [whole(route.parentId), route.path ?? ''].filter(Boolean).join('/') : ''
  }
  const own = Object.keys(routes).map((id) => ({ id, path: whole(id) }))
  const front = [
    'pictures/:token/:purpose.jpg',
    'pictures/:token.jpg',
    'tiles/:id.png',
    'uploads/:id',
    'assets/:file',
    'healthz',
    '/:id',
    '__manifest',
  ]
  return [...own, ...front.map((path) => ({ id: path, path }))]
}

/** A shop in the middle of its day: somebody with designs, ads and a voucher, and a manager. */
async function busyShop() {
  const { services } = shop
  const sender = shop.browser()
  await sender.prove('vera@gmail.com')
  const link = await sender.link()
  const [mailed = ''] = await sender.mailTo(['mia@gmail.com'])
  await shop.browser('198.51.100.7').answer(mailed)
  const token = await services.store.transact((tx) =>
    createSetupLink(tx, { now: services.clock.now(), keys: services.keys }),
  )
  const manager = shop.browser('198.51.100.8').visitor
  const account = { name: 'Rosa', email: 'rosa@shop.example', password: 'seven blue thimbles in a drawer' }
  expect((await manager.post(`/staff/setup/${token}`, account)).status).toBe(303)

  const { db } = services.store
  const idsOf = async (table: typeof designs | typeof outbox) => (await db.select({ id: table.id }).from(table)).map(({ id }) => id) // prettier-ignore
  const [shared, granted] = await Promise.all([db.select().from(shares), db.select().from(rewards)])
  expect([shared.length, granted.length]).toEqual([2, 1])
  const answered = await db.select().from(conversions)
  const known: Known = {
    designId: [...(await idsOf(designs)), 'new'],
    token: [link, mailed, ...shared.map(({ pictureToken }) => pictureToken), services.keys.tokenFor('voucher', granted[0]!.id)],
    id: [...shared, ...answered, ...granted].map(({ id }) => id).concat(await idsOf(outbox)),
    product: ['dress', 'shirt', 'car'],
    kind: ['design', 'share', 'answer', 'ask'],
    file: ['picture.svg', 'atelier.jpg', 'atelier.webp', 'sheet.pdf'],
    address: ['one@post.example', 'two@post.example', 'three@gmail.com'],
  } // prettier-ignore
  return { known, vera: sender.visitor.cookies, manager: manager.cookies }
}

const elsewhere =
  /(?:href|src|action)="(?:[a-z]+:)?(?:\/|\\)(?:\/|\\)(?!localhost[:/]|127\.0\.0\.1[:/])|href="javascript:/i
const unescaped = /<script>alert\(7\)|<img src=x onerror/
const stack = /\n\s+at .*:\d+:\d+/

/** What is wrong with an answer, whatever was asked. */
function faultsOf({ status, to, type, text }: Answer): string[] {
  const faults: string[] = []
  if (status >= 500 || status < 200) faults.push(`status ${status}: ${text.slice(0, 300)}`)
  if (
    to !== undefined &&
    (!/^\/(?![/\\])[\x21-\x7e]*$/.test(to) || new URL(to, shop.base).origin !== shop.base)
  )
    faults.push(`leads to ${to}`)
  if (type.startsWith('text/html') && (elsewhere.test(text) || unescaped.test(text)))
    faults.push(`shows ${(elsewhere.exec(text) ?? unescaped.exec(text))?.[0]}`)
  if (stack.test(text)) faults.push('shows a stack')
  return faults
}

test(
  'whatever is sent anywhere: no 500, no other site, no second recipient, and nothing lost that was acknowledged',
  async () => {
    const { known, vera, manager } = await busyShop()
    // What the log may hold is no stranger's to write.
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const all = places()
    const taking = all.filter(({ id }) => id in forms)
    const chance = chanceOf(seed)
    const faults: string[] = []
    const kept = new Set<string>()
    const { received } = shop.mailbox
    // A letter to one's own address, typed by whoever types it, is no second recipient.
    const may = new Set(['vera@gmail.com', 'mia@gmail.com'])

    async function once(nth: number) {
      const posts = chance.under(0.6)
      const { id: route, path: pattern } = chance.of(posts && chance.under(0.8) ? taking : all)
      const own =
        route === 'routes/staff/sign-out' ? [new Map(), vera] : [new Map(), vera, vera, manager, manager]
      const cookies = chance.of(own) as Cookies
      const fresh = nanoid()
      const here = { ...known, fresh: [fresh] }
      const path = pathOf(pattern, here, chance, posts ? 0.7 : 0.4) + queryOf(here, chance)
      const method = posts ? 'POST' : chance.under(0.1) ? 'HEAD' : 'GET'
      const body = posts ? bodyOf(formOf(route, here, chance), chance) : undefined
      const answer = await send(method, path, cookies, nth, body)
      for (const fault of faultsOf(answer))
        faults.push(
          `${method} ${path} ${body ? `${body.type} ${body.bytes.toString().slice(0, 400)}` : ''}: ${fault}`,
        )
      if (cookies !== vera || !posts) return
      const at = /^\/(?:studio|designs)\/([\w-]+)/.exec(answer.to ?? '')?.[1]
      if (answer.status === 303 && at && !answer.to?.includes('refused=')) kept.add(at)
      if (
        answer.status === 200 &&
        answer.type.startsWith('application/json') &&
        answer.text.includes('"ok":true')
      )
        kept.add((JSON.parse(answer.text) as { id: string }).id)
    }

    let nth = 0
    const work = async () => {
      while (nth < times && faults.length < 20) await once((nth += 1))
    }
    await Promise.all(Array.from({ length: together }, work))

    expect(faults, `seed ${seed}`).toEqual([])
    expect(warned.mock.calls).toEqual([])
    const { db } = shop.services.store
    const there = new Set((await db.select({ id: designs.id }).from(designs)).map(({ id }) => id))
    expect([...kept].filter((id) => !there.has(id))).toEqual([])
    expect(kept.size).toBeGreaterThan(times / 750)
    await expect.poll(async () => (await db.select().from(outbox)).filter(({ state }) => state === 'queued').length, { timeout: 20_000 }).toBe(0) // prettier-ignore
    for (const { to, mail } of received) {
      expect(to).toHaveLength(1)
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
      expect(mail.to).toMatchObject({ value: [{ address: to[0] }] })
      if (!may.has(to[0]!)) expect(known.address).toContain(to[0])
    }
    expect(await verifyChains(db)).toMatchObject({ flaws: [] })
  },
  isLong ? 1_200_000 : 240_000,
)
