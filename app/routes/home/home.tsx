import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Hero } from '~/routes/home/hero'
import { HowItWorks } from '~/routes/home/how-it-works'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { PauseNote, Terms, TermsSentence } from '~/components/terms'
import { pathTo } from '~/url/own-path'
import { priceOf } from '~/catalog/describe-design'
import type { Rules } from '~/domain/campaigns/campaigns'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { offeredProducts, type Settings } from '~/domain/settings/settings'
import { sharedFacts } from '~/http/shared-pages.server'
import { counted } from '~/i18n/counted'
import { money } from '~/i18n/format'
import type { Translate } from '~/i18n/language'
import { titled } from '~/i18n/meta'
import { useLocale, useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pauseWords, type PauseWords } from '~/pages/opening-hours.server'
import { frontOf } from '~/pages/shop-front.server'
import home from '~/styles/home.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: home }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(undefined, matches, { description: data?.about })

const facts = sharedFacts<ReturnType<typeof factsOf>>()

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const [{ t, locale }, settings, campaign] = await Promise.all([
    languageOf(request),
    readSettings(db),
    currentCampaign(db),
  ])
  const pause = pauseWords(settings, services.clock.now(), locale)
  return facts([settings, campaign], JSON.stringify([locale, pause]), () =>
    factsOf(settings, campaign.rules, pause, t),
  )
}

function factsOf({ offer, prices }: Settings, rules: Rules, pause: PauseWords | undefined, t: Translate) {
  const fronts = offeredProducts(offer).map((product) => frontOf(product, offer, t))
  const shelves = fronts.map(({ product, looks }) => ({
    product,
    looks: looks.map(({ document, ...look }) => ({ ...look, price: priceOf(document, prices) })),
  }))
  return { hero: fronts[0]?.hero, shelves, rules, pause, about: t('home.about') }
}

export default function Home() {
  const { shelves, rules, hero, pause } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { shop } = useShop()
  const { count, word } = counted(t, rules.friends)
  return (
    <Page>
      {hero && (
        <Hero
          hero={hero}
          title={pause ? t('home.paused.title') : t('home.title', { count, friends: word })}
          pause={pause}
        />
      )}

      <div className="looks-clip">
        <section className="wide looks" aria-labelledby="looks">
          <h2 id="looks">{t('home.looks')}</h2>
          {shelves.map(({ product, looks }) => (
            <div key={product} className="looks-shelf">
              {shelves.length > 1 && <h3 className="looks-of">{t(`${product}.studio.many`)}</h3>}
              <div className="looks-floor">
                <ul className="looks-row">
                  {looks.slice(0, 6).map(({ id, name, summary, picture, price }) => (
                    <li key={id} className="look">
                      <Link className="look" to={pathTo`/studio?product=${product}&look=${id}`}>
                        <img {...picture} alt={picture.alt} loading="lazy" />
                        <span className="look-name">{name}</span>
                        <span className="look-summary">{summary}</span>
                        <span className="small">
                          {t('home.from', { price: money(locale, price, shop.currency) })}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </div>
              {shelves.length > 1 && (
                <Link className="link link-tall" to={pathTo`/studio?product=${product}`}>
                  {t(`${product}.studio.begin`)}
                </Link>
              )}
            </div>
          ))}
        </section>
      </div>

      <HowItWorks friends={rules.friends} />

      <section className="wide" aria-labelledby="free">
        <div className="free">
          <div className="free-cloth">
            <h2 id="free">{t('home.free')}</h2>
            <p>{t('home.worth', { worth: money(locale, rules.worth, shop.currency) })}</p>
          </div>
          <div className="free-terms">
            <p>
              <TermsSentence rules={rules} currency={shop.currency} />
            </p>
            <PauseNote pause={pause} />
            <div className="free-columns">
              <Terms rules={rules} level="h3" />
            </div>
            <p className="free-more small">
              <Link to="/rules">{t('home.allRules')}</Link>
            </p>
          </div>
        </div>
      </section>
    </Page>
  )
}
