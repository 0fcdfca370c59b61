import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AnswerRows, Pager } from '~/components/staff/answer-rows'
import { readSettings } from '~/domain/settings/queries.server'
import { recentConversions, undecidedConversions, undecidedCount } from '~/domain/shares/conversions.server'
import { heldConversions } from '~/domain/shares/queries.server'
import { readPage } from '~/http/pages.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { rowOf } from '~/pages/staff-answers.server'
import style from '~/styles/staff/answers.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

const lists = ['waiting', 'undecided', 'all'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, { role: 'manager' })
  const { store, clock } = context.services
  const { db } = store
  const now = clock.now()
  const { searchParams } = new URL(request.url)
  const list = lists.find((one) => one === searchParams.get('list')) ?? 'waiting'
  const page = list === 'all' ? readPage(searchParams) : 1
  const [{ locale, t }, { shop }, undecided, { rows, more }] = await Promise.all([
    languageOf(request),
    readSettings(db),
    undecidedCount(db, now),
    list === 'all'
      ? recentConversions(db, page)
      : (list === 'waiting' ? heldConversions(db) : undecidedConversions(db, now)).then((rows) => ({
          rows,
          more: false,
        })),
  ])
  return {
    title: t('staff.answers.title'),
    list,
    page,
    more,
    undecided,
    rows: rows.map((row) => rowOf(row, { now, shop, locale, t })),
  }
}

export default function Answers() {
  const { list, page, more, undecided, rows } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.answers.title')}</h1>
        <nav className="tabs" aria-label={t('staff.answers.lists')}>
          {lists.map((one) => (
            <Link
              key={one}
              to={one === 'waiting' ? '/staff/answers' : pathTo`/staff/answers?list=${one}`}
              aria-current={one === list ? 'page' : undefined}
            >
              {t(`staff.answers.${one}`)}
              {one === 'undecided' && undecided > 0 && ` (${undecided})`}
            </Link>
          ))}
        </nav>
        {rows.length > 0 && <p className="lead">{t(`staff.answers.lead.${list}`)}</p>}
      </header>
      {rows.length === 0 ? (
        <p className="empty">{t(`staff.answers.none.${list}`)}</p>
      ) : (
        <AnswerRows rows={rows} aged={list === 'waiting'} />
      )}
      <Pager path="/staff/answers?list=all" page={page} more={more} />
    </div>
  )
}
