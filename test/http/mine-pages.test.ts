import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answers, conversions, designs, rewards, shares } from '#db/schema'
import { recolored } from '~/products/swatches'
import { dress } from '~/products/dress/index'
import { openShop, type Shop } from '../attacks/shop'

const document = { product: 'dress', version: dress.version, choices: dress.start, motifs: [] }
const count = 1000

let shop: Shop
let sender: ReturnType<Shop['browser']>
let visitorId: string
/** The design that was sent. */
let designId: string

beforeAll(async () => {
  shop = await openShop()
  sender = shop.browser()
  await sender.link()
  const { store, clock } = shop.services
  const [design] = await store.db.select().from(designs)
  ;({ visitorId, id: designId } = design!)
  const now = clock.now()
  await store.transact(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const at = new Date(now.getTime() - Math.ceil((n + 1) / 10) * 60_000)
      await tx.insert(shares).values({
        id: `share-${n}`,
        visitorId,
        designId: null,
        document,
        way: 'link',
        tokenHash: `token-${n}`,
        pictureToken: `picture-${n}`,
        friendName: `Friend${n}`,
        friendLocale: 'en',
        campaignId: 'dress',
        campaignVersion: 1,
        createdAt: at,
        releasedAt: at,
      })
    }
    for (let n = 0; n < 100; n += 1)
      await tx.insert(designs).values({
        id: `design-${n}`,
        visitorId,
        document,
        revision: 1,
        createdAt: now,
        updatedAt: new Date(now.getTime() + n),
      })
    // The three first friends of all answered, and a dress was earned.
    const counted = {
      visitorId,
      campaignId: 'dress',
      campaignVersion: 1,
      act: 'made',
      state: 'counted',
    } as const
    await tx.insert(rewards).values({
      id: 'reward',
      visitorId,
      campaignId: 'dress',
      k: 1,
      state: 'granted',
      campaignVersion: 1,
      worth: 18_000,
      currency: 'EUR',
      codeHash: 'code',
      tokenHash: 'token',
      grantedAt: now,
      redeemableFrom: now,
      expiresAt: new Date(now.getTime() + 365 * 86_400_000),
    })
    for (const n of [999, 998, 997])
      await tx.insert(conversions).values({
        ...counted,
        id: `conversion-${n}`,
        shareId: `share-${n}`,
        rewardId: 'reward',
        settleAt: now,
        createdAt: now,
        decidedAt: new Date(now.getTime() - n),
      })
  })
}, 60_000)
afterAll(() => shop.close())

const friendsIn = (html: string) =>
  [...html.matchAll(/<div class="share-who"><h3>(.*?)<\/h3>/g)].map(([, name = '']) => name)
const designsIn = (html: string) => [...html.matchAll(/href="\/studio\/([\w-]+)"/g)].map(([, id = '']) => id)
/** Where the link with these words leads. */
const linkIn = (html: string, words: string) =>
  new RegExp(`<a[^>]* href="([^"]*)"[^>]*>${words}</a>`).exec(html)?.[1]?.replaceAll('&amp;', '&')

async function walk(words: string, read: (html: string) => string[]) {
  const found: string[][] = []
  for (let path: string | undefined = '/mine'; path;) {
    const { status, html } = await sender.visitor.get(path)
    expect(status).toBe(200)
    found.push(read(html))
    path = linkIn(html, words)
  }
  return found
}

test('a thousand friends are read by plain links, 24 at a time, each once', async () => {
  const pages = await walk('Sent earlier', friendsIn)
  expect(pages.slice(0, -1).every(({ length }) => length === 24)).toBe(true)
  const friends = pages.flat()
  expect(friends[0]).toBe('Mia')
  expect(new Set(friends).size).toBe(count + 1)
  expect(friends).toHaveLength(count + 1)
}, 60_000)

test('a hundred designs are read by plain links, and the friends stay where they are meanwhile', async () => {
  const pages = await walk('Earlier designs', designsIn)
  expect(pages.map(({ length }) => length)).toEqual([24, 24, 24, 24, 5])
  expect(new Set(pages.flat()).size).toBe(101)

  const { html: second } = await sender.visitor.get(
    linkIn((await sender.visitor.get('/mine')).html, 'Sent earlier')!,
  )
  const friends = friendsIn(second)
  const { html: both } = await sender.visitor.get(linkIn(second, 'Earlier designs')!)
  expect(friendsIn(both)).toEqual(friends)
  const { html: back } = await sender.visitor.get(linkIn(both, 'Back to those sent last')!)
  expect(friendsIn(back)[0]).toBe('Mia')
  expect(designsIn(back)).toEqual(designsIn(both))
})

