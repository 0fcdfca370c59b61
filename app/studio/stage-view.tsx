import type { RefObject } from 'react'
import { useT } from '~/i18n/react'
import type { View } from '~/products/product'

interface StageProps {
  box: RefObject<HTMLDivElement>
  live: boolean
  picture: string
  description: string
  view: View
  onView: (view: View) => void
  /** The last thing to be told: a repair, an undo. */
  said: string
}

/** The dress on its stand, which side of it, and what it is in words. */
export function StageView({ box, live, picture, description, view, onView, said }: StageProps) {
  const t = useT()
  const views = [
    ['front', t('studio.front')],
    ['back', t('studio.backView')],
  ] as const
  return (
    <section className="stage" aria-label={t('studio.stage')}>
      <div className="stage-picture" role="img" aria-label={description} data-live={live || undefined}>
        {!live && <img src={picture} alt="" width="800" height="1200" />}
        <div className="stage-canvas" ref={box} aria-hidden="true" />
      </div>
      <fieldset className="views">
        <legend className="unseen">{t('studio.view')}</legend>
        {views.map(([id, word]) => (
          <label key={id} className="view">
            <input type="radio" name="view" value={id} checked={view === id} onChange={() => onView(id)} />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      <p className="said" role="status">
        {said}
      </p>
      <p className="stage-words">{description}</p>
    </section>
  )
}
