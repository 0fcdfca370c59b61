import { FieldError } from '~/components/field'
import { SendWithout } from '~/components/send-without'
import { useT } from '~/i18n/react'

export interface ReviewNoteProps {
  /** The design's. */
  id: string
  /** What of it is one's own, in words. */
  kinds: string
  /** When somebody looks, where the shop's hours are known. */
  next?: string | undefined
  /** The page's form, whose fields a copy takes along. */
  along: { form: string; enter: string }
}

/** Before it is sent: that the shop looks at it first, why, and how it could leave at once. */
export function ReviewNote({ id, kinds, next, along }: ReviewNoteProps) {
  const t = useT()
  return (
    <section className="note stack" aria-labelledby="review">
      <h2 id="review">{t('review.send.title')}</h2>
      <p>
        {t('review.send.text', { kinds })} {next}
      </p>
      <SendWithout id={id} along={along} />
    </section>
  )
}

/** That one may use the picture that lies on it. */
export function RightsCheck({ checked, error }: { checked: boolean | undefined; error: string | undefined }) {
  const t = useT()
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          id="rights"
          name="rights"
          value="yes"
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'rights-error' : undefined}
          required
        />
        <span>{t('review.send.rights')}</span>
      </label>
      <FieldError id="rights" error={error} />
    </>
  )
}
