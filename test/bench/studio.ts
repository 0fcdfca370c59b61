import { median, quantile, type Bench } from './bench'
import { onPhone } from './phone'
import { openShop, type Shop } from './shop'

let shop: Shop | undefined
const changes = 40

/** From an option's change to the first painted frame, on a phone's screen with the CPU slowed four times. */
export const studio: Bench = {
  name: 'studio',
  open: async () => {
    shop = await openShop()
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const { url } = shop
    const times = await onPhone(shop, async ({ page }) => {
      await page.goto(`${url}/studio`)
      await page.waitForSelector('[data-live]')
      const found: number[] = []
      for (let turn = 0; turn < changes; turn += 1) {
        // In the page: press a radio that isn't chosen, wait for the frame it caused, read both marks.
        const took = await page.evaluate(async (nth) => {
          performance.clearMarks()
          const radios = [
            ...document.querySelectorAll<HTMLInputElement>('form input[type=radio]:not(:checked)'),
          ]
          radios[(nth * 7) % radios.length]?.click()
          for (let wait = 0; wait < 300; wait += 1) {
            await new Promise((resolve) => setTimeout(resolve, 10))
            const [start] = performance.getEntriesByName('toile:change')
            const [painted] = performance.getEntriesByName('toile:painted')
            if (start && painted) return painted.startTime - start.startTime
          }
          return undefined
        }, turn)
        if (took !== undefined) found.push(took)
        await page.waitForTimeout(150)
      }
      return found
    })
    if (times.length < changes / 2)
      throw new Error(`Only ${times.length} of ${changes} changes were painted.`)
    // A frame of 60 a second is the floor: nothing is painted sooner.
    const row = { unit: 'ms', floor: 1000 / 60, better: 'lower' as const }
    return [
      {
        ...row,
        name: 'studio, option to frame, median',
        ours: median(times),
        goal: { oursAtMost: 50 },
      },
      {
        ...row,
        name: 'studio, option to frame, p95',
        ours: quantile(times, 0.95),
        goal: { oursAtMost: 100 },
      },
    ]
  },
}
