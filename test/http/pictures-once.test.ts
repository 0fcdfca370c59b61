import { mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'

const askers = 50

test('a new design that is sent is painted once for each size, however many ask for its pictures', async () => {
  const app = await startApp({ TOILE_DEMO: '0' })
  try {
    const folder = join(app.dataDir, 'pictures')
    mkdirSync(folder, { recursive: true })
    // A picture that was painted is written aside before it gets its name. Those of the shop front are no JPEGs.
    const painted = new Set<string>()
    const watcher = watch(folder, (_, file) => file?.match(/\.jpeg\..*\.tmp$/) && painted.add(file))
    const clara = visitorOf(app.url)
    const id = 'a-dress-that-clara-designed'
    const form = { id, product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' }
    await clara.post('/designs/new/save', form)
    const made = await clara.post(`/designs/${id}/send`, { intent: 'link', friend: 'Mia', sender: 'Clara' })
    const { html: sent } = await clara.get(made.to ?? '')
    const { html: ad } = await visitorOf(app.url).get(/value="([^"]*\/a\/[\w-]+)"/.exec(sent)?.[1] ?? '')
    const [picture = ''] = /\/pictures\/[\w-]+\/picture\.jpg/.exec(ad) ?? []
    const own = (query: string) => `/designs/${id}/picture.jpg${query}`

    const bytesOf = async (path: string) => {
      const ask = () => fetch(app.url + path, { headers: { Cookie: cookies(clara) } })
      // A connection that lay idle while others were painted may be closed just now: another is opened.
      const answer = await ask().catch(ask)
      expect(answer.headers.get('content-type'), path).toBe('image/jpeg')
      return Buffer.from(await answer.arrayBuffer()).toString('base64')
    }
    const asked = Array.from({ length: askers }, () => [picture, own(''), own('?width=400')]).flat()
    const pictures = new Set(await Promise.all(asked.map(bytesOf)))
    // The friend's picture and the sender's are the same; that of 400 pixels is another.
    expect(pictures.size).toBe(2)
    await expect.poll(() => painted.size).toBe(2)
    await Promise.all(asked.map(bytesOf))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(painted.size).toBe(2)
    watcher.close()
  } finally {
    await app.stop()
  }
}, 60_000)

const cookies = ({ cookies }: ReturnType<typeof visitorOf>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
