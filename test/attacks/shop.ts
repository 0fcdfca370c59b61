import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { nanoid } from 'nanoid'
import { rewards, staff } from '#db/schema'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { readEnvironment } from '~/services/environment/environment.server'
import { createApp } from '~/http/app.server'
import type { LimitRules } from '~/http/limits.server'
import { createServices } from '~/services/services.server'
import { openTestStore } from '../support/databases'
import { issuedIn, problemsIn, visitorOf } from '../support/browser-less'
import { openMailbox } from '../support/smtp'

const secret = 'a secret of the attacks, long enough to be one'

interface Options {
  silentFor?: string[]
  limits?: Partial<LimitRules>
}

/**
 * The built pages over a fresh database of the dialect this run speaks, with a real mail server and a clock that can be
 * set: a story of a year takes seconds. Its hold is three days unless told.
 */
export async function openShop(rules: Partial<Rules> = {}, { silentFor = [], limits }: Options = {}) {
  const [{ store, url, close }, mailbox] = [await openTestStore(), await openMailbox({ silentFor })]
  const dataDir = mkdtempSync(join(tmpdir(), 'toile-attack-'))
  let ahead = 0
  const clock = { now: () => new Date(Date.now() + ahead) }
  const env = readEnvironment({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    SECRET: secret,
    SMTP_URL: mailbox.url,
    PUBLIC_URL: 'http://localhost:3000',
    TRUST_PROXY: '1',
  } as unknown as NodeJS.ProcessEnv)
  const services = await createServices(env, { clock, limits })
  await services.store.transact(async (tx) => {
    await changeRules(tx, { rules: { ...firstCampaign.rules, ...rules }, now: clock.now() })
    const rosa = { id: 'Rosa', name: 'Rosa', email: 'rosa@shop.example', passwordHash: '-' }
    await tx.insert(staff).values({ ...rosa, role: 'manager', createdAt: clock.now() })
  })
  const build = (await import(pathToFileURL('build/server/index.js').href)) as ServerBuild
  const server = createServer(createApp(services, { build, assets: 'build/client' })).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await services.worker.start()

  const seconds = (n: number) => (ahead += n * 1000)
  const shop = {
    services,
    env,
    base,
    build,
    mailbox,
    /** Staff change the rules. */
    change: (changed: Partial<Rules>) =>
      services.store.transact(async (tx) => {
        const { rules: present } = await currentCampaign(tx)
        return changeRules(tx, { rules: { ...present, ...changed }, now: clock.now() })
      }),
    clock,
    /** So much time passes. */
    seconds,
    /** Nobody does anything for so many days, and what time brings about is done each of them. */
    days: async (n: number) => {
      const step = Math.sign(n) * Math.min(Math.abs(n), n > 60 ? 15 : 1)
      for (let gone = 0; Math.abs(gone) < Math.abs(n); gone += step) {
        ahead += step * 86_400_000
        await services.scheduler.run()
      }
    },
    /** Someone's browser, on a device of its own. `network` is where it comes from. */
    browser: (network = '203.0.113.1') => browserOf(base, network, { seconds, mailbox }),
    dresses: async () => (await store.db.select().from(rewards).where(eq(rewards.state, 'granted'))).length,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await services.close()
      await mailbox.close()
      await close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return shop
}

export type Shop = Awaited<ReturnType<typeof openShop>>
export type Browser = ReturnType<typeof browserOf>

interface World {
  seconds: (n: number) => void
  mailbox: Pick<Awaited<ReturnType<typeof openMailbox>>, 'next'>
}

/** A browser at an app that runs as a process of its own: nobody can set its clock, and no mail is read. */
export function browserAt(base: string, network: string): Browser {
  const next = () => Promise.reject(new Error('Nobody reads mail here.'))
  return browserOf(base, network, { seconds: () => undefined, mailbox: { next } })
}

/** What people do in a browser: they read a page before they send its form. Machines don't (`machine`). */
function browserOf(base: string, network: string, { seconds, mailbox }: World) {
  const visitor = visitorOf(base, { 'X-Forwarded-For': network })

  async function send(
    page: string,
    fields: Record<string, string>,
    { action = '', machine = false }: { action?: string; machine?: boolean } = {},
  ) {
    const { html } = machine ? { html: '' } : await visitor.get(page)
    if (!machine) seconds(20)
    const form = machine ? fields : { ...fields, trap: '', issued: issuedIn(html, action) }
    return visitor.post(action || page, form)
  }

  async function prove(
    address: string,
    { name = 'Somebody', machine = false, next = '/mine', design = '' } = {},
  ) {
    const ask = { intent: 'begin', name, address, next, ...(design && { design }) }
    const asked = await send('/prove?again', ask, { machine })
    if (asked.status !== 303) throw new Error(`No code was sent: ${asked.status}.`)
    // What else came to that mailbox meanwhile is not read.
    let code: string | undefined
    while (!code) code = /^\s*(\d{6})\s*$/m.exec((await mailbox.next(address)).text ?? '')?.[1]
    const proven = await send('/prove', { intent: 'code', code }, { machine })
    if (proven.status !== 303) throw new Error(`The code was not taken: ${proven.status}.`)
  }

  return {
    visitor,
    prove,
    /** Designs a dress and sends it to these addresses, once the browser's own mailbox is proven. Tokens by address. */
    mailTo: async (addresses: string[]) => {
      const id = await design(visitor)
      const rows = addresses.flatMap((address, at) => [
        [`friends.${at}.name`, 'Mia'],
        [`friends.${at}.address`, address],
        [`friends.${at}.locale`, 'en'],
      ])
      const form = { ...Object.fromEntries(rows), sender: 'Clara', promise: 'yes', intent: 'send' }
      const sent = await visitor.post(`/designs/${id}/send`, form as Record<string, string>)
      if (sent.status !== 303) throw new Error(Object.values(problemsIn(sent.html)).join())
      const tokens: string[] = []
      for (const address of addresses)
        tokens.push(/\/a\/([\w-]+)/.exec((await mailbox.next(address)).text ?? '')?.[1] ?? '')
      return tokens
    },
    /** Designs a dress and makes a link to it: its token. */
    link: async () => {
      const id = await design(visitor)
      const made = await visitor.post(`/designs/${id}/send`, {
        intent: 'link',
        friend: 'Mia',
        sender: 'Clara',
      })
      const { html } = await visitor.get(made.to ?? '')
      const tokens = [...html.matchAll(/value="[^"]*\/a\/([\w-]+)"/g)].flatMap(([, token]) => token ?? [])
      return tokens[0] ?? ''
    },
    answer: (token: string, choice = 'just-so', options: { machine?: boolean } = {}) =>
      send(`/a/${token}`, { answer: choice }, options),
    /** "Make it yours", in a browser that has proven its mailbox. */
    press: (token: string) => send(`/a/${token}`, {}, { action: `/a/${token}/make` }),
    /** "Make it yours", and then the proof of a mailbox. */
    make: async (token: string, address: string, options: { machine?: boolean } = {}) => {
      const made = await send(`/a/${token}`, {}, { ...options, action: `/a/${token}/make` })
      const design = made.to?.split('/').at(-1) ?? ''
      await prove(address, { ...options, design })
    },
    /** What the sender reads of each share: verdict and sentence. */
    standings: async () => {
      const { html } = await visitor.get('/mine')
      // What is on record is folded in.
      const found = html
        .replace(/<ol class="share-history.*?<\/ol>/gs, '')
        .matchAll(/<li class="share">.*?<\/li>/gs)
      return [...found].map(([row]) =>
        row
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    },
  }
}

async function design(visitor: ReturnType<typeof visitorOf>): Promise<string> {
  const id = nanoid()
  const form = { id, product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' }
  const saved = await visitor.post('/designs/new/save', form)
  if (saved.status !== 303) throw new Error(`The design was not saved: ${saved.status}.`)
  return id
}
