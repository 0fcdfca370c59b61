import { z } from 'zod'
import type { Reader, Store } from '#db/store'
import type { ReviewFacts } from '~/components/staff/review'
import { ago } from '~/components/staff/when'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'
import { reasonLength } from '~/domain/audit/audit'
import { colleaguesFor } from '~/domain/identity/own-affair.server'
import { decideReview, liftBan, undoDecision } from '~/domain/review/commands.server'
import { shownAs } from '~/domain/review/parts.server'
import { reviewById, reviewDetail } from '~/domain/review/queries.server'
import { reasons } from '~/domain/review/reasons'
import { isUndoable, noteLength, undoSeconds, type Review } from '~/domain/review/review'
import type { Shop } from '~/domain/settings/settings'
import { banSender, putBackNow } from '~/domain/shares/review.server'
import { staffById } from '~/domain/staff/queries.server'
import type { StaffMember } from '~/domain/staff/staff'
import { parseForm, type Rejected } from '~/http/forms.server'
import type { Presence } from '~/http/presence.server'
import { moment } from '~/i18n/format'
import type { Locale, Translate } from '~/i18n/language'
import { listed } from '~/i18n/listed'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import { pathTo, type OwnPath } from '~/url/own-path'
import { whoInstead } from './own-affair.server'
import { saidBefore, whyWords } from './said-before.server'
import { historyWords, ownWords, reviewedDesign } from './reviewed-design.server'

interface Reading {
  now: Date
  shop: Shop
  locale: Locale
  t: Translate
}

const ageOf = ({ queuedAt, createdAt }: Review, { now, locale, t }: Omit<Reading, 'shop'>) =>
  t('staff.review.waits', { age: ago(locale, queuedAt ?? createdAt, now) })

/** One of them, with all that staff decide by; undefined where there is none. */
export async function reviewFacts(
  { store, presence }: { store: Store; presence: Presence },
  id: string,
  { now, shop, locale, t, member, keys }: Reading & { member: StaffMember; keys: Keys },
): Promise<ReviewFacts | undefined> {
  const found = await reviewDetail(store.db, id)
  if (!found?.review.queuedAt) return undefined
  const { review, sender, deciderName, history } = found
  const against = review.appealAgainst ? await staffById(store.db, review.appealAgainst) : undefined
  const waits = review.decidedAt === null
  if (waits) presence.open(id, member)
  const other = waits ? presence.other(id, member) : undefined
  const affair = { staffId: member.id, visitorId: review.visitorId, keys }
  const own =
    ownWords(await whoInstead(store.db, affair, t), t) ?? (await notAgain(store.db, review, affair, t))
  return {
    id,
    own,
    title: t('staff.review.from', { sender: sender.name || t('staff.review.someone') }),
    shown: shownAs(review),
    design: reviewedDesign(review.document, { kind: 'review', id, t }),
    age: ageOf(review, { now, locale, t }),
    history: historyWords(history, t),
    openedBy: other && t('staff.review.open', { name: other }),
    appeal: review.appeal
      ? { words: review.appeal, against: against && t('staff.review.appealAgainst', { name: against.name }) }
      : undefined,
    ...(await saidBefore(store.db, review, { shop, locale, t })),
    decided: decidedWords(review, deciderName, { shop, locale, t }),
    undoable: review.decidedBy === member.id && isUndoable(review, now),
    takenDown: review.takenDownAt !== null,
    mayPutBack: review.takenDownAt !== null && review.state === 'rejected' && own === undefined,
    banned: sender.bannedAt !== null,
    mayBan: member.role === 'manager' && own === undefined,
  }
}

/** That an appeal is against one's own decision, and who decides on it; undefined where one may. */
async function notAgain(
  db: Reader,
  { appealAgainst, decidedAt }: Review,
  { staffId, ...affair }: { staffId: string; visitorId: string; keys: Keys },
  t: Translate,
): Promise<string | undefined> {
  if (appealAgainst !== staffId || decidedAt) return undefined
  const names = await colleaguesFor(db, { ...affair, except: staffId })
  return names.length > 0 ? t('staff.review.notAgain', { names: listed(names, t) }) : undefined
}

/** What was decided, by whom, when and why. */
function decidedWords(
  { state, decidedAt, takenDownAt, ...why }: Review,
  name: string | null,
  { shop, locale, t }: Omit<Reading, 'now'>,
): string | undefined {
  if (!decidedAt || !name || state === 'waiting' || state === 'appealed') return undefined
  const by = takenDownAt ? (state === 'approved' ? 'backBy' : 'downBy') : (`decidedBy.${state}` as const)
  const decision = t(`staff.review.${by}`, { name, time: moment(locale, decidedAt, shop.timeZone) })
  return [decision, ...whyWords(why, { down: takenDownAt !== null, t })].join(' ')
}

