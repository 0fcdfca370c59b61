import { eq } from 'drizzle-orm'
import { outbox, sessions, staff, visitors } from '#db/schema'
import type { Store, Writer } from '#db/store'
import { firstCampaign, type Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { assignSession, remember } from '~/domain/identity/commands.server'
import { mailboxTraces } from '~/domain/identity/identity'
import { newId } from '~/domain/id'
import { createKeys } from '~/domain/keys.server'
import { readSettings } from '~/domain/settings/queries.server'
import { answerShare } from '~/domain/shares/answer.server'
import { createShares } from '~/domain/shares/commands.server'
import type { MailContext } from '~/domain/shares/mail-context.server'
import { dueConversions, dueReviews, sendersWaiting } from '~/domain/shares/queries.server'
import { releaseShares } from '~/domain/shares/release.server'
import { endReview } from '~/domain/shares/decide.server'
import { takeDown as takeDownAd } from '~/domain/shares/take-down.server'
import { settle } from '~/domain/shares/settle.server'
import type { Choice, Way } from '~/domain/shares/shares'
import type { EmailName } from '~/domain/outbox/outbox'
import type { DesignDocument } from '~/products/product'
import { dress } from '~/products/dress/index'
import { openTestStore, type TestStore } from '../support/databases'

export const secret = 'a secret of the tests, long enough to be one'
export const keys = createKeys(secret)
export const now = new Date('2026-11-10T09:00:00Z')
export const later = (days: number, from = now) => new Date(from.getTime() + days * 86_400_000)

export const document: DesignDocument = {
  product: 'dress',
  version: dress.version,
  choices: dress.start,
  motifs: [],
}

export const sending = (at = now) => ({
  now: at,
  keys,
  publicUrl: 'https://toile.example',
  say: {
    picture: () => 'A dress.',
    color: () => 'ochre',
    day: (day: Date) => day.toISOString().slice(0, 10),
    money: (amount: number, currency: string) => `${currency} ${amount / 100}`,
  },
})

/** What the worker settles at a turn. Returns how many were counted. */
export async function settleDue(tx: Writer, sending: MailContext): Promise<number> {
  let counted = 0
  for (const { id } of await dueConversions(tx, sending))
    if ((await settle(tx, { ...sending, conversionId: id })).counted) counted += 1
  for (const { id } of await dueReviews(tx, sending))
    if (await endReview(tx, { ...sending, conversionId: id })) counted += 1
  return counted
}

/** A shop on a fresh database, with one proven sender, Ana, and two staff. Hold is zero unless told. */
export async function openScene(rules: Partial<Rules> = {}) {
  const { store, url, close }: TestStore = await openTestStore()
  await store.transact(async (tx) => {
    await changeRules(tx, { rules: { ...firstCampaign.rules, holdDays: 0, ...rules }, now })
    for (const name of ['Rosa', 'Ines']) {
      const row = { id: name, name, email: `${name}@shop.example`, passwordHash: '-', createdAt: now }
      await tx.insert(staff).values({ ...row, role: 'manager' })
    }
    await addVisitor(tx, 'ana')
  })
  const { timeZone } = (await readSettings(store.db)).shop
  let closing: Promise<void> | undefined
  return { store, url, close: () => (closing ??= close()), timeZone, ...steps(store) }
}

/** A visitor whose mailbox `<name>@example.org` is proven, with one browser of theirs. */
export async function addVisitor(tx: Writer, name: string, proven = true) {
  await tx.insert(visitors).values({
    id: name,
    name,
    locale: 'en',
    createdAt: now,
    ...(proven && {
      provenAt: now,
      ...keys.mailboxKeys(`${name}@example.org`),
      address: keys.seal(`${name}@example.org`),
    }),
  })
  const traces = mailboxTraces(keys.mailboxKeys(`${name}@example.org`))
  if (proven) await remember(tx, { visitorId: name, traces, now })
  const browser = { sessionId: `session-${name}`, deviceId: `device-${name}` }
  const session = { id: browser.sessionId, deviceId: browser.deviceId }
  await tx.insert(sessions).values({ ...session, createdAt: now, expiresAt: later(90) })
  await assignSession(tx, { browser, visitorId: name, now, keys })
}

/** Visitors of whom nothing is known, for what only needs somebody's. Those who are there already stay as they are. */
export async function somebody(tx: Writer, ...ids: string[]) {
  await tx
    .insert(visitors)
    .values(ids.map((id) => ({ id, locale: 'en' as const, createdAt: now })))
    .onConflictDoNothing()
}

interface Taking {
  at?: Date
  shareIds?: string[]
  designIds?: string[]
  by?: string
}

export function steps(store: Store) {
  /** Shares that were made: whoever sends to the same friend again makes another one. */
  const sent = new Set<string>()

  /** Makes a share for each friend; mailed ones, to `<name>@friends.example`, leave at once. */
  async function send(friends: string[], options: { by?: string; way?: Way; at?: Date } = {}) {
    const { by = 'ana', way = 'mail', at = now } = options
    const made = await store.transact(async (tx) => {
      const created = await createShares(tx, {
        visitorId: by,
        designId: 'design',
        document,
        way,
        friends: friends.map((name) => ({
          id: sent.has(`share-${by}-${name}`) ? newId() : `share-${by}-${name}`,
          name: 'Mia',
          locale: 'en',
          ...(way === 'mail' && { address: `${name}@friends.example` }),
        })),
        now: at,
        keys,
        campaign: await currentCampaign(tx),
      })
      await releaseShares(tx, { visitorId: by, ...sending(at) })
      return created
    })
    if (!made.ok) throw new Error(made.errors.map(({ error }) => error).join())
    for (const { id } of made.shares) sent.add(id)
    return made.shares
  }

  /** Answers a share from a browser of the friend's own. */
  async function answer(
    share: { id: string; token: string },
    options: { choice?: Choice; browser?: string; at?: Date; machine?: boolean; key?: string } = {},
  ) {
    const { choice = 'just-so', browser = share.id, at = now, machine = false, key = 'ana' } = options
    const form = { token: share.token, choice, machine, sessionId: `s-${browser}`, deviceId: `d-${browser}` }
    return store.transact((tx) => answerShare(tx, { ...form, ...sending(at) }), { key })
  }

  /** Takes an ad down, with what is named of its copies. */
  const takeDown = (shareId: string, { at = now, shareIds = [], designIds = [], by = 'Rosa' }: Taking = {}) =>
    store.transact(
      (tx) =>
        takeDownAd(tx, {
          ...{ shareId, shareIds, designIds, staffId: by, reason: 'offends', note: 'Not like this.' },
          ...sending(at),
        }),
      { key: 'ana' },
    )

  const release = (visitorId: string, at = now) =>
    store.transact((tx) => releaseShares(tx, { visitorId, ...sending(at) }))

  /** Lets go what the clock lets go; says whose ads those were. */
  async function byClock(at = now) {
    const senders = await sendersWaiting(store.db, { now: at })
    for (const visitorId of senders)
      await store.transact((tx) => releaseShares(tx, { visitorId, byClock: true, ...sending(at) }))
    return senders
  }

  const mails = (email: EmailName) => store.db.select().from(outbox).where(eq(outbox.email, email))
  return { send, answer, takeDown, release, byClock, mails }
}
