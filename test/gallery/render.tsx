import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { RootData } from '~/components/use-shop'
import { defaults, demoHours } from '~/domain/settings/settings'
import type { Locale } from '~/i18n/language'
import { packed } from '~/i18n/packed'
import { TranslateProvider } from '~/i18n/react'
import { translator } from '~/i18n/translate'
import { wordsOf } from '~/i18n/words'
import { renderEmail, storedEmail } from '~/mail/render.server'
import { hoursLines } from '~/pages/opening-hours.server'
import { inWide } from './around'
import { nameOf, type Family, type State, type Story } from './story'

/** What the root loads, in a shop that has changed nothing. */
const rootOf = (locale: Locale): RootData => ({
  locale,
  words: packed(wordsOf(locale)),
  makes: 'dress',
  ownPolicy: defaults.review,
  shop: { ...defaults.shop, hours: hoursLines(demoHours, locale) },
  demo: false,
  demoMails: false,
})

/** A state as HTML: the body of a page, or a whole mail. */
export async function bodyOf(family: Family, story: Story, name: string, locale: Locale): Promise<string> {
  const state = story.states[name]
  if (!state) throw new Error(`${nameOf(story)} has no state "${name}". Look for its name among its states.`)
  const said = { locale, t: translator(locale, wordsOf(locale)) }
  if ('mail' in state)
    return (await renderEmail(storedEmail({ email: state.mail, props: state.props(said) }), locale)).html
  const { show, root, at = '/' } = whole(state)
  const around = story.around ?? family.around ?? inWide
  // The words are there before the component is: what it is shown with may be said in them.
  const page = () => (
    <TranslateProvider locale={locale} words={wordsOf(locale)}>
      {around(show(said), nameOf(story))}
    </TranslateProvider>
  )
  const remix = contextOf(page, { ...rootOf(locale), ...root }, at)
  return renderToStaticMarkup(<RemixServer context={remix} url={`http://gallery.invalid${at}`} />)
}

const whole = (state: State) => (typeof state === 'function' ? { show: state } : state)

/** What Remix would know of a page with one route, the root, which has been loaded. */
function contextOf(page: () => React.ReactNode, root: RootData, at: string): EntryContext {
  const { pathname, search } = new URL(at, 'http://gallery.invalid')
  const route = { id: 'root', path: '*', module: '', hasErrorBoundary: false }
  const known = { ...route, hasLoader: true, hasAction: false }
  return {
    manifest: { routes: { root: known }, entry: { imports: [], module: '' }, url: '', version: '' },
    routeModules: { root: { default: page } },
    future: {},
    isSpaMode: false,
    serializeError: (error: Error) => error,
    staticHandlerContext: {
      basename: '/',
      location: { pathname, search, hash: '', state: null, key: 'default' },
      matches: [{ params: {}, pathname, pathnameBase: '/', route }],
      loaderData: { root },
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  } as unknown as EntryContext
}

/** The sheets of a story's page, the shared one first. */
export const sheetsOf = (family: Family, story: Story): readonly string[] => [
  'site',
  ...(story.sheets ?? family.sheets ?? []),
]

/** A state as a page of its own, with the sheets that its page has in the app. */
export async function documentOf(
  family: Family,
  story: Story,
  name: string,
  locale: Locale,
): Promise<string> {
  const body = await bodyOf(family, story, name, locale)
  if (body.startsWith('<!DOCTYPE')) return body
  const sheets = sheetsOf(family, story).map(
    (sheet) => `<link rel="stylesheet" href="/styles/${sheet}.css" />`,
  )
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${nameOf(story)}: ${name}</title>
${sheets.join('\n')}
<link rel="stylesheet" href="/alone.css" />
</head>
<body>${body}</body>
</html>`
}
