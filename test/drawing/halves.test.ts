import { expect, test } from 'vitest'
import { halved, halvings } from '~/drawing/halves'

test('a picture is halved until it has about as many pixels as are shown, and never to nothing', () => {
  expect(halvings(1200, 1200)).toBe(0)
  expect(halvings(1200, 900)).toBe(0)
  expect(halvings(1200, 890)).toBe(1)
  expect(halvings(1200, 100)).toBe(4)
  expect(halvings(1200, 0.001)).toBe(9)
  expect(halvings(0, 100)).toBe(0)
  expect(halvings(1200, Number.NaN)).toBe(0)
})

test('each pixel of a half is the mean of four; what is seen through gives less of its colour', () => {
  const white = [255, 255, 255, 255]
  const red = [200, 0, 0, 255]
  const gone = [0, 255, 0, 0]
  const data = Uint8Array.from([...white, ...red, ...gone, ...gone, ...gone, ...white, ...gone, ...gone, ...gone, ...gone]) // prettier-ignore
  const half = halved({ data, width: 5, height: 2 })
  expect([half.width, half.height]).toEqual([2, 1])
  expect([...half.data]).toEqual([237, 170, 170, 191, 0, 0, 0, 0])
})
