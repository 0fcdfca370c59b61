import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

interface Rule {
  /** How often within `seconds`, for one network address. Shops and schools share one. */
  address: number
  /** How often within `seconds`, for one identity: a mailbox, a share, a voucher, a session. */
  identity: number
  seconds: number
}

const hour = 3600

const defaults = {
  /** Codes asked for and typed. */
  code: { address: 120, identity: 12, seconds: hour },
  signIn: { address: 60, identity: 12, seconds: hour / 4 },
  /** Voucher codes typed at the counter. */
  voucher: { address: 300, identity: 120, seconds: hour },
  answer: { address: 300, identity: 20, seconds: hour },
  share: { address: 120, identity: 40, seconds: hour },
  save: { address: 6000, identity: 2400, seconds: hour },
  upload: { address: 400, identity: 100, seconds: hour },
  /** Pictures and sheets made to be downloaded. */
  export: { address: 600, identity: 120, seconds: hour },
  /** Readings of the whole ledger. */
  check: { address: 120, identity: 30, seconds: hour },
  prove: { address: 120, identity: 20, seconds: hour },
} satisfies Record<string, Rule>

export type LimitName = keyof typeof defaults
export type LimitRules = Record<LimitName, Rule>

export interface Limits {
  /**
   * Counts one try against both keys. Returns 0 when it may go on, else the whole seconds until the next may.
   * The keys are independent: many addresses cannot guess at one identity, nor one address at many identities.
   */
  take: (name: LimitName, keys: { address: string; identity?: string }) => Promise<number>
}

/** One household or office, not one device: an IPv6 network is a /64. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}

async function waitAfter(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}

/** Limits kept in this process's memory. Rules given replace the generous defaults. */
export function createLimits(rules: Partial<LimitRules> = {}): Limits {
  const limiters = new Map(
    Object.entries({ ...defaults, ...rules }).map(([name, { address, identity, seconds }]) => [
      name,
      {
        address: new RateLimiterMemory({ keyPrefix: `${name}:a`, points: address, duration: seconds }),
        identity: new RateLimiterMemory({ keyPrefix: `${name}:i`, points: identity, duration: seconds }),
      },
    ]),
  )
  return {
    async take(name, { address, identity }) {
      const limiter = limiters.get(name)
      if (!limiter) throw new Error(`There is no limit named "${name}". Add it in limits.server.ts.`)
      const waits = [await waitAfter(limiter.address, networkOf(address))]
      if (identity !== undefined) waits.push(await waitAfter(limiter.identity, identity))
      return Math.max(...waits)
    },
  }
}
