import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '~/components/error-summary'
import { FieldError, TextArea } from '~/components/field'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { WovenLabel } from '~/components/woven-label'
import { problemsOf, typed } from '~/components/problems'
import { reportLength, reportReasons } from '~/domain/shares/reports'
import { reportShare } from '~/domain/shares/reports.server'
import { shareByToken } from '~/domain/shares/queries.server'
import { parseForm } from '~/http/forms.server'
import { invalid, notFound, tooMany } from '~/http/responses.server'
import { ensureSession } from '~/http/session.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { Report } from '~/pages/reports.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/report.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const [found, { t }] = await Promise.all([
    shareByToken(services.store.db, token, services.keys),
    languageOf(request),
  ])
  if (!found || found.share.takenDownAt) throw notFound()
  return { token, title: t('report.title') }
}

/** Whoever sees an ad can say what is wrong with it, without an account. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { store, keys, clock, limits } = services
  const token = params.token ?? ''
  const wait = await limits.take('report', { address: clientAddress, identity: token })
  if (wait > 0) throw tooMany(wait)
  const form = await parseForm(request, Report)
  if (!form.ok) return invalid(form, { reported: false })
  const found = await shareByToken(store.db, token, keys)
  if (!found) throw notFound()
  const { session, headers } = await ensureSession(request, services)
  const report = { ...form.value, shareId: found.share.id, sessionId: session.id, now: clock.now() }
  await store.transact((tx) => reportShare(tx, report))
  return data({ reported: true, values: {}, errors: {} }, { headers })
}

export default function ReportAd() {
  const { token, title } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const { shop } = useShop()
  const problems = problemsOf(result?.errors, t)
  const was = typed(result?.values)
  return (
    <Page bare>
      <div className="narrow report stack">
        <p>
          <WovenLabel shop={shop.name} />
        </p>
        {result?.reported ? (
          <div className="stack" role="status">
            <h1>{t('report.thanks')}</h1>
            <p className="lead">{t('report.thanksText')}</p>
          </div>
        ) : (
          <>
            <h1>{title}</h1>
            <p className="lead">{t('report.lead')}</p>
            <ErrorSummary errors={problems.list} />
            <form className="stack" method="post" noValidate>
              <fieldset
                className="report-reasons"
                id="reason"
                tabIndex={-1}
                aria-describedby={problems.of('reason') ? 'reason-error' : undefined}
              >
                <legend>{t('report.reason')}</legend>
                {reportReasons.map((reason) => (
                  <label key={reason} className="choice">
                    <input
                      type="radio"
                      name="reason"
                      value={reason}
                      defaultChecked={was('reason') === reason}
                    />
                    <span>{t(`report.reason.${reason}`)}</span>
                  </label>
                ))}
                <FieldError id="reason" error={problems.of('reason')} />
              </fieldset>
              <TextArea
                id="words"
                name="words"
                label={t('report.words')}
                hint={t('report.wordsHint')}
                error={problems.of('words')}
                defaultValue={was('words')}
                maxLength={reportLength}
                rows={3}
              />
              <button className="button button-primary">{t('report.send')}</button>
            </form>
          </>
        )}
        <p>
          <Link className="link" to={pathTo`/a/${token}`}>
            {t('report.back')}
          </Link>
        </p>
      </div>
    </Page>
  )
}
