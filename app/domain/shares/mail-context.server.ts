import { eq } from 'drizzle-orm'
import type { ActedOn } from './acted-on.server'
import { prepared, type At } from '#db/prepared'
import type { Reader, Writer } from '#db/store'
import { visitors, type shares } from '#db/schema'
import { heightAt } from '~/products/frames'
import type { CampaignHistory } from '~/domain/campaigns/campaigns'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import { keptByDesign } from '~/domain/designs/kept.server'
import type { Keys } from '~/domain/keys.server'
import type { Say } from '~/domain/say'
import { readSettings } from '~/domain/settings/queries.server'
import type { Settings } from '~/domain/settings/settings'

/** What commands need whose effects include a mail. */
export interface MailContext {
  now: Date
  keys: Keys
  /** The app's own address, without a trailing slash. */
  publicUrl: string
  say: Say
}

/** What a transaction reads once of the shop, and hands down. */
export interface ShopContext extends MailContext, Pick<Settings, 'shop' | 'offer' | 'review'> {
  campaign: CampaignHistory
}

/** The context with the shop as it is in this transaction. One that has it already goes through as it is. */
export async function inShop<Context extends MailContext>(
  tx: Writer,
  context: Context,
): Promise<Context & ShopContext> {
  if ('campaign' in context) return context as Context & ShopContext
  const { shop, offer, review } = await readSettings(tx)
  return { ...context, shop, offer, review, campaign: await campaignHistory(tx) }
}

export const hostOf = (publicUrl: string) => new URL(publicUrl).hostname

const heightInMails = keptByDesign((document) => heightAt(600, document))

/** What a mail shows of a share: where its picture is, and how high it is at the 600 pixels that mails are wide. */
export const pictureProps = (
  publicUrl: string,
  { pictureToken, document }: Pick<typeof shares.$inferSelect, 'pictureToken' | 'document'>,
  color?: string,
) => ({
  pictureUrl: `${publicUrl}/pictures/${pictureToken}/picture.jpg${color ? `?color=${color.slice(1)}` : ''}`,
  pictureHeight: heightInMails(document),
})

const visitorById = prepared('visitor_by_id', (db: Reader, at: At<{ visitorId: string }>) =>
  db
    .select()
    .from(visitors)
    .where(eq(visitors.id, at('visitorId'))),
)

/**
 * A sender we may write to: proven, with a mailbox for `enqueue`. Undefined for everyone else. Throws where the address
 * that is kept can't be opened.
 */
export async function provenSender(tx: Writer, visitorId: string, keys: Keys) {
  const [row] = await visitorById(tx, { visitorId })
  // Who can't be written to any more does not send either.
  if (row?.provenAt && row.address) keys.open(row.address)
  return asSender(row, keys)
}

/** The same of a visitor who was read before; an address that can't be opened is then the mail's trouble alone. */
export function asSender(row: ActedOn['sender'] | undefined, keys: Keys) {
  if (!row?.provenAt || !row.mailboxKey || !row.address) return undefined
  return {
    id: row.id,
    name: row.name ?? '',
    locale: row.locale,
    // It stays sealed, but where a row of 0.1.0 does not say by what forms it is known.
    mailbox: row.canonicalKey
      ? { sealed: row.address, mailboxKey: row.mailboxKey, canonicalKey: row.canonicalKey }
      : { address: keys.open(row.address) },
  }
}
