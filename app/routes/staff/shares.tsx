import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AnswerRows, Pager } from '~/components/staff/answer-rows'
import { readSettings } from '~/domain/settings/queries.server'
import { recentShares } from '~/domain/shares/conversions.server'
import { readPage } from '~/http/pages.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { rowOf } from '~/pages/staff-answers.server'
import style from '~/styles/staff/answers.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, { role: 'manager' })
  const { store, clock } = context.services
  const page = readPage(new URL(request.url).searchParams)
  const [{ locale, t }, { shop }, { rows, more }] = await Promise.all([
    languageOf(request),
    readSettings(store.db),
    recentShares(store.db, page),
  ])
  return {
    title: t('staff.shares.title'),
    page,
    more,
    rows: rows.map((row) => rowOf(row, { now: clock.now(), shop, locale, t })),
  }
}

/** Every picture that went out, so that any of them can be taken down. */
export default function Shares() {
  const { page, more, rows } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.shares.title')}</h1>
        <p className="lead">{t('staff.shares.lead')}</p>
      </header>
      {rows.length === 0 ? <p className="empty">{t('staff.shares.none')}</p> : <AnswerRows rows={rows} />}
      <Pager path="/staff/shares" page={page} more={more} />
      <p className="staff-foot">
        <Link className="link link-tall" to="/staff/forget">
          {t('staff.shares.forget')}
        </Link>
      </p>
    </div>
  )
}
