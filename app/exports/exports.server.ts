import { readSettings } from '~/domain/settings/queries.server'
import type { Design } from '~/domain/designs/designs'
import { day } from '~/i18n/format'
import { tags } from '~/i18n/translate'
import { colorName, describe } from '~/pages/described.server'
import { assetsFor } from '~/products/motifs/fonts'
import { readMotifs } from '~/products/motifs/read'
import type { Locale, Translate, View } from '~/products/product'
import { productOf } from '~/products/registry'
import type { Services } from '~/services.server'
import type { Choices } from '~/studio/choices'
import { sideWord } from '~/studio/words'
import { colorsOf, motifFacts, partsOf } from './facts'
import { makeSheet } from './sheet.server'
import { makeStory, storyPicture } from './story.server'

/** What a design can be taken home as, and what it is to a browser. */
export const exportFiles = {
  'picture.png': 'image/png',
  'picture.webp': 'image/webp',
  'picture.svg': 'image/svg+xml',
  'story.jpg': 'image/jpeg',
  'sheet.pdf': 'application/pdf',
} as const
export type ExportFile = keyof typeof exportFiles

export const isExportFile = (file: string): file is ExportFile => Object.hasOwn(exportFiles, file)

type Deps = Pick<Services, 'painter' | 'uploads' | 'store' | 'clock'>

interface Asked {
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

const escaped = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

/** `atelier-sole-dress-teal-front.png`, in letters that any device can name a file by. */
function fileName(shop: string, { design, file, view, t }: Asked): string {
  const { document } = design
  const product = productOf(document.product)
  const color = product?.colorOf(product.read(document.choices, document.version).choices)
  const [kind = '', ending = ''] = file.split('.')
  const which =
    kind === 'picture' ? sideWord(t, document.product, view) : kind === 'sheet' ? t('sheet.title') : kind
  const parts = [shop, document.product, color ? colorName(document, color, t) : '', which]
  return `${parts.map(slug).filter(Boolean).join('-')}.${ending}`
}

async function sheetOf(
  { painter, uploads, clock }: Deps,
  { design, locale, t }: Asked,
  shop: { name: string; timeZone: string },
) {
  const { document, id } = design
  const product = productOf(document.product)
  if (!product) throw new Error(`There is no product "${document.product}". Its sheet can't be made.`)
  const choices = product.read(document.choices, document.version).choices as Choices
  const { motifs } = readMotifs(document.motifs)
  const { tape } = product.staging
  const number = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 })
  const picture = async (view: View) => {
    const options = { width: 1000, format: 'jpeg', quality: 88 } as const
    return (await painter.paint({ document, view, shows: 'garment' }, options)).bytes
  }
  const named = motifs.flatMap((motif) => (motif.kind === 'picture' ? [motif.asset] : []))
  const kept = new Map(
    await Promise.all([...new Set(named)].map(async (one) => [one, await uploads.bytes(one)] as const)),
  )
  const now = clock.now()
  return makeSheet({
    t,
    locale,
    now,
    shop: shop.name,
    date: day(locale, now, shop.timeZone),
    id: id.slice(0, 8),
    description: describe(document, t),
    sides: { front: sideWord(t, document.product, 'front'), back: sideWord(t, document.product, 'back') },
    pictures: { front: await picture('front'), back: await picture('back') },
    parts: partsOf(document.product, choices, t),
    colors: colorsOf(document.product, choices, t),
    motifs: motifFacts(motifs, await assetsFor(motifs), { t, tape, write: (n) => number.format(n) }),
    upload: (asset) => kept.get(asset),
    tape,
    units: tape ? number.format(tape.perCentimetre) : '',
  })
}

/** A design as a file to take home, with a name to keep it under. */
export async function exportDesign(deps: Deps, asked: Asked): Promise<{ bytes: Buffer; name: string }> {
  const { painter, store } = deps
  const { design, file, view, t } = asked
  const { shop } = await readSettings(store.db)
  const { document } = design
  const sight = { document, view, shows: 'all' } as const
  const make = async (): Promise<Buffer> => {
    switch (file) {
      case 'picture.png':
        return (await painter.paint(sight, { width: 1200, format: 'png' })).bytes
      case 'picture.webp':
        return (await painter.paint(sight, { width: 1200, format: 'webp', quality: 86 })).bytes
      case 'picture.svg': {
        const svg = await painter.vector(sight)
        return Buffer.from(svg.replace('>', `><title>${escaped(describe(document, t))}</title>`))
      }
      case 'story.jpg': {
        const options = { ...storyPicture, format: 'png' } as const
        const { bytes: cutOut } = await painter.paint({ ...sight, shows: 'garment' }, options)
        const stands = productOf(document.product)?.staging.tape !== undefined
        return makeStory({ cutOut, stands, shop: shop.name, words: describe(document, t) })
      }
      case 'sheet.pdf':
        return sheetOf(deps, asked, shop)
    }
  }
  return { bytes: await make(), name: fileName(shop.name, asked) }
}
