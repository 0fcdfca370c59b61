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
        {list.map((motif, index) => {
          const name = nameOfMotif(motif, t)
          const isChosen = chosen.includes(motif.id)
          const commands: { id: IconName; run: () => void; disabled?: boolean }[] = [
            { id: 'up', run: () => order(motif.id, 'up'), disabled: index === 0 },
            { id: 'down', run: () => order(motif.id, 'down'), disabled: index === list.length - 1 },
            { id: 'copy', run: () => copy([motif.id]) },
            { id: 'remove', run: () => remove([motif.id]) },
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
              {commands.map(({ id, run, disabled = false }) => (
                <button
                  key={id}
                  type="button"
                  data-act={id}
                  aria-label={t(keyOf(`studio.motif.${id}`), { name })}
                  aria-disabled={disabled || undefined}
                  onClick={() => !disabled && run()}
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
