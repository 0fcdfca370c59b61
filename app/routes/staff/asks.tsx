import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { pictureAt } from '~/catalog/design-picture'
import { Ask, type AskFacts } from '~/components/staff/ask'
import { moment } from '~/components/staff/when'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { describe } from '~/catalog/describe-design'
import { acceptOrder, closeOrder } from '~/domain/orders/commands.server'
import { askedOrders, senderOfOrder } from '~/domain/orders/queries.server'
import { outcomeOf, outcomes } from '~/pages/accepted-order'
import { readSettings } from '~/domain/settings/queries.server'
import { parseForm } from '~/http/forms.server'
import { requireStaff } from '~/http/staff.server'
import { day } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { mailContextOf } from '~/mail/mail-context.server'
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
    picture: pictureAt(order.document, {
      src: pathTo`/staff/pictures/ask/${order.id}?width=400`,
      alt: describe(order.document, t),
      width: 400,
    }),
    isOpen: order.state === 'asked' && order.shareId !== null,
    accepted:
      order.state === 'accepted' ? day(locale, order.decidedAt ?? order.createdAt, shop.timeZone) : null,
    done: order.state === 'done' ? day(locale, order.decidedAt ?? order.createdAt, shop.timeZone) : null,
  }))
  const { searchParams } = new URL(request.url)
  const accepted = outcomes.find((one) => one === searchParams.get('accepted'))
  return { title: t('staff.asks.title'), asks, saved: searchParams.has('done'), accepted }
}

const Id = z.string().min(1).max(64)
const Form = z.union([z.object({ accept: Id }), z.object({ done: Id })])

export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services } = context
  const { store } = services
  const form = await parseForm(request, Form)
  if (!form.ok) throw redirect(pathTo`/staff/asks`, 303)
  const staffId = member.id
  const sending = mailContextOf(services)
  if ('accept' in form.value) {
    const id = form.value.accept
    const key = (await senderOfOrder(store.db, id)) ?? id
    const done = await store.transact((tx) => acceptOrder(tx, { ...sending, id, staffId }), { key })
    services.worker.poke()
    throw redirect(pathTo`/staff/asks?${new URLSearchParams({ accepted: outcomeOf(done) })}`, 303)
  }
  const id = form.value.done
  await store.transact((tx) => closeOrder(tx, { id, staffId, now: sending.now }))
  throw redirect(pathTo`/staff/asks?done`, 303)
}

export default function Asks() {
  const { asks, saved, accepted } = useLoaderData<typeof loader>()
  const t = useT()
  // Who waits for word first.
  const open = ['asked', 'accepted'].flatMap((state) =>
    asks.filter(({ done, accepted }) => !done && (state === 'accepted') === (accepted !== null)),
  )
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
      {accepted && (
        <p className="note told" role="status">
          {t(`staff.asks.accepted.${accepted}`)}
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
