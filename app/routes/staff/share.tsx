import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Answer } from '~/components/staff/answer'
import { shareById, shareSeen } from '~/domain/shares/queries.server'
import { parseForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { notFound } from '~/http/responses.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Act, actOn, rejectedActOf } from '~/pages/staff-acts.server'
import { readAnswerPage } from '~/pages/staff-answers.server'
import style from '~/styles/staff/answer.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.answer.title, matches, { hidden: true })

/** What went out and has no answer that could count; with one, the answer's page is the place. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, clock } = context.services
  const found = await shareSeen(store.db, params.id ?? '', clock.now())
  if (!found) throw notFound()
  if (found.conversion)
    throw redirect(pathTo`/staff/answers/${found.conversion.id}?${new URL(request.url).searchParams}`)
  return readAnswerPage(request, context.services, { shareId: found.share.id, member })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { services } = context
  const share = await shareById(services.store.db, params.id ?? '')
  if (!share) throw notFound()
  const form = await parseForm(request, Act)
  if (!form.ok) {
    const rejected = rejectedActOf(form)
    if (rejected) return data(rejected, { status: 422 })
    throw redirect(pathTo`/staff/shares/${share.id}`, 303)
  }
  const message = await actOn(services, {
    shareId: share.id,
    conversionId: undefined,
    ...form.value,
    staffId: member.id,
  })
  throw redirect(pathTo`/staff/shares/${share.id}?said=${message}`, 303)
}

export default function SharePage() {
  const { answer, message } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <p>
          <Link className="link link-tall" to="/staff/shares">
            {t('staff.answer.backShares')}
          </Link>
        </p>
        <h1>{answer.title}</h1>
      </header>
      {message && (
        <p className="note told" role="status">
          {message}
        </p>
      )}
      <Answer answer={answer} rejected={rejected} />
    </div>
  )
}
