import { eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { visitors, type shares } from '#db/schema'
import { heightAt } from '~/products/frames'
import type { CampaignHistory } from '~/domain/campaigns/campaigns'
import { campaignHistory } from '~/domain/campaigns/queries.server'
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

/** What a mail shows of a share: where its picture is, and how high it is at the 600 pixels that mails are wide. */
export const pictureProps = (
  publicUrl: string,
  { pictureToken, document }: Pick<typeof shares.$inferSelect, 'pictureToken' | 'document'>,
  color?: string,
) => ({
  pictureUrl: `${publicUrl}/pictures/${pictureToken}/picture.jpg${color ? `?color=${color.slice(1)}` : ''}`,
  pictureHeight: heightAt(600, document),
})

/** A sender we may write to: proven, with the address opened. Undefined for everyone else. */
export async function provenSender(tx: Writer, visitorId: string, keys: Keys) {
  const [row] = await tx.select().from(visitors).where(eq(visitors.id, visitorId))
  if (!row?.provenAt || !row.mailboxKey || !row.address) return undefined
  return {
    id: row.id,
    name: row.name ?? '',
    locale: row.locale,
    mailboxKey: row.mailboxKey,
    address: keys.open(row.address),
  }
}
