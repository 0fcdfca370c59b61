import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { sharedFacts } from '~/http/shared-pages.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import style from '~/styles/prose.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { description: data?.about })

const facts = sharedFacts<{ title: string; about: string }>()

export async function loader({ request }: LoaderFunctionArgs) {
  const { locale, t } = await languageOf(request)
  return facts([], locale, () => ({ title: t('privacy.title'), about: t('privacy.about') }))
}

const parts = [
  'you',
  'friend',
  'own',
  'answer',
  'count',
  'order',
  'mails',
  'cookies',
  'staff',
  'copies',
  'stop',
] as const

/** What is kept about whom, why, and for how long. */
export default function Privacy() {
  const t = useT()
  const { shop } = useShop()
  return (
    <Page lined>
      <article className="narrow prose">
        <h1>{t('privacy.title')}</h1>
        <p className="prose-sentence">{t('privacy.lead')}</p>
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`privacy.${part}`)}</h2>
            <p>{t(`privacy.${part}Text`)}</p>
          </section>
        ))}
        <address>{[shop.name, shop.address, shop.contact].join('\n')}</address>
      </article>
    </Page>
  )
}
