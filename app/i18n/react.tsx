import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { Locale, Translate, Words } from './language'
import { translator } from './translate'

interface Language {
  locale: Locale
  t: Translate
}

const LanguageContext = createContext<Language | undefined>(undefined)

/** Gives every component below it the words of one language. */
export function TranslateProvider({
  locale,
  words,
  children,
}: {
  locale: Locale
  words: Words
  children: ReactNode
}) {
  const language = useMemo(() => ({ locale, t: translator(locale, words) }), [locale, words])
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (!language) throw new Error('There are no words here. Put a <TranslateProvider> around this component.')
  return language
}

/** The page's words: `t('home.title', { count: 3 })`. */
export const useT = (): Translate => useLanguage().t

export const useLocale = (): Locale => useLanguage().locale
