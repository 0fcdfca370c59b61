import { pictureAt, type DesignPicture } from '~/catalog/design-picture'
import type { Design } from '~/domain/designs/designs'
import { designOf, versionsOf } from '~/domain/designs/queries.server'
import type { Version } from '~/domain/designs/versions'
import { readSettings } from '~/domain/settings/queries.server'
import { notFound } from '~/http/responses.server'
import { readSession, type SessionDeps } from '~/http/session.server'
import { moment, money } from '~/i18n/format'
import { pathTo } from '~/url/own-path'
import type { Locale, Translate } from '~/i18n/language'
import type { Prices, View } from '~/products/product'
import type { Store } from '#db/store'
import { describe, priceOf } from '~/catalog/describe-design'

/** A version as pages show it. */
export interface SeenVersion {
  revision: number
  /** Its own name, or when it was. */
  title: string
  when: string
  kept: boolean
  sent: boolean
  alt: string
  price: number
}

interface Language {
  t: Translate
  locale: Locale
}

/** The visitor's own design with all it has been. Thrown: that there is none for this visitor. */
export async function ownDesign(
  request: Request,
  id: string | undefined,
  deps: SessionDeps,
): Promise<{ design: Design; versions: Version[] }> {
  const { db } = deps.store
  const session = await readSession(request, deps)
  const visitorId = session?.visitorId
  const design = visitorId ? await designOf(db, { id: id ?? '', visitorId }) : undefined
  if (!design) throw notFound()
  return { design, versions: await versionsOf(db, design.id) }
}

/** How versions are written on a page: their times in the shop's zone, prices by its list. */
export async function versionWriter({ store }: { store: Store }, { t, locale }: Language) {
  const { shop, prices } = await readSettings(store.db)
  return {
    price: (amount: number) => money(locale, amount, shop.currency),
    seen: (version: Version): SeenVersion => seen(version, { t, locale, timeZone: shop.timeZone, prices }),
  }
}

function seen(
  { revision, document, name, keptAt, sentAt, updatedAt }: Version,
  { t, locale, timeZone, prices }: Language & { timeZone: string; prices: Prices },
): SeenVersion {
  const when = moment(locale, updatedAt, timeZone)
  return {
    revision,
    title: name || when,
    when,
    kept: keptAt !== null,
    sent: sentAt !== null,
    alt: describe(document, t),
    price: priceOf(document, prices),
  }
}

/** A version's picture; its address changes with what the version shows, so that it may be kept. */
export function versionPicture(
  designId: string,
  { revision, updatedAt, document }: Version,
  { alt, view, width }: { alt: string; view: View; width: number },
): DesignPicture {
  const query = new URLSearchParams({
    version: String(revision),
    width: String(width),
    r: String(updatedAt.getTime()),
  })
  if (view === 'back') query.set('view', view)
  return pictureAt(document, { src: pathTo`/designs/${designId}/picture.jpg?${query}`, alt, width })
}
