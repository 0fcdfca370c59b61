import { and, eq, lte } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { answers, conversions, shares, visitors } from '#db/schema'
import { record } from '~/domain/audit/commands.server'
import { rulesOf } from '~/domain/campaigns/queries.server'
import { barredFrom, type Barred } from '~/domain/identity/own-affair.server'
import type { Result } from '~/domain/result'
import { markFriend, tracesOf } from './evidence.server'
import { countsUndecided, readSignals, reopenDays } from './judgement'
import { enqueueAnswer } from './mails.server'
import { inShop, type MailContext } from './mail-context.server'
import type { Conversion } from './queries.server'
import { isReversed } from './reverse.server'
import { evidenceOfWritten, refuse, settle } from './settle.server'

/**
 * Nobody decided in time: the answer counts or not as `countsUndecided` says by the rules that its ad was sent under, and
 * where it does not it can be reopened for a while. True when it counts.
 */
export async function endReview(
  tx: Writer,
  { conversionId, ...context }: MailContext & { conversionId: string },
): Promise<boolean> {
  const { now } = context
  const [row] = await tx
    .select({ conversion: conversions, share: shares })
    .from(conversions)
    .innerJoin(shares, eq(shares.id, conversions.shareId))
    .where(
      and(eq(conversions.id, conversionId), eq(conversions.state, 'held'), lte(conversions.decideBy, now)),
    )
  if (!row) return false
  const { conversion, share } = row
  const evidence = await evidenceOfWritten(tx, conversion, share, context.keys)
  const { undecided } = await rulesOf(tx, share.campaignId, share.campaignVersion)
  if (!countsUndecided(evidence, readSignals(conversion.signal), undecided)) {
    await refuse(tx, conversionId, 'undecided', now)
    return false
  }
  await tx
    .update(conversions)
    .set({ state: 'pending', reason: null, decideBy: null })
    .where(eq(conversions.id, conversionId))
  return (await settle(tx, { ...context, conversionId, undecided: true })).counted
}

/** `gone`: there is nothing to decide any more. `taken`: the friend counts elsewhere by now. `no-reason`: nothing was said. */
export type Decided = Result<object, 'gone' | 'taken' | 'no-reason' | Barred>

/**
 * Staff decide on a held answer, or take in one that nobody decided on in time, or that they had refused. Accepted, it goes
 * on as any other (at once, when its hold is over); refused, with a reason that the audit keeps, its friend is free to
 * answer someone else. Managers do, and never on their own.
 */
export async function decideConversion(
  tx: Writer,
  {
    conversionId,
    accept,
    reason = '',
    staffId,
    ...context
  }: MailContext & { conversionId: string; accept: boolean; reason?: string; staffId: string },
): Promise<Decided> {
  const { now } = context
  const [conversion] = await tx.select().from(conversions).where(eq(conversions.id, conversionId))
  if (!conversion) return { ok: false, reason: 'gone' }
  const { visitorId, shareId } = conversion
  const barred = await barredFrom(tx, { staffId, visitorId, shareId, role: 'manager', keys: context.keys })
  if (barred) return { ok: false, reason: barred }
  if (!(await isOpen(tx, conversion, { accept, now }))) return { ok: false, reason: 'gone' }
  if (!accept && !reason.trim()) return { ok: false, reason: 'no-reason' }
  const line = { staffId, subject: 'conversion', subjectId: conversionId, now } as const
  if (!accept) {
    await tx.update(conversions).set({ decidedBy: staffId }).where(eq(conversions.id, conversionId))
    await refuse(tx, conversionId, 'staff', now)
    await record(tx, { ...line, act: 'refuse', reason })
    return { ok: true }
  }
  const friend = await tracesOf(tx, conversionId)
  if (!(await markFriend(tx, { campaignId: conversion.campaignId, conversionId, friend })))
    return { ok: false, reason: 'taken' }
  await tx
    .update(conversions)
    .set({ state: 'pending', reason: null, decideBy: null, decidedAt: now, decidedBy: staffId })
    .where(eq(conversions.id, conversionId))
  await record(tx, { ...line, act: conversion.state === 'held' ? 'accept' : 'reopen' })
  const shopContext = await inShop(tx, context)
  await settle(tx, { ...shopContext, conversionId })
  const [row] = await tx
    .select({ share: shares, sender: visitors, answer: answers })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .leftJoin(answers, eq(answers.shareId, shares.id))
    .where(eq(shares.id, conversion.shareId))
  if (row) {
    // What was pressed on the ad page beside a dress that was made may be somebody else's.
    const { act } = conversion
    const own = { choice: act === 'answered' ? ('made' as const) : act, document: conversion.document }
    const { choice, document } = act !== 'answered' || !row.answer ? own : row.answer
    await enqueueAnswer(tx, row, { choice, document }, shopContext)
  }
  return { ok: true }
}

/** Whether staff can decide on an answer: it is held, or, to take it in, did not count and may be reopened. */
async function isOpen(
  tx: Writer,
  conversion: Conversion,
  { accept, now }: { accept: boolean; now: Date },
): Promise<boolean> {
  if (conversion.state === 'held') return true
  const until = accept ? await reopenableUntil(tx, conversion) : undefined
  return until !== undefined && now <= until
}

/**
 * Until when staff can take in an answer that did not count, as nobody decided in time or as they did not let it.
 * Undefined where they can't: what had counted before is reinstated instead.
 */
export async function reopenableUntil(
  db: Reader,
  conversion: Pick<Conversion, 'id' | 'state' | 'reason' | 'decidedAt'>,
): Promise<Date | undefined> {
  const { state, reason, decidedAt } = conversion
  if (state !== 'refused' || !decidedAt || (reason !== 'undecided' && reason !== 'staff')) return undefined
  if (await isReversed(db, conversion)) return undefined
  return new Date(decidedAt.getTime() + reopenDays * 86_400_000)
}
