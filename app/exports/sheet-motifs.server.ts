import type { MotifFact } from './facts'
import { colors, type Paper } from './paper.server'
import { bottom, head, left, rule, small, swatch, width, type SheetFacts } from './sheet-frame.server'

const columns = { number: 18, name: 104, side: 42, place: 128, size: 70, turned: 66 }
const columnX = {
  number: left,
  name: left + columns.number,
  side: left + columns.number + columns.name,
  place: left + columns.number + columns.name + columns.side,
  size: left + columns.number + columns.name + columns.side + columns.place,
  turned: left + columns.number + columns.name + columns.side + columns.place + columns.size,
  inks: left + columns.number + columns.name + columns.side + columns.place + columns.size + columns.turned,
}
const inksWidth = left + width - columnX.inks

function tableHead(paper: Paper, { t, tape }: SheetFacts, y: number): number {
  const cell = (word: string, x: number, across: number) =>
    paper.write(word, x, y, { ...small, width: across - 6 })
  cell(t('sheet.motifs'), columnX.name, columns.name)
  cell(t('sheet.side'), columnX.side, columns.side)
  if (tape) {
    cell(t('sheet.place'), columnX.place, columns.place)
    cell(t('sheet.size'), columnX.size, columns.size)
  }
  cell(t('sheet.turned'), columnX.turned, columns.turned)
  cell(t('sheet.inks'), columnX.inks, inksWidth + 6)
  rule(paper, y + 14)
  return y + 20
}

/** Writes one motif's line; gives the y below it. */
function motifRow(paper: Paper, facts: SheetFacts, i: number, y: number): number {
  const { t } = facts
  const motif = facts.motifs[i]!
  const cell = (text: string, x: number, across: number, top = y) =>
    paper.write(text, x, top, { size: 8.5, width: across - 6 })
  paper.write(String(i + 1), columnX.number, y, { face: 'strong', size: 8.5, color: colors.thread })
  const ends: number[] = []
  const picture = motif.asset ? paper.picture(motif.asset, facts.upload) : undefined
  if (picture) {
    paper.figure(motif.name, () => {
      paper.doc.image(picture, columnX.name, y, { fit: [26, 26] })
    })
    ends.push(y + 28, cell(motif.name, columnX.name + 32, columns.name - 32))
  } else {
    ends.push(
      cell(motif.asset ? `${motif.name}. ${t('sheet.gone')}` : motif.name, columnX.name, columns.name),
    )
  }
  ends.push(
    cell(facts.sides[motif.view], columnX.side, columns.side),
    cell(motif.place.join('\n'), columnX.place, columns.place),
    cell(motif.size, columnX.size, columns.size),
    cell(motif.turned, columnX.turned, columns.turned),
  )
  let row = y
  for (const { hex, name } of motif.colors) {
    swatch(paper, hex, columnX.inks, row + 1, 9)
    const below = cell(name, columnX.inks + 14, inksWidth - 8, row)
    row = paper.write(hex, columnX.inks + 14, below - 1, { ...small, width: inksWidth - 14 }) + 2
  }
  ends.push(row)
  return Math.max(...ends) + 5
}

/** How high a line will be, before it is written: enough to know whether it still has room. */
const roughly = (motif: MotifFact) => Math.max(34, motif.colors.length * 22 + 8)

/** The heading, the table's own head and one line: with less room than this it begins on a page of its own. */
const leastRoom = 28 + 20 + 34

/**
 * The motifs, below `from` where there is room for some of them, else on pages of their own: what each is, where its
 * middle lies, how large, how turned, in which colours.
 */
export function motifTable(paper: Paper, facts: SheetFacts, from: number): void {
  const page = () => {
    paper.doc.addPage()
    return head(paper, facts)
  }
  const first = facts.motifs[0]
  const hasRoom = first !== undefined && from + leastRoom + roughly(first) <= bottom
  const heading = { face: 'display', size: hasRoom ? 14 : 20, tag: 'H2' } as const
  let y = paper.write(facts.t('sheet.motifs'), left, hasRoom ? from + 8 : page(), heading) + 8
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
  paper.write(words, left, y + 8, note)
}
