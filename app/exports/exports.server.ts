import { readSettings } from '~/domain/settings/queries.server'
import type { Design } from '~/domain/designs/designs'
import type { Requester } from '~/http/fair-queue.server'
import { colorName } from '~/pages/describe-design.server'
import type { Locale, Translate, View } from '~/products/product'
import { productOf } from '~/products/registry'
import type { Services } from '~/services/services.server'
import { sideWord } from '~/studio/words'
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
  { exporter, store, clock }: Pick<Services, 'exporter' | 'store' | 'clock'>,
  asked: ExportRequest,
  asker: Requester,
): Promise<{ bytes: Buffer; name: string }> {
  const { design, file, view, locale } = asked
  const { shop } = await readSettings(store.db)
  const { id, document } = design
  const about = { shop: shop.name, timeZone: shop.timeZone, now: clock.now() }
  const bytes = await exporter.make({ id, document, file, view, locale, ...about }, asker)
  return { bytes, name: fileName(shop.name, asked) }
}
