import { escaped } from '~/drawing/svg-definitions'
import { day } from '~/i18n/format'
import { translatorOf } from '~/i18n/request.server'
import { tags } from '~/i18n/translate'
import { describe } from '~/catalog/describe-design'
import type { Painter } from '~/pictures/painter.server'
import { TooHeavy } from '~/pictures/background.server'
import { canvas } from '~/drawing/drawing'
import { frameOf } from '~/products/frames'
import { assetsFor } from '~/products/motifs/fonts'
import { readMotifs } from '~/products/motifs/read'
import type { Locale } from '~/i18n/language'
import type { DesignDocument, View } from '~/products/product'
import { productOf } from '~/products/registry'
import type { Choices } from '~/catalog/choices'
import { sideWord } from '~/catalog/labels'
import type { Uploads } from '~/uploads/uploads.server'
import { colorsOf, motifFacts, partsOf } from './facts'
import type { ExportFile } from './files'
import { makeSheet } from './sheet.server'
import { makeStory, storyWidth } from './story.server'
import { thumbnails } from './thumbnails.server'

/** All that a file is made of, as plain data: it may be made in another process. */
export interface ExportOrder {
  id: string
  document: DesignDocument
  file: ExportFile
  view: View
  locale: Locale
  /** The shop's name. */
  shop: string
  timeZone: string
  now: Date
}

interface Makers {
  painter: Pick<Painter, 'paint' | 'vector'>
  uploads: Pick<Uploads, 'bytes'>
}

/** What of a design is shown on nothing, and whether it is on the figure's stand. */
const cutOutOf = (document: DesignDocument) => ({
  box: frameOf(document, 'cut-out') ?? { x: 0, y: 0, ...canvas },
  stands: productOf(document.product)?.staging.tape !== undefined,
})

/** No file is larger: a drawing carries 16 MB of pictures at the very worst, a third more as text. */
const mostBytes = 40 * 1024 * 1024

async function sheetOf(
  { painter, uploads }: Makers,
  { id, document, locale, shop, timeZone, now }: ExportOrder,
): Promise<Buffer> {
  const t = translatorOf(locale)
  const product = productOf(document.product)
  if (!product) throw new Error(`There is no product "${document.product}". Its sheet can't be made.`)
  const choices = product.read(document.choices, document.version).choices as Choices
  const { motifs } = readMotifs(document.motifs)
  const { tape } = product.staging
  const number = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 })
  const { box } = cutOutOf(document)
  const picture = async (view: View) => {
    const options = { width: 1000, format: 'jpeg', quality: 88 } as const
    return (await painter.paint({ document, view, shows: 'garment', purpose: 'cut-out' }, options)).bytes
  }
  const named = motifs.flatMap((motif) => (motif.kind === 'picture' ? [motif.asset] : []))
  const kept = await thumbnails(named, uploads)
  return makeSheet({
    t,
    locale,
    now,
    shop,
    date: day(locale, now, timeZone),
    id: id.slice(0, 8),
    description: describe(document, t),
    sides: { front: sideWord(t, document.product, 'front'), back: sideWord(t, document.product, 'back') },
    pictures: { front: await picture('front'), back: await picture('back') },
    box,
    parts: partsOf(document.product, choices, t),
    colors: colorsOf(document.product, choices, t),
    motifs: motifFacts(motifs, await assetsFor(motifs), { t, tape, write: (n) => number.format(n) }),
    upload: (asset) => kept.get(asset),
    tape,
    units: tape ? number.format(tape.perCentimetre) : '',
  })
}

async function make(makers: Makers, order: ExportOrder): Promise<Buffer> {
  const { painter } = makers
  const { document, file, view, shop } = order
  const t = translatorOf(order.locale)
  const request = { document, view, shows: 'all', purpose: 'picture' } as const
  switch (file) {
    case 'picture.png':
      return (await painter.paint(request, { width: 1200, format: 'png' })).bytes
    case 'picture.webp':
      return (await painter.paint(request, { width: 1200, format: 'webp', quality: 86 })).bytes
    case 'picture.svg': {
      const svg = await painter.vector(request)
      return Buffer.from(svg.replace('>', () => `><title>${escaped(describe(document, t))}</title>`))
    }
    case 'story.jpg': {
      const { box, stands } = cutOutOf(document)
      const options = { width: storyWidth(box), format: 'png' } as const
      const { bytes: cutOut } = await painter.paint(
        { ...request, shows: 'garment', purpose: 'cut-out' },
        options,
      )
      return makeStory({ cutOut, box, stands, shop, words: describe(document, t) })
    }
    case 'sheet.pdf':
      return sheetOf(makers, order)
  }
}

/** The file's bytes. Rejects with `TooHeavy` where it would be larger than any may be. */
export async function makeExport(makers: Makers, order: ExportOrder): Promise<Buffer> {
  const bytes = await make(makers, order)
  if (bytes.length > mostBytes) throw new TooHeavy()
  return bytes
}
