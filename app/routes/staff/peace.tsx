import { keyOf } from '~/i18n/language'
import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Field } from '~/components/field'
import { moment } from '~/components/staff/when'
import { record } from '~/domain/audit/commands.server'
import { heldBy } from '~/domain/outbox/gate.server'
import { liftPeace } from '~/domain/outbox/peace.server'
import { readSettings } from '~/domain/settings/queries.server'
import { mailbox } from '~/domain/visitors/visitors'
import { parseForm, reject, type Rejected, readForm } from '~/http/forms.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/staff/forget.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, { role: 'manager' })
  const { t } = await languageOf(request)
  return {
    title: t('staff.peace.title'),
    lifted: new URL(request.url).searchParams.has('lifted') ? t('staff.peace.lifted') : undefined,
  }
}

const Form = z.object({ address: mailbox, intent: z.enum(['look', 'lift']) })

interface Sent {
  rejected?: Rejected
  held?: { address: string; why: string }
}

/** The first press looks, the second one lifts. The address travels in the form only, never in an address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, keys, clock } = context.services
  const form = await readForm(request)
  const parsed = await parseForm(form, Form)
  if (!parsed.ok) return data<Sent>({ rejected: parsed }, { status: 422 })
  const { address, intent } = parsed.value
  const asked = keys.mailboxKeys(address)
  const now = clock.now()
  const line = { staffId: member.id, subject: 'mailbox', subjectId: asked.mailboxKey, now } as const
  if (intent === 'lift') {
    await store.transact(async (tx) => {
      if (await liftPeace(tx, { mailbox: asked })) await record(tx, { ...line, act: 'lift-peace' })
    })
    throw redirect(pathTo`/staff/peace?lifted`, 303)
  }
  const [{ locale, t }, { shop }, held] = await Promise.all([
    languageOf(request),
    readSettings(store.db),
    store.transact(async (tx) => {
      const found = await heldBy(tx, asked, now)
      if (found) await record(tx, { ...line, act: 'look-up' })
      return found
    }),
  ])
  if (!held) return data<Sent>({ rejected: reject(form, { address: ['staff.peace.none'] }) }, { status: 422 })
  const day = moment(locale, held.since, shop.timeZone)
  return data<Sent>({ held: { address, why: t(`staff.peace.${held.reason}`, { day }) } })
}

export default function PeacePage() {
  const { lifted } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useT()
  const wrong = sent?.rejected?.errors.address?.[0]
  return (
    <div className="staff-page">
      <header>
        <p>
          <Link className="link link-tall" to="/staff/outbox">
            {t('staff.outbox.back')}
          </Link>
        </p>
        <h1>{t('staff.peace.title')}</h1>
        <p className="lead">{t('staff.peace.lead')}</p>
      </header>
      {lifted && !sent && (
        <p className="note told" role="status">
          {lifted}
        </p>
      )}
      {sent?.held ? (
        <form method="post" action="/staff/peace" className="stack" role="status">
          <input type="hidden" name="address" value={sent.held.address} />
          <p className="forget-who">{sent.held.address}</p>
          <p>{sent.held.why}</p>
          <p>
            <strong>{t('staff.peace.only')}</strong>
          </p>
          <p>
            <button className="button" name="intent" value="lift">
              {t('staff.peace.lift')}
            </button>
          </p>
        </form>
      ) : (
        <form method="post" action="/staff/peace" className="forget-look stack">
          <Field
            id="address"
            name="address"
            label={t('staff.forget.email')}
            type="email"
            autoComplete="off"
            required
            defaultValue={String(sent?.rejected?.values.address ?? '')}
            error={wrong && t(keyOf(wrong))}
          />
          <button className="button" name="intent" value="look">
            {t('staff.forget.look')}
          </button>
        </form>
      )}
    </div>
  )
}
