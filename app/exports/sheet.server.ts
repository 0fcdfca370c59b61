import type { Locale, Translate, View } from '~/products/product'
import { canvas } from '~/drawing/drawing'
import type { ColorFact, MotifFact, PartFacts, Tape } from './facts'
import { colors, createPaper, sheet, type Paper } from './paper.server'

export interface SheetFacts {
  t: Translate
  locale: Locale
  now: Date
  shop: string
  /** The day, written. */
  date: string
  id: string
  description: string
  /** JPEG of each side on white, of the drawing's aspect. */
  pictures: Record<View, Buffer>
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

const left = sheet.margin
const width = sheet.width - 2 * sheet.margin
const bottom = sheet.height - 58
const small = { size: 7.5, color: colors.soft } as const

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
  paper.say(shop, left + 17, y + 7, face)
}

function rule(paper: Paper, y: number): void {
  paper.ornament(() => {
    paper.doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .stroke(colors.line)
  })
}

function head(paper: Paper, { t, shop, date, id }: SheetFacts): number {
  label(paper, shop, 36)
  const right = { ...small, width: 260, align: 'right' } as const
  paper.say(t('sheet.made', { date }), left + width - 260, 40, right)
  paper.say(t('sheet.number', { id }), left + width - 260, 52, right)
  rule(paper, 80)
  return 96
}

function swatch(paper: Paper, hex: string, x: number, y: number, side: number): void {
  paper.ornament(() => {
    paper.doc.roundedRect(x, y, side, side, 1.5).lineWidth(0.5).fillAndStroke(hex, '#b8ab98')
  })
}

const picture = { width: 232, height: 348 }
const perUnit = picture.width / canvas.width

/** Centimetres from the shoulder down, beside a picture. */
function tapeBeside(paper: Paper, tape: Tape, x: number, y: number, t: Translate): void {
  const at = (cm: number) => y + (tape.from + cm * tape.perCentimetre) * perUnit
  paper.ornament(() => {
    const { doc } = paper
    doc.lineWidth(0.5).moveTo(x, at(0)).lineTo(x, at(140)).stroke('#857a6c')
    for (let cm = 0; cm <= 140; cm += 5) {
      const long = cm % 10 === 0
      doc
        .moveTo(x, at(cm))
        .lineTo(x - (long ? 5 : 2.5), at(cm))
        .stroke('#857a6c')
      if (!long) continue
      doc.font('text').fontSize(5.5).fillColor(colors.soft)
      doc.text(String(cm), x - 22, at(cm) - 3.2, { width: 15, align: 'right', lineBreak: false })
    }
    doc.font('text').fontSize(5.5).fillColor(colors.soft)
    doc.text(t('sheet.tape'), x - 22, at(140) + 6, { lineBreak: false })
  })
}

/** The number of a motif, where it lies on the picture. */
function numbers(paper: Paper, motifs: MotifFact[], view: View, x: number, y: number): void {
  paper.ornament(() => {
    const { doc } = paper
    for (const [i, motif] of motifs.entries()) {
      if (motif.view !== view) continue
      const cx = x + Math.min(canvas.width - 20, Math.max(20, motif.corner.x)) * perUnit
      const cy = y + Math.min(canvas.height - 20, Math.max(20, motif.corner.y)) * perUnit
      doc.circle(cx, cy, 5.4).lineWidth(0.7).fillAndStroke('#ffffff', colors.thread)
      doc.font('strong').fontSize(6.2).fillColor(colors.thread)
      doc.text(String(i + 1), cx - 6, cy - 3.7, { width: 12, align: 'center', lineBreak: false })
    }
  })
}

function pictures(paper: Paper, facts: SheetFacts, top: number): number {
  const { t } = facts
  const gap = 16
  const from = left + width - 2 * picture.width - gap
  const sides: [View, number][] = [
    ['front', from],
    ['back', from + picture.width + gap],
  ]
  for (const [view, x] of sides) {
    const word = t(`sheet.${view}`)
    paper.figure(`${word}: ${facts.description}`, () => {
      paper.doc.image(facts.pictures[view], x, top, picture)
    })
    numbers(paper, facts.motifs, view, x, top)
    paper.say(word, x, top + picture.height + 3, { ...small, width: picture.width, align: 'center' })
  }
  if (facts.tape) tapeBeside(paper, facts.tape, from + 2, top, t)
  return top + picture.height + 22
}

/** The parts in three columns, each panel kept whole. */
function parts(paper: Paper, facts: SheetFacts, top: number): number {
  const columns = 3
  const gap = 22
  const across = (width - gap * (columns - 1)) / columns
  const name = { ...small, width: across * 0.42 }
  const value = { size: 9, width: across * 0.58 - 4 }
  const high = (one: PartFacts) =>
    18 +
    one.lines.reduce(
      (sum, line) => sum + Math.max(paper.heightOf(line.name, name), paper.heightOf(line.value, value)) + 3,
      0,
    ) +
    8
  const y = Array.from({ length: columns }, () => top)
  const shadesHigh = 18 + facts.colors.length * 26

  const place = (height: number) => {
    // The tallest begin, and each goes where there is most room.
    const column = y.indexOf(Math.min(...y))
    const at = { x: left + column * (across + gap), y: y[column]! }
    y[column] = at.y + height
    return at
  }
  const heading = (word: string, at: { x: number; y: number }) =>
    paper.say(word, at.x, at.y, { face: 'strong', size: 8.5, color: colors.thread, width: across, tag: 'H2' })

  for (const one of facts.parts) {
    const at = place(high(one))
    heading(one.heading, at)
    let row = at.y + 16
    for (const line of one.lines) {
      const a = paper.say(line.name, at.x, row + 1.2, name)
      const b = paper.say(line.value, at.x + across * 0.42 + 4, row, value)
      row = Math.max(a, b) + 3
    }
  }
  const at = place(shadesHigh)
  heading(facts.t('sheet.colours'), at)
  for (const [i, color] of facts.colors.entries()) {
    const row = at.y + 17 + i * 26
    swatch(paper, color.hex, at.x, row, 19)
    paper.say(`${color.name}  ${color.hex}`, at.x + 26, row - 1, { size: 9, width: across - 26 })
    paper.say(color.of, at.x + 26, row + 10.5, { ...small, width: across - 26 })
  }
  return Math.max(...y)
}

