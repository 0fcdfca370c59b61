import { afterEach, expect, test } from 'vitest'
import { shares } from '#db/schema'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createShares } from '~/domain/shares/commands.server'
import type { Way } from '~/domain/shares/shares'
import type { Motif } from '~/products/product'
import { document, keys, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const placed = {
  id: 'm',
  view: 'front',
  x: 400,
  y: 400,
  width: 100,
  angle: 0,
  flip: false,
  opacity: 1,
} as const
const own: Motif[] = [
  { ...placed, kind: 'text', text: 'Ana', font: 'serif', color: '#1f2421', curve: 0 },
  { ...placed, kind: 'picture', asset: `upload-${'a'.repeat(32)}`, aspect: 1 },
  {
    ...placed,
    kind: 'pen',
    points: [
      { x: -0.5, y: 0 },
      { x: 0.5, y: 0 },
    ],
    color: '#1f2421',
    breadth: 4,
  },
]
const ways: Way[] = ['mail', 'link', 'card']

async function send(motifs: Motif[], way: Way, id: string) {
  const friend = {
    id,
    name: 'Mia',
    locale: 'en' as const,
    ...(way === 'mail' && { address: `${id}@friends.example` }),
  }
  return scene.store.transact(async (tx) =>
    createShares(tx, {
      visitorId: 'ana',
      designId: 'design',
      document: { ...document, motifs },
      way,
      friends: [friend],
      now,
      keys,
      campaign: await currentCampaign(tx),
    }),
  )
}

test('truth 8: a design with own words, an own picture or an own line becomes no share, in whatever way', async () => {
  scene = await openScene()
  const errors = [{ friend: 0, field: 'name', error: 'standing.error.own-motifs' }]
  for (const way of ways) {
    for (const motif of own)
      expect(await send([motif], way, `share-${way}-${motif.kind}`)).toEqual({ ok: false, errors })
  }
  expect(await scene.store.db.select().from(shares)).toEqual([])
})

test('a design with figures of our own library is sent as ever', async () => {
  scene = await openScene()
  const figure: Motif = { ...placed, kind: 'figure', figure: 'rose', colors: [] }
  for (const way of ways) expect(await send([figure], way, `share-of-${way}`)).toMatchObject({ ok: true })
})
