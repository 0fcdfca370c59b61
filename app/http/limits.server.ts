import { isIPv6 } from 'node:net'
import { RateLimiterRes } from 'rate-limiter-flexible'
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

const mapped = /^(?:::|(?:0{1,4}:){5})ffff:(?:([\d.]+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i

/** An address without the port that some proxies write beside it; one of IPv4 as such, also where it comes in IPv6's form. */
function plainAddress(written: string): string {
  const address = written.replace(/^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')
  const [found, dotted, high = '', low = ''] = mapped.exec(address) ?? []
  if (!found) return address
  const bytes = [high, low].map((group) => parseInt(group, 16)).flatMap((group) => [group >> 8, group & 255])
  return dotted ?? bytes.join('.')
}

/** The first groups of an IPv6 address, 16 bits each; an IPv4 address whole. */
function prefixOf(address: string, groups: number): string {
  const plain = plainAddress(address)
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(zeros).fill('0'), ...right]
    .slice(0, groups)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}

/** One household or office, not one device: an IPv6 network is a /64. */
export const networkOf = (address: string): string => prefixOf(address, 4)

/**
 * All that one customer of a provider may hold: of IPv6 a /48, which is 65,536 networks (RFC 6177). An IPv4 address is its
 * own. For what is to be fair, or scarce, where a customer must not be many.
 */
export const siteOf = (address: string): string => prefixOf(address, 3)

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
