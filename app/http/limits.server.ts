import { RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf, siteOf } from '~/domain/network'
import { BoundedMemory } from './bounded-memory.server'

interface Rule {
  /** How often within `seconds`, for one network address. Shops and schools share one. */
  address?: number
  /** How often within `seconds`, for one identity: a mailbox, a share, a voucher, a session. */
  identity?: number
  seconds: number
}

const hour = 3600
const MB = 1024 * 1024

const defaults = {
  /** Codes asked for and typed. */
  code: { address: 120, identity: 12, seconds: hour },
  /** Passwords: of one account from one network, of one account from all that don't know it, and from a device that does. */
  signIn: { address: 60, identity: 12, seconds: hour / 4 },
  signInAnywhere: { identity: 100, seconds: hour },
  signInKnown: { identity: 12, seconds: hour / 4 },
  /** Voucher codes typed at the counter. */
  voucher: { address: 300, identity: 120, seconds: hour },
  answer: { address: 300, identity: 20, seconds: hour },
  /** Ads reported: from one network, and of one ad. */
  report: { address: 30, identity: 20, seconds: hour },
  share: { address: 120, identity: 40, seconds: hour },
  save: { address: 6000, identity: 2400, seconds: hour },
  upload: { address: 400, identity: 100, seconds: hour },
  /** Pictures and sheets made to be downloaded. */
  export: { address: 600, identity: 120, seconds: hour },
  /** Readings of the whole ledger. */
  check: { address: 120, identity: 30, seconds: hour },
  prove: { address: 120, identity: 20, seconds: hour },
  /**
   * Bytes of designs that are kept anew, with their versions and what is sent of them: a long day of drawing by hand, or a
   * school's.
   */
  stored: { address: 128 * MB, identity: 16 * MB, seconds: 24 * hour },
  /** Bytes of pictures that are kept anew. */
  pictures: { address: 512 * MB, identity: 64 * MB, seconds: 24 * hour },
} satisfies Record<string, Rule>

export type LimitName = keyof typeof defaults
export type LimitRules = Record<LimitName, Rule>

export interface Limits {
  /**
   * Counts one try, or so many points, against both keys. Returns 0 when it may go on, else the whole seconds until the
   * next may; what one key refuses is counted against neither.
   * The keys are independent: many addresses cannot guess at one identity, nor one address at many identities.
   */
  take: (
    name: LimitName,
    keys: { address?: string; identity?: string | undefined },
    points?: number,
  ) => Promise<number>
}

/** So many networks' worth may come from one site: where a provider puts many customers into one, they share it. */
const networksASite = 4

type Counted = [limiter: BoundedMemory, key: string]

async function waitAfter([limiter, key]: Counted, points: number): Promise<number> {
  try {
    await limiter.consume(key, points)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}

/** Limits kept in this process's memory. Rules given replace the generous defaults. */
export function createLimits(rules: Partial<LimitRules> = {}): Limits {
  const limiters = new Map(
    Object.entries<Rule>({ ...defaults, ...rules }).map(([name, { address, identity, seconds }]) => {
      const limiter = (keyPrefix: string, points: number) =>
        new BoundedMemory({ keyPrefix: `${name}:${keyPrefix}`, points, duration: seconds })
      return [
        name,
        {
          network: address === undefined ? undefined : limiter('n', address),
          site: address === undefined ? undefined : limiter('s', address * networksASite),
          identity: identity === undefined ? undefined : limiter('i', identity),
        },
      ]
    }),
  )
  return {
    async take(name, { address, identity }, points = 1) {
      const limiter = limiters.get(name)
      if (!limiter) throw new Error(`There is no limit named "${name}". Add it in limits.server.ts.`)
      const counted: Counted[] = []
      if (address !== undefined) {
        const [network, site] = [networkOf(address), siteOf(address)]
        if (limiter.network) counted.push([limiter.network, network])
        if (limiter.site && site !== network) counted.push([limiter.site, site])
      }
      if (identity !== undefined && limiter.identity) counted.push([limiter.identity, identity])
      let wait = 0
      for (const each of counted) wait = Math.max(wait, await waitAfter(each, points))
      // Nothing was done: else whoever had enough would use up their network's share by trying again.
      if (wait > 0) for (const [limiter, key] of counted) await limiter.reward(key, points)
      return wait
    },
  }
}
