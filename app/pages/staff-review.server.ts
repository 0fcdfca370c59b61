import { z } from 'zod'
import type { Store } from '#db/store'
import { describe } from '~/catalog/describe-design'
import type { ReviewFacts, ReviewRow } from '~/components/staff/review'
import { ago, hour } from '~/components/staff/when'
import type { Clock } from '~/domain/clock'
import { barredFrom, whoMay } from '~/domain/identity/own-affair.server'
import type { Keys } from '~/domain/keys.server'
import { decideReview, undoDecision } from '~/domain/review/commands.server'
import { shownAs } from '~/domain/review/parts.server'
import { reviewById, reviewDetail, reviewQueue } from '~/domain/review/queries.server'
import { isUndoable, noteLength, ownParts, undoSeconds, type Review } from '~/domain/review/review'
import { ownKinds } from '~/domain/settings/own-kinds'
import { reasons } from '~/domain/review/reasons'
import type { Shop } from '~/domain/settings/settings'
import { banSender } from '~/domain/shares/review.server'
import { staffById } from '~/domain/staff/queries.server'
import type { StaffMember } from '~/domain/staff/staff'
import { parseForm, type Rejected } from '~/http/forms.server'
import type { Locale, Translate } from '~/i18n/language'
import { listed } from '~/i18n/listed'
import { isOwn } from '~/products/motifs/motif'
import { readMotifs } from '~/products/motifs/read'
import { pathTo, type OwnPath } from '~/url/own-path'

interface Reading {
  now: Date
  shop: Shop
  locale: Locale
  t: Translate
}

const kindsOf = ({ document }: Review, t: Translate) => {
  const there = ownParts(document).map(({ kind }) => kind)
  return listed(
    ownKinds.filter((kind) => there.includes(kind)).map((kind) => t(`staff.review.kind.${kind}`)),
    t,
  )
}

const ageOf = ({ queuedAt, createdAt }: Review, { now, locale, t }: Omit<Reading, 'shop'>) =>
  t('staff.review.waits', { age: ago(locale, queuedAt ?? createdAt, now) })

/** The queue, what waits longest first. */
export async function reviewRows(
  store: Store,
  { now, locale, t }: Omit<Reading, 'shop'>,
): Promise<ReviewRow[]> {
  const rows = await reviewQueue(store.db)
  return rows.map(({ review, senderName }) => ({
    id: review.id,
    to: pathTo`/staff/review/${review.id}`,
    title: t('staff.review.from', { sender: senderName || t('staff.review.someone') }),
    picture: pathTo`/staff/pictures/review/${review.id}?width=160`,
    kinds: kindsOf(review, t),
    age: ageOf(review, { now, locale, t }),
    appeal: review.state === 'appealed',
  }))
}

/** One of them, with all that staff decide by; undefined where there is none. */
export async function reviewFacts(
  store: Store,
  id: string,
  { now, shop, locale, t, member, keys }: Reading & { member: StaffMember; keys: Keys },
): Promise<ReviewFacts | undefined> {
  const found = await reviewDetail(store.db, id)
  if (!found?.review.queuedAt) return undefined
  const { review, sender, deciderName, history } = found
  const { motifs } = readMotifs(review.document.motifs)
  const own = motifs.filter(isOwn)
  const against = review.appealAgainst ? await staffById(store.db, review.appealAgainst) : undefined
  const views = (['front', 'back'] as const).filter(
    (view) => view === 'front' || own.some((motif) => motif.view === view),
  )
  const affair = { visitorId: review.visitorId, keys }
  const isTheirs = (await barredFrom(store.db, { ...affair, staffId: member.id })) === 'own'
  const others = isTheirs ? listed(await whoMay(store.db, affair), t) : ''
  return {
    id,
    own: isTheirs ? t(others ? 'staff.review.own' : 'staff.review.ownAlone', { names: others }) : undefined,
    title: t('staff.review.from', { sender: sender.name || t('staff.review.someone') }),
    shown: shownAs(review),
    pictures: views.map((view) => ({
      url: pathTo`/staff/pictures/review/${id}?width=800&view=${view}`,
      side: t(`staff.review.${view}`),
      alt: t('staff.review.picture', { side: t(`staff.review.${view}`) }),
    })),
    description: describe(review.document, t),
    kinds: kindsOf(review, t),
    words: own.flatMap((motif) => (motif.kind === 'text' ? [motif.text] : [])),
    age: ageOf(review, { now, locale, t }),
    history: (['approved', 'rejected', 'change'] as const).flatMap((state) =>
      history[state] ? [`${history[state]} ${t(`staff.review.history.${state}`)}`] : [],
    ),
    appeal: review.appeal
      ? { words: review.appeal, against: against && t('staff.review.appealAgainst', { name: against.name }) }
      : undefined,
    decided:
      review.decidedAt && deciderName
        ? t('staff.review.decidedBy', {
            name: deciderName,
            time: hour(locale, review.decidedAt, shop.timeZone),
          })
        : undefined,
    undoable: review.decidedBy === member.id && isUndoable(review, now),
    mayBan: member.role === 'manager' && sender.bannedAt === null,
  }
}

