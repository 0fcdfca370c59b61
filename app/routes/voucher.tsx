import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { Voucher } from '~/components/voucher'
import { evidenceOf, rewardByToken } from '~/domain/rewards/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { redirect } from '~/http/redirect.server'
import { notFound } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/voucher.css?url'
import { closedWords, openingWords } from '~/pages/opening-hours.server'
import { voucherFacts } from '~/pages/vouchers.server'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** A voucher, for whoever holds its address. Staff who scan it come to the counter. */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const token = params.token ?? ''
  const session = await readSession(request, services)
  if (session?.staffId) throw redirect(pathTo`/staff?voucher=${token}`)
  const reward = await rewardByToken(db, token, services.keys)
  if (!reward) throw notFound()
  const [{ t, locale }, settings, [first]] = await Promise.all([
    languageOf(request),
    readSettings(db),
    evidenceOf(db, reward.id),
  ])
  const { shop } = settings
  const said = { now: services.clock.now(), locale, t }
  return {
    title: t('voucher.title'),
    name: reward.earner ?? t('staff.someone'),
    opening: openingWords(settings, said),
    closed: closedWords(settings, said),
    voucher: voucherFacts(reward, { ...services, shop, locale, t, picture: first }),
  }
}

export default function VoucherPage() {
  const { voucher, name, opening, closed } = useLoaderData<typeof loader>()
  const t = useT()
  const { shop } = useShop()
  return (
    <Page>
      <div className="wide voucher-page">
        <Voucher voucher={voucher} name={name} heading="h1" />
        <div className="voucher-notes small quiet">
          <p>{t('voucher.print')}</p>
          <p>{t('voucher.private')}</p>
          <div className="voucher-where">
            <h2>{t('voucher.where')}</h2>
            <p>
              {[`${shop.name}, ${shop.address}`, ...shop.hours, shop.openingHours].filter(Boolean).join('\n')}
            </p>
            {opening && (
              <p className="voucher-now">
                <strong>{opening}</strong>
              </p>
            )}
            {closed.length > 0 && (
              <ul>
                {closed.map((days) => (
                  <li key={days}>{days}</li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}
