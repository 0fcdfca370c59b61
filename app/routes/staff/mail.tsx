import { keyOf } from '~/i18n/language'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MailState } from '~/components/staff/outbox'
import { moment } from '~/components/staff/when'
import { outboxMail, recipientOf } from '~/domain/outbox/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { notFound } from '~/http/responses.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { noteReading, readMail, responseOf, stateOf } from '~/pages/outbox.server'
import style from '~/styles/staff/outbox.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, keys } = context.services
  const mail = await outboxMail(store.db, params.id ?? '')
  if (!mail) throw notFound()
  const [{ locale, t }, { shop }, to, read] = await Promise.all([
    languageOf(request),
    readSettings(store.db),
    recipientOf(store.db, mail.id, keys),
    readMail(mail, keys),
  ])
  if (to !== undefined || read.ok)
    await noteReading(context.services, { mailId: mail.id, staffId: member.id })
  const waits = mail.state === 'queued' || mail.state === 'deferred'
  return {
    title: read.ok ? read.mail.subject : t(`staff.outbox.email.${mail.email}`),
    id: mail.id,
    to,
    state: stateOf(mail),
    email: mail.email,
    from: mail.fromName ? t('send.fromVia', { sender: mail.fromName, shop: shop.name }) : shop.name,
    response: responseOf(mail),
    tries: mail.tries,
    written: moment(locale, mail.createdAt, shop.timeZone),
    next: waits ? moment(locale, mail.nextTryAt, shop.timeZone) : undefined,
    text: read.ok ? read.mail.text : undefined,
    why: read.ok ? undefined : read.reason,
  }
}

export default function OutboxMailPage() {
  const mail = useLoaderData<typeof loader>()
  const t = useT()
  const facts: [word: string, value: string | undefined][] = [
    ['kind', t(`staff.outbox.email.${mail.email}`)],
    ['from', mail.from],
    ['to', mail.to ?? t('staff.outbox.erased')],
    ['written', mail.written],
    ['tries', String(mail.tries)],
    ['next', mail.next],
    ['said', mail.response],
  ]
  return (
    <div className="staff-page">
      <header>
        <p>
          <Link className="link link-tall" to="/staff/outbox">
            {t('staff.outbox.back')}
          </Link>
        </p>
        <h1>{mail.title}</h1>
      </header>
      <div className="mail">
        <dl className="facts facts-small">
          <div>
            <dt>{t('staff.outbox.state')}</dt>
            <dd>
              <MailState state={mail.state} />
            </dd>
          </div>
          {facts.map(
            ([word, value]) =>
              value && (
                <div key={word}>
                  <dt>{t(keyOf(`staff.outbox.${word}`))}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        {mail.text === undefined ? (
          <p className="note">{t(`staff.outbox.${mail.why ?? 'unreadable'}`)}</p>
        ) : (
          <div className="stack">
            <iframe title={t('staff.outbox.frame')} src={pathTo`/staff/outbox/${mail.id}/body`} sandbox="" />
            <details className="closed">
              <summary>{t('staff.outbox.plain')}</summary>
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <pre tabIndex={0}>{mail.text}</pre>
            </details>
          </div>
        )}
      </div>
    </div>
  )
}
