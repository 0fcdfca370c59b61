import type { Hex } from '~/drawing/drawing'
import { figureOf } from '~/products/motifs/library'
import type { Motif } from '~/products/motifs/motif'
import { plainText } from '~/products/motifs/read'
import type { Region, View } from '~/products/product'
import { readHex } from '../choices'
import { tape } from '~/products/figure/staging'
import { add, changed, remove, type MotifChange } from './edit'
import { placeForNew, placeOf, placements } from './placements'

/** The field of one motif in the plain form: `motif.<id>.<what>`. */
export const fieldOf = (id: string, what: string) => `motif.${id}.${what}`

export const perCentimetre = tape.perCentimetre

interface Adding {
  view: View
  regions: readonly Region[]
  newId: () => string
}

/** What a form says of one motif; numbers are centimetres, what can't be read changes nothing. */
function changeOf(form: FormData, motif: Motif): MotifChange {
  const number = (what: string): number | undefined => {
    const text = form.get(fieldOf(motif.id, what))
    const read = typeof text === 'string' && text.trim() !== '' ? Number(text.replace(',', '.')) : NaN
    return Number.isFinite(read) ? read : undefined
  }
  const [x, y, width, angle] = ['x', 'y', 'width', 'angle'].map(number)
  return {
    ...(x !== undefined && { x: 400 + x * perCentimetre }),
    ...(y !== undefined && { y: tape.from + y * perCentimetre }),
    ...(width !== undefined && { width: width * perCentimetre }),
    ...(angle !== undefined && { angle }),
  }
}

/**
 * The motifs after a plain form was sent: those ticked for removal are gone, the others lie where its fields say, and
 * a figure or words asked for are added. Every value is brought within a document's bounds.
 */
export function motifsOfForm(form: FormData, motifs: readonly Motif[], adding: Adding): Motif[] {
  const kept = remove(
    motifs,
    motifs.filter(({ id }) => form.get(fieldOf(id, 'remove')) !== null).map(({ id }) => id),
  )
  let next = kept.map((motif) => changed(motif, changeOf(form, motif)))
  const text = (what: string) => {
    const value = form.get(fieldOf('new', what))
    return typeof value === 'string' ? value : ''
  }
  const place = placements.find((one) => one === text('place'))
  const color: Hex = readHex(text('color')) ?? '#fffdf8'
  const laid = (width: number, height: number) =>
    place
      ? { ...placeOf(place, adding.regions), width }
      : placeForNew(
          { width, height },
          adding.regions,
          next.filter(({ view }) => view === adding.view),
        )
  const placed = {
    view: adding.view,
    angle: 0,
    flip: false,
    opacity: 1,
  }
  const figure = figureOf(text('figure'))
  if (figure) {
    const id = adding.newId()
    next = add(next, {
      kind: 'figure',
      id,
      figure: figure.id,
      colors: [...figure.inks],
      ...laid(90, (90 * figure.height) / figure.width),
      ...placed,
    })
  }
  const words = plainText(text('text'))
  if (words) {
    next = add(next, {
      kind: 'text',
      id: adding.newId(),
      text: words,
      font: text('font'),
      color,
      curve: 0,
      ...laid(Math.min(180, 40 + words.length * 12), 40),
      ...placed,
    })
  }
  return next
}
