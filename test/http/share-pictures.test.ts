import { expect, test } from 'vitest'
import { sender } from '../e2e/acts'
import { startApp } from '../support/app'
import { openMailbox } from '../support/smtp'

test('A share’s picture is kept for minutes, told by its bytes, and shown in no other colour than those on offer', async () => {
  const mailbox = await openMailbox()
  const app = await startApp({ SMTP_URL: mailbox.url })
  try {
    const friends = [{ name: 'Ines', address: 'ines@post.example' }]
    await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
    const { mail } = mailbox.received.find(({ to }) => to[0] === 'ines@post.example')!
    const path = /\/pictures\/[\w-]+\.jpg/.exec(String(mail.html))?.[0] ?? ''
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
    expect((await fetch(`${app.url}/pictures/unknown.jpg`)).status).toBe(404)
  } finally {
    await app.stop()
    await mailbox.close()
  }
})
