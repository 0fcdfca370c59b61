import { useMemo } from 'react'
import { useT } from '~/i18n/react'
import { tape } from '~/products/figure/staging'
import type { Motif } from '~/products/motifs/motif'
import type { Translate } from '~/i18n/language'
import {
  add,
  align,
  change,
  duplicate,
  remove,
  reorder,
  type Alignment,
  type MotifChange,
} from '~/catalog/motifs/edit'
import { nameOfMotif } from '~/catalog/motifs/names'
import { carry, middleOf, mirror, resize, turn, type SizeOf } from './group-transform'

interface Options {
  /** All of the design's motifs, those of the side shown, and the chosen of them. */
  motifs: readonly Motif[]
  shown: readonly Motif[]
  chosen: readonly string[]
  sizeOf: SizeOf
  choose: (ids: string[]) => void
  setMotifs: (edit: (motifs: Motif[]) => Motif[], drag?: string) => void
  newId: () => string
  /** For who does not see the garment: what an act has come to. */
  onSaid: (said: string) => void
}

const cm = (units: number) => Math.round((units / tape.perCentimetre) * 10) / 10

const isIn = (motifs: readonly Motif[], { id }: Motif) => motifs.some((motif) => motif.id === id)

/** One motif by its name, several by their number. */
function namesOf(motifs: readonly Motif[], ids: readonly string[], t: Translate): string {
  const chosen = motifs.filter(({ id }) => ids.includes(id))
  return chosen.length === 1 && chosen[0]
    ? nameOfMotif(chosen[0], t)
    : t('studio.motif.count', { count: chosen.length })
}

/** Where the chosen motifs lie, in the words of their fields. */
function whereOf(motifs: readonly Motif[], ids: readonly string[], sizeOf: SizeOf, t: Translate): string {
  const middle = middleOf(motifs, ids, sizeOf)
  if (!middle) return ''
  return t('studio.say.lies', {
    name: namesOf(motifs, ids, t),
    across: cm(middle.x - 400),
    down: cm(middle.y - tape.from),
  })
}

/**
 * What can be done to motifs. Pointer, keys and fields all come here, so that each act is saved, undone and told
 * alike. Acts without ids are done to the chosen ones. `drag` joins acts that follow each other into one step back.
 */
export function useActs({ motifs, shown, chosen, sizeOf, choose, setMotifs, newId, onSaid }: Options) {
  const t = useT()
  return useMemo(() => {
    /** Does it, and tells what `words` say of what it has come to. */
    const act = (edit: (all: Motif[]) => Motif[], words: (after: Motif[]) => string, drag?: string) => {
      let after: Motif[] = []
      setMotifs((all) => (after = edit(all)), drag && `${chosen.join()}.${drag}`)
      onSaid(words(after))
    }
    const names = (ids: readonly string[]) => namesOf(motifs, ids, t)
    const lies = (after: readonly Motif[]) => whereOf(after, chosen, sizeOf, t)
    return {
      put(motif: Motif, { choosing = true } = {}) {
        act(
          (all) => add(all, motif),
          (after) => t(`studio.say.${isIn(after, motif) ? 'put' : 'full'}`, { name: nameOfMotif(motif, t) }),
        )
        if (choosing) choose([motif.id])
      },
      /** Several motifs, each by a change of its own: a drag, seen by whoever dragged. */
      moved: (changes: Record<string, MotifChange>) => {
        const ids = Object.keys(changes)
        act((all) => change(all, ids, ({ id }) => changes[id] ?? {}), lies)
      },
      remove(ids: readonly string[]) {
        act(
          (all) => remove(all, ids),
          () => t('studio.say.removed', { name: names(ids) }),
        )
      },
      copy(ids: readonly string[]) {
        const made: string[] = []
        const named = () => {
          made.push(newId())
          return made.at(-1)!
        }
        act(
          (all) => duplicate(all, ids, named),
          () => t(`studio.say.${made.length > 0 ? 'copied' : 'full'}`, { name: names(ids) }),
        )
        if (made.length > 0) choose(made)
      },
      order(id: string, way: 'up' | 'down') {
        act(
          (all) => reorder(all, id, way),
          (after) => {
            const list = after.filter((motif) => isIn(shown, motif)).reverse()
            const at = list.findIndex((motif) => motif.id === id) + 1
            return t('studio.say.order', { name: names([id]), at, of: list.length })
          },
        )
      },
      align(to: Alignment) {
        act(
          (all) => align(all, chosen, to, sizeOf),
          () => t('studio.say.aligned', { how: t(`studio.motif.align.${to}`) }),
        )
      },
      nudge({ dx, dy }: { dx: number; dy: number }) {
        act((all) => change(all, chosen, ({ x, y }) => ({ x: x + dx, y: y + dy })), lies, 'nudge')
      },
      carry(to: { x?: number; y?: number }, drag?: string) {
        act((all) => carry(all, chosen, to, sizeOf), lies, drag)
      },
      turn(degrees: number) {
        const words = (after: Motif[]) => {
          const one = after.find(({ id }) => id === chosen[0])
          return t('studio.say.turned', { name: names(chosen), angle: one?.angle ?? 0 })
        }
        act((all) => turn(all, chosen, degrees, sizeOf), words, 'turn')
      },
      resize(factor: number) {
        const words = (after: Motif[]) => {
          const one = after.find(({ id }) => id === chosen[0])
          return t('studio.say.wide', { name: names(chosen), width: cm(one?.width ?? 0) })
        }
        act((all) => resize(all, chosen, factor, sizeOf), words, 'resize')
      },
      mirror() {
        act(
          (all) => mirror(all, chosen, sizeOf),
          () => t('studio.say.mirrored', { name: names(chosen) }),
        )
      },
    }
  }, [motifs, shown, chosen, sizeOf, choose, setMotifs, newId, onSaid, t])
}
