import type { Hex } from '~/drawing/drawing'
import { fontIds } from '~/products/motifs/fonts/ids'
import { figureOf } from '~/products/motifs/library'
import type { Motif } from '~/products/motifs/motif'
import { missesAny, wordsOf } from '~/products/motifs/letters'
import type { Region, View } from '~/products/product'
import { readHex } from '~/catalog/choices'
import { tape } from '~/products/figure/staging'
import { add, changed, duplicate, remove, reorder, type MotifChange } from './edit'
import { figureMotif, lineMotif, textMotif } from './new-motif'
import { placeForNew, placeOf, placements } from './placements'
import { readyLines } from './ready-lines'

/** The field of one motif in the plain form: `motif.<id>.<what>`. */
export const fieldOf = (id: string, what: string) => `motif.${id}.${what}`

export const perCentimetre = tape.perCentimetre

interface Adding {
  view: View
  regions: readonly Region[]
  newId: () => string
}

/** The words, if every letter of them can be drawn: a form is answered when all has been typed, and says which can't. */
const wholeWords = (typed: string) => (missesAny(typed) ? '' : wordsOf(typed))

/** What a form says of one motif; numbers are centimetres, what can't be read changes nothing. */
function changeOf(form: FormData, motif: Motif): MotifChange {
  const number = (what: string): number | undefined => {
    const text = form.get(fieldOf(motif.id, what))
    const read = typeof text === 'string' && text.trim() !== '' ? Number(text.replace(',', '.')) : NaN
    return Number.isFinite(read) ? read : undefined
  }
  const text = (what: string): string | undefined => {
    const value = form.get(fieldOf(motif.id, what))
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const [x, y, width, angle, opacity, curve] = ['x', 'y', 'width', 'angle', 'opacity', 'curve'].map(number)
  const colors = form.getAll(fieldOf(motif.id, 'color')).map((color) => readHex(String(color)))
  const words = text('text') && wholeWords(text('text')!)
  return {
    ...(x !== undefined && { x: 400 + x * perCentimetre }),
    ...(y !== undefined && { y: tape.from + y * perCentimetre }),
    ...(width !== undefined && { width: width * perCentimetre }),
    ...(angle !== undefined && { angle }),
    ...(opacity !== undefined && { opacity: opacity / 100 }),
    ...(curve !== undefined && { curve: Math.min(1, Math.max(-1, curve / 100)) }),
    ...(words && { text: words }),
    ...(fontIds.some((font) => font === text('font')) && { font: text('font') }),
    // A box that is not ticked is not sent: only a form that has this motif's fields can say so.
    ...(form.has(fieldOf(motif.id, 'x')) && { flip: form.get(fieldOf(motif.id, 'flip')) !== null }),
    ...(colors[0] && { color: colors[0] }),
    ...(motif.kind === 'figure' &&
      colors.length > 0 && { colors: motif.colors.map((old, i) => colors[i] ?? old) }),
  }
}

/** Where something new comes to lie among those on its side: at a place by name, or where there is room. */
export function layingOn(
  motifs: readonly Motif[],
  { view, regions, place }: { view: View; regions: readonly Region[]; place: unknown },
) {
  const named = placements.find((one) => one === place)
  return (width: number, height: number) => {
    if (named) return { ...placeOf(named, regions), width }
    const others = motifs.filter((other) => other.view === view)
    return placeForNew({ width, height }, regions, others)
  }
}

/** What can be done to a motif besides setting its fields. */
export const deeds = ['up', 'down', 'copy', 'remove'] as const

/**
 * The motifs after a plain form was sent: each as its fields say, ordered, copied or removed as was asked, and a figure,
 * words or a line added. Every value is brought within a document's bounds.
 */
export function motifsOfForm(form: FormData, motifs: readonly Motif[], adding: Adding): Motif[] {
  let next = motifs.map((motif) => changed(motif, changeOf(form, motif)))
  for (const { id } of motifs) {
    const deed = deeds.find((one) => one === form.get(fieldOf(id, 'do')))
    if (deed === 'remove') next = remove(next, [id])
    else if (deed === 'copy') next = duplicate(next, [id], adding.newId)
    else if (deed) next = reorder(next, id, deed)
  }
  const text = (what: string) => {
    const value = form.get(fieldOf('new', what))
    return typeof value === 'string' ? value : ''
  }
  const color: Hex = readHex(text('color')) ?? '#fffdf8'
  const { view, regions } = adding
  const place = text('place')
  const fresh = () => ({ id: adding.newId(), view, lay: layingOn(next, { view, regions, place }) })
  const figure = figureOf(text('figure'))
  if (figure) next = add(next, figureMotif(figure, fresh()))
  const words = wholeWords(text('text'))
  if (words) next = add(next, textMotif({ text: words, font: text('font'), color, ...fresh() }))
  const line = readyLines.find((one) => one === text('line'))
  if (line) next = add(next, lineMotif(line, { color, breadth: 5, ...fresh() }))
  return next
}
