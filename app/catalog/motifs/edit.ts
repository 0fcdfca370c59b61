import type { Hex } from '~/drawing/drawing'
import { wordsOf } from '~/products/motifs/letters'
import { type Motif, motifLimits } from '~/products/motifs/motif'

/** What pointers, keys and fields do to the motifs: pure steps from one list to the next, all of them undoable. */

/** What can be set on a motif whatever its kind; fields of another kind are left out of its change. */
export interface MotifChange {
  x?: number
  y?: number
  width?: number
  angle?: number
  flip?: boolean
  opacity?: number
  color?: Hex
  colors?: Hex[]
  text?: string
  font?: string
  curve?: number
}

const within = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n))
const tenth = (n: number) => Math.round(n * 10) / 10 + 0

/** The same angle between -180 and 180. */
const turned = (angle: number): number => tenth(((((angle + 180) % 360) + 360) % 360) - 180)

const fieldsOf: Record<Motif['kind'], (keyof MotifChange)[]> = {
  figure: ['colors'],
  text: ['color', 'text', 'font', 'curve'],
  picture: [],
  pen: ['color'],
}
const shared: (keyof MotifChange)[] = ['x', 'y', 'width', 'angle', 'flip', 'opacity']

/** One motif changed, within the bounds every document keeps. */
export function changed(motif: Motif, change: MotifChange): Motif {
  const allowed = [...shared, ...fieldsOf[motif.kind]]
  const own = Object.fromEntries(Object.entries(change).filter(([key]) => allowed.includes(key as never)))
  const next = { ...motif, ...own } as Motif
  return {
    ...next,
    x: tenth(within(next.x, 0, 800)),
    y: tenth(within(next.y, 0, 1200)),
    width: tenth(within(next.width, 8, 700)),
    angle: turned(next.angle),
    opacity: within(Math.round(next.opacity * 100) / 100, 0.1, 1),
    // Words of which nothing can be drawn leave those that were there.
    ...(change.text !== undefined &&
      'text' in next &&
      'text' in motif && { text: wordsOf(next.text) || motif.text }),
  } as Motif
}

/** The chosen motifs changed, each by what `change` says of it. */
export function change(
  motifs: readonly Motif[],
  ids: readonly string[],
  how: MotifChange | ((motif: Motif) => MotifChange),
): Motif[] {
  return motifs.map((motif) =>
    ids.includes(motif.id) ? changed(motif, typeof how === 'function' ? how(motif) : how) : motif,
  )
}

/** Whether a design can hold all these: so many motifs, and so many points of lines. */
function fits(motifs: readonly Motif[]): boolean {
  const points = motifs.reduce((sum, motif) => sum + (motif.kind === 'pen' ? motif.points.length : 0), 0)
  return motifs.length <= motifLimits.count && points <= motifLimits.allPoints
}

/** Laid on top of the others; a full design takes no more. */
export function add(motifs: readonly Motif[], motif: Motif): Motif[] {
  const next = [...motifs, changed(motif, {})]
  return fits(next) ? next : [...motifs]
}

export const remove = (motifs: readonly Motif[], ids: readonly string[]): Motif[] =>
  motifs.filter(({ id }) => !ids.includes(id))

/** A copy of each, a little beside it and on top of all. `newId` is called once for each copy. */
export function duplicate(motifs: readonly Motif[], ids: readonly string[], newId: () => string): Motif[] {
  return motifs
    .filter(({ id }) => ids.includes(id))
    .reduce<Motif[]>(
      (all, motif) => {
        if (!fits([...all, motif])) return all
        return add(all, changed({ ...motif, id: newId() }, { x: motif.x + 18, y: motif.y + 18 }))
      },
      [...motifs],
    )
}

/** One step nearer to the eye (`up`) or to the cloth (`down`), among the motifs of the same side. */
export function reorder(motifs: readonly Motif[], id: string, way: 'up' | 'down'): Motif[] {
  const at = motifs.findIndex((motif) => motif.id === id)
  const step = way === 'up' ? 1 : -1
  for (let to = at + step; at >= 0 && to >= 0 && to < motifs.length; to += step) {
    if (motifs[to]!.view !== motifs[at]!.view) continue
    const next = [...motifs]
    next.splice(to, 0, ...next.splice(at, 1))
    return next
  }
  return [...motifs]
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Several motifs set to a common edge or middle of the box around them all. `sizeOf` gives each one's own box. */
export function align(
  motifs: readonly Motif[],
  ids: readonly string[],
  to: Alignment,
  sizeOf: (motif: Motif) => { width: number; height: number },
): Motif[] {
  const chosen = motifs.filter(({ id }) => ids.includes(id))
  if (chosen.length < 2) return [...motifs]
  const edges = chosen.map((motif) => {
    const { width, height } = sizeOf(motif)
    return {
      l: motif.x - width / 2,
      r: motif.x + width / 2,
      t: motif.y - height / 2,
      b: motif.y + height / 2,
    }
  })
  const [l, r] = [Math.min(...edges.map((e) => e.l)), Math.max(...edges.map((e) => e.r))]
  const [t, b] = [Math.min(...edges.map((e) => e.t)), Math.max(...edges.map((e) => e.b))]
  return change(motifs, ids, (motif): MotifChange => {
    const { width, height } = sizeOf(motif)
    switch (to) {
      case 'left':
        return { x: l + width / 2 }
      case 'centre':
        return { x: (l + r) / 2 }
      case 'right':
        return { x: r - width / 2 }
      case 'top':
        return { y: t + height / 2 }
      case 'middle':
        return { y: (t + b) / 2 }
      case 'bottom':
        return { y: b - height / 2 }
    }
  })
}

/** Moved by keys: a unit, or ten with Shift. */
export function nudged(key: string, far: boolean): { dx: number; dy: number } | undefined {
  const step = far ? 20 : 2
  switch (key) {
    case 'ArrowLeft':
      return { dx: -step, dy: 0 }
    case 'ArrowRight':
      return { dx: step, dy: 0 }
    case 'ArrowUp':
      return { dx: 0, dy: -step }
    case 'ArrowDown':
      return { dx: 0, dy: step }
    default:
      return undefined
  }
}
