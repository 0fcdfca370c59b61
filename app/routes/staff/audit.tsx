import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { AuditResult, Checkpoints } from '~/components/staff/audit'
import { readSettings } from '~/domain/settings/queries.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { auditPage } from '~/pages/audit.server'
import style from '~/styles/staff/audit.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** `?check=1` reads the whole ledger, which takes a while where it is long, and changes nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services, clientAddress } = context
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(services.store.db)])
  const asked = new URL(request.url).searchParams.get('check') === '1'
  const seconds = asked
    ? await services.limits.take('check', { address: clientAddress, identity: member.id })
    : 0
  const wait = seconds > 0 ? Math.ceil(seconds / 60) : undefined
  const check = asked && wait === undefined
  const page = await auditPage(services, { check, locale, t, timeZone: shop.timeZone })
  return data(
    { title: t('staff.audit.title'), ...page, wait },
    { status: wait === undefined ? 200 : 429, headers: { 'Cache-Control': 'no-store' } },
  )
}

export default function Audit() {
  const { checked, wait, checkpoints, shown } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="staff-page audit">
      <header>
        <h1>{t('staff.audit.title')}</h1>
        <p className="lead">{t('staff.audit.lead')}</p>
      </header>
      {wait !== undefined && (
        <p className="note told" role="status">
          {t('staff.wait', { count: wait })}
        </p>
      )}
      {checked && <AuditResult checked={checked} />}
      <Form className="audit-check" method="get" action="/staff/audit">
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
    </div>
  )
}
