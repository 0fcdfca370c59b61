import type { Motif } from '~/products/motifs/motif'
import { add, duplicate, remove, reorder } from '~/catalog/motifs/edit'
import { nameOfMotif } from '~/catalog/motifs/names'
import { newDesignId } from '../saving/drafts'
import type { MotifEditor } from './motif-editor'
import { namesOf } from './motif-messages'

/** A short id, unlike any other in this design. */
export const newMotifId = (): string => `m${newDesignId().slice(0, 9)}`

const isIn = (motifs: readonly Motif[], { id }: Motif) => motifs.some((motif) => motif.id === id)

/** Which motifs there are and in what order they lie: each is announced. */
export function createListCommands({ t, announce, all, selection, choose, edit }: MotifEditor) {
  const names = (ids: readonly string[]) => namesOf(all(), ids, t)
  return {
    add(motif: Motif, { choosing = true } = {}) {
      const after = edit((motifs) => add(motifs, motif))
      announce(t(`studio.say.${isIn(after, motif) ? 'put' : 'full'}`, { name: nameOfMotif(motif, t) }))
      if (choosing) choose([motif.id])
    },
    remove(ids: readonly string[]) {
      const name = names(ids)
      edit((motifs) => remove(motifs, ids))
      announce(t('studio.say.removed', { name }))
    },
    copy(ids: readonly string[]) {
      const name = names(ids)
      const copies: string[] = []
      edit((motifs) =>
        duplicate(motifs, ids, () => {
          const id = newMotifId()
          copies.push(id)
          return id
        }),
      )
      announce(t(`studio.say.${copies.length > 0 ? 'copied' : 'full'}`, { name }))
      if (copies.length > 0) choose(copies)
    },
    order(id: string, direction: 'up' | 'down') {
      const { shown } = selection()
      const after = edit((motifs) => reorder(motifs, id, direction))
      const list = after.filter((motif) => isIn(shown, motif)).reverse()
      const position = list.findIndex((motif) => motif.id === id) + 1
      announce(t('studio.say.order', { name: names([id]), at: position, of: list.length }))
    },
  }
}
