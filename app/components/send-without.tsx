import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'

/** One press makes a copy without what is the visitor's own, which leaves at once. */
export function SendWithout({ id }: { id: string }) {
  const t = useT()
  return (
    <form className="stack" method="post" action={pathTo`/designs/${id}/send`}>
      <button className="button" name="intent" value="without" aria-describedby="without-hint">
        {t('review.send.without')}
      </button>
      <p className="small quiet" id="without-hint">
        {t('review.send.withoutHint')}
      </p>
    </form>
  )
}
