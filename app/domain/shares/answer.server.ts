import { eq } from 'drizzle-orm'
import { prepared, type At } from '#db/prepared'
import type { Writer } from '#db/store'
import { answers, conversions, visitors } from '#db/schema'
import type { Hex } from '~/drawing/drawing'
import type { DesignDocument } from '~/products/product'
import type { Result } from '~/domain/result'
import type { Account } from '~/domain/rewards/account.server'
import { derivedId } from '~/domain/derived-id.server'
import { createDesign } from '~/domain/designs/commands.server'
import { recolored, swatchesOf } from '~/products/swatches'
import { browserTraces } from '~/domain/identity/commands.server'
import { mailboxTraces, type Browser, type Trace } from '~/domain/identity/identity'
import { tracesOfVisitor } from '~/domain/identity/queries.server'
import { adById, adByToken, type ActedOn } from './acted-on.server'
import { convert, judge, placeOf } from './convert.server'
import { releaseMarks } from './evidence.server'
import { givesWay, type Source } from './judgement'
import { enqueueAnswer } from './mails.server'
import type { Answer, Conversion, Share } from './queries.server'
import { inShop, type MailContext, type ShopContext } from './mail-context.server'
import { credit } from './settle.server'
import { isPositive, type Choice } from './shares'

/** Who acted: a browser, and whether its form came the way machines send them. */
type Actor = Browser & { machine: boolean }

export type Answered = Result<
  {
    /**
     * `saved`: it stands. `noted`: kept, and gives way to an answer of somebody who is neither the sender nor a
     * machine. `replayed`: the friend had answered before, and the first answer stays.
     */
    how: 'saved' | 'noted' | 'replayed'
    share: Share
    answer: Answer
    conversion: Conversion | undefined
  },
  'unknown' | 'taken-down' | 'no-such-color'
>

const upsert = prepared('upsert_answer', (tx: Writer, at: At<Answer>) => {
  const { id, shareId, ...chosen } = at.row(answers)
  return tx
    .insert(answers)
    .values({ id, shareId, ...chosen })
    .onConflictDoUpdate({ target: answers.shareId, set: chosen })
})

/**
 * Saves what a friend chose on the ad page. A yes to a mailed share converts (the mailed token
 * proves the mailbox); a yes to a link is shown to the sender and counts only by `makeShare`.
 * Where the hold is zero the answer counts, and may earn the reward, in the same transaction.
 */
export async function answerShare(
  tx: Writer,
  form: MailContext & Actor & { token: string; choice: Choice; color?: Hex },
): Promise<Answered> {
  const { choice, color, now, keys, machine } = form
  const ad = await adByToken(tx, keys.hashToken(form.token))
  if (!ad?.share.releasedAt) return { ok: false, reason: 'unknown' }
  const { share, first, present } = ad
  if (share.takenDownAt) return { ok: false, reason: 'taken-down' }

  const context = await inShop(tx, form)
  let document: DesignDocument | null = null
  if (choice === 'in-another') {
    if (!color || !swatchesOf(share.document, context.offer.colorsOff).includes(color))
      return { ok: false, reason: 'no-such-color' }
    document = recolored(share.document, color)
  }
  const friend = [...addressed(share), ...browserTraces(form, keys)]
  const judged = await judge(tx, { ...ad, friend, machine, now, keys })
  if (first) {
    const place = present && placeOf(present)
    const source = place?.open ? place.source : first.source
    if (!givesWay({ counted: false, decided: false, ...place, source }, judged.source))
      return { ok: true, how: 'replayed', share, answer: first, conversion: undefined }
  }
  const chosen = { choice, document, source: judged.source, createdAt: now }
  const answer = { ...chosen, id: first?.id ?? derivedId('answer', share.id), shareId: share.id }
  await upsert(tx, answer)

  const saved = {
    ok: true as const,
    how: judged.source === 'friend' ? ('saved' as const) : ('noted' as const),
    share,
    answer,
  }
  if (!isPositive(choice)) {
    if (present) await withdraw(tx, present, judged.source, now)
    return { ...saved, conversion: undefined }
  }
  const { conversion, account }: Settled =
    share.way === 'mail'
      ? await convertAndSettle(tx, { ...ad, act: 'answered', judged, document }, context)
      : {}
  // A refused one would tell the sender what the friend answered to somebody else.
  if (judged.source === 'friend' && conversion?.state !== 'refused')
    await enqueueAnswer(tx, ad, { choice, document, account }, context)
  return { ...saved, conversion }
}

