import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { askForProof, design, mailsTo, standings } from '../e2e/acts'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'
import { openMailbox } from '../support/smtp'

const dataDir = mkdtempSync(join(tmpdir(), 'toile-crash-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('truth 6: a process killed while mails leave loses nothing it acknowledged, and no friend gets a second copy', async () => {
  const mailbox = await openMailbox()
  let app = await startApp({ DATA_DIR: dataDir, SMTP_URL: mailbox.url })
  const { port } = new URL(app.url)
  const visitor = visitorOf(app.url)
  const names = ['Ada', 'Bea', 'Cleo', 'Dora', 'Edda', 'Flora', 'Greta']
  const friends = names.map((name) => ({ name, address: `${name}@post.example` }))
  const id = await design(visitor)
  await visitor.post(`/designs/${id}/send`, mailsTo(friends))
  const { code } = await askForProof(visitor, mailbox, { name: 'Clara', address: 'clara@home.example' })
  mailbox.received.length = 0
  expect((await visitor.post('/prove', { intent: 'code', code })).status).toBe(303)
  // The proof is acknowledged. A few mails are on their way, most have not begun.
  while (mailbox.received.length < 1) await new Promise((resolve) => setTimeout(resolve, 1))
  await app.stop('SIGKILL')

  app = await startApp({ DATA_DIR: dataDir, SMTP_URL: mailbox.url, PORT: port })
  try {
    expect((await visitor.get(`/studio/${id}`)).status).toBe(200)
    const settled = async () =>
      !/Ready to leave|goes to the mail service next/.test((await visitor.get('/mine')).html)
    await expect.poll(settled, { timeout: 15_000 }).toBe(true)
    const { html } = await visitor.get('/mine')
    const unknown = html.match(/which did not confirm it/g)?.length ?? 0
    const copies = friends.map(
      ({ address }) => mailbox.received.filter(({ to }) => to.includes(address)).length,
    )
    expect(Object.keys(await standings(visitor)).sort()).toEqual(names)
    expect(Math.max(...copies)).toBe(1)
    // Whoever has none is one of those of whom the sender reads that nothing is known.
    expect(copies.filter((count) => count === 0).length).toBeLessThanOrEqual(unknown)
  } finally {
    await app.stop()
    await mailbox.close()
  }
})

test('what makes files to take home ends with the shop, even with one that is killed', async () => {
  const app = await startApp()
  const visitor = visitorOf(app.url)
  const id = await design(visitor)
  expect((await visitor.get(`/designs/${id}/export/picture.webp`)).status).toBe(200)
  const children = readFileSync(`/proc/${app.pid}/task/${app.pid}/children`, 'utf8').trim().split(' ')
  expect(children).toHaveLength(1)
  await app.stop('SIGKILL')
  await expect.poll(() => existsSync(`/proc/${children[0]}`), { timeout: 5000 }).toBe(false)
})
