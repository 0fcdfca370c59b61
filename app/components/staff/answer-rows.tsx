import { Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { Verdict, type VerdictState } from '~/components/verdict'
import { useT } from '~/i18n/react'

export interface AnswerRow {
  id: string
  to: string
  title: string
  picture: DesignPicture
  act: string
  when: string
  age: string
  verdict: VerdictState
  state: string
  reason: string
  /** Until when something can be done about it. */
  until: string
  /** Its picture is taken down. */
  down: boolean
}

/** Answers, or what went out: a picture, whose it is, where it stands. Each leads to its own page. */
export function AnswerRows({
  rows,
  aged = false,
  level: Heading = 'h2',
}: {
  rows: AnswerRow[]
  aged?: boolean
  level?: 'h2' | 'h3'
}) {
  const t = useT()
  return (
    <ul className="answer-rows">
      {rows.map((row) => (
        <li key={row.id} className="answer-row">
          <img {...row.picture} alt={row.picture.alt} loading="lazy" />
          <div className="answer-row-who">
            <Heading>
              <Link to={row.to}>{row.title}</Link>
            </Heading>
            <p className="small quiet">{row.act}</p>
          </div>
          <div className="answer-row-when small">
            <p>{aged ? row.age : row.when}</p>
            {row.until && <p className="quiet">{row.until}</p>}
          </div>
          <div className="answer-row-state">
            <Verdict state={row.verdict}>{row.state}</Verdict>
            {row.reason && <p className="small quiet">{row.reason}</p>}
            {row.down && <p className="small quiet">{t('staff.shares.down')}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** To the pages beside this one. Shows nothing where there is only one. */
export function Pager({ path, page, more }: { path: string; page: number; more: boolean }) {
  const t = useT()
  if (page === 1 && !more) return null
  const to = (at: number) => `${path}${path.includes('?') ? '&' : '?'}page=${at}`
  return (
    <nav className="pager" aria-label={t('staff.answers.pages')}>
      {page > 1 && (
        <Link className="button button-small" to={to(page - 1)} rel="prev">
          {t('staff.answers.newer')}
        </Link>
      )}
      {more && (
        <Link className="button button-small" to={to(page + 1)} rel="next">
          {t('staff.answers.older')}
        </Link>
      )}
    </nav>
  )
}
