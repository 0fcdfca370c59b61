import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '~/http/forms.server'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { readSettings } from '~/domain/settings/queries.server'
import { stopMails } from '~/domain/shares/unsubscribe.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const [{ t }, { shop }] = await Promise.all([languageOf(request), readSettings(services.store.db)])
  const notMine = new URL(request.url).searchParams.get('reason') === 'not-mine'
  return {
    title: t('stop.title', { shop: shop.name }),
    notMine,
    again: pathTo`/stop/${params.token ?? ''}/again`,
  }
}

/**
 * Stops all mails to the address this token was mailed to. Mail programs press it too (RFC 8058): whatever the token,
 * however often, the answer is the same 200, without a cookie or a redirect.
 */
export async function action({ params, request, context: { services } }: ActionFunctionArgs) {
  const { store, keys, clock } = services
  const form = await readForm(request)
  const asked = form.get('reason') ?? new URL(request.url).searchParams.get('reason')
  const reason = asked === 'not-mine' ? 'not-mine' : 'asked'
  const [token, now] = [params.token ?? '', clock.now()]
  await store.transact((tx) => stopMails(tx, { token, reason, now, keys }))
  return { stopped: true }
}

export default function Stop() {
  const { notMine, again } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const { shop } = useShop()
  const backAgain = (
    <Link className="link link-tall" to={again}>
      {t('stop.again')}
    </Link>
  )
  if (result?.stopped) {
    return (
      <Page lined>
        <div className="narrow stack" role="status">
          <h1>{t('stop.done')}</h1>
          <p className="lead">{t('stop.doneText')}</p>
          <p>{backAgain}</p>
        </div>
      </Page>
    )
  }
  return (
    <Page lined>
      <div className="narrow stack">
        <h1>{t('stop.title', { shop: shop.name })}</h1>
        <p className="lead">{t('stop.text')}</p>
        {notMine && (
          <p className="note">
            <strong>{t('stop.notMine')}</strong> {t('stop.notMineHint')}
          </p>
        )}
        <form className="stack" method="post">
          {notMine && <input type="hidden" name="reason" value="not-mine" />}
          <button className="button button-primary">{t('stop.button')}</button>
        </form>
        <p>{backAgain}</p>
      </div>
    </Page>
  )
}
