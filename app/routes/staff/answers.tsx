import type { Reader } from '#db/store'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AnswerGroups } from '~/components/staff/answer-groups'
import { Pager } from '~/components/staff/answer-rows'
import { readSettings } from '~/domain/settings/queries.server'
import {
  recentConversions,
  undecidedConversions,
  undecidedCount,
  type ListedConversion,
} from '~/domain/shares/conversions.server'
import { heldConversions } from '~/domain/shares/queries.server'
import { trackRecords } from '~/domain/shares/track-record.server'
import { readPage } from '~/http/pages.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { groupsOf } from '~/pages/answer-groups.server'
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
  const page = list === 'undecided' ? 1 : readPage(searchParams)
  const [{ locale, t }, { shop }, undecided, { rows, more }, records] = await Promise.all([
    languageOf(request),
    readSettings(db),
    undecidedCount(db, now),
    listed(db, list, { page, now }),
    list === 'all' ? undefined : trackRecords(db),
  ])
  return {
    title: t('staff.answers.title'),
    list,
    page,
    more,
    undecided,
    groups: groupsOf(rows, { now, shop, locale, t }, records),
  }
}

const size = 50

async function listed(
  db: Reader,
  list: (typeof lists)[number],
  { page, now }: { page: number; now: Date },
): Promise<{ rows: ListedConversion[]; more: boolean }> {
  if (list === 'all') return recentConversions(db, page, size)
  if (list === 'undecided') return { rows: await undecidedConversions(db, now), more: false }
  const rows = await heldConversions(db, { limit: size + 1, offset: (page - 1) * size })
  return { rows: rows.slice(0, size), more: rows.length > size }
}

export default function Answers() {
  const { list, page, more, undecided, groups } = useLoaderData<typeof loader>()
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
        {groups.length > 0 && <p className="lead">{t(`staff.answers.lead.${list}`)}</p>}
      </header>
      {groups.length === 0 ? (
        <p className="empty">{t(`staff.answers.none.${list}`)}</p>
      ) : (
        <AnswerGroups groups={groups} aged={list === 'waiting'} />
      )}
      <Pager path={pathTo`/staff/answers?list=${list}`} page={page} more={more} />
    </div>
  )
}
