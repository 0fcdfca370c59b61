import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page'
import { pathTo } from '~/url/own-path'
import { showsDemoMails } from '~/pages/demo.server'
import { outboxList } from '~/domain/outbox/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { notFound } from '~/http/responses.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { tags } from '~/i18n/translate'
import { readMail } from '~/pages/outbox.server'
import style from '~/styles/demo.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** The demo's mails, for whoever is at this machine. A real shop answers 404. */
export async function loader({ request, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const { db } = services.store
  const settings = await readSettings(db)
  if (!showsDemoMails(services.env, settings, { request, clientAddress })) throw notFound()
  const { t, locale } = await languageOf(request)
  const time = new Intl.DateTimeFormat(tags[locale], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: settings.shop.timeZone,
  })
  const mails = await outboxList(db, { limit: 60 })
  return {
    title: t('demo.title'),
    mails: await Promise.all(
      mails.map(async (mail) => {
        const read = await readMail(mail, services.keys)
        const { code, friendName, name, senderName } = read.ok ? read.props : {}
        return {
          id: mail.id,
          subject: read.ok ? read.mail.subject : t(`staff.outbox.${read.reason}`),
          readable: read.ok,
          written: time.format(mail.createdAt),
          code: mail.email === 'prove-mailbox' && read.ok ? String(code) : undefined,
          for: String(friendName && mail.email === 'ad' ? friendName : (name ?? senderName ?? '')),
        }
      }),
    ),
  }
}

export default function DemoMails() {
  const { mails } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page lined>
      <div className="narrow demo-mails">
        <h1>{t('demo.title')}</h1>
        <p className="note">{t('demo.lead')}</p>
        {mails.length === 0 && <p className="quiet">{t('demo.none')}</p>}
        <ul>
          {mails.map((mail) => (
            <li key={mail.id}>
              {mail.readable ? <Link to={pathTo`/demo/mails/${mail.id}`}>{mail.subject}</Link> : mail.subject}
              <span className="small quiet">
                {mail.for && `${t('demo.to')}: ${mail.for} · `}
                {mail.written}
              </span>
              {mail.code && (
                <span className="demo-code">
                  {t('demo.code')}: <strong>{mail.code}</strong>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
