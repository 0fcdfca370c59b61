import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { looksOf } from '~/products/ideas'
import { dress } from '~/products/dress/index'
import { shirt } from '~/products/shirt/index'
import { products } from '~/products/registry'
import { sharedApp, type SharedApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'

let app: SharedApp
let vera: Visitor
let id: string
let asset: string

beforeAll(async () => {
  app = await sharedApp()
  vera = visitorOf(app.url)
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#00a0ff' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(png)], 'a.png'))
  asset = (JSON.parse((await vera.postBody('/uploads', form)).html) as { asset: string }).asset
  const placed = { view: 'front', angle: 15, flip: false, opacity: 1, x: 440, width: 66.6 }
  id = await save('dress', looksOf('dress')[0]!.choices, [
    { ...placed, id: 'p', kind: 'picture', y: 700, asset, aspect: 1 },
    { ...placed, id: 'gone', kind: 'picture', y: 900, asset: `upload-${'0'.repeat(32)}`, aspect: 1 },
    {
      ...placed,
      id: 't',
      kind: 'text',
      y: 400,
      text: 'Perché 日本 <b>&',
      font: 'script',
      color: '#ffffff',
      curve: 0,
    },
    {
      ...placed,
      id: 'b',
      kind: 'text',
      view: 'back',
      y: 400,
      text: 'ANA',
      font: 'slab',
      color: '#112233',
      curve: 1,
    },
  ])
}, 90_000)

async function save(product: string, choices: unknown, motifs: unknown[]): Promise<string> {
  const fresh = nanoid()
  const { version } = products.find((one) => one.id === product)!
  const body = JSON.stringify({ id: fresh, revision: 0, document: { product, version, choices, motifs } })
  expect((await vera.postBody('/designs/new/save', body, 'application/json')).status).toBe(200)
  return fresh
}

async function take(file: string, { design = id, as = vera } = {}) {
  const Cookie = [...as.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${app.url}/designs/${design}/export/${file}`, { headers: { Cookie } })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test.each([
  ['picture.png', 'png', 1200, 1800],
  ['picture.webp', 'webp', 1200, 1800],
  ['story.jpg', 'jpeg', 1080, 1920],
])('%s is a picture with a name of its own', async (file, format, width, height) => {
  const { response, bytes } = await take(file)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="[a-z0-9-]+-dress-[a-z0-9-]+\\.${file.split('.')[1]}"$`),
  )
  expect(response.headers.get('cache-control')).toContain('private')
  expect(await sharp(bytes).metadata()).toMatchObject({ format, width, height })
})

test('front and back are two pictures', async () => {
  const [front, back] = [await take('picture.webp'), await take('picture.webp?view=back')]
  expect(front.bytes.equals(back.bytes)).toBe(false)
  expect(back.response.headers.get('content-disposition')).toContain('-back.webp')
})

test('the SVG stands alone: the upload is inside, and there is nothing that runs or is fetched', async () => {
  const { bytes } = await take('picture.svg')
  const svg = bytes.toString()
  expect(svg).toContain('data:image/jpeg;base64,')
  expect(svg).not.toMatch(/<script|<foreignObject|\son\w+=|javascript:|<text/i)
  for (const [, address] of svg.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(#|data:image\/)/)
  // Of letters that no font of ours has nothing is drawn, nor told.
  expect(svg).toContain('“Perché &#60;b&#62;&#38;”')
  expect((await sharp(bytes).metadata()).width).toBe(800)
})

test('the sheet is a tagged PDF in the language of the page, with its own fonts', async () => {
  await vera.post('/language', { locale: 'it', next: '/' })
  const { response, bytes } = await take('sheet.pdf')
  await vera.post('/language', { locale: 'en', next: '/' })
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toContain('-scheda-tecnica.pdf')
  const text = bytes.toString('latin1')
  expect(text.slice(0, 8)).toBe('%PDF-1.7')
  expect(text).toContain('/Lang (it)')
  expect(text).toContain('/Marked true')
  expect(text).toContain('InstrumentSans')
  expect(text.match(/\/Type \/Page\n/g)).toHaveLength(2)
  expect(text).not.toMatch(/Helvetica|\/JavaScript|\/URI/)
  expect(bytes.length).toBeLessThan(600_000)
})

test('a look of every product, and a design as full as can be, has its sheet', async () => {
  const full = Array.from({ length: 60 }, (_, i) => ({
    ...{
      id: `m${i}`,
      kind: 'text',
      view: 'front',
      x: 400,
      y: 300 + i * 10,
      width: 60,
      angle: 0,
      flip: true,
      opacity: 0.5,
    },
    ...{ text: 'x'.repeat(60), font: 'sans', color: '#123456', curve: 0 },
  }))
  const start = await save('dress', dress.start, full)
  expect((await take('sheet.pdf', { design: start })).response.status).toBe(200)
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\n/g)
  // Its picture is less high than a dress's, so that its motifs have room on the first page.
  const letters = await save('shirt', shirt.start, full.slice(0, 1))
  expect(pagesOf((await take('sheet.pdf', { design: letters })).bytes)).toHaveLength(1)
  for (const { id: product } of products) {
    const design = await save(product, looksOf(product)[0]!.choices, [])
    const { response, bytes } = await take('sheet.pdf', { design })
    expect([product, response.status]).toEqual([product, 200])
    expect(pagesOf(bytes)).toHaveLength(1)
    expect((await take('story.jpg', { design })).response.status).toBe(200)
  }
}, 60_000)

test('a design’s picture comes in the colours that its page offers, and in no other', async () => {
  const { html } = await vera.get(`/designs/${id}/another`)
  const [offered] = [...html.matchAll(/picture\.jpg\?[^"]*color=([0-9a-f]{6})/g)].map(([, color]) => color)
  const picture = async (color: string) =>
    (await vera.get(`/designs/${id}/picture.jpg?width=160&color=${color}`)).status
  expect(await picture(offered!)).toBe(200)
  for (const color of ['010203', '', 'teal', `${offered}0`])
    expect([color, await picture(color)]).toEqual([color, 404])
})

test('nobody but its owner gets anything, and only what there is', async () => {
  for (const file of ['picture.png', 'picture.svg', 'story.jpg', 'sheet.pdf']) {
    expect((await take(file, { as: visitorOf(app.url) })).response.status).toBe(404)
  }
  for (const file of ['picture.gif', 'constructor', '__proto__', '..%2f..%2fsecret']) {
    expect((await take(file)).response.status).toBe(404)
  }
  expect((await take('picture.png', { design: nanoid() })).response.status).toBe(404)
})
