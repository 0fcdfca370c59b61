import { readSettings } from '~/domain/settings/queries.server'
import type { Design } from '~/domain/designs/designs'
import type { Requester } from '~/pictures/fair-queue.server'
import { colorName } from '~/catalog/describe-design'
import type { Locale, Translate } from '~/i18n/language'
import type { View } from '~/products/product'
import { productOf } from '~/products/registry'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { sideWord } from '~/catalog/labels'
import type { Exporter } from './exporter.server'
import type { ExportFile } from './files'

interface ExportRequest {
  design: Design
  file: ExportFile
  view: View
  locale: Locale
  t: Translate
}

const slug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** `atelier-sole-dress-teal-front.png`, in letters that any device can name a file by. */
function fileName(shop: string, { design, file, view, t }: ExportRequest): string {
  const { document } = design
  const product = productOf(document.product)
  const color = product?.colorOf(product.read(document.choices, document.version).choices)
  const [kind = '', ending = ''] = file.split('.')
  const which =
    kind === 'picture' ? sideWord(t, document.product, view) : kind === 'sheet' ? t('sheet.title') : kind
  const parts = [shop, document.product, color ? colorName(document, color, t) : '', which]
  return `${parts.map(slug).filter(Boolean).join('-')}.${ending}`
}

/**
 * A design as a file to take home, with a name to keep it under. Rejects with `Busy` or `TooHeavy`, which are words for
 * whoever asked.
 */
export async function exportDesign(
  { exporter, store, clock }: { exporter: Exporter; store: Store; clock: Clock },
  request: ExportRequest,
  requester: Requester,
): Promise<{ bytes: Buffer; name: string }> {
  const { design, file, view, locale } = request
  const { shop } = await readSettings(store.db)
  const { id, document } = design
  const about = { shop: shop.name, timeZone: shop.timeZone, now: clock.now() }
  const bytes = await exporter.make({ id, document, file, view, locale, ...about }, requester)
  return { bytes, name: fileName(shop.name, request) }
}
