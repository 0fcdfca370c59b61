import { eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { answers, shares, visitors } from '#db/schema'
import type { Hex } from '~/drawing/drawing'
import type { DesignDocument } from '~/products/product'
import { derivedId } from '~/domain/derived-id.server'
import { createDesign } from '~/domain/designs/commands.server'
import { recolored, swatchesOf } from '~/domain/designs/swatches'
import { readSettings } from '~/domain/settings/queries.server'
import { convert, isOwn } from './convert.server'
import { enqueueAnswer } from './mails.server'
import { shareById, type Answer, type Conversion, type Share } from './queries.server'
import type { Sending } from './sending.server'
import { settle } from './settle.server'
import { isPositive, type Choice } from './shares'

/** The browser that acted; ids as in its session's row. */
interface Browser {
  sessionId: string
  deviceId: string
  /** It submitted the form the way machines do. */
  machine: boolean
}

export type Answered =
  | { outcome: 'unknown' | 'taken-down' | 'no-such-color' }
  /** `replayed`: the friend had answered before, and the first answer stays. */
  | { outcome: 'saved' | 'replayed'; share: Share; answer: Answer; conversion: Conversion | undefined }

/**
 * Saves what a friend chose on the ad page. A yes to a mailed share converts (the mailed token
 * proves the mailbox); a yes to a link is shown to the sender and counts only by `makeShare`.
 * Where the hold is zero the answer counts, and may earn the reward, in the same transaction.
 */
export async function answerShare(
  tx: Writer,
  form: Sending & Browser & { token: string; choice: Choice; color?: Hex },
): Promise<Answered> {
  const { choice, color, now, keys } = form
  const [row] = await tx
    .select({ share: shares, senderKey: visitors.mailboxKey })
    .from(shares)
    .innerJoin(visitors, eq(visitors.id, shares.visitorId))
    .where(eq(shares.tokenHash, keys.hashToken(form.token)))
  if (!row?.share.releasedAt) return { outcome: 'unknown' }
  const share = row.share as Share
  if (share.takenDownAt) return { outcome: 'taken-down' }

  let document: DesignDocument | null = null
  if (choice === 'in-another') {
    const { offer } = await readSettings(tx)
    if (!color || !swatchesOf(share.document, offer.colorsOff).includes(color))
      return { outcome: 'no-such-color' }
    document = recolored(share.document, color)
  }
  const [answer] = await tx
    .insert(answers)
    .values({ id: derivedId('answer', share.id), shareId: share.id, choice, document, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (!answer) {
    const [first] = await tx.select().from(answers).where(eq(answers.shareId, share.id))
    return { outcome: 'replayed', share, answer: first as Answer, conversion: undefined }
  }

  const saved = { outcome: 'saved' as const, share, answer: answer as Answer }
  if (!isPositive(choice)) return { ...saved, conversion: undefined }
  const by = { ...form, mailboxKeys: share.friendKey ? [share.friendKey] : [] }
  const conversion =
    share.way === 'mail'
      ? await convertAndSettle(
          tx,
          { share, act: 'answered', by, senderKey: row.senderKey, document, now },
          form,
        )
      : undefined
  if (!form.machine) await enqueueAnswer(tx, share, { choice, document }, form)
  return { ...saved, conversion }
}

export type Made =
  | { outcome: 'unknown' | 'taken-down' | 'own' }
  /** Undefined conversion: the share had one already, or the campaign does not count the act. */
  | { outcome: 'made'; conversion: Conversion | undefined }

/**
 * A friend made the design their own: `visitorId` is theirs, its mailbox just proven. Writes their
 * copy of the design unless the studio has saved it already under `designId`. The sender trying
 * their own link uses nothing up.
 */
export async function makeShare(
  tx: Writer,
  made: Sending &
    Browser & { shareId: string; visitorId: string; designId: string; document: DesignDocument },
): Promise<Made> {
  const { shareId, visitorId, designId, document, now } = made
  const share = await shareById(tx, shareId)
  const [friend] = await tx.select().from(visitors).where(eq(visitors.id, visitorId))
  if (!share?.releasedAt || !friend?.provenAt || !friend.mailboxKey) return { outcome: 'unknown' }
  if (share.takenDownAt) return { outcome: 'taken-down' }
  await createDesign(tx, { id: designId, visitorId, document, now, fromShareId: shareId })

  const [sender] = await tx.select().from(visitors).where(eq(visitors.id, share.visitorId))
  const senderKey = sender?.mailboxKey ?? null
  const mailboxKeys = [friend.mailboxKey, ...(share.friendKey ? [share.friendKey] : [])]
  const by = { ...made, mailboxKeys }
  if (visitorId === share.visitorId || (await isOwn(tx, share, by, senderKey))) return { outcome: 'own' }
  const act = { share, act: 'made' as const, by, senderKey, document, now }
  const conversion = await convertAndSettle(tx, act, made)
  if (conversion && !made.machine) await enqueueAnswer(tx, share, { choice: 'made', document }, made)
  return { outcome: 'made', conversion }
}

/** The conversion as it stands after settling, which is at once where the hold is zero. */
async function convertAndSettle(
  tx: Writer,
  act: Parameters<typeof convert>[1],
  sending: Sending,
): Promise<Conversion | undefined> {
  const conversion = await convert(tx, act)
  if (conversion?.state !== 'pending') return conversion
  const { counted } = await settle(tx, { ...sending, conversionId: conversion.id })
  return counted ? { ...conversion, state: 'counted', decidedAt: sending.now } : conversion
}
