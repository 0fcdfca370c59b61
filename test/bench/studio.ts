import type { Page } from 'playwright-core'
import { choicesOfForm, repair } from '~/catalog/choices'
import { productOf } from '~/products/registry'
import { openBareStage } from './bare-stage'
import { median, quantile, type Bench } from './bench'
import { onPhone } from './phone'
import { openShop, type Shop } from './shop'

let shop: Shop | undefined
const changes = 40
const dress = productOf('dress')!

/**
 * From an option's change to the first painted frame, on a phone's screen with the CPU slowed four times. The floor is
 * the same design painted whole on a bare Konva layer in the same page, right after: what each change would take if
 * nothing were kept, and nothing shown before it is fine. The time to draw the design is not in it.
 */
export const studio: Bench = {
  name: 'studio',
  open: async () => {
    shop = await openShop()
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const { url } = shop
    const took = { ours: [] as number[], floor: [] as number[] }
    await onPhone(shop, async ({ page }) => {
      await page.goto(`${url}/studio?product=dress`)
      await page.waitForSelector('[data-live]')
      const bare = await openBareStage(page)
      let choices = dress.start
      for (let turn = 0; turn < changes; turn += 1) {
        const time = await pressed(page, turn)
        await page.waitForTimeout(150)
        if (time === undefined) continue
        choices = repair(dress, choicesOfForm(dress, await formOf(page), choices)).choices
        took.ours.push(time)
        took.floor.push(await bare.paint(dress.draw(choices, 'front', [])))
      }
    })
    const painted = took.ours.length
    if (painted < changes / 2) throw new Error(`Only ${painted} of ${changes} changes were painted.`)
    const row = { unit: 'ms', better: 'lower' as const }
    return [
      {
        ...row,
        name: 'studio, option to frame, median, against painting all of it anew',
        ours: median(took.ours),
        floor: median(took.floor),
        goal: { floorTimesAtMost: 0.8 },
      },
      {
        ...row,
        name: 'studio, option to frame, p95, against painting all of it anew',
        ours: quantile(took.ours, 0.95),
        floor: quantile(took.floor, 0.95),
        goal: { floorTimesAtMost: 1 },
      },
    ]
  },
}

/** Presses a radio that isn't chosen, and waits for the frame it causes: milliseconds between, if there is one. */
function pressed(page: Page, nth: number): Promise<number | undefined> {
  return page.evaluate(async (nth) => {
    performance.clearMarks()
    const radios = [...document.querySelectorAll<HTMLInputElement>('form input[type=radio]:not(:checked)')]
    radios[(nth * 7) % radios.length]?.click()
    for (let wait = 0; wait < 300; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      const [start] = performance.getEntriesByName('toile:change')
      const [painted] = performance.getEntriesByName('toile:painted')
      if (start && painted) return painted.startTime - start.startTime
    }
    return undefined
  }, nth)
}

async function formOf(page: Page): Promise<FormData> {
  const entries = await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form:has(.group)')!
    return [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
  })
  const form = new FormData()
  for (const [name = '', value = ''] of entries) form.append(name, value)
  return form
}
