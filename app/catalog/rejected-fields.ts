import { keyOf, type Translate } from '~/i18n/language'
import { fontIds } from '~/products/motifs/fonts/ids'
import { figureOf } from '~/products/motifs/library'
import { missesAny, wordsOf } from '~/products/motifs/letters'
import { type Motif, motifLimits } from '~/products/motifs/motif'
import { missingWords } from './motifs/missing-letters'
import { anyColor, readHex, type AnyProduct, type Group } from './choices'
import { nameOfMotif } from './motifs/names'
import { fieldOf } from './motifs/plain-form'

/** A field of the plain form whose value could not be read, and what had been typed. */
export interface RejectedField {
  field: string
  typed: string
}

/** So many are told, and of each so much. */
const most = 6
const longest = 40

const numbers = {
  x: 'studio.motif.across',
  y: 'studio.motif.down.field',
  width: 'studio.motif.width',
  angle: 'studio.motif.angle',
  opacity: 'studio.motif.opacity',
  curve: 'studio.motif.curve',
} as const
const fresh = {
  figure: 'studio.motif.tool.figure',
  font: 'studio.motif.font',
  color: 'studio.motif.penColor',
  text: 'studio.motif.words',
} as const

const isNumber = (typed: string) => Number.isFinite(Number(typed.replace(',', '.')))

function readable(group: Group, typed: string): boolean {
  if (group.kind === 'toggle') return true
  if (group.kind === 'range') return isNumber(typed) && +typed >= group.min && +typed <= group.max
  if (group.kind === 'color') return readHex(typed) !== undefined
  return group.options.some(({ id }) => id === typed)
}

const drawable = (typed: string) => wordsOf(typed) !== '' && !missesAny(typed)

/** Whether what was typed for a new motif can be taken. */
const newReadable: Record<keyof typeof fresh, (typed: string) => boolean> = {
  figure: (typed) => figureOf(typed) !== undefined,
  font: (typed) => fontIds.some((font) => font === typed),
  color: (typed) => readHex(typed) !== undefined,
  text: (typed) => Array.from(typed.trim()).length <= motifLimits.text && drawable(typed),
}

/** What of a posted plain form could not be read; all of it stays as it was. A field left empty asks for nothing. */
export function rejectedFieldsOf(
  product: AnyProduct,
  form: FormData,
  motifs: readonly Motif[],
): RejectedField[] {
  const found: RejectedField[] = []
  const check = (field: string, fits: (typed: string) => boolean) => {
    const value = form.get(field)
    const typed = typeof value === 'string' ? value : ''
    // An address with a sign that can't be printed would be refused.
    const shown = typed.replace(/\p{Cc}/gu, '\ufffd').slice(0, longest)
    if (typed.trim() !== '' && !fits(typed)) found.push({ field, typed: shown })
  }
  for (const group of product.groups as Group[]) {
    const any = group.kind === 'color' && form.get(group.id) === anyColor
    check(any ? `${group.id}.any` : group.id, (typed) => readable(group, typed))
  }
  for (const { id, kind } of motifs) {
    for (const what of Object.keys(numbers)) check(fieldOf(id, what), isNumber)
    if (kind === 'text') check(fieldOf(id, 'text'), drawable)
  }
  for (const what of Object.keys(fresh) as (keyof typeof fresh)[])
    check(fieldOf('new', what), newReadable[what])
  return found.slice(0, most)
}

const parameter = 'unread'

/** Unread fields travel to the next page in its address: the form is answered by a redirect. */
export function sendRejectedFields(query: URLSearchParams, unread: readonly RejectedField[]): void {
  for (const { field, typed } of unread) query.append(parameter, `${field}=${typed}`)
}

/** What a page's address says of unread fields, in whole sentences; fields that the form has not are left out. */
export function rejectedFieldWords(
  url: URL,
  { product, motifs, t }: { product: AnyProduct; motifs: readonly Motif[]; t: Translate },
): string[] {
  return url.searchParams
    .getAll(parameter)
    .slice(0, most)
    .flatMap((one) => {
      const cut = one.indexOf('=')
      const known = labelOf(one.slice(0, cut), product, motifs, t)
      const typed = one.slice(cut + 1, cut + 1 + longest)
      if (!known) return []
      const how = (known.letters && missingWords(typed, t)) || t(keyOf(known.how))
      return [`${t('studio.unread', { field: known.label, typed })} ${how}`]
    })
}

/** What a field is called, how to fill it in, and whether letters of it may not be drawn. */
function labelOf(
  field: string,
  product: AnyProduct,
  motifs: readonly Motif[],
  t: Translate,
): { label: string; how: string; letters?: boolean } | undefined {
  const group = product.groups.find(({ id }) => field === id || field === `${id}.any`)
  if (group) {
    const how = { range: 'studio.unread.number', color: 'studio.hexWrong' } as Record<string, string>
    return { label: t(`${product.id}.group.${group.id}`), how: how[group.kind] ?? 'errors.choose' }
  }
  for (const [what, word] of Object.entries(numbers)) {
    const motif = motifs.find(({ id }) => field === fieldOf(id, what))
    if (motif) return { label: `${nameOfMotif(motif, t)}, ${t(word)}`, how: 'studio.unread.number' }
  }
  const words = motifs.find(({ id }) => field === fieldOf(id, 'text'))
  if (words)
    return { label: `${nameOfMotif(words, t)}, ${t(fresh.text)}`, how: 'errors.tooLong', letters: true }
  for (const [what, word] of Object.entries(fresh)) {
    const how = { color: 'studio.hexWrong', text: 'errors.tooLong' } as Record<string, string>
    if (field === fieldOf('new', what))
      return { label: t(word), how: how[what] ?? 'errors.choose', letters: what === 'text' }
  }
  return undefined
}
