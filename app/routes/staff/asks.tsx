import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Ask, type AskFacts } from '~/components/staff/ask'
import { moment } from '~/components/staff/when'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { describe } from '~/catalog/describe-design'
import { closeOrder } from '~/domain/orders/commands.server'
import { askedOrders } from '~/domain/orders/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { parseForm } from '~/http/forms.server'
import { requireStaff } from '~/http/staff.server'
import { day } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import style from '~/styles/staff/asks.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context)
  const { store, keys } = context.services
  const [{ locale, t }, { shop }, orders] = await Promise.all([
    languageOf(request),
    readSettings(store.db),
    askedOrders(store.db, keys),
  ])
  const asks = orders.map((order): AskFacts => ({
    id: order.id,
    name: order.name || t('staff.someone'),
    contact: order.contact,
    note: order.note,
    asked: moment(locale, order.createdAt, shop.timeZone),
    maker: order.makerName,
    picture: {
      url: pathTo`/staff/pictures/ask/${order.id}?width=400`,
      alt: describe(order.document, t),
    },
    done: order.state === 'done' ? day(locale, order.decidedAt ?? order.createdAt, shop.timeZone) : null,
  }))
  return { title: t('staff.asks.title'), asks, saved: new URL(request.url).searchParams.has('done') }
}

const Form = z.object({ done: z.string().min(1).max(64) })

export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { store, clock } = context.services
  const form = await parseForm(request, Form)
  if (!form.ok) throw redirect(pathTo`/staff/asks`, 303)
  const now = clock.now()
  await store.transact((tx) => closeOrder(tx, { id: form.value.done, staffId: member.id, now }))
  throw redirect(pathTo`/staff/asks?done`, 303)
}

export default function Asks() {
  const { asks, saved } = useLoaderData<typeof loader>()
  const t = useT()
  const open = asks.filter(({ done }) => !done)
  const closed = asks.filter(({ done }) => done)
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.asks.title')}</h1>
        <p className="lead">{t('staff.asks.lead')}</p>
      </header>
      {saved && (
        <p className="note told" role="status">
          {t('staff.asks.saved')}
        </p>
      )}
      {open.length === 0 && <p className="empty">{t('staff.asks.none')}</p>}
      <div className="asks">
        {open.map((ask) => (
          <Ask key={ask.id} ask={ask} />
        ))}
      </div>
      {closed.length > 0 && (
        <details className="closed">
          <summary>{t('staff.asks.closed', { count: closed.length })}</summary>
          <div className="asks">
            {closed.map((ask) => (
              <Ask key={ask.id} ask={ask} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
