import { pictureAt } from '~/catalog/design-picture'
import { keyOf, type Locale, type Translate } from '~/i18n/language'
import type { Reader } from '#db/store'
import type { AnswerFacts, Line } from '~/components/staff/answer'
import type { AnswerRow } from '~/components/staff/answer-rows'
import { ago } from '~/components/staff/when'
import type { Keys } from '~/domain/keys.server'
import type { RewardSeen } from '~/domain/rewards/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import type { Shop } from '~/domain/settings/settings'
import { reopenableUntil } from '~/domain/shares/decide.server'
import { conversionDetail, reopenUntil, reversalOf } from '~/domain/shares/conversions.server'
import { signals } from '~/domain/shares/judgement'
import { isForgotten, type Conversion, type Share } from '~/domain/shares/queries.server'
import { isReversed } from '~/domain/shares/reverse.server'
import { trackRecords, type TrackRecord } from '~/domain/shares/track-record.server'
import { standingOf } from '~/domain/shares/shares'
import type { StaffMember } from '~/domain/staff/staff'
import { notFound } from '~/http/responses.server'
import { day, moment } from '~/i18n/format'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { describe } from '~/catalog/describe-design'
import { standingWords } from './standing'
import { recordWords } from './track-record'
import { whoInstead } from './own-affair.server'
import { readOutcome, messageOf } from './staff-acts.server'

export interface Reading {
  now: Date
  shop: Shop
  locale: Locale
  t: Translate
}

/** Who looks, and what they are known again by. */
interface Looking {
  member: StaffMember
  keys: Keys
}

const refusals = ['own', 'duplicate', 'window', 'staff', 'taken-down', 'undecided']
const verdicts = {
  pending: 'checking',
  held: 'checking',
  counted: 'counted',
  refused: 'not-counted',
  lapsed: 'not-counted',
} as const

/** What it is, or was, held for. Answers held by an earlier version have it as their reason. */
export function signalsOf({ state, signal, reason }: Conversion): string[] {
  const known = (signal ?? (state === 'held' ? (reason ?? '') : ''))
    .split(/[\s,]+/)
    .filter((one) => signals.some((signal) => signal === one))
  return known.length > 0 ? known : state === 'held' ? ['other'] : []
}

/** Why it stands as it does, in a few words; empty where that goes without saying. */
function reasonOf(conversion: Conversion, t: Translate): string {
  if (conversion.state === 'held')
    return signalsOf(conversion)
      .map((one) => t(keyOf(`staff.signal.${one}`)))
      .join(' · ')
  if (conversion.state !== 'refused') return ''
  return t(keyOf(`staff.refused.${refusals.find((one) => one === conversion.reason) ?? 'other'}`))
}

/** A line in a list of the shop's: an answer, or something that went out and has none. */
export function rowOf(
  { share, conversion, senderName }: { share: Share; conversion: Conversion | null; senderName: string },
  { now, shop, locale, t }: Reading,
): AnswerRow {
  const names = { friend: share.friendName || t('staff.someone'), sender: senderName || t('staff.someone') }
  const dayOf = (at: Date) => day(locale, at, shop.timeZone)
  const until =
    conversion?.state === 'held' && conversion.decideBy
      ? t('staff.answers.decideBy', { day: dayOf(conversion.decideBy) })
      : conversion?.reason === 'undecided' && conversion.state === 'refused' && conversion.decidedAt
        ? t('staff.answers.reopenUntil', { day: dayOf(reopenUntil(conversion.decidedAt)) })
        : ''
  // Where nobody has answered, the moment is when it went out.
  const at = conversion?.createdAt ?? share.releasedAt ?? share.createdAt
  return {
    id: share.id,
    to: conversion ? pathTo`/staff/answers/${conversion.id}` : pathTo`/staff/shares/${share.id}`,
    title: t('staff.answers.forFrom', names),
    picture: pictureAt(share.document, {
      src: pathTo`/staff/pictures/share/${share.id}?width=160`,
      alt: '',
      width: 160,
    }),
    act: conversion ? t(`staff.act.${conversion.act}`) : t(`staff.way.${share.way}`),
    when: moment(locale, at, shop.timeZone),
    age: ago(locale, at, now),
    verdict: conversion ? verdicts[conversion.state] : share.releasedAt ? 'waiting' : 'unsent',
    state: conversion
      ? t(`staff.answers.state.${conversion.state}`, { day: dayOf(conversion.settleAt) })
      : t(share.releasedAt ? 'staff.shares.noAnswer' : 'staff.shares.unsent'),
    reason: conversion ? reasonOf(conversion, t) : '',
    until,
    down: share.takenDownAt !== null,
  }
}

/** The page of one share, and what the press that leads here came to. Throws 404 where there is none. */
export async function readAnswerPage(
  request: Request,
  services: { store: Store; clock: Clock; keys: Keys },
  { shareId, member }: { shareId: string; member: StaffMember },
): Promise<{ answer: AnswerFacts; message: string | undefined }> {
  const { store, clock, keys } = services
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(store.db)])
  const reading = { now: clock.now(), shop, locale, t }
  const answer = await answerPage(store.db, shareId, { ...reading, keys, member })
  if (!answer) throw notFound()
  const outcome = readOutcome(new URL(request.url).searchParams.get('said'))
  const message = outcome && (await messageOf(services, { outcome, shareId, member, t }))
  return { answer, message }
}

