import { createCookie } from '@remix-run/node'
import { locales, type Locale } from './language'

/** Remembers the language a reader chose; it says nothing else about them. */
const chosen = createCookie('toile-locale', {
  path: '/',
  maxAge: 31_536_000,
  sameSite: 'lax',
  httpOnly: true,
})

export function readLocale(value: unknown): Locale | undefined {
  return locales.find((locale) => locale === value)
}

/** The language a page is written in: the one chosen, else the browser's first that we speak, else English. */
export async function localeOf(request: Request): Promise<Locale> {
  return readLocale(await chosen.parse(request.headers.get('Cookie'))) ?? preferred(request) ?? 'en'
}

/** The `Set-Cookie` line that keeps a choice for a year. */
export function rememberLocale(locale: Locale, { secure }: { secure: boolean }): Promise<string> {
  return chosen.serialize(locale, { secure })
}

function preferred(request: Request): Locale | undefined {
  return (request.headers.get('Accept-Language') ?? '')
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/)
      // Tagalog and Filipino are one written language here.
      const language = tag.toLowerCase().split('-')[0]?.replace(/^tl$/, 'fil')
      return { locale: readLocale(language), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ locale, weight }) => locale && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.locale
}
