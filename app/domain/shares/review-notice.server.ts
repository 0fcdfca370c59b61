import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '#db/store'
import { outbox, staff } from '#db/schema'
import { derivedId } from '~/domain/derived-id.server'
import { enqueue } from '~/domain/outbox/commands.server'
import { queuedReviews } from '~/domain/review/queries.server'
import type { Locale } from '~/i18n/language'
import { hostOf, inShop, type MailContext } from './mail-context.server'
import { reportedCount } from './reports.server'

/** At most one such mail an hour. */
const everyMs = 3_600_000

const localeIn = (country: string): Locale => (country === 'IT' ? 'it' : country === 'PH' ? 'fil' : 'en')

/** How much waits for staff's look, designs and ads that were reported; that alone which came after a moment, where one is given. */
export const waitingFor = async (db: Reader, after?: Date): Promise<number> =>
  (await queuedReviews(db, after)) + (await reportedCount(db, after))

/**
 * Tells staff that designs or reported ads wait for their look, where any came since they were last told, and at most once an hour. In the
 * language of the shop's country, as nobody asked them for theirs. Gives how many were written to.
 */
export async function noticeReviews(tx: Writer, context: MailContext): Promise<number> {
  const { now, keys, publicUrl } = context
  const [last] = await tx
    .select({ at: outbox.createdAt })
    .from(outbox)
    .where(
      and(eq(outbox.email, 'review-queue'), gt(outbox.createdAt, new Date(now.getTime() - everyMs * 24))),
    )
    .orderBy(desc(outbox.createdAt))
    .limit(1)
  if (last && now.getTime() - last.at.getTime() < everyMs) return 0
  if ((await waitingFor(tx, last?.at)) === 0) return 0
  const count = await waitingFor(tx)
  const { shop } = await inShop(tx, context)
  const people = await tx.select().from(staff).where(isNull(staff.leftAt)).orderBy(asc(staff.id))
  for (const { id, email } of people)
    await enqueue(tx, {
      id: derivedId('review-queue', id, now.getTime()),
      email: 'review-queue',
      locale: localeIn(shop.country),
      props: {
        shop: { name: shop.name, address: shop.address },
        count,
        url: `${publicUrl}/staff/review`,
      },
      address: email,
      now,
      keys,
      host: hostOf(publicUrl),
    })
  return people.length
}
