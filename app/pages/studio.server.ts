import { openDocument } from '~/domain/designs/designs'
import { isOffered, offeredProducts, switchedOffOf, type Offer } from '~/domain/settings/settings'
import type { Hex } from '~/drawing/drawing'
import { tooMany } from '~/http/responses.server'
import { isBusy, type Requester } from '~/pictures/fair-queue.server'
import type { Painter } from '~/pictures/painter.server'
import type { Locale, Translate } from '~/i18n/language'
import { looksOf } from '~/products/ideas'
import type { DesignDocument, Prices, View } from '~/products/product'
import { products } from '~/products/registry'
import type { Uploads } from '~/uploads/uploads.server'
import { readHex, repair, type Choices } from '~/catalog/choices'
import { lostWords } from '~/catalog/lost'

export const viewOf = (url: URL): View => (url.searchParams.get('view') === 'back' ? 'back' : 'front')

/** Where a new design begins: the product's start or one of its looks, with what the address asks for. */
export function newDocument(url: URL, offer: Pick<Offer, 'products'>): DesignDocument {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined
  const offered = offeredProducts(offer)
  const product = offered.find(({ id }) => id === asked('product')) ?? offered[0]!
  const look = looksOf(product.id).find(({ id }) => id === asked('look'))
  const from = (look?.choices ?? product.start) as Choices
  const wishes = Object.fromEntries(
    product.groups.flatMap((group) => {
      const value = asked(group.id)
      if (value === undefined || group.kind === 'range' || group.kind === 'toggle') return []
      const wish =
        group.kind === 'color'
          ? (group.options.find(({ id }) => id === value)?.color ?? readHex(value))
          : group.options.find(({ id }) => id === value)?.id
      return wish ? [[group.id, wish satisfies Hex | string]] : []
    }),
  )
  const { choices } = repair(product, product.read({ ...from, ...wishes }, product.version).choices)
  return { product: product.id, version: product.version, choices, motifs: [] }
}

interface Settings {
  shop: { currency: string; leadTimeWeeks: number }
  prices: Prices
  offer: Offer
}

/**
 * What the studio's page needs of a design: the document as it is read today, what was lost of it, its picture, the
 * shop's offer. Thrown: that so much is being painted that nobody can wait for it.
 */
export async function studioData(
  design: { document: unknown; id: string; revision: number; view: View },
  settings: Settings,
  language: { t: Translate; locale: Locale },
  { painter, uploads, requester }: { painter: Painter; uploads: Uploads; requester: Requester },
) {
  const { id, revision, view } = design
  const { product, document, lost } = openDocument(design.document, products[0]!)
  const asked = document.motifs.flatMap((motif) => (motif.kind === 'picture' ? [motif.asset] : []))
  // Small enough to come with the page: the dress is there before any script is.
  const [picture, there] = await Promise.all([
    painter
      .paint({ document, view, shows: 'all' }, { width: 480, format: 'webp', quality: 76 }, requester)
      .catch((error: unknown) => {
        throw isBusy(error) ? tooMany(60) : error
      }),
    uploads.present(asked),
  ])
  return {
    productId: product.id,
    loaded: { id, revision, document },
    view,
    lost: lostWords(
      product,
      document.choices as Choices,
      asked.every((asset) => there.has(asset)) ? lost : [...lost, 'studio.lost.picture'],
      language,
    ),
    /** What the stage asks for first. */
    tiles: picture.assets,
    picture: `data:image/webp;base64,${picture.bytes.toString('base64')}`,
    shop: {
      prices: settings.prices,
      currency: settings.shop.currency,
      leadTimeWeeks: settings.shop.leadTimeWeeks,
      switchedOff: switchedOffOf(settings.offer, product),
      /** Whether the shop still makes such things. */
      offered: isOffered(settings.offer, product.id),
    },
  }
}
