import { Form, Link } from '@remix-run/react'
import { Field, Select } from '~/components/field'
import { useT } from '~/i18n/react'

/** One act of staff. */
export interface DidLine {
  id: string
  /** Who did what. */
  text: string
  /** Which section, which colleague; may be empty. */
  about: string
  /** The page of what it was done to. */
  to: string | undefined
  /** ISO 8601. */
  at: string
  when: string
  /** In their own words; may be empty. */
  reason: string
}

interface Option {
  value: string
  label: string
}

export interface DidFacts {
  lines: DidLine[]
  /** The form as it was filled in. */
  asked: Partial<Record<string, string>>
  /** Its first day is later than its last. */
  reversed?: boolean
  acts: Option[]
  people: Option[]
  /** Addresses of the file, and of the pages beside this one. */
  csv: string
  latest?: string | undefined
  earlier?: string | undefined
}

/** Which lines are shown. A plain form: what is chosen stands in the address. */
export function DidFilters({ asked, reversed, acts, people, csv }: Omit<DidFacts, 'lines'>) {
  const t = useT()
  const any = (label: string) => ({ value: '', label })
  return (
    <Form
      // What is chosen anew by a link is shown, not what was typed before.
      key={JSON.stringify(asked)}
      className="did-filters"
      method="get"
      action="/staff/audit"
      aria-label={t('staff.did.filters')}
    >
      <Select
        id="act"
        name="act"
        label={t('staff.did.act')}
        options={[any(t('staff.did.anything')), ...acts]}
        defaultValue={asked.act ?? ''}
      />
      <Select
        id="who"
        name="who"
        label={t('staff.did.person')}
        options={[any(t('staff.did.anybody')), ...people]}
        defaultValue={asked.who ?? ''}
      />
      <Field
        id="from"
        name="from"
        type="date"
        label={t('staff.did.from')}
        error={reversed ? t('staff.did.range') : undefined}
        defaultValue={asked.from}
      />
      <Field id="to" name="to" type="date" label={t('staff.did.to')} defaultValue={asked.to} />
      <p className="small quiet did-hint">{t('staff.did.actHint')}</p>
      <p className="did-ways">
        <button className="button button-primary">{t('staff.did.show')}</button>
        {Object.keys(asked).length > 0 && (
          <Link className="link link-tall" to="/staff/audit">
            {t('staff.did.all')}
          </Link>
        )}
        <a className="link link-tall" href={csv} download>
          {t('staff.did.csv')}
        </a>
      </p>
    </Form>
  )
}

/** The lines, the newest first: a sentence each, which leads to what it was done to where that has a page. */
export function DidLines({ lines, filtered }: { lines: DidLine[]; filtered: boolean }) {
  const t = useT()
  if (lines.length === 0)
    return <p className="empty">{t(filtered ? 'staff.did.noneFound' : 'staff.did.none')}</p>
  return (
    <ol className="did-lines" aria-label={t('staff.did.lines')}>
      {lines.map(({ id, text, about, to, at, when, reason }) => (
        <li key={id} id={id}>
          <p className="did-what">{to ? <Link to={to}>{text}</Link> : text}</p>
          {about && <p className="small quiet">{about}</p>}
          {reason && (
            <p className="small did-why">
              <span className="quiet">{t('staff.did.reason')}:</span> {reason}
            </p>
          )}
          <time className="small quiet" dateTime={at}>
            {when}
          </time>
        </li>
      ))}
    </ol>
  )
}

/** To the pages beside this one. Shows nothing where there is only one. */
export function DidPager({ latest, earlier }: Pick<DidFacts, 'latest' | 'earlier'>) {
  const t = useT()
  if (!latest && !earlier) return null
  return (
    <nav className="pager" aria-label={t('staff.did.pages')}>
      {latest && (
        <Link className="button button-small" to={latest}>
          {t('staff.did.latest')}
        </Link>
      )}
      {earlier && (
        <Link className="button button-small" to={earlier} rel="next">
          {t('staff.did.earlier')}
        </Link>
      )}
    </nav>
  )
}
