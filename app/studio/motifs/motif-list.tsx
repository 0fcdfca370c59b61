import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { Icon, type IconName } from '../icons'
import { nameOfMotif } from '~/catalog/motifs/names'
import type { MotifsHandle } from './use-motifs'

/** The motifs of this side, topmost first: choose one or several, order, copy, remove. */
export function MotifList({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const { shown, chosen, choose, order, copy, remove } = motifs
  if (shown.length === 0) return <p className="motif-none">{t('studio.motif.none')}</p>
  const list = [...shown].reverse()
  return (
    <>
      <h3 id="motif-list">{t('studio.motif.list')}</h3>
      <ol className="motif-list" aria-labelledby="motif-list">
        {list.map((motif, at) => {
          const name = nameOfMotif(motif, t)
          const isChosen = chosen.includes(motif.id)
          const acts: { id: IconName; act: () => void; off?: boolean }[] = [
            { id: 'up', act: () => order(motif.id, 'up'), off: at === 0 },
            { id: 'down', act: () => order(motif.id, 'down'), off: at === list.length - 1 },
            { id: 'copy', act: () => copy([motif.id]) },
            { id: 'remove', act: () => remove([motif.id]) },
          ]
          return (
            <li key={motif.id} data-motif={motif.id} data-chosen={isChosen || undefined}>
              <button
                type="button"
                className="motif-name"
                data-act="name"
                aria-pressed={isChosen}
                onClick={(event) => choose(isChosen ? [] : [motif.id], event.shiftKey)}
              >
                {name}
              </button>
              <label className="motif-also">
                <input
                  type="checkbox"
                  data-act="also"
                  checked={isChosen}
                  aria-label={t('studio.motif.also', { name })}
                  onChange={() =>
                    choose(isChosen ? chosen.filter((id) => id !== motif.id) : [...chosen, motif.id])
                  }
                />
              </label>
              {acts.map(({ id, act, off = false }) => (
                <button
                  key={id}
                  type="button"
                  data-act={id}
                  aria-label={t(keyOf(`studio.motif.${id}`), { name })}
                  aria-disabled={off || undefined}
                  onClick={() => !off && act()}
                >
                  <Icon name={id} />
                </button>
              ))}
            </li>
          )
        })}
      </ol>
    </>
  )
}
