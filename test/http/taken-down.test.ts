import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { shares } from '#db/schema'
import { openStore } from '#db/open'
import { sender, staffOf, standings } from '../e2e/acts'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { openMailbox } from '../support/smtp'

test('truth 8: what was taken down is gone from its page, from its picture in sent mails, and can’t be answered', async () => {
  const mailbox = await openMailbox()
  const app = await startApp({ SMTP_URL: mailbox.url })
  const store = await openStore({ url: app.databaseUrl })
  try {
    const friends = ['Ines', 'Hanna'].map((name) => ({ name, address: `${name}@post.example` }))
    const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
    const mails = mailbox.received.filter(({ to }) => to[0]?.endsWith('@post.example'))
    const pictures = mails.map(
      ({ mail }) => /\/pictures\/[\w-]+\/picture\.jpg/.exec(String(mail.html))?.[0] ?? '',
    )
    const seen = async (path: string) => Buffer.from(await (await fetch(app.url + path)).arrayBuffer())
    const before = await Promise.all(pictures.map(seen))
    expect(before[0]).toEqual(before[1])

    const token = pictures[0]?.split('/')[2] ?? ''
    const [share] = await store.db.select().from(shares).where(eq(shares.pictureToken, token))
    const name = share?.friendName ?? ''
    const staff = await staffOf(app)
    const down = `/staff/shares/${share?.id}/take-down`
    expect((await staff.post(down, { act: 'take-down' })).status).toBe(422)
    expect((await staff.post(down, { act: 'take-down', reason: 'offends' })).to).toContain('said=taken-down')
    const after = await Promise.all(pictures.map(seen))
    expect(after[0]).not.toEqual(before[0])
    expect(after[1]).toEqual(before[1])

    const friend = visitorOf(app.url)
    const ad = `/a/${clara.ads[name]}`
    expect((await friend.get(ad)).html).not.toContain('name="answer"')
    await friend.post(ad, { answer: 'just-so' })
    expect((await friend.post(`${ad}/make`, {})).status).toBe(404)
    expect((await friend.get(`${ad}/ask`)).status).toBe(404)
    expect((await friend.get(`${ad}/report`)).status).toBe(404)
    expect((await standings(clara.browser))[name]).toBe('Does not count')
  } finally {
    await store.close()
    await app.stop()
    await mailbox.close()
  }
})
