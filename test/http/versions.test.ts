import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { products } from '~/products/registry'
import { sharedApp, type SharedApp } from '../support/app'
import { problemsIn, visitorOf, type Fields, type Visitor } from '../support/browser-less'

let app: SharedApp
let vera: Visitor

beforeAll(async () => {
  app = await sharedApp()
  vera = visitorOf(app.url)
}, 90_000)

const words = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
/** The versions on the page, the latest first: what each says. */
const listed = (html: string) =>
  html
    .split('<li class="version">')
    .slice(1)
    .map((row) => words(row.split('</ol>')[0]!))

async function save(
  id: string,
  revision: number,
  choices: object,
  product = dress as (typeof products)[number],
) {
  const document = { product: product.id, version: product.version, motifs: [] }
  const body = {
    id,
    revision,
    document: { ...document, choices: { ...(product.start as object), ...choices } },
  }
  const path = `/designs/${revision === 0 ? 'new' : id}/save`
  const saved = await vera.postBody(path, JSON.stringify(body), 'application/json')
  expect(saved.status).toBe(200)
}

/** A dress with three versions: as it began, with puffed sleeves and kept, and short. */
async function changed(): Promise<string> {
  const id = nanoid()
  await save(id, 0, {})
  await save(id, 1, { sleeve: 'puff' })
  const kept = await vera.post(`/designs/${id}/versions`, { intent: 'keep', name: 'For Ana’s  birthday' })
  expect(kept).toMatchObject({ status: 303, to: `/designs/${id}/versions?kept` })
  await save(id, 2, { sleeve: 'puff', length: 'mini' })
  return id
}

test('versions are listed with what changed; one is brought back, and nothing is lost by it', async () => {
  const id = await changed()
  const { html } = await vera.get(`/designs/${id}/versions`)
  const [now, kept, first, ...more] = listed(html)
  expect(more).toEqual([])
  expect(now).toMatch(/As it is now .*Length Midi → , now Mini/)
  expect(kept).toMatch(/For Ana’s birthday Version 2 .*Kept .*Sleeves Cap → , now Puff .*Bring back/)
  expect(first).toMatch(/Version 1 .*As it began .*Compare with now/)

  const back = await vera.post(`/designs/${id}/versions`, { intent: 'bring', version: '1' })
  expect(back).toMatchObject({ status: 303, to: `/studio/${id}?note=brought` })
  const studio = await vera.get(back.to!)
  expect(studio.html).toContain('What the design was before is among its earlier versions.')
  expect(studio.html).toContain('name="sleeve" checked="" value="cap"')
  expect(listed((await vera.get(`/designs/${id}/versions`)).html)).toHaveLength(4)
})

test('a form without scripts keeps a version with the same press that saves it', async () => {
  const id = await changed()
  const fields = { id, product: 'dress', revision: '3', neckline: 'square', then: 'keep' }
  const saved = await vera.post(`/designs/${id}/save`, fields)
  expect(saved).toMatchObject({ status: 303, to: `/studio/${id}?note=kept` })
  const [now] = listed((await vera.get(`/designs/${id}/versions`)).html)
  expect(now).toMatch(/Kept .*Neckline V neck → , now Square/)
})

test('two versions stand side by side, from either side, with their differences and prices', async () => {
  const id = await changed()
  const page = await vera.get(`/designs/${id}/compare?a=1&b=3&view=back`)
  expect(page.status).toBe(200)
  expect(words(page.html)).toMatch(
    /Sleeves Cap → , now Puff Length Midi → , now Mini Price: €\d+ → , now €\d+ \(€\d+ (more|less)\)/,
  )
  const pictures = [...page.html.matchAll(/<figure><img src="([^"]+)" alt="([^"]+)"/g)]
  expect(pictures.map(([, , alt]) => alt)).toEqual([
    expect.stringMatching(/cap sleeves.*midi/),
    expect.stringMatching(/puff sleeves.*mini/),
  ])
  const bytes = await Promise.all(
    pictures.map(async ([, src = '']) => {
      const Cookie = [...vera.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(new URL(src.replaceAll('&amp;', '&'), app.url), { headers: { Cookie } })
      return Buffer.from(await response.arrayBuffer())
    }),
  )
  expect(await sharp(bytes[0]).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 900 })
  expect(bytes[0]!.equals(bytes[1]!)).toBe(false)
  // What no address of ours says is compared as if nothing were said: the last two.
  const wild = await vera.get(`/designs/${id}/compare?a=<script>&b=-1&view=top`)
  expect(words(wild.html)).toMatch(/What is different Length Midi → , now Mini/)
})

test.each(products.map(({ id }) => id))(
  'one press makes a copy of a %s in another colour, and leaves the first alone',
  async (product) => {
    const id = nanoid()
    const one = products.find((each) => each.id === product)!
    await save(id, 0, {}, one)
    const page = await vera.get(`/designs/${id}/another`)
    const [, color = ''] = /name="color" value="(#[0-9a-f]{6})" aria-label="In /.exec(page.html) ?? []
    const made = await vera.post(`/designs/${id}/another`, { color })
    expect(made.to).toMatch(/^\/studio\/[\w-]{21}\?note=another$/)
    const studio = await vera.get(made.to!)
    expect(studio.html).toContain('The first one is untouched.')
    const main = one.groups.find(({ kind }) => kind === 'color')!.id
    const chosen = (html: string) => new RegExp(`name="${main}" checked="" value="([^"]+)"`).exec(html)?.[1]
    expect(chosen(studio.html)).toBe(color)
    const first = await vera.get(`/studio/${id}`)
    expect(chosen(first.html)).not.toBe(color)
  },
)

test('what cannot be is refused in words; others see none of it', async () => {
  const id = await changed()
  const long = await vera.post(`/designs/${id}/versions`, { intent: 'keep', name: 'x'.repeat(61) })
  expect(long.status).toBe(422)
  expect(problemsIn(long.html)).toEqual({ name: 'This is too long. Make it shorter.' })
  expect(long.html).toContain('x'.repeat(61))
  const red = await vera.post(`/designs/${id}/another`, { color: 'red' })
  expect(red.status).toBe(422)
  expect(problemsIn(red.html).color).toMatch(/six digits/)
  const wrong: Fields[] = [
    { intent: 'bring', version: '9' },
    { intent: 'bring', version: 'x' },
    { intent: 'burn' },
  ]
  for (const form of wrong) expect((await vera.post(`/designs/${id}/versions`, form)).status).toBe(404)

  const stranger = visitorOf(app.url)
  for (const path of ['versions', 'compare', 'another', 'picture.jpg?version=1'])
    expect([path, (await stranger.get(`/designs/${id}/${path}`)).status]).toEqual([path, 404])
  for (const [path, form] of [
    ['versions', { intent: 'bring', version: '1' }],
    ['another', { color: '#ff0000' }],
  ] as const)
    expect((await stranger.post(`/designs/${id}/${path}`, form)).status).toBe(404)
  for (const version of ['0', '9', 'x', '1e999', '-1'])
    expect((await vera.get(`/designs/${id}/picture.jpg?version=${version}`)).status).toBe(404)
})
