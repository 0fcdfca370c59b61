import { keyOf } from '~/i18n/language'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { FormToken } from '~/components/form-token'
import { Page } from '~/components/page'
import { proveByPress } from '~/domain/visitors/prove.server'
import { noteMachine } from '~/domain/identity/commands.server'
import { browserOf } from '~/http/browser.server'
import { formToken, judgeForm, tokenFields } from '~/http/form-token.server'
import { parseForm } from '~/http/forms.server'
import { ownPath } from '~/http/own-path.server'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { afterProof } from '~/pages/after-proof.server'
import { tooMany } from '~/http/responses.server'
import { readSession, rotate } from '~/http/session.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { mailContextOf } from '~/mail/mail-context.server'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

const formOf = (params: { token?: string }) => ({ page: 'press' as const, subject: params.token ?? '' })
const Token = z.object(tokenFields)

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { t } = await languageOf(request)
  const { keys, clock } = services
  return { title: t('prove.pressTitle'), issued: formToken({ ...formOf(params), keys, now: clock.now() }) }
}

/** One press on the mailed page, in the browser that asked for the mail. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const session = await readSession(request, services)
  const pressToken = params.token ?? ''
  const wait = await services.limits.take('prove', {
    address: clientAddress,
    identity: session?.id ?? pressToken,
  })
  if (wait > 0) throw tooMany(wait)
  if (!session) return { trouble: 'prove.pressElsewhere' }
  const sending = mailContextOf(services)
  const browser = browserOf(session, clientAddress)
  const form = await parseForm(request, Token)
  const sent = judgeForm(form.ok ? form.value : {}, { ...formOf(params), request, ...sending })
  if (sent === 'stale') return { again: true as const, trouble: undefined }
  const proven = await services.store.transact(
    async (tx) => {
      if (sent === 'machine') await noteMachine(tx, { sessionId: session.id, now: sending.now })
      const result = await proveByPress(tx, { browser, pressToken, ...sending })
      if (result.ok) await afterProof(tx, result, { browser, ...sending })
      return result
    },
    { key: session.id },
  )
  if (!proven.ok) return { trouble: proven.reason === 'wrong' ? 'prove.pressElsewhere' : 'prove.pressGone' }
  services.worker.poke()
  const { headers } = await rotate((await readSession(request, services)) ?? session, services)
  throw redirect(ownPath(proven.next, pathTo`/mine`), { status: 303, headers })
}

export default function ProvePress() {
  const result = useActionData<typeof action>()
  const { issued } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page lined>
      <div className="narrow stack">
        <h1>{t('prove.pressTitle')}</h1>
        {result?.trouble ? (
          <>
            <p className="summary" role="alert">
              {t(keyOf(result.trouble))}
            </p>
            <p>
              <Link className="link link-tall" to="/prove?again">
                {t('prove.again')}
              </Link>
            </p>
          </>
        ) : (
          <>
            <p className="lead">{t('prove.pressLead')}</p>
            {result && (
              <p className="summary" role="alert">
                {t('prove.stale')}
              </p>
            )}
            <form method="post">
              <FormToken issued={issued} />
              <button className="button button-primary">{t('prove.press')}</button>
            </form>
          </>
        )}
      </div>
    </Page>
  )
}
