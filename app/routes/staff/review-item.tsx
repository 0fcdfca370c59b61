import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ReviewItem } from '~/components/staff/review'
import { readSettings } from '~/domain/settings/queries.server'
import { readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { notFound } from '~/http/responses.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { actOnReview, readOutcome, reviewFacts } from '~/pages/staff-review.server'
import style from '~/styles/staff/review.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.review.title, matches, { hidden: true })

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { store, clock, keys } = context.services
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(store.db)])
  const reading = { now: clock.now(), shop, locale, t, member, keys }
  const review = await reviewFacts(context.services, params.id ?? '', reading)
  if (!review) throw notFound()
  const said = readOutcome(new URL(request.url).searchParams.get('said'))
  return { review, message: said && t(`staff.review.said.${said}`) }
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const form = await readForm(request)
  const done = await actOnReview(context.services, { form, reviewId: params.id ?? '', member })
  if ('to' in done) throw redirect(done.to, 303)
  return data(done, { status: 422 })
}

export default function ReviewPage() {
  const { review, message } = useLoaderData<typeof loader>()
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
        <h1>{review.title}</h1>
        <p className="lead">{review.age}</p>
      </header>
      {message && (
        <p className="note told" role="status">
          {message}
        </p>
      )}
      <ReviewItem review={review} rejected={rejected} />
    </div>
  )
}
