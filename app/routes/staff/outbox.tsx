import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MailTable, type MailRow } from '~/components/staff/outbox'
import { shortMoment } from '~/components/staff/when'
import { outboxList } from '~/domain/outbox/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { readMail, stateOf } from '~/pages/outbox.server'
import style from '~/styles/staff/outbox.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, { role: 'manager' })
  const { store, keys, env, worker } = context.services
  const [{ locale, t }, { shop, smtp }, list] = await Promise.all([
    languageOf(request),
    readSettings(store.db),
    outboxList(store.db, { limit: 100 }),
  ])
  const mails = await Promise.all(
    list.map(async (mail): Promise<MailRow> => {
      const read = await readMail(mail, keys)
      return {
        id: mail.id,
        email: mail.email,
        state: stateOf(mail),
        subject: read.ok ? read.mail.subject : t(`staff.outbox.${read.reason}`),
        written: shortMoment(locale, mail.createdAt, shop.timeZone),
      }
    }),
  )
  return {
    title: t('staff.outbox.title'),
    mails,
    local: !env.smtpUrl && !smtp.sealedUrl,
    trouble: worker.trouble()?.kind,
  }
}

export default function Outbox() {
  const { mails, local, trouble } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.outbox.title')}</h1>
        <p className="lead">{t('staff.outbox.lead')}</p>
        <p>
          <Link className="link link-tall" to="/staff/peace">
            {t('staff.peace.title')}
          </Link>
        </p>
      </header>
      {trouble && (
        <p className="summary" role="alert">
          {t(`staff.outbox.trouble.${trouble}`)}
        </p>
      )}
      {local && <p className="note told">{t('staff.outbox.local')}</p>}
      {mails.length === 0 ? <p className="empty">{t('staff.outbox.none')}</p> : <MailTable mails={mails} />}
    </div>
  )
}