const columns = { number: 18, name: 104, side: 42, place: 128, size: 70, turned: 66 }
const at = {
  number: left,
  name: left + columns.number,
  side: left + columns.number + columns.name,
  place: left + columns.number + columns.name + columns.side,
  size: left + columns.number + columns.name + columns.side + columns.place,
  turned: left + columns.number + columns.name + columns.side + columns.place + columns.size,
  inks: left + columns.number + columns.name + columns.side + columns.place + columns.size + columns.turned,
}
const inksWidth = left + width - at.inks

function tableHead(paper: Paper, { t, tape }: SheetFacts, y: number): number {
  const cell = (word: string, x: number, across: number) =>
    paper.say(word, x, y, { ...small, width: across - 6 })
  cell(t('sheet.motifs'), at.name, columns.name)
  cell(t('sheet.side'), at.side, columns.side)
  if (tape) {
    cell(t('sheet.place'), at.place, columns.place)
    cell(t('sheet.size'), at.size, columns.size)
  }
  cell(t('sheet.turned'), at.turned, columns.turned)
  cell(t('sheet.inks'), at.inks, inksWidth + 6)
  rule(paper, y + 14)
  return y + 20
}

/** Writes one motif's line; gives the y below it. */
function motifRow(paper: Paper, facts: SheetFacts, i: number, y: number): number {
  const { t } = facts
  const motif = facts.motifs[i]!
  const cell = (text: string, x: number, across: number, top = y) =>
    paper.say(text, x, top, { size: 8.5, width: across - 6 })
  paper.say(String(i + 1), at.number, y, { face: 'strong', size: 8.5, color: colors.thread })
  const ends: number[] = []
  const bytes = motif.asset ? facts.upload(motif.asset) : undefined
  if (bytes) {
    paper.figure(motif.name, () => {
      paper.doc.image(bytes, at.name, y, { fit: [26, 26] })
    })
    ends.push(y + 28, cell(motif.name, at.name + 32, columns.name - 32))
  } else {
    ends.push(cell(motif.asset ? `${motif.name}. ${t('sheet.gone')}` : motif.name, at.name, columns.name))
  }
  ends.push(
    cell(t(`sheet.${motif.view}`), at.side, columns.side),
    cell(motif.place.join('\n'), at.place, columns.place),
    cell(motif.size, at.size, columns.size),
    cell(motif.turned, at.turned, columns.turned),
  )
  let row = y
  for (const { hex, name } of motif.colors) {
    swatch(paper, hex, at.inks, row + 1, 9)
    const below = cell(name, at.inks + 14, inksWidth - 8, row)
    row = paper.say(hex, at.inks + 14, below - 1, { ...small, width: inksWidth - 14 }) + 2
  }
  ends.push(row)
  return Math.max(...ends) + 5
}

/** How high a line will be, before it is written: enough to know whether it still has room. */
const roughly = (motif: MotifFact) => Math.max(34, motif.colors.length * 22 + 8)

function motifs(paper: Paper, facts: SheetFacts): void {
  const page = () => {
    paper.doc.addPage()
    return head(paper, facts)
  }
  let y = paper.say(facts.t('sheet.motifs'), left, page(), { face: 'display', size: 20, tag: 'H1' }) + 10
  y = tableHead(paper, facts, y)
  for (const [i, motif] of facts.motifs.entries()) {
    if (y + roughly(motif) > bottom) y = tableHead(paper, facts, page())
    y = motifRow(paper, facts, i, y)
    rule(paper, y - 3)
    y += 3
  }
  if (!facts.tape) return
  const note = { ...small, width: width * 0.8, gap: 2 }
  const words = facts.t('sheet.scale', { units: facts.units })
  if (y + paper.heightOf(words, note) + 8 > bottom) y = page()
  paper.say(words, left, y + 8, note)
}

function feet(paper: Paper, { t, shop }: SheetFacts): void {
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

/** The sheet a workshop cuts and sews by, on A4. */
export async function makeSheet(facts: SheetFacts): Promise<Buffer> {
  const { t, shop, locale, now } = facts
  const paper = createPaper({ title: `${t('sheet.title')}, ${shop}`, author: shop, lang: locale, now })
  let y = head(paper, facts)
  y = paper.say(t('sheet.title'), left, y, { face: 'display', size: 24, tag: 'H1' }) + 3
  y =
    paper.say(facts.description, left, y, { size: 9.5, color: colors.soft, width: width * 0.86, gap: 2.5 }) +
    8
  y = pictures(paper, facts, y)
  parts(paper, facts, y + 2)
  if (facts.motifs.length > 0) motifs(paper, facts)
  feet(paper, facts)
  return paper.end()
}
