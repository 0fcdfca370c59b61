import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { AuditResult, Checkpoints, type AuditFacts } from '~/components/staff/audit'
import { DidFilters, DidLines, DidPager, type DidFacts } from '~/components/staff/did'
import { readSettings } from '~/domain/settings/queries.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { auditPage } from '~/pages/audit.server'
import { didPage } from '~/pages/staff-did.server'
import style from '~/styles/staff/audit.css?url'
import did from '~/styles/staff/did.css?url'

export const links: LinksFunction = () => [style, did].map((href) => ({ rel: 'stylesheet', href }))

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/**
 * What staff did, for managers; `?list=ledger` is the ledger, for everyone on staff. There `?check=1` reads all of it,
 * which takes a while where it is long, and changes nothing.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const list = query.get('list') === 'ledger' ? 'ledger' : 'did'
  const { member } = await requireStaff(request, context, list === 'did' ? { role: 'manager' } : {})
  const { services, clientAddress } = context
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(services.store.db)])
  const frame = { title: t(list === 'did' ? 'staff.did.title' : 'staff.audit.title'), list }
  const manager = member.role === 'manager'
  const headers = { 'Cache-Control': 'no-store' }
  if (list === 'did') {
    const page = await didPage(services, query, { shop, locale, t })
    return data({ ...frame, manager, did: page, ledger: undefined }, { headers })
  }
  const asked = query.get('check') === '1'
  const seconds = asked
    ? await services.limits.take('check', { address: clientAddress, identity: member.id })
    : 0
  const wait = seconds > 0 ? Math.ceil(seconds / 60) : undefined
  const check = asked && wait === undefined
  const ledger = {
    ...(await auditPage(services, { check, locale, t, timeZone: shop.timeZone })),
    ...(wait !== undefined && { wait }),
  }
  return data(
    { ...frame, manager, did: undefined, ledger },
    { status: wait === undefined ? 200 : 429, headers },
  )
}

export default function Audit() {
  const { title, list, manager, did, ledger } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="staff-page audit">
      <header>
        <h1>{title}</h1>
        {manager && (
          <nav className="tabs" aria-label={t('staff.did.lists')}>
            <Link to="/staff/audit" aria-current={list === 'did' ? 'page' : undefined}>
              {t('staff.did.title')}
            </Link>
            <Link to="/staff/audit?list=ledger" aria-current={list === 'ledger' ? 'page' : undefined}>
              {t('staff.did.ledger')}
            </Link>
          </nav>
        )}
        <p className="lead">{t(did ? 'staff.did.lead' : 'staff.audit.lead')}</p>
      </header>
      {did && <Did {...did} />}
      {ledger && <Ledger {...ledger} />}
    </div>
  )
}

function Did(facts: DidFacts) {
  return (
    <>
      <DidFilters {...facts} />
      <DidLines lines={facts.lines} filtered={Object.keys(facts.asked).length > 0} />
      <DidPager {...facts} />
    </>
  )
}

function Ledger({ checked, wait, checkpoints, shown }: AuditFacts) {
  const t = useT()
  return (
    <>
      {wait !== undefined && (
        <p className="note told" role="status">
          {t('staff.wait', { count: wait })}
        </p>
      )}
      {checked && <AuditResult checked={checked} />}
      <Form className="audit-check" method="get" action="/staff/audit">
        <input type="hidden" name="list" value="ledger" />
        <button className="button button-primary" name="check" value="1" aria-describedby="check-text">
          {t('staff.audit.check')}
        </button>
        <p id="check-text" className="quiet">
          {t('staff.audit.checkText')}
        </p>
      </Form>
      <section className="audit-about">
        <h2>{t('staff.audit.about')}</h2>
        <p>{t('staff.audit.aboutText')}</p>
        <p>{t('staff.audit.aboutLimits', { shown })}</p>
      </section>
      <section className="audit-last">
        <h2>{t('staff.audit.last')}</h2>
        <Checkpoints checkpoints={checkpoints} />
      </section>
    </>
  )
}
