import type { Bench } from './bench'
import { onPhone, type Phone } from './phone'
import { openShop, type Shop } from './shop'
import { openUnrun } from './unrun'

/** What Lighthouse calls slow 4G: 150 ms there and back, 1.6 Mbit down, 750 kbit up. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

let shop: Shop | undefined
let unrun: Awaited<ReturnType<typeof openUnrun>> | undefined

/** Presses an option until one is heard, and notes when it is seen: the frame in which the design is painted with it. */
function pressUntilHeard() {
  const trying = setInterval(() => {
    const [heard] = performance.getEntriesByName('toile:change')
    if (!heard) return document.querySelector<HTMLElement>('.group input[type=radio]:not(:checked)')?.click()
    const seen = performance
      .getEntriesByName('toile:painted')
      .find(({ startTime }) => startTime > heard.startTime)
    if (!seen) return
    clearInterval(trying)
    performance.mark('bench:shown', { startTime: seen.startTime })
  }, 20)
}

/**
 * A first visit to the studio on a phone with slow 4G: from the address to the first option that is heard and seen. The
 * floor is the same page with its scripts fetched and left unrun: until it is seen, and the last script is there.
 */
export const first: Bench = {
  name: 'first',
  open: async () => {
    const opened = await openShop()
    const door = await openUnrun(opened.url)
    ;[shop, unrun] = [opened, door]
    return async () => {
      await door.stop()
      await opened.stop()
    }
  },
  run: async () => {
    if (!shop || !unrun) throw new Error('The bench was run before it was opened.')
    const [ours, floor] = [`${shop.url}/studio`, `${unrun.url}/studio`]
    return [
      {
        name: 'studio, first option heard on slow 4G, against its load with no script run',
        unit: 'ms',
        ours: await onPhone(shop, (phone) => heardAt(phone, ours)),
        floor: await onPhone(shop, (phone) => loadedAt(phone, floor)),
        better: 'lower',
        goal: { floorTimesAtMost: 1.6 },
      },
    ]
  },
}

async function slow({ client }: Phone): Promise<void> {
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', slow4g)
}

async function heardAt(phone: Phone, address: string): Promise<number> {
  const { page } = phone
  await slow(phone)
  await page.addInitScript(pressUntilHeard)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('bench:shown').length > 0)
  return page.evaluate(() => performance.getEntriesByName('bench:shown')[0]!.startTime)
}

async function loadedAt(phone: Phone, address: string): Promise<number> {
  const { page } = phone
  await slow(phone)
  await page.goto(address, { waitUntil: 'networkidle' })
  const { seen, scripts, live } = await page.evaluate(() => ({
    seen: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    scripts: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map((one) => (one as PerformanceResourceTiming).responseEnd),
    live: document.querySelector('[data-live]') !== null,
  }))
  if (live || scripts.length < 3)
    throw new Error(`The floor ran a script, or loaded but ${scripts.length}. Look at unrun.ts.`)
  return Math.max(seen, ...scripts)
}
