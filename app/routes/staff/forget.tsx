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
import { Forget } from '~/components/staff/forget'
import { record } from '~/domain/audit/commands.server'
import { erasable, eraseFriend, eraseVisitor } from '~/domain/visitors/erase.server'
import { typedMailbox } from '~/domain/visitors/visitors'
import { parseForm, reject, type Rejected, readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/staff/forget.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, { role: 'manager' })
  const { t } = await languageOf(request)
  const message = new URL(request.url).searchParams.get('said')
  return {
    title: t('staff.forget.title'),
    message: message === 'done' || message === 'gone' ? t(`staff.forget.${message}`) : undefined,
  }
}

const Form = z.object({ address: typedMailbox, intent: z.enum(['look', 'forget']) })

type Found = NonNullable<Awaited<ReturnType<typeof erasable>>> & { address: string }
interface Sent {
  rejected?: Rejected
  found?: Found
}

/** The first press looks, the second one forgets. The address travels in the form only, never in an address. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, keys, clock } = context.services
  const form = await readForm(request)
  const parsed = await parseForm(form, Form)
  if (!parsed.ok) return data<Sent>({ rejected: parsed }, { status: 422 })
  const { address, intent } = parsed.value
  const mailbox = keys.mailboxKeys(address)
  const now = clock.now()
  /** Whom the audit names: a visitor by their id, somebody else by their mailbox's keyed hash. */
  const whom = (visitorId: string | undefined) =>
    visitorId
      ? ({ subject: 'visitor', subjectId: visitorId, staffId: member.id, now } as const)
      : ({ subject: 'mailbox', subjectId: mailbox.mailboxKey, staffId: member.id, now } as const)
  if (intent === 'look') {
    const found = await store.transact(async (tx) => {
      const seen = await erasable(tx, { ...mailbox, keys })
      if (seen) await record(tx, { ...whom(seen.visitorId), act: 'look-up' })
      return seen
    })
    if (!found)
      return data<Sent>({ rejected: reject(form, { address: ['staff.forget.nobody'] }) }, { status: 422 })
    return data<Sent>({ found: { ...found, address } })
  }
  const forgotten = await store.transact(async (tx) => {
    const found = await erasable(tx, { ...mailbox, keys })
    if (!found) return false
    const { visitorId } = found
    if (visitorId && !(await eraseVisitor(tx, { visitorId, now, keys }))) return false
    if (!visitorId) await eraseFriend(tx, { ...mailbox, now, keys })
    await record(tx, { ...whom(visitorId), act: 'forget' })
    return true
  })
  throw redirect(pathTo`/staff/forget?said=${forgotten ? 'done' : 'gone'}`, 303)
}

export default function ForgetPage() {
  const { message } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useT()
  const wrong = sent?.rejected?.errors.address?.[0]
  return (
    <div className="staff-page">
      <header>
        <p>
          <Link className="link link-tall" to="/staff/shares">
            {t('staff.answer.backShares')}
          </Link>
        </p>
        <h1>{t('staff.forget.title')}</h1>
        <p className="lead">{t('staff.forget.lead')}</p>
      </header>
      {message && !sent && (
        <p className="note told" role="status">
          {message}
        </p>
      )}
      {sent?.found ? (
        <Forget found={sent.found} />
      ) : (
        <form method="post" action="/staff/forget" className="forget-look stack" noValidate>
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
