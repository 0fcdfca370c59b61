import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { FieldError } from '~/components/field'
import { FormToken } from '~/components/form-token'
import { Swatch } from '~/components/swatch'

export interface Offered {
  color: string
  name: string
  src: string
}

/** The three answers, as radio buttons of one group with nothing chosen beforehand. Works without scripts. */
export function AdForm({
  swatches,
  issued,
  error,
  chosen,
}: {
  swatches: Offered[]
  issued: string
  /** A word key. */
  error?: string
  /** What was chosen when the form came back. */
  chosen?: string
}) {
  const t = useT()
  return (
    <form className="ad-form" method="post" id="answer" noValidate>
      <fieldset aria-describedby={error ? 'answer-error' : undefined}>
        <legend>
          <h2>{t('ad.question')}</h2>
        </legend>
        <FieldError id="answer" error={error && t(keyOf(error === 'errors.choose' ? 'ad.choose' : error))} />
        <label className="choice">
          <input type="radio" name="answer" value="just-so" defaultChecked={chosen === 'just-so'} />
          <span>
            <span className="choice-title">{t('ad.justSo')}</span>
            <span className="choice-hint">{t('ad.justSoHint')}</span>
          </span>
        </label>
        {swatches.length > 0 && (
          <div className="choice ad-colors" role="group" aria-labelledby="in-another">
            <span className="choice-title" id="in-another">
              {t('ad.another')}
            </span>
            <div className="swatches">
              {swatches.map(({ color, name }) => (
                <Swatch
                  key={color}
                  color={color}
                  name={name}
                  field="answer"
                  value={`in-${color.slice(1)}`}
                  defaultChecked={chosen === `in-${color.slice(1)}`}
                />
              ))}
            </div>
          </div>
        )}
        <label className="choice">
          <input type="radio" name="answer" value="not-for-me" defaultChecked={chosen === 'not-for-me'} />
          <span>
            <span className="choice-title">{t('ad.notForMe')}</span>
            <span className="choice-hint">{t('ad.notForMeHint')}</span>
          </span>
        </label>
      </fieldset>
      <FormToken issued={issued} />
      <button className="button button-primary button-full">{t('ad.send')}</button>
      <p className="small quiet">{t('ad.sendHint')}</p>
    </form>
  )
}