/** Everything the page of one share shows: what was sent, the answer to it, and what can be done. */
async function answerPage(
  db: Reader,
  shareId: string,
  reading: Reading & Looking,
): Promise<AnswerFacts | undefined> {
  const { now, shop, locale, t } = reading
  const found = await conversionDetail(db, shareId, now)
  if (!found) return undefined
  const { share, answer, conversion, facts, erased, deciderName, rewards } = found
  const dayOf = (at: Date) => day(locale, at, shop.timeZone)
  const momentOf = (at: Date) => moment(locale, at, shop.timeZone)
  const friend = share.friendName || t('staff.someone')
  const sender = found.senderName || t('staff.someone')
  const standing = standingOf({ ...facts, friendName: friend }, dayOf)
  const theirs = conversion?.document ?? answer?.document
  const decided = conversion?.decidedAt && conversion.state !== 'pending' ? conversion.decidedAt : undefined

  const lines: (Line | false | undefined | null)[] = [
    { word: 'staff.answer.sent', value: momentOf(share.createdAt) },
    { word: 'staff.answer.way', value: t(`staff.way.${share.way}`) },
    conversion
      ? { word: 'staff.answer.act', value: t(`staff.act.${conversion.act}`) }
      : !answer && { word: 'staff.answer.act', value: t('staff.answer.noAnswer') },
    answer && { word: 'staff.answer.choice', value: t(`staff.choice.${answer.choice}`) },
    (conversion ?? answer) && {
      word: 'staff.answer.when',
      value: momentOf((conversion ?? answer)!.createdAt),
    },
    decided &&
      deciderName !== undefined && {
        word: 'staff.answer.decided',
        value: t('staff.answer.decidedBy', { name: deciderName, day: momentOf(decided) }),
      },
    share.takenDownAt && { word: 'staff.answer.takenDown', value: momentOf(share.takenDownAt) },
  ]
  const records = conversion?.signal ? await trackRecords(db) : new Map<string, TrackRecord>()
  const isLine = (line: Line | false | undefined | null): line is Line => Boolean(line)

  return {
    title: t('staff.answers.forFrom', { friend, sender }),
    friend,
    sender,
    picture: erased
      ? undefined
      : pictureAt(share.document, {
          src: pathTo`/staff/pictures/share/${share.id}?width=800`,
          alt: describe(share.document, t),
        }),
    version:
      theirs && !erased
        ? pictureAt(theirs, {
            src: pathTo`/staff/pictures/answer/${share.id}?width=800`,
            alt: describe(theirs, t),
          })
        : undefined,
    lines: lines.filter(isLine),
    verdict: { state: standing.state, word: t(`standing.state.${standing.state}`) },
    standing: standingWords(standing, t),
    held: conversion?.state === 'held',
    signals: conversion
      ? signalsOf(conversion).map((one) => ({
          short: t(keyOf(`staff.signal.${one}`)),
          why: t(keyOf(`staff.signal.${one}.why`), { sender }),
          record: recordWords(records, one, t),
        }))
      : [],
    tally: (['counted', 'pending', 'held', 'refused', 'lapsed'] as const)
      .filter((state) => state === 'counted' || (found.answers[state] ?? 0) > 0)
      .map((state) => ({
        word: `staff.answer.tally.${state}`,
        value: String(found.answers[state] ?? 0),
      })),
    vouchers: vouchersOf(rewards, t, dayOf),
    down: share.takenDownAt !== null,
    acts: await actsOf(db, { share, conversion }, { ...reading, dayOf }),
  }
}

function vouchersOf(rewards: RewardSeen[], t: Translate, dayOf: (at: Date) => string): string[] {
  return rewards.map(({ state, grantedAt }) => t(`staff.voucher.${state}`, { day: dayOf(grantedAt) }))
}

async function actsOf(
  db: Reader,
  { share, conversion }: { share: Share; conversion: Conversion | null },
  { now, t, dayOf, member, keys }: Reading & Looking & { dayOf: (at: Date) => string },
): Promise<AnswerFacts['acts']> {
  const until = conversion ? await reopenableUntil(db, conversion) : undefined
  const affair = { visitorId: share.visitorId, shareId: share.id, role: 'manager' as const, keys }
  const instead = await whoInstead(db, { ...affair, staffId: member.id }, t)
  const isCounted = conversion?.state === 'counted'
  const acceptable = !isForgotten(share)
  const reopen = until && until > now && acceptable
  const isBack = conversion !== null && share.takenDownAt === null && (await isReversed(db, conversion))
  const isOpen = conversion?.state === 'held' || reopen || isCounted || isBack
  const deciding =
    instead !== undefined
      ? {
          own: isOpen
            ? t(instead ? 'staff.answer.own' : 'staff.answer.ownAlone', { names: instead })
            : undefined,
        }
      : {
          decide: conversion?.state === 'held',
          acceptable,
          reopen: reopen
            ? t(conversion?.reason === 'staff' ? 'staff.answer.reopenRefused' : 'staff.answer.reopenHint', {
                day: dayOf(until),
              })
            : undefined,
          reverse: isCounted ? await reversalWords(db, conversion, { now, t, dayOf }) : undefined,
          reinstate: isBack,
        }
  return { ...deciding, takeDown: pathTo`/staff/shares/${share.id}/take-down` }
}

/** What taking it back does, a sentence each. */
async function reversalWords(
  db: Reader,
  conversion: Conversion,
  { now, t, dayOf }: Pick<Reading, 'now' | 't'> & { dayOf: (at: Date) => string },
): Promise<string[]> {
  const { left, voids, stays } = await reversalOf(db, conversion, now)
  const vouchers = [
    ...voids.map(({ grantedAt }) => t('staff.answer.reverse.voids', { day: dayOf(grantedAt) })),
    ...stays.map(({ grantedAt }) => t('staff.answer.reverse.stays', { day: dayOf(grantedAt) })),
  ]
  return [
    t('staff.answer.reverse.what'),
    ...(vouchers.length > 0 ? vouchers : [t('staff.answer.reverse.none')]),
    t('staff.answer.reverse.left', { count: Math.max(0, left) }),
  ]
}
