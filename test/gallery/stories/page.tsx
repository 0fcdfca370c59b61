import { ErrorPage } from '~/components/error-page'
import { Footer } from '~/components/footer'
import { Header } from '~/components/header'
import { Page } from '~/components/page'
import { defaults, demoHours } from '~/domain/settings/settings'
import { packed } from '~/i18n/packed'
import { wordsOf } from '~/i18n/words'
import { hoursLines } from '~/pages/opening-hours.server'
import { alone } from '../around'
import { longHours, longShop } from '../samples'
import type { Around, Family, Said } from '../story'

const shop = { ...defaults.shop, hours: hoursLines(demoHours, 'en') }
const long = { ...shop, ...longShop, hours: hoursLines(longHours, 'en') }

/** Above and below the content of a page. */
const withMain: Around = (shown, name) => (
  <>
    {shown}
    <main id="content" className="wide">
      <h1 className="unseen">{name}</h1>
    </main>
  </>
)

const content = ({ t }: Said) => (
  <div className="wide shown-alone stack">
    <h1>{t('rules.title')}</h1>
    <p className="lead">{t('rules.honestText')}</p>
  </div>
)

const house = ({ locale }: Said) => ({
  locale,
  words: packed(wordsOf(locale)),
  makes: 'dress',
  shop,
  demoMails: false,
})

export const page: Family = {
  id: 'page',
  title: 'Around every page',
  around: alone,
  stories: [
    {
      shows: { Page },
      states: {
        usual: (said) => <Page>{content(said)}</Page>,
        lined: (said) => <Page lined>{content(said)}</Page>,
        bare: (said) => <Page bare>{content(said)}</Page>,
        'of a demo': { show: (said) => <Page>{content(said)}</Page>, root: { demo: true, demoMails: true } },
        'of a demo that sends': { show: (said) => <Page>{content(said)}</Page>, root: { demo: true } },
        'of a shop with long names': { show: (said) => <Page>{content(said)}</Page>, root: { shop: long } },
      },
    },
    {
      shows: { Header },
      around: withMain,
      states: {
        usual: () => <Header shop={shop.name} makes="dress" />,
        'lined, of a shop of shirts': () => <Header lined shop={shop.name} makes="shirt" />,
        'a long name': () => <Header shop={longShop.name} makes="dress" />,
      },
    },
    {
      shows: { Footer },
      around: withMain,
      states: {
        usual: () => <Footer shop={shop} demoMails={false} />,
        'with the mails of a demo': () => <Footer shop={shop} demoMails />,
        'a telephone number, no hours': () => (
          <Footer
            shop={{ ...shop, contact: '+353 91 555 0142', openingHours: '', hours: [] }}
            demoMails={false}
          />
        ),
        'long names': () => <Footer shop={long} demoMails />,
      },
    },
    {
      shows: { ErrorPage },
      states: {
        ...Object.fromEntries(
          [403, 404, 429, 500, 503].map((status) => [
            String(status),
            (said: Said) => <ErrorPage status={status} page={house(said)} />,
          ]),
        ),
        'too much kept': (said) => <ErrorPage status={429} word="errors.429.stored" page={house(said)} />,
        'nothing is known of the shop': () => <ErrorPage status={500} page={undefined} />,
      },
    },
  ],
}
