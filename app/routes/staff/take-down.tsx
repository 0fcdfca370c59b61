import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { TakeDown } from '~/components/staff/take-down'
import { readSettings } from '~/domain/settings/queries.server'
import { readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { notFound } from '~/http/responses.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { actOnAd, takeDownFacts } from '~/pages/take-down.server'
import style from '~/styles/staff/review.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.ad.title, matches, { hidden: true })

/** Why a press came to nothing: a colleague was first, it is one's own, or one works here no more. */
const isRefusal = (said: string | null) => said === 'gone' || said === 'own' || said === 'not-allowed'

/** An ad that left, with all that was made from it. `?said=` what a press came to that changed nothing. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services } = context
  const { store, clock } = services
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(store.db)])
  const reading = { now: clock.now(), shop, locale, t, member }
  const ad = await takeDownFacts(services, params.id ?? '', reading)
  if (!ad) throw notFound()
  const said = new URL(request.url).searchParams.get('said')
  return { ad, message: isRefusal(said) && t(`staff.down.said.${said}`) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const form = await readForm(request)
  const done = await actOnAd(context.services, { form, shareId: params.id ?? '', member })
  if ('to' in done) throw redirect(done.to, 303)
  return data(done, { status: 422 })
}

export default function TakeDownPage() {
  const { ad, message } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <p>
          <Link className="link link-tall" to="/staff/review">
            {t('staff.review.back.list')}
          </Link>
        </p>
        <h1>{ad.title}</h1>
      </header>
      {message && (
        <p className="note told" role="status">
          {message}
        </p>
      )}
      <TakeDown ad={ad} rejected={rejected} />
    </div>
  )
}