const Deciding = z
  .object({
    act: z.enum(['approved', 'rejected', 'change', 'undo', 'ban', 'lift-ban', 'put-back']),
    shown: z.string().max(64).default(''),
    reason: z.enum(reasons).optional().catch(undefined),
    note: z.string().trim().max(noteLength, 'staff.review.noteLong').default(''),
    why: z.string().trim().max(reasonLength, 'errors.tooLong').default(''),
  })
  .superRefine(({ act, reason, note, why }, check) => {
    const missing = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message })
    if (act === 'rejected' && !reason) missing('reason', 'staff.review.reasonMissing')
    if (act === 'rejected' && reason === 'other' && !note) missing('note', 'staff.review.noteMissing')
    if ((act === 'ban' || act === 'lift-ban') && !why) missing('why', 'staff.answer.reasonMissing')
    if (act === 'change' && !note) missing('note', 'staff.review.noteMissing')
  })

/** What a press came to: a word of `staff.review.said`. */
export const outcomes = [
  'approved',
  'puts-back',
  'rejected',
  'change',
  'banned',
  'lifted',
  'undone',
  'late',
  'gone',
  'changed',
  'same-person',
  'put-back',
  'kept',
  'taken-down',
  'own',
  'not-allowed',
] as const
export type Outcome = (typeof outcomes)[number]

/** Decisions that can be undone for ten seconds, and then take effect. */
const waitsTenSeconds = (outcome: Outcome): outcome is 'approved' | 'puts-back' | 'rejected' | 'change' =>
  ['approved', 'puts-back', 'rejected', 'change'].includes(outcome)

/** Does what was pressed on the page of a review, and leads on: after a decision to what waits next. */
export async function actOnReview(
  services: MailDeps & {
    store: Store
    presence: Presence
    scheduler: { runIn: (ms: number) => void }
    worker: { poke: () => void }
  },
  { form, reviewId, member }: { form: FormData; reviewId: string; member: StaffMember },
): Promise<{ to: OwnPath } | Rejected> {
  const parsed = await parseForm(form, Deciding)
  if (!parsed.ok) return parsed
  const { act, shown, reason = null, note, why } = parsed.value
  const { store, clock, keys, scheduler, presence } = services
  const now = clock.now()
  const review = await reviewById(store.db, reviewId)
  const outcome = await store.transact(
    async (tx): Promise<Outcome> => {
      if (!review) return 'gone'
      if (act === 'undo')
        return (await undoDecision(tx, { reviewId, staffId: member.id, now })) ? 'undone' : 'late'
      if (act === 'ban' || act === 'lift-ban') {
        const about = { visitorId: review.visitorId, staffId: member.id, why, now }
        const did = await (act === 'ban' ? banSender : liftBan)(tx, about)
        return did ? (act === 'ban' ? 'banned' : 'lifted') : 'gone'
      }
      if (act === 'put-back') {
        const back = await putBackNow(tx, { ...mailContextOf(services), reviewId, staffId: member.id })
        return back.ok ? 'put-back' : back.reason
      }
      const decided = await decideReview(tx, {
        ...{ reviewId, staffId: member.id, decision: act, shown, now, keys },
        ...{ reason: act === 'rejected' ? reason : null, note: note || null },
      })
      if (!decided.ok) return decided.reason
      return act === 'approved' && review.takenDownAt ? 'puts-back' : act
    },
    { key: review?.visitorId ?? reviewId },
  )
  // A moment later than it can be undone, rather than with the next turn.
  const isDecided = waitsTenSeconds(outcome)
  if (isDecided) scheduler.runIn(undoSeconds * 1000 + 500)
  if (outcome === 'put-back') services.worker.poke()
  if (act !== 'undo') presence.leave(reviewId, member)
  if (isDecided) return { to: pathTo`/staff/review?said=${outcome}&of=${reviewId}` }
  if (outcome === 'undone') return { to: pathTo`/staff/review?said=undone` }
  return { to: pathTo`/staff/review/${reviewId}?said=${outcome}` }
}

export const readOutcome = (value: string | null): Outcome | undefined =>
  outcomes.find((outcome) => outcome === value)

/**
 * What a decision came to, in words; `undo` names it while this person can still take it back, for so many seconds. Once it
 * has taken effect the words say so.
 */
export async function saidOf(
  { store, clock }: { store: Store; clock: Clock },
  {
    said,
    of,
    member,
    t,
  }: { said: Outcome | undefined; of: string | null; member: StaffMember; t: Translate },
): Promise<{ message: string; undo?: { id: string; seconds: number } } | undefined> {
  if (!said) return undefined
  if (!waitsTenSeconds(said)) return { message: t(`staff.review.said.${said}`) }
  const now = clock.now()
  const review = of ? await reviewById(store.db, of) : undefined
  if (review?.decidedBy !== member.id || !isUndoable(review, now)) {
    return { message: t(`staff.review.done.${said}`) }
  }
  const seconds = undoSeconds - Math.floor((now.getTime() - review.decidedAt!.getTime()) / 1000)
  return { message: t(`staff.review.said.${said}`), undo: { id: review.id, seconds } }
}
