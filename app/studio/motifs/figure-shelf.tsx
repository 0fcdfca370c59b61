import { useState } from 'react'
import { useT } from '~/i18n/react'
import { categories, figures } from '~/products/motifs/library'
import type { Figure } from '~/products/motifs/library/figure'
import { figureMotif } from '~/catalog/motifs/new-motif'
import { newMotifId } from './list-commands'
import type { MotifsHandle } from './use-motifs'

/** A figure as a small picture in its own colours. */
function FigurePicture({ figure }: { figure: Figure }) {
  return (
    <svg viewBox={`0 0 ${figure.width} ${figure.height}`} aria-hidden="true" focusable="false">
      {figure.paths.map(({ d, ink, stroke }, i) =>
        stroke ? (
          <path
            key={i}
            d={d}
            fill="none"
            stroke={figure.inks[ink]}
            strokeWidth={stroke}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ) : (
          <path key={i} d={d} fill={figure.inks[ink]} />
        ),
      )}
    </svg>
  )
}

/** The library, a category at a time. A press lays the figure on the chest, ready to be moved. */
export function FigureShelf({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const [open, setOpen] = useState<string | undefined>(categories[0])
  return (
    <div className="figure-shelf">
      <div className="figure-categories" role="group" aria-label={t('studio.motif.categories')}>
        {categories.map((id) => (
          <button key={id} type="button" aria-pressed={id === open} onClick={() => setOpen(id)}>
            {t(`motifs.figure.category.${id}`)}
          </button>
        ))}
      </div>
      <ul className="figures">
        {figures
          .filter((figure) => figure.category === open)
          .map((figure) => (
            <li key={figure.id}>
              <button
                type="button"
                title={t(`motifs.figure.${figure.id}`)}
                aria-label={t('studio.motif.put', { name: t(`motifs.figure.${figure.id}`) })}
                onClick={() =>
                  motifs.add(
                    figureMotif(figure, { id: newMotifId(), view: motifs.view, lay: motifs.placeFor }),
                  )
                }
              >
                <FigurePicture figure={figure} />
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
