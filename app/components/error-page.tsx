import { keyOf, type Locale } from '~/i18n/language'
import { errors } from '~/i18n/en/errors'
import { unpacked } from '~/i18n/packed'
import { TranslateProvider, useT } from '~/i18n/react'
import { Footer, type ShopFacts } from './footer'
import { Header } from './header'
import { OpenButton } from './answer-progress'

interface Known {
  locale: Locale
  /** As the root hands them down: packed. */
  words: string
  makes: string
  shop: ShopFacts
  demoMails: boolean
}

const explained = [403, 404, 429, 503]

/** Under which of our words a status is told. */
export const kindOf = (status: number) => (explained.includes(status) ? status : 500)

function Words({ status, word }: { status: number; word: string | undefined }) {
  const t = useT()
  const kind = kindOf(status)
  return (
    <main id="content" className="narrow error-page stack">
      <OpenButton />
      <h1>{t(keyOf(`errors.${kind}.title`))}</h1>
      <p className="lead">{t(keyOf(word ?? `errors.${kind}.text`))}</p>
      <p>
        <a className="button" href="/">
          {t('errors.home')}
        </a>
      </p>
    </main>
  )
}

interface Happened {
  status: number
  /** A word key for what is to be said instead of the status's own sentence. */
  word?: string | undefined
  page: Known | undefined
}

/** A page for what went wrong, in warm words. Without `page`, even the shop's name is out of reach. */
export function ErrorPage({ status, word, page }: Happened) {
  return (
    <TranslateProvider locale={page?.locale ?? 'en'} words={page ? unpacked(page.words) : errors}>
      {page && <Header shop={page.shop.name} makes={page.makes} />}
      <Words status={status} word={word} />
      {page && <Footer shop={page.shop} demoMails={page.demoMails} />}
    </TranslateProvider>
  )
}
