import { expect, test } from 'vitest'
import { withoutBackground, type Pixels } from '~/uploads/cut'

type Rgba = [number, number, number, number?]

function picture(width: number, height: number, color: (x: number, y: number) => Rgba): Pixels {
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r, g, b, a = 255] = color(x, y)
      data.set([r, g, b, a], (y * width + x) * 4)
    }
  }
  return { data, width, height }
}
const at = ({ data, width }: Pixels, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4).subarray(0, 4),
]
const far = (x: number, y: number, cx = 20, cy = 20) => Math.hypot(x - cx, y - cy)
const white: Rgba = [250, 250, 248]

test('a thing on plain paper is left alone, down to its own box', () => {
  const cut = withoutBackground(picture(40, 40, (x, y) => (far(x, y) < 10 ? [200, 20, 40] : white)))!
  expect([cut.width, cut.height]).toEqual([19, 19])
  expect(at(cut, 9, 9)).toEqual([200, 20, 40, 255])
  expect(at(cut, 0, 0)).toEqual([0, 0, 0, 0])
})

test('paper that is lit unevenly, and its noise, goes as well', () => {
  const noise = (x: number, y: number) => 238 + ((x * 7 + y * 13) % 11)
  const cut = withoutBackground(
    picture(40, 40, (x, y) => (far(x, y) < 10 ? [20, 40, 120] : [noise(x, y), noise(x, y), noise(y, x)])),
  )!
  expect([cut.width, cut.height]).toEqual([19, 19])
})

test('what a thing encloses stays: the hole of a ring is no background', () => {
  const cut = withoutBackground(
    picture(40, 40, (x, y) => (far(x, y) < 14 && far(x, y) > 6 ? [20, 20, 20] : white)),
  )!
  const middle = (cut.width - 1) / 2
  expect(at(cut, middle, middle)).toEqual([250, 250, 248, 255])
})

test('a seam that was mixed with the paper becomes see-through in its own colour: no halo', () => {
  const red: Rgba = [200, 0, 0]
  const mixed = red.map((value, i) => Math.round((value! + white[i]!) / 2)) as Rgba
  const cut = withoutBackground(
    picture(20, 20, (x) => (x < 8 || x > 11 ? white : x === 8 || x === 11 ? mixed : red)),
  )
  // The bar touches the border above and below: there it is no background.
  expect(cut).toBeUndefined()
  const bar = withoutBackground(
    picture(40, 20, (x, y) =>
      y < 4 || y > 15 || x < 8 || x > 31 ? white : x === 8 || x === 31 ? mixed : red,
    ),
  )!
  const [r, g, b, alpha] = at(bar, 0, 5) as [number, number, number, number]
  expect(alpha).toBeGreaterThan(60)
  expect(g + b).toBeLessThanOrEqual(2 * 125)
  expect(r).toBeGreaterThan(g)
  expect(at(bar, 4, 5)).toEqual([200, 0, 0, 255])
})

test.each([
  ['a border of many colours', picture(20, 20, (x, y) => [x * 12, y * 12, 90])],
  [
    'a border that shines through',
    picture(20, 20, (x, y) => (far(x, y, 10, 10) < 5 ? [0, 0, 0] : [255, 255, 255, 0])),
  ],
  ['nothing but background', picture(20, 20, () => white)],
  ['a single pixel', picture(1, 1, () => white)],
])('%s is left as it is', (_what, pixels) => {
  const before = Uint8Array.from(pixels.data)
  expect(withoutBackground(pixels)).toBeUndefined()
  expect(pixels.data).toEqual(before)
})

test('the largest picture is cut within two seconds', () => {
  const large = picture(1200, 1200, (x, y) => (far(x, y, 600, 600) < 400 ? [20, 90, 60] : white))
  const begin = performance.now()
  expect(withoutBackground(large)!.width).toBe(799)
  expect(performance.now() - begin).toBeLessThan(2000)
})
