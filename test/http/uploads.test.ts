import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { readPicture } from '~/uploads/read-picture.server'
import { startApp, type RunningApp } from '../support/app'
import { phone, visitorOf } from '../support/browser-less'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
}, 90_000)
afterAll(() => app?.stop())

interface Answer {
  status: number
  body: { asset?: string; aspect?: number; error?: string }
}

async function send(
  bytes: Uint8Array,
  { cut = false, name = 'photo.png', headers = {} } = {},
): Promise<Answer> {
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  if (cut) form.set('cut', 'on')
  const response = await fetch(`${app.url}/uploads`, {
    method: 'POST',
    body: form,
    headers: { 'Sec-Fetch-Site': 'same-origin', 'User-Agent': phone, ...headers },
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

const plain = (width: number, height: number, background = '#c8203a', channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background } })

async function shown(asset: string | undefined) {
  const response = await fetch(`${app.url}/uploads/${asset}`)
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** A PNG that says how large it is, and is far smaller. */
function bomb(width: number, height: number, there = 2000): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1
    return n >>> 0
  })
  const crc = (bytes: Buffer) =>
    (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 255]! ^ (c >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff) >>>
    0
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((width + 1) * Math.min(height, there)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

test.each([
  ['PNG', () => plain(300, 200).png().toBuffer()],
  ['JPEG', () => plain(300, 200).jpeg().toBuffer()],
  ['WebP', () => plain(300, 200).webp().toBuffer()],
  ['grey PNG', () => plain(300, 200).greyscale().png().toBuffer()],
  ['16-bit PNG', () => plain(300, 200).toColourspace('rgb16').png().toBuffer()],
  ['CMYK JPEG', () => plain(300, 200).toColourspace('cmyk').jpeg().toBuffer()],
])('a %s picture becomes a JPEG of our own', async (_kind, make) => {
  const { status, body } = await send(await make())
  expect([status, body]).toEqual([
    200,
    { asset: expect.stringMatching(/^upload-[0-9a-f]{32}$/), aspect: 1.5 },
  ])
  const { response, bytes } = await shown(body.asset)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(await sharp(bytes).metadata()).toMatchObject({
    format: 'jpeg',
    width: 300,
    height: 200,
    space: 'srgb',
  })
})

test('it is served for ever, as nothing but a picture', async () => {
  const { body } = await send(await plain(30, 30).png().toBuffer())
  const { response } = await shown(body.asset)
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  )
})

test('what is large becomes small, upright, and tells nothing of who made it', async () => {
  const photo = await plain(2400, 1600)
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Vera, at home' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(photo).metadata()).orientation).toBe(6)
  const { body } = await send(photo)
  expect(body.aspect).toBeCloseTo(2 / 3, 3)
  const { bytes } = await shown(body.asset)
  const seen = await sharp(bytes).metadata()
  expect([seen.width, seen.height, seen.exif, seen.icc, seen.orientation]).toEqual([
    800,
    1200,
    undefined,
    undefined,
    undefined,
  ])
  expect(bytes.includes('Vera')).toBe(false)
})

test('what shines through stays so, and a plain background goes when that is asked for', async () => {
  const clear = await send(await plain(60, 60, '#00000080', 4).png().toBuffer())
  expect((await shown(clear.body.asset)).response.headers.get('content-type')).toBe('image/png')

  const thing = await plain(40, 20, '#1a4b7a').png().toBuffer()
  const photo = await plain(200, 200, '#ffffff')
    .composite([{ input: thing }])
    .jpeg({ quality: 95 })
    .toBuffer()
  const whole = await send(photo)
  expect(whole.body.aspect).toBe(1)
  const { body } = await send(photo, { cut: true })
  expect(body.aspect).toBeGreaterThan(1.8)
  expect(await sharp((await shown(body.asset)).bytes).metadata()).toMatchObject({
    format: 'png',
    hasAlpha: true,
  })
})