test('names, buttons and the voucher’s picture are the same on every page of the friends', async () => {
  const { html: first } = await sender.visitor.get('/mine')
  const { html: second } = await sender.visitor.get(linkIn(first, 'Sent earlier')!)
  for (const html of [first, second]) {
    const names = [...html.matchAll(/<span class="answer-progress-name">(.*?)<\/span>/g)].map(
      ([, name]) => name,
    )
    expect(names).toEqual(['Friend999', 'Friend998', 'Friend997'])
    expect(/<img class="voucher-picture" src="\/pictures\/([\w-]+)\/picture\.jpg/.exec(html)?.[1]).toBe(
      'picture-999',
    )
  }
})

test('an address that names no place of ours, or one behind everything, leads to the beginning', async () => {
  for (const query of ['shares=', 'shares=99999999999999.x', 'designs=x.y', 'designs=-1.x'])
    expect(friendsIn((await sender.visitor.get(`/mine?${query}`)).html)[0]).toBe('Mia')
  for (const query of ['shares=1.x', 'designs=1.x', 'designs=0.-'])
    expect(await sender.visitor.get(`/mine?${query}`)).toMatchObject({ status: 303, to: '/mine' })
})

test('the links of a design stand on its page though a thousand were made since', async () => {
  const { store } = shop.services
  const far = new Date('2020-01-01')
  await store.transact((tx) => tx.update(shares).set({ createdAt: far }).where(eq(shares.designId, designId)))
  const { html } = await sender.visitor.get(`/designs/${designId}/send?way=link`)
  expect(html).toMatch(/<h3>The link for Mia<\/h3>/)
  const onMine = /<a[^>]*href="\/mine#shares"[^>]*>Earlier links are on your page<\/a>/
  expect(html).not.toMatch(onMine)

  const ofIt = inArray(
    shares.id,
    Array.from({ length: 24 }, (_, n) => `share-${n}`),
  )
  await store.transact((tx) => tx.update(shares).set({ designId }).where(ofIt))
  const { html: full } = await sender.visitor.get(`/designs/${designId}/send?way=link`)
  expect(full.match(/<h3>The link for /g)).toHaveLength(24)
  expect(full).toMatch(onMine)
})

test('mails that wait are counted one by one, more than a page of them', async () => {
  const { store, clock } = shop.services
  const now = clock.now()
  await store.transact(async (tx) => {
    const mailed = { way: 'mail', releasedAt: null, friendAddress: 'sealed', createdAt: now } as const
    for (let n = 0; n < 40; n += 1)
      await tx
        .update(shares)
        .set(mailed)
        .where(eq(shares.id, `share-${n}`))
  })
  expect((await sender.visitor.get('/prove')).html).toMatch(/\b40\b/)
})

test('a friend who designed a hundred dresses since is counted with the one they made of the ad', async () => {
  const { store, clock } = shop.services
  await sender.prove('clara@gmail.com')
  const token = await sender.link()
  const friend = shop.browser('198.51.100.7')
  const made = await friend.press(token)
  const id = made.to?.split('/').at(-1) ?? ''
  const teal = recolored(document, '#1d666a')
  const [design] = await store.db.select().from(designs).where(eq(designs.id, id))
  await store.transact(async (tx) => {
    await tx.update(designs).set({ document: teal }).where(eq(designs.id, id))
    for (let n = 0; n < 100; n += 1) {
      const at = new Date(clock.now().getTime() + n)
      const newer = { visitorId: design!.visitorId, document, revision: 1, createdAt: at, updatedAt: at }
      await tx.insert(designs).values({ ...newer, id: `newer-${n}` })
    }
  })
  await friend.prove('mia@libero.it', { design: id })
  const [conversion] = await store.db
    .select()
    .from(conversions)
    .where(eq(conversions.shareId, design!.fromShareId!))
  expect(conversion).toMatchObject({ act: 'made', document: teal })
  const copies = await store.db.select().from(designs).where(eq(designs.fromShareId, design!.fromShareId!))
  expect(copies.map((copy) => copy.id)).toEqual([id])
  expect(await store.db.select().from(answers)).toEqual([])
}, 60_000)
