import type { Box } from '~/drawing/drawing'
import type { Locale, Translate } from '~/i18n/language'
import type { View } from '~/products/product'
import type { ColorFact, MotifFact, PartFacts, Tape } from './facts'
import { colors, sheet, type Paper } from './paper.server'

export interface SheetFacts {
  t: Translate
  locale: Locale
  now: Date
  shop: string
  /** The day, written. */
  date: string
  id: string
  description: string
  /** What each side is called. */
  sides: Record<View, string>
  /** JPEG of each side on white. */
  pictures: Record<View, Buffer>
  /** What of the drawing they show. */
  box: Box
  parts: PartFacts[]
  colors: ColorFact[]
  motifs: MotifFact[]
  /** The bytes of an upload, where it is still there. */
  upload: (asset: string) => Buffer | undefined
  /** None where nobody measures. */
  tape: Tape | undefined
  /** Drawing units in a centimetre, written. */
  units: string
}

export const left = sheet.margin
export const width = sheet.width - 2 * sheet.margin
export const bottom = sheet.height - 58
export const small = { size: 7.5, color: colors.soft } as const

function label(paper: Paper, shop: string, y: number): void {
  const face = { face: 'display', size: 15 } as const
  const across = paper.widthOf(shop, face) + 34
  paper.ornament(() => {
    const { doc } = paper
    doc.rect(left, y, across, 30).fillAndStroke(colors.sheet, colors.line)
    for (const x of [left + 6, left + across - 6])
      doc
        .moveTo(x, y + 5)
        .lineTo(x, y + 25)
        .dash(3.6, { space: 2.2 })
        .lineWidth(1.7)
        .stroke(colors.thread)
  })
  paper.write(shop, left + 17, y + 7, face)
}

export function rule(paper: Paper, y: number): void {
  paper.ornament(() => {
    paper.doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .stroke(colors.line)
  })
}

/** The top of every page: whose it is, of which day, and which design. Gives the y below it. */
export function head(paper: Paper, { t, shop, date, id }: SheetFacts): number {
  label(paper, shop, 36)
  const right = { ...small, width: 260, align: 'right' } as const
  paper.write(t('sheet.made', { date }), left + width - 260, 40, right)
  paper.write(t('sheet.number', { id }), left + width - 260, 52, right)
  rule(paper, 80)
  return 96
}

export function swatch(paper: Paper, hex: string, x: number, y: number, side: number): void {
  paper.ornament(() => {
    paper.doc.roundedRect(x, y, side, side, 1.5).lineWidth(0.5).fillAndStroke(hex, '#b8ab98')
  })
}

/** The foot of every page, once it is known how many there are. */
export function feet(paper: Paper, { t, shop }: SheetFacts): void {
  const { start, count } = paper.doc.bufferedPageRange()
  for (let i = start; i < start + count; i++) {
    paper.doc.switchToPage(i)
    paper.ornament(() => {
      paper.doc.font('text').fontSize(7).fillColor(colors.soft)
      paper.doc.text(shop, left, sheet.height - 40, { lineBreak: false })
      const words = t('sheet.page', { page: i + 1, pages: count })
      paper.doc.text(words, left, sheet.height - 40, { width, align: 'right', lineBreak: false })
    })
  }
}
