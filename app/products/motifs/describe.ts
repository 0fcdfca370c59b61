import { keyOf, type Translate } from '~/i18n/language'
import type { Motif } from './motif'

/** After so many things the rest is only counted: a description is heard, word by word. */
const mostNamed = 8

/** The word of a key, or undefined where there is none. */
function word(t: Translate, key: string, params: Record<string, string | number> = {}): string | undefined {
  const found = t(keyOf(key), params)
  return found === key ? undefined : found
}

const numeral = (count: number, t: Translate) => word(t, `motifs.number.${count}`) ?? String(count)

/** `a rose`, `two roses`; a figure without phrases of its own goes by its name. */
function figures(id: string, count: number, t: Translate): string {
  const number = numeral(count, t)
  const phrase = word(t, `motifs.${count === 1 ? 'one' : 'many'}.${id}`, { number })
  if (phrase !== undefined) return phrase
  const name = word(t, `motifs.figure.${id}`)?.toLowerCase()
  if (name === undefined) return t(count === 1 ? 'motifs.one.figure' : 'motifs.many.figure', { number })
  return count === 1 ? name : `${count} × ${name}`
}

interface Thing {
  motif: Motif
  count: number
}

/** What is the same to a listener is named once, with its number. */
function thingsOf(motifs: readonly Motif[]): Thing[] {
  const things = new Map<string, Thing>()
  for (const motif of motifs) {
    const { kind, view } = motif
    const own = kind === 'figure' ? motif.figure : kind === 'text' ? motif.text : ''
    const key = JSON.stringify([kind, view, own])
    const known = things.get(key)
    if (known) known.count++
    else things.set(key, { motif, count: 1 })
  }
  return [...things.values()]
}

function phraseOf({ motif, count }: Thing, t: Translate): string {
  const { kind, view } = motif
  if (kind === 'text') return t(`motifs.words.${view}`, { text: motif.text })
  const thing =
    kind === 'figure'
      ? figures(motif.figure, count, t)
      : t(`motifs.${count === 1 ? 'one' : 'many'}.${kind}`, { number: numeral(count, t) })
  return view === 'back' ? t('motifs.on.back', { thing }) : thing
}

/**
 * The motifs as one clause of a sentence, `the words “Ana” across the front, two roses`; empty when there are none.
 */
export function describeMotifs(motifs: readonly Motif[], t: Translate): string {
  const things = thingsOf(motifs)
  const named = things.slice(0, mostNamed).map((thing) => phraseOf(thing, t))
  const left = things.slice(mostNamed).reduce((sum, { count }) => sum + count, 0)
  if (left > 0) named.push(t('motifs.more', { number: left }))
  return named.join(', ')
}
