import type { Motif } from '~/products/motifs/motif'
import { align, change, type Alignment, type MotifChange } from '~/catalog/motifs/edit'
import { moveTo, mirror, resize, rotate } from './group-transform'
import type { MotifEditor } from './motif-editor'
import { centimetres, namesOf, placeMessage } from './motif-messages'

/** Where motifs lie, how large and how turned they are: done to the chosen ones, and announced. */
export function createTransformCommands({ t, announce, selection, sizeOf, edit }: MotifEditor) {
  /** Changes the chosen motifs and announces what `messageOf` says of them afterwards. */
  function transform(
    how: (all: readonly Motif[], chosen: readonly string[]) => Motif[],
    messageOf: (after: readonly Motif[], chosen: readonly string[]) => string,
    drag?: string,
  ) {
    const { chosen } = selection()
    const after = edit((all) => how(all, chosen), drag && `${chosen.join()}.${drag}`)
    announce(messageOf(after, chosen))
  }
  const place = (after: readonly Motif[], chosen: readonly string[]) => placeMessage(after, chosen, sizeOf, t)
  /** The first of the chosen stands for all of them. */
  const firstOf = (after: readonly Motif[], chosen: readonly string[]) => ({
    name: namesOf(after, chosen, t),
    first: after.find(({ id }) => id === chosen[0]),
  })

  return {
    /** Several motifs, each by a change of its own: a drag, seen by whoever dragged. */
    applyChanges(changes: Record<string, MotifChange>) {
      const ids = Object.keys(changes)
      transform((all) => change(all, ids, ({ id }) => changes[id] ?? {}), place)
    },
    align(to: Alignment) {
      transform(
        (all, chosen) => align(all, chosen, to, sizeOf),
        () => t('studio.say.aligned', { how: t(`studio.motif.align.${to}`) }),
      )
    },
    nudge({ dx, dy }: { dx: number; dy: number }) {
      transform(
        (all, chosen) => change(all, chosen, ({ x, y }) => ({ x: x + dx, y: y + dy })),
        place,
        'nudge',
      )
    },
    moveTo(to: { x?: number; y?: number }, drag?: string) {
      transform((all, chosen) => moveTo(all, chosen, to, sizeOf), place, drag)
    },
    rotate(degrees: number) {
      const message = (after: readonly Motif[], chosen: readonly string[]) => {
        const { name, first } = firstOf(after, chosen)
        return t('studio.say.turned', { name, angle: first?.angle ?? 0 })
      }
      transform((all, chosen) => rotate(all, chosen, degrees, sizeOf), message, 'turn')
    },
    resize(factor: number) {
      const message = (after: readonly Motif[], chosen: readonly string[]) => {
        const { name, first } = firstOf(after, chosen)
        return t('studio.say.wide', { name, width: centimetres(first?.width ?? 0) })
      }
      transform((all, chosen) => resize(all, chosen, factor, sizeOf), message, 'resize')
    },
    mirror() {
      transform(
        (all, chosen) => mirror(all, chosen, sizeOf),
        (after, chosen) => t('studio.say.mirrored', { name: namesOf(after, chosen, t) }),
      )
    },
  }
}
