import type { Page } from 'playwright-core'
import { chance } from '~/products/cloth/chance'
import { tape } from '~/products/figure/staging'
import { figures } from '~/products/motifs/library/index'
import { motifLimits, type Motif } from '~/products/motifs/motif'
import { productOf } from '~/products/registry'
import { frameOf, wholeOf } from '~/studio/stage/camera'
import type { Bench } from './bench'
import { onPhone } from './phone'
import { openShop, plainDress, type Shop } from './shop'

const seconds = 3
const middle = { x: 400, y: 430 }

let shop: Shop | undefined

/** A dress with as many motifs as one may have; the last lies on top, in the middle of the bodice. */
function laden() {
  const next = chance(7)
  const motifs = Array.from({ length: motifLimits.count }, (_, nth): Motif => {
    const figure = figures[nth % figures.length]!
    const last = nth === motifLimits.count - 1
    return {
      id: `m${nth}`,
      kind: 'figure',
      figure: figure.id,
      colors: [...figure.inks],
      view: 'front',
      x: last ? middle.x : 300 + next() * 200,
      y: last ? middle.y : 350 + next() * 500,
      width: last ? 90 : 30 + next() * 50,
      angle: 0,
      flip: false,
      opacity: 1,
    }
  })
  return { ...plainDress(), motifs }
}

/** Frames the page was given while `work` went on, each second. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counting = { count: 0, from: performance.now(), over: false }
    const count = () => {
      counting.count += 1
      if (!counting.over) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
    Object.assign(window, { counting })
  })
  await work()
  return page.evaluate(() => {
    const { counting } = window as unknown as { counting: { count: number; from: number; over: boolean } }
    counting.over = true
    return counting.count / ((performance.now() - counting.from) / 1000)
  })
}

/** Dragging one of sixty motifs, CPU slowed four times: frames each second, against a page that does nothing. */
export const drag: Bench = {
  name: 'drag',
  open: async () => {
    shop = await openShop([laden()])
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const address = shop.designs[0]!.studio
    const [ours, floor] = await onPhone(shop, async ({ page }) => {
      await page.goto(address)
      await page.waitForSelector('[data-live]')
      await page.waitForTimeout(3000)
      await takeHold(page)
      const idle = await framesDuring(page, () => page.waitForTimeout(1000 * seconds))
      const at = await placeOf(page)
      const before = await positionOf(page)
      await page.mouse.move(at.x, at.y)
      await page.mouse.down()
      const dragged = await framesDuring(page, async () => {
        const end = performance.now() + 1000 * seconds
        for (let step = 0; performance.now() < end; step += 1) {
          await page.mouse.move(at.x + 40 * Math.sin(step / 9), at.y + 30 * Math.cos(step / 7))
        }
      })
      await page.mouse.move(at.x + 40, at.y - 30, { steps: 4 })
      await page.mouse.up()
      // It must have been the motif that moved, not the cloth.
      if (!(await isChosen(page))) throw new Error(`The dragged motif was let go of. ${await seen(page)}`)
      await assertMoved(page, before, at.scale)
      return [dragged, idle]
    })
    return [
      {
        name: `studio, dragging one of ${motifLimits.count} motifs`,
        unit: 'frames/s',
        ours,
        floor,
        better: 'higher',
        // 55 of a screen's 60.
        goal: { atLeast: 0.92 },
      },
    ]
  },
}

const chosen = '.motif-list li:first-child[data-chosen]'

const isChosen = (page: Page): Promise<boolean> =>
  page.waitForSelector(chosen, { state: 'attached', timeout: 5000 }).then(
    () => true,
    () => false,
  )

/** Presses the motif until the stage answers: it is live before Konva has come and the motifs can be taken. */
async function takeHold(page: Page): Promise<void> {
  for (let press = 0; press < 6; press += 1) {
    const { x, y } = await placeOf(page)
    await page.mouse.click(x, y)
    if (await isChosen(page)) return
  }
  throw new Error(`The stage took no hold of the motif in 30 seconds. ${await seen(page)}`)
}

/** Where the chosen motif lies in the design, as its fields say: drawing units. */
function positionOf(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate((units) => {
    const [across, down] = ['From the middle', 'From the shoulder'].map((label) => {
      const fields = [...document.querySelectorAll('.motif-fields .motif-field')]
      const field = fields.find((one) => one.textContent?.startsWith(label))
      return (field?.querySelector('input')?.valueAsNumber ?? NaN) * units
    })
    return { x: across!, y: down! }
  }, tape.perCentimetre)
}

/** The hand went 40 pixels to the right and 30 up: in the design the motif must lie as much further, but for its snaps. */
async function assertMoved(page: Page, before: { x: number; y: number }, scale: number): Promise<void> {
  const after = await positionOf(page)
  const moved = { x: (after.x - before.x) * scale, y: (after.y - before.y) * scale }
  const off = Math.max(Math.abs(moved.x - 40), Math.abs(moved.y + 30))
  if (!(off <= 10))
    throw new Error(
      `The hand moved by 40 and -30 pixels, the motif in the design by ${moved.x.toFixed(1)} and ` +
        `${moved.y.toFixed(1)}: it was not dragged. ${await seen(page)}`,
    )
}

/** What the page shows of its stage, in a sentence. */
function seen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length
    return (
      `Seen: ${count('[data-live]')} live stages with ${count('.stage-canvas canvas')} canvases, ` +
      `${count('.motif-list li')} motifs in the list, of which ${count('.motif-list li[data-chosen]')} are chosen.`
    )
  })
}

/** Where on the screen the last motif's middle lies, and its pixels for a unit of the drawing. */
async function placeOf(page: Page): Promise<{ x: number; y: number; scale: number }> {
  const box = await page.locator('.stage-canvas').boundingBox()
  if (!box) throw new Error('The studio shows no stage. Open it with `npm run dev` and look.')
  const { focus } = productOf('dress')!.staging
  const { x, y, scale } = frameOf(wholeOf(focus), { width: box.width, height: box.height, focus })
  return { x: box.x + x + middle.x * scale, y: box.y + y + middle.y * scale, scale }
}
