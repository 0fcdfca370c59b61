import { useLocation } from '@remix-run/react'
import { useLocale, useT } from '~/i18n/react'
import { names } from '~/i18n/translate'
import { locales } from '~/i18n/language'

/** One button a language, each in its own words: no script needed. */
export function LanguageChooser() {
  const t = useT()
  const current = useLocale()
  const { pathname, search } = useLocation()
  return (
    <form className="language" method="post" action="/language" aria-label={t('frame.language')}>
      <input type="hidden" name="next" value={pathname + search} />
      {locales.map((locale) => (
        <button key={locale} name="locale" value={locale} lang={locale} aria-pressed={locale === current}>
          {names[locale]}
        </button>
      ))}
    </form>
  )
}
