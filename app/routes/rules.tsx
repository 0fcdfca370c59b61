import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { PauseNote, Terms, TermsSentence, Waits } from '~/components/terms'
import type { Rules } from '~/domain/campaigns/campaigns'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { sharedFacts } from '~/http/shared-pages.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pauseWords, type PauseWords } from '~/pages/opening-hours.server'
import style from '~/styles/prose.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { description: data?.about })

const facts = sharedFacts<{
  title: string
  about: string
  version: number
  rules: Rules
  pause: PauseWords | undefined
}>()

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { store, clock } = services
  const [{ t, locale }, campaign, settings] = await Promise.all([
    languageOf(request),
    currentCampaign(store.db),
    readSettings(store.db),
  ])
  const pause = pauseWords(settings, clock.now(), locale)
  return facts([settings, campaign], JSON.stringify([locale, pause]), () => {
    const { version, rules } = campaign
    return { title: t('rules.title'), about: t('rules.about'), version, rules, pause }
  })
}

/** The public rules, written from the campaign in force. */
export default function RulesPage() {
  const { version, rules, pause } = useLoaderData<typeof loader>()
  const t = useT()
  const { shop, makes } = useShop()
  return (
    <Page lined>
      <article className="narrow prose">
        <h1>{t('rules.title')}</h1>
        <p className="prose-sentence">
          <TermsSentence rules={rules} currency={shop.currency} />
        </p>
        <PauseNote pause={pause} />
        <Terms rules={rules} level="h2" />
        <Waits rules={rules} />
        <h2>{t('rules.check')}</h2>
        <p>{rules.holdDays > 0 ? t('rules.hold', { count: rules.holdDays }) : t('rules.holdNone')}</p>
        <p>{t('rules.look')}</p>
        <p>{t('rules.keep', { count: rules.windowMonths })}</p>
        <p>{t(`rules.takeDown.${rules.takeDown}`)}</p>
        <h2>{t('rules.voucher')}</h2>
        <p>{t('rules.voucherText', { months: rules.voucherMonths })}</p>
        <p>{t('rules.month', { count: rules.rewardsPerMonth })}</p>
        <h2>{t('rules.friend')}</h2>
        <p>{t('rules.friendText')}</p>
        <h2>{t('rules.honest')}</h2>
        <p>{t('rules.honestText')}</p>
        <hr className="stitch" />
        <p className="small quiet">{t('rules.version', { version })}</p>
        <p>
          <Link className="button button-primary" to="/studio">
            {t(`${makes}.studio.begin`)}
          </Link>
        </p>
      </article>
    </Page>
  )
}
