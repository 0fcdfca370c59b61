import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'

interface SendWithoutProps {
  /** The design's. */
  id: string
  /** The form that goes along with it, by its id, and what Enter does in that form. */
  along?: { form: string; enter: string } | undefined
}

/** One press makes a copy without what is the visitor's own, and takes along what was typed into the page's form. */
export function SendWithout({ id, along }: SendWithoutProps) {
  const t = useT()
  const press = (
    <button
      className="button"
      name="intent"
      value="without"
      form={along?.form}
      aria-describedby="without-hint"
    >
      {t('review.send.without')}
    </button>
  )
  const hint = (
    <p className="small quiet" id="without-hint">
      {t('review.send.withoutHint')}
    </p>
  )
  if (!along)
    return (
      <form className="stack" method="post" action={pathTo`/designs/${id}/send`}>
        {press}
        {hint}
      </form>
    )
  return (
    <div className="stack">
      {/* A form's first button is what Enter presses in its fields, also where it stands before the form. */}
      <button
        className="unseen"
        form={along.form}
        name="intent"
        value={along.enter}
        tabIndex={-1}
        aria-hidden="true"
      />
      {press}
      {hint}
    </div>
  )
}
