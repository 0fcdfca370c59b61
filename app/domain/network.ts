import ipaddr from 'ipaddr.js'

/** One of IPv4 as such, also where it comes in IPv6's form; undefined where this is no address. */
function read(written: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const address = written.startsWith('[') && written.endsWith(']') ? written.slice(1, -1) : written
  // Asked about an address of the other kind, the package answers by way of an error, which takes its time.
  const { IPv4, IPv6 } = ipaddr
  const valid = address.includes(':') ? IPv6.isValid(address) : IPv4.isValidFourPartDecimal(address)
  return valid ? ipaddr.process(address) : undefined
}

/** Some proxies write the port beside it: each connection would be a network of its own. */
const withoutPort = (written: string) => written.replace(/^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')

/** The first groups of an IPv6 address, 16 bits each; an IPv4 address whole, and what is no address as it is. */
function prefixOf(written: string, groups: number): string {
  const address = withoutPort(written)
  const found = read(address)
  if (!found) return address
  if (!('parts' in found)) return found.toString()
  const first = found.parts.slice(0, groups)
  return first.map((group) => group.toString(16)).join(':')
}

/** One household or office, not one device: an IPv6 network is a /64. */
export const networkOf = (address: string): string => prefixOf(address, 4)

/**
 * All that one customer of a provider may hold: of IPv6 a /48, which is 65,536 networks (RFC 6177). An IPv4 address is its
 * own. For what is to be fair, or scarce, where a customer must not be many.
 */
export const siteOf = (address: string): string => prefixOf(address, 3)

/** Whether this is an IP address, of IPv6 with brackets or without. */
export const isAddress = (host: string): boolean => read(host) !== undefined

/** Addresses that many may share behind one proxy or in one house: none of them names a network of anybody's. */
const inner = ['loopback', 'private', 'linkLocal', 'uniqueLocal', 'unspecified']

/**
 * Whether an address can tell one visitor's network from another's. Where a proxy in front of the app is not named in
 * TRUST_PROXY, all who come by it seem to come from one address, which is of this machine or of its own network.
 */
export const tellsNetwork = (address: string): boolean => {
  const found = read(withoutPort(address))
  return found !== undefined && !inner.includes(found.range())
}

/** Whether an address is one by which only this machine reaches itself. */
export const isLoopbackAddress = (address: string): boolean => read(address)?.range() === 'loopback'

/** Whether a host is this machine itself, by an address or by the name all machines give themselves. */
export const isLoopbackHost = (host: string): boolean => host === 'localhost' || isLoopbackAddress(host)

/** How a HOST to listen on stands in an address: one that means all interfaces, or none, is reached as localhost. */
export function hostInUrl(host: string | undefined): string {
  const address = host === undefined ? undefined : read(host)
  if (!host || address?.range() === 'unspecified') return 'localhost'
  if (address?.kind() === 'ipv4' && address.range() === 'loopback') return 'localhost'
  // A zone is this machine's own name for an interface, and no part of an address.
  return host.includes(':') ? `[${host.replace(/%.*$/, '')}]` : host
}

/** What names a machine of one's own network, and is nobody's to register: no stranger can lead such a name here. */
const nearby = /^(?:[^.]+|.*\.(?:localhost|local|internal|home\.arpa))\.?$/

/** Whether a host, as an URL names it, is this machine, one of its network, or an IP address. */
export const isNearHost = (host: string): boolean => nearby.test(host) || isAddress(host)
