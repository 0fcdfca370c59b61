import { isbot } from 'isbot'

/** Since these versions a browser tells of each request to a safe origin where it comes from (`Sec-Fetch-…`). */
const tells = { Chrome: 80, Firefox: 90 }

/**
 * Whether a form's headers are such as only a program sends, by what no browser leaves out and no extension changes:
 * it calls itself one or nothing, speaks no language, calls itself a Chrome or Firefox and does not say where the form
 * comes from, was sent by a Chromium without anybody's hand (a script pressed), or is a Chromium under another's name.
 * What is left out where browsers leave it out too (plain http in a network, an old Safari) tells nothing.
 */
export function isProgram({ headers, url }: Pick<Request, 'headers' | 'url'>): boolean {
  const header = (name: string) => headers.get(name) ?? ''
  const agent = header('User-Agent')
  if (!agent || isbot(agent) || !header('Accept-Language')) return true
  const chrome = versionOf(agent, 'Chrome')
  const isNew = chrome >= tells.Chrome || versionOf(agent, 'Firefox') >= tells.Firefox
  if (isNew && isSafe(new URL(url)) && !headers.has('Sec-Fetch-Site')) return true
  const navigates = header('Sec-Fetch-Mode') === 'navigate'
  if (chrome >= tells.Chrome && navigates && header('Sec-Fetch-User') !== '?1') return true
  return isDisguised(agent, header('Sec-CH-UA'), header('Sec-CH-UA-Platform'))
}

const versionOf = (agent: string, name: keyof typeof tells) =>
  Number(new RegExp(`\\b${name}/(\\d+)`).exec(agent)?.[1] ?? 0)

/** Browsers say these things to https and to their own machine only. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}

/**
 * A driven Chromium takes on another user agent, but its client hints stay: another version, or Linux where the user agent
 * says Windows. A browser's own always agree.
 */
function isDisguised(agent: string, brands: string, platform: string): boolean {
  if (brands.includes('HeadlessChrome')) return true
  const own = /"Chromium";v="(\d+)/.exec(brands)?.[1]
  if (own && Number(own) !== versionOf(agent, 'Chrome')) return true
  return agent.includes('Windows NT') && platform !== '' && platform !== '"Windows"'
}
