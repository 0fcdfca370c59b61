import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { DesignDocument } from '~/products/product'
import { createAutosave, type Autosave } from '~/studio/saving/autosave'
import { draftAt } from '~/studio/saving/drafts'
import type { SaveState } from '~/studio/saving/save-progress'

const dress = (color: string): DesignDocument => ({
  product: 'dress',
  version: 1,
  choices: { color },
  motifs: [],
})

/** What the save route does, over a real socket: revisions, creation by the browser's own id, and moods. */
class Shop {
  designs = new Map<string, { revision: number; document: DesignDocument }>()
  saves: { path: string; revision: number }[] = []
  mood: 'well' | 'down' | 'loses answers' | 'slow' = 'well'
  private server: Server = createServer((req, res) => void this.answer(req, res))
  origin = ''

  async open(port = 0) {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done))
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  async close() {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }

  private async answer(req: IncomingMessage, res: ServerResponse) {
    const parts: Buffer[] = []
    for await (const part of req) parts.push(part as Buffer)
    if (this.mood === 'down') return void req.socket.destroy()
    if (this.mood === 'slow') await new Promise((done) => setTimeout(done, 60))
    const { id, revision, document } = JSON.parse(Buffer.concat(parts).toString()) as {
      id: string
      revision: number
      document: DesignDocument
    }
    this.saves.push({ path: req.url ?? '', revision })
    const stored = this.designs.get(id)
    const fresh = (stored?.revision ?? 0) === revision
    if (fresh) this.designs.set(id, { revision: revision + 1, document })
    if (this.mood === 'loses answers') {
      this.mood = 'well'
      return void req.socket.destroy()
    }
    res.statusCode = fresh ? 200 : 409
    res.setHeader('Content-Type', 'application/json')
    res.end(
      JSON.stringify(
        fresh ? { ok: true, id, revision: revision + 1 } : { ok: false, reason: 'stale', ...stored },
      ),
    )
  }
}

class Device extends Map<string, string> {
  getItem = (key: string) => this.get(key) ?? null
  setItem = (key: string, value: string) => void this.set(key, value)
  removeItem = (key: string) => void this.delete(key)
}

async function until(holds: () => boolean) {
  for (let i = 0; !holds(); i += 1) {
    if (i > 400) throw new Error('It did not come to hold within two seconds.')
    await new Promise((done) => setTimeout(done, 5))
  }
}

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function atWork({
  revision = 0,
  id = 'd1',
  device = new Device(),
  shop = undefined as Shop | undefined,
} = {}) {
  if (!shop) {
    shop = await new Shop().open()
    open.push(() => shop!.close())
  }
  const states: SaveState[] = []
  const created: string[] = []
  const autosave: Autosave = createAutosave({
    id,
    revision,
    origin: shop.origin,
    draftStorage: (design) => draftAt(device, design),
    pause: 15,
    backOff: 10,
    onState: (state) => states.push(state),
    onCreated: (design) => created.push(design),
  })
  open.push(() => autosave.stop())
  const state = () => states[states.length - 1]?.state
  return { shop, autosave, states, created, state, device }
}

describe('saving by itself', () => {
  it('makes the design with the first change, and saves later ones over it', async () => {
    const { shop, autosave, created, state, device } = await atWork()
    autosave.change(dress('teal'))
    await until(() => state() === 'saved')
    autosave.change(dress('sage'))
    await until(() => shop.designs.get('d1')?.revision === 2 && state() === 'saved')
    expect(created).toEqual(['d1'])
    expect(shop.saves).toEqual([
      { path: '/designs/new/save', revision: 0 },
      { path: '/designs/d1/save', revision: 1 },
    ])
    expect(device.size).toBe(0)
  })

  it('sends a burst of changes once, the last of them', async () => {
    const { shop, autosave, state } = await atWork()
    for (const color of ['a', 'b', 'c', 'd']) autosave.change(dress(color))
    await until(() => state() === 'saved')
    expect(shop.saves).toHaveLength(1)
    expect(shop.designs.get('d1')?.document).toEqual(dress('d'))
  })

  it('has one save under way at a time, and what changed meanwhile follows', async () => {
    const { shop, autosave, state } = await atWork()
    shop.mood = 'slow'
    autosave.change(dress('a'))
    await new Promise((done) => setTimeout(done, 40))
    autosave.change(dress('b'))
    await until(() => shop.designs.get('d1')?.revision === 2 && state() === 'saved')
    expect(shop.saves.map(({ revision }) => revision)).toEqual([0, 1])
    expect(shop.designs.get('d1')?.document).toEqual(dress('b'))
  })

  it('keeps what could not be sent on the device, and sends it when the shop answers again', async () => {
    const { shop, autosave, state, device } = await atWork()
    shop.mood = 'down'
    autosave.change(dress('teal'))
    await until(() => state() === 'waiting')
    expect(draftAt(device, 'd1').read()?.document).toEqual(dress('teal'))
    expect(await autosave.flush()).toBeUndefined()
    shop.mood = 'well'
    await until(() => state() === 'saved')
    expect(shop.designs.get('d1')?.document).toEqual(dress('teal'))
    expect(device.size).toBe(0)
  })

  it('goes on from a save whose answer was lost, without calling it somebody else’s', async () => {
    const { shop, autosave, state, states } = await atWork()
    autosave.change(dress('a'))
    await until(() => state() === 'saved')
    shop.mood = 'loses answers'
    autosave.change(dress('b'))
    await until(() => state() === 'waiting')
    autosave.change(dress('c'))
    await until(() => state() === 'saved')
    expect(shop.designs.get('d1')?.document).toEqual(dress('c'))
    expect(states.some(({ state }) => state === 'stale')).toBe(false)
  })

  it('tells of a change made in another window, and loses neither', async () => {
    const { shop, autosave, states, state, device } = await atWork({ revision: 1 })
    shop.designs.set('d1', { revision: 2, document: dress('theirs') })
    autosave.change(dress('mine'))
    await until(() => state() === 'stale')
    expect(states[states.length - 1]).toEqual({ state: 'stale', document: dress('theirs'), revision: 2 })
    expect(shop.designs.get('d1')?.document).toEqual(dress('theirs'))
    expect(draftAt(device, 'd1').read()?.document).toEqual(dress('mine'))
    autosave.settle('mine')
    await until(() => state() === 'saved')
    expect(shop.designs.get('d1')).toEqual({ revision: 3, document: dress('mine') })
  })

  it('flushes what is unsaved before it answers with the design’s id', async () => {
    const { shop, autosave } = await atWork()
    autosave.change(dress('teal'))
    expect(await autosave.flush()).toBe('d1')
    expect(shop.designs.get('d1')?.document).toEqual(dress('teal'))
  })

  it('leaves the last change with the device when the page goes away and the shop is down', async () => {
    const device = new Device()
    const first = await atWork({ device })
    first.shop.mood = 'down'
    first.autosave.change(dress('teal'))
    first.autosave.leave()
    first.autosave.stop()
    first.shop.mood = 'well'

    const draft = draftAt(device, 'd1').read()!
    const second = await atWork({ device, shop: first.shop, revision: draft.revision })
    second.autosave.change(draft.document)
    await until(() => second.state() === 'saved')
    expect(first.shop.designs.get('d1')?.document).toEqual(dress('teal'))
  })
})
