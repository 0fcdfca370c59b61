import { type Hex, canvas } from '~/drawing/drawing'
import { clamp } from '~/drawing/geometry'
import { fontIds, isFont } from './fonts/ids'
import { figureOf } from './library/index'
import { missesAny, wordsOf } from './letters'
import { type Motif, type PenMotif, type Placed, motifLimits } from './motif'

/** Version of a motif's shape. One of a later version says so itself, in its field `v`. */
const motifVersion = 1

type Fields = Record<string, unknown>

/** Each entry lifts a motif of one version to the next: `migrations[1]` turns version 1 into 2. */
const migrations: Record<number, (motif: Fields) => Fields> = {}

/** What a motif can be bounded by: lengths in drawing units. `margin` is how far its middle may lie off the canvas. */
export const motifBounds = {
  margin: 100,
  width: { min: 4, max: 800 },
  opacity: { min: 0.1, max: 1 },
  aspect: { min: 0.05, max: 20 },
  breadth: { min: 0.5, max: 80 },
  /** How far a pen's points may lie above or below its middle, in its own width. */
  reach: 300,
} as const

// prettier-ignore
const names = [
  'v', 'id', 'kind', 'view', 'x', 'y', 'width', 'angle', 'flip', 'opacity', 'figure', 'colors',
  'text', 'font', 'color', 'curve', 'asset', 'aspect', 'points', 'breadth',
]

/** A property's value, never by running a getter. */
function own(value: unknown, name: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const found = Object.getOwnPropertyDescriptor(value, name)
  return found && 'value' in found ? found.value : undefined
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? Number(own(value, 'length')) : 0)

/** A finite number rounded and brought within bounds; undefined for everything else. */
function number(value: unknown, low: number, high: number, step = 0.01): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  const per = Math.round(1 / step)
  // Adding zero leaves no minus zero, which would not outlive JSON.
  return Math.round(clamp(value, low, high) * per) / per + 0
}

const hex = (value: unknown): Hex | undefined =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? (value.toLowerCase() as Hex) : undefined

/** From -180 up to 180, in hundredths of a degree. */
function angleOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  const turned = Math.round((value % 360) * 100)
  return (((turned + 54_000) % 36_000) - 18_000) / 100
}

/** A line of at most `room` points, thinned out evenly where there are more. */
function pointsOf(value: unknown, room: number): PenMotif['points'] {
  const length = lengthOf(value)
  const taken = Math.min(length, room)
  const points: PenMotif['points'] = []
  for (let i = 0; i < taken; i++) {
    const point = own(value, taken < length ? Math.round((i * (length - 1)) / (taken - 1)) : i)
    const x = number(own(point, 'x'), -0.5, 0.5, 1e-4)
    const y = number(own(point, 'y'), -motifBounds.reach, motifBounds.reach, 1e-4)
    if (x !== undefined && y !== undefined) points.push({ x, y })
  }
  return points
}

function placedOf(found: Fields): Omit<Placed, 'id'> | undefined {
  const { margin, width: across, opacity: solid } = motifBounds
  const { view } = found
  const x = number(found.x, -margin, canvas.width + margin)
  const y = number(found.y, -margin, canvas.height + margin)
  const width = number(found.width, across.min, across.max)
  if (x === undefined || y === undefined || width === undefined) return undefined
  if (view !== 'front' && view !== 'back') return undefined
  const opacity = number(found.opacity, solid.min, solid.max) ?? 1
  return { view, x, y, width, angle: angleOf(found.angle), flip: found.flip === true, opacity }
}

/** Without its id. Undefined where its kind is unknown. */
type Unnamed<M> = M extends Motif ? Omit<M, 'id'> : never

function motifOf(found: Fields): Unnamed<Motif> | undefined {
  const placed = placedOf(found)
  if (!placed) return undefined
  const color = hex(found.color) ?? '#1f2421'
  switch (found.kind) {
    case 'figure': {
      const figure = typeof found.figure === 'string' ? figureOf(found.figure) : undefined
      if (!figure) return undefined
      const colors = figure.inks.map((ink, i) => hex(own(found.colors, i)) ?? ink)
      return { ...placed, kind: 'figure', figure: figure.id, colors }
    }
    case 'text': {
      const text = typeof found.text === 'string' ? wordsOf(found.text) : ''
      if (text === '') return undefined
      const font = isFont(found.font) ? found.font : fontIds[0]
      return { ...placed, kind: 'text', text, font, color, curve: number(found.curve, -1, 1) ?? 0 }
    }
    case 'picture': {
      const { asset } = found
      const aspect = number(found.aspect, motifBounds.aspect.min, motifBounds.aspect.max, 1e-4)
      if (typeof asset !== 'string' || !/^[a-z0-9][\w-]{0,79}$/i.test(asset) || !aspect) return undefined
      return { ...placed, kind: 'picture', asset, aspect }
    }
    case 'pen': {
      const points = pointsOf(found.points, motifLimits.points)
      if (points.length < 2) return undefined
      const breadth = number(found.breadth, motifBounds.breadth.min, motifBounds.breadth.max) ?? 4
      return { ...placed, kind: 'pen', points, color, breadth }
    }
    default:
      return undefined
  }
}

/** A plain copy of a motif's own fields, lifted to the present shape. */
function fieldsOf(value: unknown): Fields {
  let found: Fields = Object.fromEntries(names.map((name) => [name, own(value, name)]))
  const version = typeof found.v === 'number' ? found.v : 1
  const steps = Object.keys(migrations)
    .map(Number)
    .sort((a, b) => a - b)
  for (const step of steps) if (step >= version && step < motifVersion) found = migrations[step]!(found)
  return found
}

/** The wanted id, or one like it that is still free. */
function freeId(wanted: unknown, taken: ReadonlySet<string>): string {
  const id = typeof wanted === 'string' && /^[a-z0-9][\w-]{0,39}$/i.test(wanted) ? wanted : 'motif'
  if (!taken.has(id)) return id
  let n = 2
  while (taken.has(`${id.slice(0, 36)}-${n}`)) n++
  return `${id.slice(0, 36)}-${n}`
}

/** Beyond this many entries of a hostile list nothing is looked at. */
const mostLookedAt = motifLimits.count * 4

/**
 * Reads stored or posted motifs: repairs what has an obvious repair, drops the rest, and says why by word keys in
 * `lost`, each once. Whatever it is given it never throws, never runs a getter, and takes bounded time.
 */
export function readMotifs(value: unknown): { motifs: Motif[]; lost: string[] } {
  const motifs: Motif[] = []
  const lost = new Set<string>()
  const taken = new Set<string>()
  let points = 0
  try {
    const length = lengthOf(value)
    for (let i = 0; i < Math.min(length, mostLookedAt); i++) {
      const found = fieldsOf(own(value, i))
      const motif = motifOf(found)
      const unset = found.kind === 'text' && typeof found.text === 'string' && missesAny(found.text)
      if (unset) lost.add('motifs.lost.letters')
      if (!motif) {
        if (!unset) lost.add('motifs.lost.unknown')
        continue
      }
      if (motif.kind === 'pen') points += motif.points.length
      if (motifs.length >= motifLimits.count || points > motifLimits.allPoints) {
        lost.add('motifs.lost.too-many')
        break
      }
      const id = freeId(found.id, taken)
      taken.add(id)
      motifs.push({ id, ...motif })
    }
    if (length > mostLookedAt) lost.add('motifs.lost.too-many')
  } catch {
    // A proxy may throw at any touch; what was read before it is kept.
    lost.add('motifs.lost.unknown')
  }
  return { motifs, lost: [...lost] }
}
