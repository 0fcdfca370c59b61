import type { CDPSession, Page } from 'playwright-core'

export interface Spot {
  x: number
  y: number
}

/** Real touches, as a screen reports them: with a finger each, down, along their ways, and up. */
export async function fingersOn(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: Spot[]) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })),
    })
  const between = (from: Spot, to: Spot, part: number): Spot => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  })
  /** Fingers come down one after the other, and are lifted together. */
  const down = async (spots: Spot[]) => {
    for (let n = 1; n <= spots.length; n += 1) await send('touchStart', spots.slice(0, n))
  }
  const fingers = {
    tap: async (spots: Spot[]) => {
      await down(spots)
      await send('touchEnd', [])
    },
    /** Each finger along a way of its own, all at once. */
    drag: async (ways: Spot[][]) => {
      await down(ways.map(([first]) => first!))
      const legs = Math.max(...ways.map(({ length }) => length)) - 1
      for (let leg = 0; leg < legs; leg += 1)
        for (let step = 1; step <= 4; step += 1)
          await send(
            'touchMove',
            ways.map((way) => between(way[leg]!, way[leg + 1]!, step / 4)),
          )
      await send('touchEnd', [])
    },
    /** One finger along its way, and before it is lifted a second one comes down at `late`. */
    interrupted: async ([from, to]: [Spot, Spot], late: Spot, meanwhile?: () => Promise<unknown>) => {
      await send('touchStart', [from])
      for (let step = 1; step <= 4; step += 1) await send('touchMove', [between(from, to, step / 4)])
      await meanwhile?.()
      await send('touchStart', [to, late])
      await send('touchMove', [to, { x: late.x, y: late.y + 40 }])
      await send('touchEnd', [])
    },
  }
  return fingers
}