/** Whom a mailed share was addressed to. */
export function addressed({ friendKey, friendCanonicalKey, friendDomainKey }: Share): Trace[] {
  if (!friendKey) return []
  return mailboxTraces({
    mailboxKey: friendKey,
    canonicalKey: friendCanonicalKey,
    domainKey: friendDomainKey,
  })
}

/** The friend says no where the sender's own browser, or a machine, had said yes. A dress made is another matter. */
async function withdraw(
  tx: Writer,
  present: NonNullable<ActedOn['present']>,
  source: Source,
  now: Date,
): Promise<void> {
  if (present.state === 'refused' || present.act !== 'answered' || !givesWay(placeOf(present), source)) return
  await tx
    .update(conversions)
    .set({ state: 'refused', reason: 'replaced', decidedAt: now, decideBy: null })
    .where(eq(conversions.id, present.id))
  await releaseMarks(tx, present.id)
}

/** No conversion: the share had one already, or the campaign does not count the act. */
export type Made = Result<{ conversion: Conversion | undefined }, 'unknown' | 'taken-down' | 'own'>

/**
 * A friend made the design their own: `visitorId` is theirs, its mailbox just proven. Writes their
 * copy of the design unless the studio has saved it already under `designId`. The sender trying
 * their own link uses nothing up.
 */
export async function makeShare(
  tx: Writer,
  made: MailContext &
    Actor & { shareId: string; visitorId: string; designId: string; document: DesignDocument },
): Promise<Made> {
  const { shareId, visitorId, designId, document, now, keys, machine } = made
  const ad = await adById(tx, shareId)
  const [friend] = await tx.select().from(visitors).where(eq(visitors.id, visitorId))
  if (!ad?.share.releasedAt || !friend?.provenAt || !friend.mailboxKey)
    return { ok: false, reason: 'unknown' }
  const { share } = ad
  if (share.takenDownAt) return { ok: false, reason: 'taken-down' }
  await createDesign(tx, { id: designId, visitorId, document, now, fromShareId: shareId })
  if (visitorId === share.visitorId) return { ok: false, reason: 'own' }

  const known = await tracesOfVisitor(tx, visitorId)
  const judged = await judge(tx, {
    ...ad,
    friend: [
      ...known.filter(({ kind }) => ['mailbox', 'likeness', 'domain'].includes(kind)),
      ...addressed(share),
      ...browserTraces(made, keys),
    ],
    machine,
    now,
    keys,
  })
  if (judged.own) return { ok: false, reason: 'own' }
  const context = await inShop(tx, made)
  const act = { ...ad, act: 'made' as const, judged, document, friendVisitorId: visitorId }
  const { conversion, account } = await convertAndSettle(tx, act, context)
  if (conversion && conversion.state !== 'refused' && judged.source === 'friend')
    await enqueueAnswer(tx, ad, { choice: 'made', document, account }, context)
  return { ok: true, conversion }
}

/** `account`: the sender's after it, where it is known. */
interface Settled {
  conversion?: Conversion | undefined
  account?: Account | undefined
}

/**
 * The conversion as it stands after settling, which is at once where the hold is zero and the sender proven: judged in
 * this very transaction, it is not judged again.
 */
export async function convertAndSettle(
  tx: Writer,
  act: Parameters<typeof convert>[1] & Pick<ActedOn, 'sender'>,
  context: ShopContext,
): Promise<Settled> {
  const conversion = await convert(tx, act, context)
  if (conversion?.state !== 'pending' || conversion.settleAt > context.now || !act.sender.provenAt)
    return { conversion }
  const { counted, account } = await credit(tx, { conversion, share: act.share }, context)
  if (!counted) return { conversion }
  return { conversion: { ...conversion, state: 'counted', decidedAt: context.now }, account }
}
