import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPicture } from '~/uploads/read-picture.server'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a8c3a' } })
    .jpeg({ quality: 60 })
    .withMetadata({ orientation: 6 })
    .toBuffer()

test.each([
  ['24.5', 5712, 4284],
  ['48', 8064, 6048],
])('a photograph of %s megapixels is taken, small and upright', async (_megapixels, width, height) => {
  const read = await readPicture(await photo(width, height), { cut: false })
  expect(read).toMatchObject({ ok: true, width: 900, height: 1200 })
})

test('a picture of more pixels, or of a side that is longer than any photograph, is refused before it is unpacked', async () => {
  for (const [width, height] of [
    [8700, 6100],
    [20_000, 3],
    [3, 20_000],
  ] as const) {
    const bytes = await photo(width, height)
    expect(await readPicture(bytes, { cut: true })).toEqual({ ok: false, error: 'studio.upload.large' })
  }
})
