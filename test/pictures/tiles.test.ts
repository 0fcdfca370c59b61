import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createTiles } from '~/pictures/tiles.server'
import {
  nets,
  parseTileId,
  prints,
  scales,
  tileId,
  tones,
  weaves,
  type TileSpec,
} from '~/products/cloth/tiles/tile-id'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'

const all: TileSpec[] = [
  ...nets.map((fabric) => ({ kind: 'net' as const, fabric, ink: '#b23a48' as const })),
  ...tones.flatMap((tone) => [
    ...weaves.map((fabric) => ({ kind: 'weave' as const, fabric, tone })),
    ...prints.flatMap((print) =>
      scales.map((scale) => ({ kind: 'print' as const, print, ink: '#b23a48' as const, tone, scale })),
    ),
  ]),
]

test('an id says exactly which tile it is', () => {
  for (const spec of all) expect(parseTileId(tileId(spec))).toEqual(spec)
})

test.each([
  '',
  'weave',
  'weave-cotton-light',
  'weave-cotton-light-r3-r3',
  'weave-Cotton-light-r3',
  'weave-constructor-light-r3',
  'weave-__proto__-light-r3',
  'net-lace-light-r3',
  'net-cotton-b23a48-r3',
  'print-polka-b23a48-light-4-r3',
  'print-polka-b23a48-light-02-r3',
  'print-polka-B23A48-light-2-r3',
  'print-polka-b23a4-light-2-r3',
  'print-polka-"/><script>-light-2-r3',
  'print-polka-b23a48-light-2-r3\n',
  'print-polka-b23a48-light-2-r3/../../etc/passwd',
  `print-polka-${'b'.repeat(80)}-light-2-r3`,
])('a hostile or unknown tile id is refused: %j', (id) => {
  expect(tileSvg(id)).toBeUndefined()
})

/** The mean step between two lines of pixels. */
function step(data: Buffer, a: number[], b: number[]): number {
  return a.reduce((sum, at, i) => sum + Math.abs(data[at]! - data[b[i]!]!), 0) / a.length
}

test('a tile meets itself: its seam is no rougher than its inside', async () => {
  const { png } = createTiles({ svg: tileSvg })
  for (const spec of all) {
    const ground = spec.kind === 'net' || spec.tone === 'light' ? '#ffffff' : '#101018'
    const { data, info } = await sharp(await png(tileId(spec)))
      .flatten({ background: ground })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    const row = (y: number) => Array.from({ length: width * 3 }, (_, i) => y * width * 3 + i)
    const column = (x: number) =>
      Array.from({ length: height * 3 }, (_, i) => (Math.floor(i / 3) * width + x) * 3 + (i % 3))
    const across = Array.from({ length: width - 1 }, (_, x) => step(data, column(x), column(x + 1)))
    const down = Array.from({ length: height - 1 }, (_, y) => step(data, row(y), row(y + 1)))
    expect
      .soft(step(data, column(width - 1), column(0)), `${tileId(spec)}, sides`)
      .toBeLessThanOrEqual(Math.max(...across) + 2)
    expect
      .soft(step(data, row(height - 1), row(0)), `${tileId(spec)}, top`)
      .toBeLessThanOrEqual(Math.max(...down) + 2)
  }
}, 30_000)
