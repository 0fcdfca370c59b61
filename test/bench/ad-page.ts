import type { Bench } from './bench'
import { load, startFloor } from './servers'
import { openShop, type Shop } from './shop'

let shop: Shop | undefined

/** The page and the picture a friend opens, against Express sending the very same bytes. */
export const adPage: Bench = {
  name: 'ad-page',
  open: async () => {
    shop = await openShop()
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const { ad, picture } = shop.designs[0]!
    const unit = 'requests/s'
    return [
      {
        name: 'ad page',
        unit,
        ...(await compare(ad, 'html', 'send')),
        better: 'higher',
        goal: { none: 'to stand beside' },
      },
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

async function compare(
  url: string,
  type: string,
  how: 'send' | 'sendFile',
): Promise<{ ours: number; floor: number }> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
  const floor = await startFloor(Buffer.from(await answer.arrayBuffer()), type, how)
  try {
    return { ours: await load(url), floor: await load(floor.url) }
  } finally {
    await floor.stop()
  }
}
