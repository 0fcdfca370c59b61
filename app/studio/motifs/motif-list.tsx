import { useT } from '~/i18n/react'
import type { Motif } from '~/products/motifs/motif'
import type { Translate } from '~/products/product'
import { Icon } from '../icons'
import { align, duplicate, remove, reorder, type Alignment } from './edit'
import { newMotifId, type MotifsHandle } from './use-motifs'

const alignments: Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

/** What a motif is called in the list: its words, its figure's name, or what it is. */
export function nameOfMotif(motif: Motif, t: Translate): string {
  switch (motif.kind) {
    case 'text':
      return `“${motif.text}”`
    case 'figure':
      return t(`motifs.figure.${motif.figure}`)
    case 'picture':
      return t('studio.motif.picture')
    case 'pen':
      return t('studio.motif.line')
  }
}

/** The motifs of this side, topmost first: choose, order, copy, remove; several chosen ones are aligned. */
export function MotifList({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const { shown, chosen, choose, setMotifs, sizeOf } = motifs
  if (shown.length === 0) return <p className="motif-none">{t('studio.motif.none')}</p>
  const list = [...shown].reverse()
  return (
    <>
      <h3 id="motif-list">{t('studio.motif.list')}</h3>
      <ol className="motif-list" aria-labelledby="motif-list">
        {list.map((motif, at) => {
          const name = nameOfMotif(motif, t)
          const isChosen = chosen.includes(motif.id)
          const act = (word: string) => t(`studio.motif.${word}`, { name })
          return (
            <li key={motif.id} data-chosen={isChosen || undefined}>
              <button
                type="button"
                className="motif-name"
                aria-pressed={isChosen}
                onClick={(event) => choose(isChosen ? [] : [motif.id], event.shiftKey)}
              >
                {name}
              </button>
              <label className="motif-also">
                <input
                  type="checkbox"
                  checked={isChosen}
                  aria-label={act('also')}
                  onChange={() =>
                    choose(isChosen ? chosen.filter((id) => id !== motif.id) : [...chosen, motif.id])
                  }
                />
              </label>
              <button
                type="button"
                aria-label={act('up')}
                aria-disabled={at === 0}
                onClick={() => setMotifs((all) => reorder(all, motif.id, 'up'))}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                aria-label={act('down')}
                aria-disabled={at === list.length - 1}
                onClick={() => setMotifs((all) => reorder(all, motif.id, 'down'))}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                aria-label={act('copy')}
                onClick={() => setMotifs((all) => duplicate(all, [motif.id], newMotifId))}
              >
                <Icon name="copy" />
              </button>
              <button
                type="button"
                aria-label={act('remove')}
                onClick={() => setMotifs((all) => remove(all, [motif.id]))}
              >
                <Icon name="remove" />
              </button>
            </li>
          )
        })}
      </ol>
      {chosen.length > 1 && (
        <div className="motif-align" role="group" aria-label={t('studio.motif.align')}>
          {alignments.map((to) => (
            <button
              key={to}
              type="button"
              className="button button-small"
              onClick={() => setMotifs((all) => align(all, chosen, to, sizeOf))}
            >
              {t(`studio.motif.align.${to}`)}
            </button>
          ))}
          <button
            type="button"
            className="button button-small"
            onClick={() => setMotifs((all) => remove(all, chosen))}
          >
            {t('studio.motif.removeAll')}
          </button>
        </div>
      )}
    </>
  )
}
