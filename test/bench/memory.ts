import { readdirSync, readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { Bench } from './bench'
import { sendable } from './burst'
import { furnishHeavy, takeHome } from './exports'
import { startFloor } from './servers'
import { openShop, type Shop } from './shop'

const idleSeconds = 30
const pictures = 20

/**
 * What the app and the processes it starts hold in memory: after a start and half a minute in which nobody came, and at
 * most while ads are read and sent, their pictures painted, and the heaviest design taken home. The floor is the bare
 * Remix page of the ad's bytes, at rest and after the same readers. Linux alone tells.
 */
export const memory: Bench = {
  name: 'memory',
  run: async () => {
    const shop = await openShop(sendable(pictures))
    try {
      const heavy = await furnishHeavy(shop)
      await seconds(idleSeconds)
      const rest = heldBy(shop.pid)
      const html = Buffer.from(await (await fetch(shop.designs[0]!.ad)).arrayBuffer())
      const most = watched(shop.pid)
      await read(shop.designs[0]!.ad)
      await Promise.all(
        shop.designs.map(({ picture }) => fetch(picture).then((answer) => answer.arrayBuffer())),
      )
      await send(shop)
      await takeHome(shop, 'heavy-design-of-clara', heavy)
      const bare = await floorOf(html)
      const row = { unit: 'MB', better: 'lower' as const }
      return [
        {
          ...row,
          name: 'memory at rest, against a bare Remix page',
          ours: rest,
          floor: bare.rest,
          goal: { oursAtMost: 200 },
        },
        {
          ...row,
          name: 'memory at most, against a bare Remix page',
          ours: most(),
          floor: bare.most,
          goal: { oursAtMost: 400 },
        },
      ]
    } finally {
      await shop.stop()
    }
  },
}

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, 1000 * count))

const read = (url: string) => autocannon({ url, connections: 10, duration: 4 })

/** Names have no digits. */
const nameOf = (nth: number) => `Mia ${String.fromCharCode(65 + nth)}`

async function send({ designs, cookie }: Shop): Promise<void> {
  for (const [nth, { studio }] of designs.entries()) {
    const sent = await fetch(`${studio.replace('/studio/', '/designs/')}/send`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: `${cookie.name}=${cookie.value}`, 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ intent: 'link', friend: nameOf(nth), sender: 'Clara' }),
    })
    if (sent.status !== 303) throw new Error(`An ad was not sent: ${sent.status}.`)
  }
}

async function floorOf(html: Buffer): Promise<{ rest: number; most: number }> {
  const floor = await startFloor(html, 'html', 'remix')
  try {
    await seconds(1)
    const rest = heldBy(floor.pid)
    const most = watched(floor.pid)
    await read(floor.url)
    return { rest, most: most() }
  } finally {
    await floor.stop()
  }
}

/** Looks every tenth of a second until it is asked: the most that was held at one time, in MB. */
function watched(pid: number): () => number {
  let most = heldBy(pid)
  const look = setInterval(() => (most = Math.max(most, heldBy(pid))), 100)
  return () => {
    clearInterval(look)
    return most
  }
}

/** Memory of a process and of those it started, in MB: each has its share of what several have in common. */
function heldBy(pid: number): number {
  return [pid, ...startedBy(pid)].reduce((sum, one) => sum + kilobytesOf(one), 0) / 1000
}

function startedBy(pid: number): number[] {
  const children = tried(() =>
    readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    ),
  )
  return (children ?? []).flatMap((child) => [child, ...startedBy(child)])
}

function kilobytesOf(pid: number): number {
  const share = tried(() => /^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
  const whole = () => tried(() => /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return 1.024 * Number(share ?? whole() ?? 0)
}

/** A process may be gone by the time it is looked at. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