test('the same picture twice is one file', async () => {
  const bytes = await plain(77, 31, '#12ab34').png().toBuffer()
  const [one, two] = await Promise.all([send(bytes), send(bytes, { name: '../../etc/passwd' })])
  expect(one.body.asset).toBe(two.body.asset)
  const kept = readdirSync(join(app.dataDir, 'uploads'))
  expect(kept.filter((name) => name === one.body.asset)).toHaveLength(1)
  expect(kept.filter((name) => !/^upload-[0-9a-f]{32}$/.test(name))).toEqual([])
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'

test.each<[string, string, number, () => Buffer | Promise<Buffer>]>([
  ['an SVG', 'kind', 422, () => Buffer.from(svg)],
  ['an SVG after white space', 'kind', 422, () => Buffer.from(`\n\n<?xml version="1.0"?>${svg}`)],
  ['a GIF', 'kind', 422, () => plain(9, 9).gif().toBuffer()],
  ['a TIFF', 'kind', 422, () => plain(9, 9).tiff().toBuffer()],
  ['a page', 'kind', 422, () => Buffer.from('<html><script>alert(1)</script>')],
  ['nothing', 'kind', 422, () => Buffer.alloc(0)],
  ['three right bytes', 'broken', 422, () => Buffer.from([0xff, 0xd8, 0xff])],
  [
    'an SVG that begins like a PNG',
    'broken',
    422,
    () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from(svg)]),
  ],
  ['half a JPEG', 'broken', 422, async () => (await noisy(400).jpeg().toBuffer()).subarray(0, 9000)],
  ['half a PNG', 'broken', 422, async () => (await noisy(400).png().toBuffer()).subarray(0, 90_000)],
  ['half a WebP', 'broken', 422, async () => (await noisy(400).webp().toBuffer()).subarray(0, 9000)],
  ['a picture of 30000 by 30000 in some kilobytes', 'large', 413, () => bomb(30_000, 30_000)],
  ['25 megapixels', 'large', 413, () => bomb(5000, 5001)],
  ['8,000,000 rows of one pixel', 'large', 413, () => bomb(1, 8_000_000, 8_000_000)],
  ['24 megapixels that are not there', 'broken', 422, () => bomb(4900, 4890)],
  ['9 MB', 'large', 413, () => Buffer.alloc(9 * 1024 * 1024)],
  ['10 MB', 'large', 413, () => Buffer.alloc(10 * 1024 * 1024)],
])('%s is refused: %s', async (_what, error, status, make) => {
  const begin = performance.now()
  expect(await send(await make())).toEqual({ status, body: { error: `studio.upload.${error}` } })
  expect(performance.now() - begin).toBeLessThan(5000)
})

function noisy(side: number) {
  const data = Buffer.alloc(side * side * 3)
  let seed = 7
  for (let i = 0; i < data.length; i++) {
    seed ^= seed << 13
    seed ^= seed >>> 17
    seed ^= seed << 5
    data[i] = seed
  }
  return sharp(data, { raw: { width: side, height: side, channels: 3 } })
}

test('what follows a picture in its file is left behind', async () => {
  const polyglot = Buffer.concat([
    await plain(20, 20).jpeg().toBuffer(),
    Buffer.from(`<html>${svg}`),
    Buffer.from('PK\x03\x04'),
  ])
  const { status, body } = await send(polyglot)
  expect(status).toBe(200)
  expect((await shown(body.asset)).bytes.includes('script')).toBe(false)
})

