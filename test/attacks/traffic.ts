import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { z } from 'zod'

/** What a request asks for. Without one, a form goes where its page says. */
const places = [
  'ad',
  'other',
  'picture',
  'stop',
  'stop-not-mine',
  'again',
  'privacy',
  'prove',
  'code',
  'voucher',
  'counter',
  'counter-by-token',
] as const
export type Place = (typeof places)[number]

const Step = z.strictObject({
  /** Seconds since the step before. */
  after: z.number().min(0),
  /** Which of the client's headers; those named `press…`, `scripted` and `post…` are forms. */
  ask: z.string(),
  to: z.enum(places).default('ad'),
  method: z.enum(['HEAD']).optional(),
  /** What is typed and chosen; a form's own hidden fields go with it, as its page has them. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Which of a page's forms: the answer's where none is named. */
  form: z.enum(['make', 'begin', 'code', 'stop', 'redeem', 'other']).optional(),
  /** Without the hidden fields, since no page was read. */
  bare: z.boolean().default(false),
  tab: z.string().default(''),
})
export type Step = z.infer<typeof Step>

const Client = z.strictObject({
  client: z.string(),
  machine: z.boolean(),
  /** Why no request of this machine's can be told from a person's. */
  untellable: z.string().optional(),
  whence: z.array(z.string()).min(1),
  headers: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
  sessions: z.array(
    z.strictObject({
      name: z.string(),
      on: z.enum(['mail', 'link', 'counter']),
      steps: z.array(Step).min(1),
    }),
  ),
})
export type Client = z.infer<typeof Client>
export type Session = Client['sessions'][number]

const folder = 'test/fixtures/traffic'

/** Every kind of client there is a record of. */
export const clients: Client[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => Client.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))

export const isForm = ({ ask }: Step) => /^(press|scripted|post)/.test(ask)

export interface Got {
  status: number
  to: string | undefined
  html: string
}

/** What a client keeps between its requests: cookies, and the pages that are open. */
export interface Memory {
  cookies: Map<string, string>
  /** By tab: what it showed, the latest last; one goes back in it. */
  pages: Map<string, { path: string; html: string }[]>
}

/** Sends one request with exactly these headers, in this order; what stands in braces is filled in. */
export function ask(
  base: string,
  {
    method,
    path,
    headers,
    body,
  }: { method: string; path: string; headers: [string, string][]; body: string },
  { cookies, pages }: Memory,
  { network, tab, origin }: { network: string; tab: string; origin: string },
): Promise<Got> {
  const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const filled = {
    host: new URL(origin).host,
    origin,
    referer: origin + (pages.get(tab)?.at(-1)?.path ?? ''),
    cookies: kept,
    length: String(Buffer.byteLength(body)),
  }
  const lines = headers
    .map(([name, value]) => [name, value.replace(/\{(\w+)\}/g, (_, gap: keyof typeof filled) => filled[gap])])
    .filter(([name, value]) => name?.toLowerCase() !== 'cookie' || value)
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, base),
      // The proxy in front of the shop adds where it came from.
      {
        method,
        agent: false,
        headers: [...lines, ['X-Forwarded-For', network]].flat() as unknown as Record<string, string>,
      },
      (response) => {
        for (const line of response.headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
          cookies.set(name, value)
        }
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            to: response.headers.location,
            html: unpacked(Buffer.concat(chunks), response.headers['content-encoding']),
          }),
        )
      },
    )
    asked.once('error', reject)
    asked.end(body)
  })
}

function unpacked(body: Buffer, encoding: string | undefined): string {
  const read = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[encoding ?? '']
  return (read ? read(body) : body).toString('utf8')
}

/** What a page's form sends by itself: its hidden fields, and the trap, which a browser sends empty. */
export function formOf(
  html: string,
  action: string,
): { action: string; fields: Record<string, string> } | undefined {
  for (const [, attributes = '', inner = ''] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    if (!/method="post"/.test(attributes)) continue
    const goes = unescaped(/action="([^"]*)"/.exec(attributes)?.[1] ?? '')
    if (goes !== action) continue
    const fields: Record<string, string> = {}
    for (const [input] of inner.matchAll(/<input[^>]*>/g)) {
      const of = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '')
      if (of('type') === 'hidden' || of('name') === 'trap') fields[of('name')] = of('value')
    }
    return { action: goes, fields }
  }
  return undefined
}

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
