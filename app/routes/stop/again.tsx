import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { readSettings } from '~/domain/settings/queries.server'
import { takeMailsAgain } from '~/domain/shares/unsubscribe.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const [{ t }, { shop }] = await Promise.all([languageOf(request), readSettings(services.store.db)])
  return { title: t('stop.againTitle', { shop: shop.name }) }
}

/**
 * Takes back that mails were stopped, for the address this token was mailed to. Unlike stopping it is no mail program's
 * one click: it must come from our own page. Whatever the token, the answer is the same.
 */
export async function action({ params, context: { services } }: ActionFunctionArgs) {
  const { store, keys } = services
  await store.transact((tx) => takeMailsAgain(tx, { token: params.token ?? '', keys }))
  return { taken: true }
}

export default function StopAgain() {
  const result = useActionData<typeof action>()
  const t = useT()
  const { shop } = useShop()
  return (
    <Page lined>
      {result?.taken ? (
        <div className="narrow stack" role="status">
          <h1>{t('stop.againDone')}</h1>
          <p className="lead">{t('stop.againDoneText')}</p>
        </div>
      ) : (
        <div className="narrow stack">
          <h1>{t('stop.againTitle', { shop: shop.name })}</h1>
          <p className="lead">{t('stop.againText')}</p>
          <form className="stack" method="post">
            <button className="button button-primary">{t('stop.again')}</button>
          </form>
        </div>
      )}
    </Page>
  )
}