test('a form without a picture, with words for one, or with two is refused', async () => {
  const post = async (body: BodyInit) => {
    const response = await fetch(`${app.url}/uploads`, {
      method: 'POST',
      body,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
    return [response.status, await response.json()]
  }
  const refused = [422, { error: 'studio.upload.kind' }]
  const words = new FormData()
  words.set('picture', 'a rose')
  const two = new FormData()
  for (const name of ['a', 'b'])
    two.append('picture', new File([new Uint8Array(await plain(9, 9).png().toBuffer())], name))
  for (const body of [new FormData(), words, two, '{"picture":1}']) expect(await post(body)).toEqual(refused)
})

test('another site can’t send one, and there is nothing to be read at the address itself', async () => {
  const bytes = await plain(9, 9).png().toBuffer()
  for (const site of ['cross-site', 'same-site']) {
    const form = new FormData()
    form.set('picture', new File([new Uint8Array(bytes)], 'a.png'))
    const headers = { 'Sec-Fetch-Site': site }
    expect((await fetch(`${app.url}/uploads`, { method: 'POST', body: form, headers })).status).toBe(403)
  }
  expect((await fetch(`${app.url}/uploads`)).status).toBe(404)
})

test.each([
  'upload-0',
  `upload-${'0'.repeat(32)}`,
  `upload-${'A'.repeat(32)}`,
  '..%2Fsecret',
  '%2e%2e%2fsecret',
  'secret',
])('there is nothing at /uploads/%s', async (id) => expect((await shown(id)).response.status).toBe(404))

test('many at once are all answered, some of them asked to wait', async () => {
  const heavy = await noisy(1600).png().toBuffer()
  expect(heavy.length).toBeGreaterThan(6_000_000)
  const answers = await Promise.all(Array.from({ length: 7 }, () => send(heavy)))
  for (const { status, body } of answers) {
    expect([200, 422, 413, 429]).toContain(status)
    if (status === 429) expect(body.error).toBe('studio.upload.busy')
  }
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  const small = await plain(50, 50).png().toBuffer()
  const two = await Promise.all([send(small), send(small)])
  expect(two.map(({ status }) => status)).toEqual([200, 200])
})

test('a design shows the picture that lies on it, and keeps none that was not sent before it was saved', async () => {
  const { body } = await send(await plain(100, 100, '#ff2010').png().toBuffer())
  const vera = visitorOf(app.url)
  const picture = async (asset: string | undefined, id = nanoid()) => {
    const placed = { id: 'p', view: 'front', x: 400, y: 700, width: 120, angle: 0, flip: false, opacity: 1 }
    const motifs = asset ? [{ ...placed, kind: 'picture', asset, aspect: 1 }] : []
    const document = { product: 'dress', version: dress.version, choices: dress.start, motifs }
    const save = JSON.stringify({ id, revision: 0, document })
    const { html } = await vera.postBody('/designs/new/save', save, 'application/json')
    lost.push((JSON.parse(html) as { lost?: string[] }).lost)
    return seen(id)
  }
  const lost: (string[] | undefined)[] = []
  const seen = async (id: string, width = 800) => {
    const Cookie = [...vera.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${app.url}/designs/${id}/picture.jpg?width=${width}`, {
      headers: { Cookie },
    })
    expect(response.status).toBe(200)
    const jpeg = Buffer.from(await response.arrayBuffer())
    const [left, top] = [(width * 395) / 800, (width * 695) / 800].map(Math.round) as [number, number]
    return sharp(jpeg).extract({ left, top, width: 10, height: 10 }).raw().toBuffer()
  }
  // Whoever has the same program knows what a picture will be called before it is sent.
  const later = await plain(100, 100, '#1020ff').png().toBuffer()
  const read = await readPicture(later, { cut: false })
  const asset = read.ok && `upload-${createHash('sha256').update(read.bytes).digest('hex').slice(0, 32)}`
  const [id, without] = [nanoid(), nanoid()]
  const bare = await picture(undefined, without)
  const laid = await picture(body.asset)
  const early = await picture(asset || undefined, id)
  expect(lost).toEqual([undefined, undefined, ['studio.lost.picture']])
  expect(early.equals(bare)).toBe(true)
  expect(laid[0]! - bare[0]!).toBeGreaterThan(30)
  expect((await send(later)).body.asset).toBe(asset)
  // Another width is painted anew.
  expect((await seen(id, 400)).equals(await seen(without, 400))).toBe(true)
})
