import { expect, test } from 'vitest'
import sharp from 'sharp'
import { sender } from '../e2e/acts'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { openMailbox } from '../support/smtp'

test('A share’s picture is kept for minutes, told by its bytes, and shown in no other colour than those on offer', async () => {
  const mailbox = await openMailbox()
  const app = await startApp({ SMTP_URL: mailbox.url })
  try {
    const friends = [{ name: 'Ines', address: 'ines@post.example' }]
    await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
    const { mail } = mailbox.received.find(({ to }) => to[0] === 'ines@post.example')!
    const path = /\/pictures\/[\w-]+\/picture\.jpg/.exec(String(mail.html))?.[0] ?? ''
    const get = (query = '', init: RequestInit = {}) => fetch(app.url + path + query, init)

    const whole = await get()
    expect(whole.status).toBe(200)
    expect(whole.headers.get('Content-Type')).toBe('image/jpeg')
    expect(whole.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect(whole.headers.get('Set-Cookie')).toBeNull()
    const bytes = (await whole.arrayBuffer()).byteLength
    expect(bytes).toBe(Number(whole.headers.get('Content-Length')))

    const tag = whole.headers.get('ETag') ?? ''
    // As browsers ask again; by itself fetch would add that it wants the bytes in any case.
    const again = (tag: string) =>
      get('', { headers: { 'If-None-Match': tag, 'Cache-Control': 'max-age=0' } })
    expect((await again(tag)).status).toBe(304)
    expect((await again('"another"')).status).toBe(200)
    const head = await get('', { method: 'HEAD' })
    expect([head.status, head.headers.get('Content-Length')]).toEqual([200, String(bytes)])

    for (const query of ['?color=zzz', '?color=010203']) expect((await get(query)).status).toBe(404)
    expect((await get('?color[a]=b')).status).toBe(200)
    for (const unknown of ['unknown.jpg', 'unknown/picture.jpg', `${path.split('/')[2]}/cut-out.jpg`])
      expect((await fetch(`${app.url}/pictures/${unknown}`)).status, unknown).toBe(404)
  } finally {
    await app.stop()
    await mailbox.close()
  }
})

test('a mail shows a shirt in its frame, a link its preview; the address of mails sent earlier goes on showing the whole drawing', async () => {
  const app = await startApp()
  try {
    const clara = visitorOf(app.url)
    const id = 'a-shirt-that-clara-designed'
    const form = { id, product: 'shirt', version: '2', revision: '0', then: 'show' }
    await clara.post('/designs/new/save', form)
    const made = await clara.post(`/designs/${id}/send`, { intent: 'link', friend: 'Mia', sender: 'Clara' })
    const { html: sent } = await clara.get(made.to ?? '')
    const { html: ad } = await visitorOf(app.url).get(/value="([^"]*\/a\/[\w-]+)"/.exec(sent)?.[1] ?? '')
    const [img = ''] = /<img[^>]*class="ad-own"[^>]*>/.exec(ad) ?? []
    const said = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(img)?.[1] ?? ''
    const sizeOf = async (path: string) => {
      const bytes = Buffer.from(await (await fetch(new URL(path, app.url))).arrayBuffer())
      const { width, height } = await sharp(bytes).metadata()
      return { width, height }
    }
    expect(await sizeOf(said('src'))).toEqual({ width: 800, height: 1000 })
    expect([said('width'), said('height')]).toEqual(['800', '1000'])
    expect(await sizeOf(`${said('src')}?color=${/\?color=(\w{6})/.exec(ad)?.[1]}`)).toEqual({
      width: 800,
      height: 1000,
    })
    const preview = /property="og:image" content="([^"]*)"/.exec(ad)?.[1] ?? ''
    expect(await sizeOf(preview)).toEqual({ width: 1200, height: 630 })
    expect(await sizeOf(said('src').replace('/picture.jpg', '.jpg'))).toEqual({ width: 800, height: 1200 })
  } finally {
    await app.stop()
  }
})
