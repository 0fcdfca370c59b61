import { lazy, Suspense, useState } from 'react'
import { useT } from '~/i18n/react'
import type { IdeasProps } from './ideas'

// Nobody who has an idea already loads ours.
const Ideas = lazy(() => import('./ideas'))

/** Where a design can begin, or begin again. All can be undone. */
export function IdeasPanel({ hidden, ...props }: IdeasProps & { hidden: boolean }) {
  const t = useT()
  // Once open it stays, closed or not.
  const [opened, setOpened] = useState(false)
  if (!hidden && !opened) setOpened(true)
  return (
    <section id="panel-ideas" className="panel panel-ideas" hidden={hidden}>
      <h2 id="ideas-begins" tabIndex={-1}>
        {t('studio.panel.ideas')}
      </h2>
      <p className="panel-hint">{t('studio.hint.ideas')}</p>
      {opened && (
        <Suspense>
          <Ideas {...props} />
        </Suspense>
      )}
    </section>
  )
}
