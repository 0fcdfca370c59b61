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

test('an AVIF is read as any other picture; a HEIC that the installed libvips can’t read says so and what to do', async () => {
  const avif = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#7a8c3a' } })
    .avif()
    .toBuffer()
  const read = await readPicture(avif, { cut: false })
  expect(read).toMatchObject({ ok: true, width: 64, height: 48 })
  // The same boxes as a telephone writes, with a coding that is not installed here.
  const heic = Buffer.from(
    avif.toString('latin1').replaceAll('avif', 'heic').replaceAll('av01', 'hvc1').replaceAll('av1C', 'hvcC'),
    'latin1',
  )
  expect(await readPicture(heic, { cut: false })).toEqual({ ok: false, error: 'studio.upload.heic' })
  const film = Buffer.from(avif.toString('latin1').replace('ftypavif', 'ftypisom'), 'latin1')
  expect(await readPicture(film, { cut: false })).toEqual({ ok: false, error: 'studio.upload.kind' })
  expect(await readPicture(avif.subarray(0, 200), { cut: false })).toEqual({
    ok: false,
    error: 'studio.upload.broken',
  })
})