const Deciding = z
  .object({
    act: z.enum(['approved', 'rejected', 'change', 'undo', 'ban']),
    shown: z.string().max(64).default(''),
    reason: z.enum(reasons).optional().catch(undefined),
    note: z.string().trim().max(noteLength, 'staff.review.noteLong').default(''),
  })
  .superRefine(({ act, reason, note }, check) => {
    const missing = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message })
    if (act === 'rejected' && !reason) missing('reason', 'staff.review.reasonMissing')
    if (act === 'rejected' && reason === 'other' && !note) missing('note', 'staff.review.noteMissing')
    if (act === 'change' && !note) missing('note', 'staff.review.noteMissing')
  })

/** What a press came to: a word of `staff.review.said`. */
export const outcomes = [
  'approved',
  'rejected',
  'change',
  'banned',
  'undone',
  'late',
  'gone',
  'changed',
  'same-person',
  'own',
  'not-allowed',
] as const
export type Outcome = (typeof outcomes)[number]

/** Does what was pressed on the page of a review, and leads on: after a decision to what waits next. */
export async function actOnReview(
  {
    store,
    clock,
    keys,
    scheduler,
  }: { store: Store; clock: Clock; keys: Keys; scheduler: { runIn: (ms: number) => void } },
  { form, reviewId, member }: { form: FormData; reviewId: string; member: StaffMember },
): Promise<{ to: OwnPath } | Rejected> {
  const parsed = await parseForm(form, Deciding)
  if (!parsed.ok) return parsed
  const { act, shown, reason = null, note } = parsed.value
  const now = clock.now()
  const review = await reviewById(store.db, reviewId)
  const outcome = await store.transact(
    async (tx): Promise<Outcome> => {
      if (!review) return 'gone'
      if (act === 'undo')
        return (await undoDecision(tx, { reviewId, staffId: member.id, now })) ? 'undone' : 'late'
      if (act === 'ban') {
        if (member.role !== 'manager') return 'gone'
        return (await banSender(tx, { visitorId: review.visitorId, staffId: member.id, now }))
          ? 'banned'
          : 'gone'
      }
      const decided = await decideReview(tx, {
        ...{ reviewId, staffId: member.id, decision: act, shown, now, keys },
        ...{ reason: act === 'rejected' ? reason : null, note: note || null },
      })
      return decided.ok ? act : decided.reason
    },
    { key: review?.visitorId ?? reviewId },
  )
  // A moment later than it can be undone, rather than with the next turn.
  const isDecided = outcome === 'approved' || outcome === 'rejected' || outcome === 'change'
  if (isDecided) scheduler.runIn(undoSeconds * 1000 + 500)
  return {
    to: isDecided
      ? pathTo`/staff/review?said=${outcome}&of=${reviewId}`
      : pathTo`/staff/review/${reviewId}?said=${outcome}`,
  }
}

export const readOutcome = (value: string | null): Outcome | undefined =>
  outcomes.find((outcome) => outcome === value)

/** Whether this person can still take back what they decided on a review. */
export async function canUndo(
  { store, clock }: { store: Store; clock: Clock },
  { reviewId, member }: { reviewId: string | null; member: StaffMember },
): Promise<boolean> {
  const review = reviewId ? await reviewById(store.db, reviewId) : undefined
  return review?.decidedBy === member.id && isUndoable(review, clock.now())
}
