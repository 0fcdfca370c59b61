import { eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { conversions, friendMarks } from '#db/schema'
import type { DesignDocument } from '~/products/product'
import type { Act } from '~/domain/campaigns/campaigns'
import { rulesOf } from '~/domain/campaigns/queries.server'
import { derivedId } from '~/domain/derived-id.server'
import { readSettings } from '~/domain/settings/queries.server'
import { isOwnBrowser, type Conversion, type Share } from './queries.server'
import { holdEndOf, windowEndOf, type RefusedFor } from './shares'

/** Who acted, by everything a friend is known by. */
export interface Friendly {
  mailboxKeys: string[]
  sessionId: string
  deviceId: string
  /** The form was submitted the way machines do. */
  machine: boolean
}

/**
 * Writes the conversion of a friend's act, at most one a share. It is refused with a reason, held
 * for staff when a machine seems to have acted, or pending until the campaign's hold ends.
 * Undefined when the campaign does not count this act or the share has its conversion already.
 */
export async function convert(
  tx: Writer,
  act: {
    share: Share
    act: Act
    by: Friendly
    senderKey: string | null
    document: DesignDocument | null
    now: Date
  },
): Promise<Conversion | undefined> {
  const { share, by, now } = act
  const rules = await rulesOf(tx, share.campaignId, share.campaignVersion)
  if (!rules.acts.includes(act.act)) return undefined
  const { shop } = await readSettings(tx)
  const id = derivedId('conversion', share.id)

  const [written] = await tx
    .insert(conversions)
    .values({
      id,
      shareId: share.id,
      visitorId: share.visitorId,
      campaignId: share.campaignId,
      campaignVersion: share.campaignVersion,
      act: act.act,
      state: 'pending',
      document: act.document,
      settleAt: holdEndOf(now, rules, shop.timeZone),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (!written) return undefined

  const refused = await refusalOf(tx, act, id, windowEndOf(share.createdAt, rules, shop.timeZone))
  if (!refused && !by.machine) return written as Conversion
  const verdict = refused
    ? { state: 'refused' as const, reason: refused, decidedAt: now }
    : { state: 'held' as const, reason: 'machine' }
  const [judged] = await tx.update(conversions).set(verdict).where(eq(conversions.id, id)).returning()
  return judged as Conversion
}

async function refusalOf(
  tx: Writer,
  { share, by, senderKey, now }: Parameters<typeof convert>[1],
  conversionId: string,
  windowEnds: Date,
): Promise<RefusedFor | undefined> {
  if (await isOwn(tx, share, by, senderKey)) return 'own'
  if (now > windowEnds) return 'window'
  if (!(await markFriend(tx, share.campaignId, conversionId, by))) return 'duplicate'
  return undefined
}

/** The sender's own mailbox, device or session. */
export async function isOwn(
  tx: Writer,
  share: Share,
  by: Friendly,
  senderKey: string | null,
): Promise<boolean> {
  if (senderKey && by.mailboxKeys.includes(senderKey)) return true
  return isOwnBrowser(tx, { visitorId: share.visitorId, sessionId: by.sessionId, deviceId: by.deviceId })
}

/** Marks the friend as counted by mailbox, device and session: all, or none when any is taken. */
async function markFriend(
  tx: Writer,
  campaignId: string,
  conversionId: string,
  by: Friendly,
): Promise<boolean> {
  const marks = [
    ...[...new Set(by.mailboxKeys)].map((key) => ({ kind: 'mailbox' as const, key })),
    { kind: 'device' as const, key: by.deviceId },
    { kind: 'session' as const, key: by.sessionId },
  ].map((mark) => ({ ...mark, campaignId, conversionId }))
  const written = await tx.insert(friendMarks).values(marks).onConflictDoNothing().returning()
  if (written.length === marks.length) return true
  await releaseMarks(tx, conversionId)
  return false
}

/** Frees a friend whose answer was never counted, so that another one can be. */
export async function releaseMarks(tx: Writer, conversionId: string): Promise<void> {
  await tx.delete(friendMarks).where(eq(friendMarks.conversionId, conversionId))
}
