import type { Bench, Measure } from './bench'
import { load, startFloor, type FloorKind } from './servers'
import { openShop, type Shop } from './shop'

let shop: Shop | undefined

/**
 * What a friend opens: the ad page against a bare Remix page of the very same bytes, its picture against Express sending
 * the same file. The shop front and its rules stand beside, each against a bare page of its own.
 */
export const adPage: Bench = {
  name: 'ad-page',
  open: async () => {
    shop = await openShop()
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const { ad, picture } = shop.designs[0]!
    const bare = async (name: string, url: string, goal: Measure['goal']): Promise<Measure> => ({
      name: `${name}, against a bare Remix page of its bytes`,
      unit,
      ...(await compare(url, 'html', 'remix')),
      better: 'higher',
      goal,
    })
    return [
      await bare('ad page', ad, { atLeast: 0.6 }),
      await bare('shop front', `${shop.url}/`, { atLeast: 0.6 }),
      await bare('rules', `${shop.url}/rules`, { none: 'to stand beside' }),
      {
        name: 'cached picture, against Express sending the file',
        unit,
        ...(await compare(picture, 'jpg', 'sendFile')),
        better: 'higher',
        goal: { atLeast: 0.8 },
      },
    ]
  },
}

const unit = 'requests/s'

async function compare(url: string, type: string, how: FloorKind): Promise<{ ours: number; floor: number }> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
  const body = Buffer.from(await answer.arrayBuffer())
  const floor = await startFloor(body, type, how)
  try {
    const same = Buffer.from(await (await fetch(floor.url)).arrayBuffer())
    if (!same.equals(body)) throw new Error(`The floor sends other bytes than ${url}. Look at read-page.ts.`)
    return { ours: await load(url), floor: await load(floor.url) }
  } finally {
    await floor.stop()
  }
}
