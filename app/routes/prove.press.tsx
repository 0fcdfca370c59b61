import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { Page } from '~/components/page'
import { proveByPress } from '~/domain/visitors/prove.server'
import { ownPath } from '~/http/own-path.server'
import { afterProof } from '~/pages/proven.server'
import { tooMany } from '~/http/responses.server'
import { readSession, rotate } from '~/http/session.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { sendingOf } from '~/pages/sending.server'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ request }: LoaderFunctionArgs) {
  const { t } = await languageOf(request)
  return { title: t('prove.pressTitle') }
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
  const sending = sendingOf(services)
  const proven = await services.store.transact(
    async (tx) => {
      const result = await proveByPress(tx, { sessionId: session.id, pressToken, ...sending })
      if (result.ok) await afterProof(tx, result, { session, ...sending })
      return result
    },
    { key: session.id },
  )
  if (!proven.ok) return { trouble: proven.reason === 'wrong' ? 'prove.pressElsewhere' : 'prove.pressGone' }
  services.worker.poke()
  const { headers } = await rotate((await readSession(request, services)) ?? session, services)
  throw redirect(ownPath(proven.next, '/mine'), { status: 303, headers })
}

export default function ProvePress() {
  const result = useActionData<typeof action>()
  const t = useT()
  return (
    <Page lined>
      <div className="narrow stack">
        <h1>{t('prove.pressTitle')}</h1>
        {result ? (
          <>
            <p className="summary" role="alert">
              {t(result.trouble)}
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
            <form method="post">
              <button className="button button-primary">{t('prove.press')}</button>
            </form>
          </>
        )}
      </div>
    </Page>
  )
}
