import createBidi from 'bidi-js'
import type { FontTable, Letter, Sign } from './font'
import { kerningOf } from './lettering'

const bidi = createBidi()

/** Keeps two letters from joining. */
const apart = '\u200c'
const tatweel = 'ـ'
const lam = 'ل'
const shadda = '\u0651'

/** A letter with the marks written on it; two, where lam and alef are one. */
interface Cluster {
  /** Where it begins in the line. */
  at: number
  letters: string[]
  /** By letter. */
  marks: string[][]
  /** The next letter does not join it. */
  isApart: boolean
}

const isMark = (character: string) => /\p{M}/u.test(character)

function clustersOf(line: string, { glyphs }: FontTable): Cluster[] {
  const clusters: Cluster[] = []
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    const last = clusters.at(-1)
    if (character === apart) {
      if (last) last.isApart = true
    } else if (isMark(character)) last?.marks.at(-1)!.push(character)
    else if (last && !last.isApart && last.letters.join() === lam && Object.hasOwn(glyphs, lam + character)) {
      last.letters.push(character)
      last.marks.push([])
    } else clusters.push({ at, letters: [character], marks: [[]], isApart: false })
  }
  return clusters
}

/** The key of a letter's outline in the form that its neighbours give it. */
function formOf(
  { letters, isApart }: Cluster,
  before: Cluster | undefined,
  after: Cluster | undefined,
  table: FontTable,
) {
  const has = (key: string) => Object.hasOwn(table.glyphs, key)
  const goesOn = (cluster: Cluster) => {
    const key = cluster.letters.join('')
    return !cluster.isApart && (key === tatweel || has(`${key}i`))
  }
  const isMet = ({ letters: own }: Cluster) => own.join('') === tatweel || has(`${own.join('')}f`)
  const key = letters.join('')
  const fromBefore = before !== undefined && goesOn(before) && has(`${key}f`)
  const toAfter = !isApart && after !== undefined && has(`${key}i`) && isMet(after)
  return {
    key: key + (fromBefore && toAfter ? 'm' : fromBefore ? 'f' : toAfter ? 'i' : ''),
    fromBefore,
    toAfter,
  }
}

/** Where a mark stands on a letter; undefined where the font has no place for it. */
function placeOf(
  key: string,
  mark: string,
  nth: string,
  places: FontTable['places'],
): [number, number] | undefined {
  const pair = places?.pairs[key + nth + mark]
  if (pair) return [...pair]
  const anchors = places?.anchors[key + nth]
  const offset = places?.offsets[mark]
  if (!anchors || !offset) return undefined
  const [side, dx, dy] = offset
  return side === 0 ? [anchors[0] + dx, anchors[1] + dy] : [anchors[2] + dx, anchors[3] + dy]
}

/** The marks of a cluster at their places; what a doubled letter carries besides stands on the sign of doubling. */
function marksOn(key: string, { marks }: Cluster, { places }: FontTable): Sign[] {
  return marks.flatMap((own, i) => {
    const nth = marks.length > 1 && i === 0 ? '1' : ''
    const doubled = own.includes(shadda) ? placeOf(key, shadda, nth, places) : undefined
    return own.flatMap((mark): Sign[] => {
      const upon = doubled && places?.stacked[shadda + mark]
      const place = upon ? [doubled[0] + upon[0], doubled[1] + upon[1]] : placeOf(key, mark, nth, places)
      return place ? [{ glyph: mark, dx: place[0]!, dy: place[1]! }] : []
    })
  })
}

/**
 * The letters of a line from left to right as they are seen: ordered as Unicode orders mixed runs, the line beginning where
 * its first letter says; Arabic letters in the forms that join them, marks at their places.
 */
export function lettersInOrder(line: string, table: FontTable): Letter[] {
  const embedding = bidi.getEmbeddingLevels(line)
  const clusters = clustersOf(line, table)
  const byStart = new Map(clusters.map((cluster, i) => [cluster.at, i]))
  const isRightToLeft = ({ at }: Cluster) => embedding.levels[at]! % 2 === 1
  let left: string | undefined
  return bidi
    .getReorderedIndices(line, embedding)
    .flatMap((index) => byStart.get(index) ?? [])
    .flatMap((i): Letter[] => {
      const cluster = clusters[i]!
      const { key, fromBefore, toAfter } = formOf(cluster, clusters[i - 1], clusters[i + 1], table)
      const turned = isRightToLeft(cluster) ? bidi.getMirroredCharacter(key) : null
      const glyph = turned && Object.hasOwn(table.glyphs, turned) ? turned : key
      const { advance } = table.glyphs[glyph]!
      const kerned = left !== undefined && !isRightToLeft(cluster) ? kerningOf(table, left, glyph) : 0
      left = isRightToLeft(cluster) ? undefined : glyph
      const signs = [{ glyph, dx: 0, dy: 0 }, ...marksOn(key, cluster, table)]
      return [{ signs, advance, kerned, joined: fromBefore || toAfter || key === tatweel }]
    })
}
