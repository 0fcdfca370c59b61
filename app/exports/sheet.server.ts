import { alphabetsOf } from '~/products/motifs/alphabets'
import { loadFont } from '~/products/motifs/fonts'
import type { Box } from '~/drawing/drawing'
import type { View } from '~/products/product'
import type { MotifFact, PartFacts, Tape } from './facts'
import { colors, createPaper, type Paper } from './paper.server'
import { feet, head, left, small, swatch, width, type SheetFacts } from './sheet-frame.server'
import { motifTable } from './sheet-motifs.server'

/** The most of a page that a picture takes, in points; the tape stands left of the first. */
const most = { width: 232, height: 348 }
const gap = 16

/** How a picture lies on the page, in points. */
interface Placed {
  x: number
  y: number
  width: number
  height: number
  /** Points for a unit of the drawing. */
  perUnit: number
}

function sizeOn({ box, tape }: Pick<SheetFacts, 'box' | 'tape'>): Omit<Placed, 'x' | 'y'> {
  const across = tape ? most.width : (width - gap) / 2
  const perUnit = Math.min(across / box.width, most.height / box.height)
  return { width: box.width * perUnit, height: box.height * perUnit, perUnit }
}

/** Centimetres from the shoulder down, beside a picture, as far as it goes. */
function tapeBeside(paper: Paper, tape: Tape, { box, t }: SheetFacts, { x: from, y, perUnit }: Placed): void {
  const x = from + 2
  const yOf = (cm: number) => y + (tape.from + cm * tape.perCentimetre - box.y) * perUnit
  const seen = Math.floor((box.y + box.height - tape.from) / tape.perCentimetre / 5) * 5
  const end = Math.min(140, seen)
  paper.ornament(() => {
    const { doc } = paper
    doc.lineWidth(0.5).moveTo(x, yOf(0)).lineTo(x, yOf(end)).stroke('#857a6c')
    for (let cm = 0; cm <= end; cm += 5) {
      const long = cm % 10 === 0
      doc
        .moveTo(x, yOf(cm))
        .lineTo(x - (long ? 5 : 2.5), yOf(cm))
        .stroke('#857a6c')
      if (!long) continue
      doc.font('text').fontSize(5.5).fillColor(colors.soft)
      doc.text(String(cm), x - 22, yOf(cm) - 3.2, { width: 15, align: 'right', lineBreak: false })
    }
    doc.font('text').fontSize(5.5).fillColor(colors.soft)
    doc.text(t('sheet.tape'), x - 22, yOf(end) + 6, { lineBreak: false })
  })
}

/** The number of a motif, where it lies on the picture. */
function numbers(paper: Paper, motifs: MotifFact[], view: View, box: Box, { x, y, perUnit }: Placed): void {
  paper.ornament(() => {
    const { doc } = paper
    for (const [i, motif] of motifs.entries()) {
      if (motif.view !== view) continue
      const within = (at: number, from: number, length: number) =>
        Math.min(length - 20, Math.max(20, at - from)) * perUnit
      const cx = x + within(motif.corner.x, box.x, box.width)
      const cy = y + within(motif.corner.y, box.y, box.height)
      doc.circle(cx, cy, 5.4).lineWidth(0.7).fillAndStroke('#ffffff', colors.thread)
      doc.font('strong').fontSize(6.2).fillColor(colors.thread)
      doc.text(String(i + 1), cx - 6, cy - 3.7, { width: 12, align: 'center', lineBreak: false })
    }
  })
}

function pictures(paper: Paper, facts: SheetFacts, top: number): number {
  const size = sizeOn(facts)
  const from = left + width - 2 * size.width - gap
  const sides: [View, number][] = [
    ['front', from],
    ['back', from + size.width + gap],
  ]
  for (const [view, x] of sides) {
    const word = facts.sides[view]
    paper.figure(`${word}: ${facts.description}`, () => {
      paper.doc.image(facts.pictures[view], x, top, { width: size.width, height: size.height })
    })
    numbers(paper, facts.motifs, view, facts.box, { ...size, x, y: top })
    paper.write(word, x, top + size.height + 3, { ...small, width: size.width, align: 'center' })
  }
  if (facts.tape) tapeBeside(paper, facts.tape, facts, { ...size, x: from, y: top })
  return top + size.height + 22
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
    const corner = { x: left + column * (across + gap), y: y[column]! }
    y[column] = corner.y + height
    return corner
  }
  const heading = (word: string, corner: { x: number; y: number }) =>
    paper.write(word, corner.x, corner.y, {
      face: 'strong',
      size: 8.5,
      color: colors.thread,
      width: across,
      tag: 'H2',
    })

  for (const one of facts.parts) {
    const corner = place(high(one))
    heading(one.heading, corner)
    let row = corner.y + 16
    for (const line of one.lines) {
      const a = paper.write(line.name, corner.x, row + 1.2, name)
      const b = paper.write(line.value, corner.x + across * 0.42 + 4, row, value)
      row = Math.max(a, b) + 3
    }
  }
  const corner = place(shadesHigh)
  heading(facts.t('sheet.colours'), corner)
  for (const [i, color] of facts.colors.entries()) {
    const row = corner.y + 17 + i * 26
    swatch(paper, color.hex, corner.x, row, 19)
    paper.write(`${color.name}  ${color.hex}`, corner.x + 26, row - 1, { size: 9, width: across - 26 })
    paper.write(color.of, corner.x + 26, row + 10.5, { ...small, width: across - 26 })
  }
  return Math.max(...y)
}

/** The sheet a workshop cuts and sews by, on A4. */
export async function makeSheet(facts: SheetFacts): Promise<Buffer> {
  const { t, shop, locale, now } = facts
  const written = [shop, facts.description, ...facts.motifs.map(({ name }) => name)].join(' ')
  const font = await loadFont('round', alphabetsOf(written))
  const paper = createPaper({ title: `${t('sheet.title')}, ${shop}`, author: shop, lang: locale, now, font })
  let y = head(paper, facts)
  y = paper.write(t('sheet.title'), left, y, { face: 'display', size: 24, tag: 'H1' }) + 3
  y =
    paper.write(facts.description, left, y, {
      size: 9.5,
      color: colors.soft,
      width: width * 0.86,
      gap: 2.5,
    }) + 8
  y = pictures(paper, facts, y)
  y = parts(paper, facts, y + 2)
  if (facts.motifs.length > 0) motifTable(paper, facts, y)
  feet(paper, facts)
  return paper.end()
}
