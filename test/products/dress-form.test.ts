import fc from 'fast-check'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { assetsOf } from '~/drawing/assets'
import type { Drawing, Hex, Mark } from '~/drawing/drawing'
import { toSvg } from '~/drawing/svg'
import type { Tile } from '~/drawing/svg-definitions'
import { createTiles } from '~/pictures/tiles.server'
import { tileSvg } from '~/products/cloth/tiles/tile-svg'
import type { DressChoices } from '~/products/dress/choices'
import { dress } from '~/products/dress/index'
import { figureOf } from '~/products/figure/grading'
import type { View } from '~/products/product'
import { randomChoices } from '../drawing/random-design'
import { tries } from '../support/long'

const size = { width: 400, height: 600 }
const tiles = createTiles({ svg: tileSvg })

async function loaded(drawing: Drawing): Promise<Map<string, Tile>> {
  const found = assetsOf(drawing).map(async (id) => {
    const png = (await tiles.png(id))!
    const { width, height } = await sharp(png).metadata()
    return [id, { png, width, height }] as const
  })
  return new Map(await Promise.all(found))
}

/** The dress on a form of that colour, before white. */
async function onForm({ marks, ...rest }: Drawing, color: Hex): Promise<Buffer> {
  const torso = marks.find((mark) => mark.of === 'form' && mark.type === 'path' && mark.clip !== undefined)
  const white: Mark = {
    type: 'path',
    layer: 'backdrop',
    of: 'backdrop',
    d: 'M0 0L800 0L800 1200L0 1200Z',
    fill: { type: 'solid', color: '#ffffff', alpha: 1 },
  }
  const form: Mark = { ...white, of: 'form', d: torso!.clip!, fill: { type: 'solid', color, alpha: 1 } }
  const shown = { ...rest, marks: [white, form, ...marks.filter(({ layer }) => layer !== 'backdrop')] }
  return sharp(Buffer.from(toSvg(shown, await loaded(shown), size)))
    .removeAlpha()
    .raw()
    .toBuffer()
}

interface Patch {
  pixels: number
  /** In drawing units. */
  lowest: number
}

/** The patches of the form that are seen: where its colour shows through by a third or more. */
async function bareOf(drawing: Drawing): Promise<Patch[]> {
  const [light, dark] = await Promise.all([onForm(drawing, '#ffffff'), onForm(drawing, '#000000')])
  const { width, height } = size
  const bare = new Uint8Array(width * height)
  for (let i = 0; i < bare.length; i++) bare[i] = Math.abs(light[i * 3]! - dark[i * 3]!) > 85 ? 1 : 0
  const patches: Patch[] = []
  for (let start = 0; start < bare.length; start++) {
    if (!bare[start]) continue
    const stack = [start]
    const patch = { pixels: 0, lowest: 0 }
    while (stack.length > 0) {
      const pixel = stack.pop()!
      if (!bare[pixel]) continue
      bare[pixel] = 0
      patch.pixels++
      patch.lowest = Math.max(patch.lowest, (Math.floor(pixel / width) * 800) / width)
      for (const dy of [-width, 0, width]) stack.push(pixel + dy - 1, pixel + dy, pixel + dy + 1)
    }
    patches.push(patch)
  }
  return patches
}

it('of the form only what a neckline leaves open is seen: no sliver, nothing below the underarm', async () => {
  const any = fc.tuple(fc.integer({ min: 0, max: 2 ** 31 }), fc.constantFrom<View>('front', 'back'))
  await fc.assert(
    fc.asyncProperty(any, async ([seed, view]) => {
      const c = randomChoices(dress as never, seed) as unknown as DressChoices
      // Opaque cloth, and nothing that lies upon the form and cuts what is open in two.
      const plain = { fabric: 'cotton', print: 'plain', bow: 'none', brooch: 'none', piping: 'none' } as const
      const patches = await bareOf(dress.draw({ ...c, ...plain, embroidery: 'none' }, view, []))
      const underarm = figureOf(c.figure, c.height).on(0, 372).y
      expect(patches.filter(({ pixels, lowest }) => pixels < 60 || lowest > underarm)).toEqual([])
      expect(patches.length).toBeGreaterThan(0)
    }),
    tries(40),
  )
}, 120_000)
