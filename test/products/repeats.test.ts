import { expect, test } from 'vitest'
import { point } from '~/drawing/geometry'
import { repeated } from '~/products/cloth/repeats'
import { flutes, surface } from '~/products/cloth/surface'
import type { DressChoices } from '~/products/dress/choices'
import { dress } from '~/products/dress/index'

const edges = {
  left: (v: number) => point(330 - 190 * v, 470 + 600 * v),
  right: (v: number) => point(470 + 190 * v, 470 + 600 * v),
  sag: (v: number) => 8 + 14 * v,
}
// With a valley in the middle, so that folds leave the cloth as long there as it is.
const lobes = flutes({ count: 8, depth: 16, tuck: 0, start: [0.1, 0.4], play: 0, seed: 3 })
const folded = surface({ ...edges, lobes })
/** The same gores, hanging smooth. */
const smooth = surface({ ...edges, lobes: lobes.map((lobe) => ({ ...lobe, depth: 0 })) })

const dot = { width: 18, height: 24, figures: [[point(0, 0), point(1, 0), point(1, 1), point(0, 1)]] }

/** Where each dot begins. */
const dots = (d: string) =>
  d
    .split('Z')
    .filter(Boolean)
    .map((one) => point(...(one.slice(1).split('L')[0]!.split(' ').map(Number) as [number, number])))

test('what comes again on folded cloth lies where the flutes carry it', () => {
  const [flat, bent] = [dots(repeated(smooth, dot)), dots(repeated(folded, dot))]
  expect(bent).toHaveLength(flat.length)
  let furthest = 0
  flat.forEach((p, i) => {
    const to = folded.carried!(p)
    if (!to || p.y < 480 || p.y > 1060) return
    furthest = Math.max(furthest, Math.hypot(to.x - p.x, to.y - p.y))
    // Both look between known places, each between its own.
    expect(Math.hypot(to.x - bent[i]!.x, to.y - bent[i]!.y), `${p.x} ${p.y}`).toBeLessThan(1.5)
  })
  expect(furthest).toBeGreaterThan(12)
})

test('it draws together towards the sides, and none is lost', () => {
  const row = dots(repeated(surface(edges), { ...dot, height: 300 }))
    .filter(({ y }) => y > 740 && y < 800)
    .sort((a, b) => a.x - b.x)
  const gaps = row.slice(1).map(({ x }, i) => x - row[i]!.x)
  const [side, middle] = [gaps[1]!, gaps[Math.floor(gaps.length / 2)]!]
  expect(side).toBeLessThan(0.6 * middle)
  expect(middle).toBeGreaterThan(14)
})

test.each(['tartan', 'houndstooth', 'chevron', 'ikat'] as const)(
  '%s is drawn on a skirt as it hangs, and as a tile on a bodice, which is cut flat',
  (print) => {
    const choices = { ...dress.start, print, skirt: 'circle' } as DressChoices
    const tiled = dress
      .draw(choices, 'front', [])
      .marks.filter(
        (mark) => mark.type === 'path' && mark.fill?.type === 'pattern' && mark.fill.tile.startsWith('print'),
      )
    expect(tiled.map(({ of }) => of)).toContain('bodice')
    expect(tiled.map(({ of }) => of)).not.toContain('skirt')
  },
)
