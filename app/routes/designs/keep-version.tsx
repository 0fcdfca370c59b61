import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Field } from '~/components/field'

/** Keeps a design as it is now among its versions, under a name if there is one. */
export function KeepVersion({ design, name, error }: { design: string; name?: string; error?: string }) {
  const t = useT()
  return (
    <form className="keep-version" method="post" action={pathTo`/designs/${design}/versions`}>
      <Field
        id="name"
        name="name"
        label={t('versions.name')}
        maxLength={60}
        autoComplete="off"
        defaultValue={name}
        error={error && t(keyOf(error))}
      />
      <button className="button button-small" name="intent" value="keep">
        {t('versions.keep')}
      </button>
      <p className="small quiet">{t('versions.keepHint')}</p>
    </form>
  )
}
