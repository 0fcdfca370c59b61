import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { pictureAt } from '~/catalog/design-picture'
import { ErrorSummary } from '~/components/error-summary'
import { Field, TextArea } from '~/components/field'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { PriceLines } from '~/components/price-lines'
import { problemsOf, typed } from '~/components/problems'
import { pathTo } from '~/url/own-path'
import { describe, priceLinesOf } from '~/catalog/describe-design'
import { weightOf } from '~/domain/designs/designs'
import { derivedId } from '~/domain/derived-id.server'
import { newId } from '~/domain/id'
import { askForDress } from '~/domain/orders/commands.server'
import { Ask } from '~/domain/orders/orders'
import { readSettings } from '~/domain/settings/queries.server'
import { shareByToken } from '~/domain/shares/queries.server'
import { parseForm } from '~/http/forms.server'
import { takeStorage } from '~/pages/storage-allowance.server'
import { invalid, notFound, tooMany } from '~/http/responses.server'
import { money } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { sumOf } from '~/products/price'
import style from '~/styles/ask.css?url'
import priceSheet from '~/styles/price.css?url'

export const links: LinksFunction = () => [style, priceSheet].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const token = params.token ?? ''
  const [found, { locale, t }, { shop, prices }] = await Promise.all([
    shareByToken(db, token, services.keys),
    languageOf(request),
    readSettings(db),
  ])
  if (!found || found.share.takenDownAt) throw notFound()
  const document = found.answer?.document ?? found.share.document
  const { color } = (found.answer?.document?.choices ?? {}) as { color?: string }
  const recolored = new URLSearchParams(color && { color: color.slice(1) })
  const lines = priceLinesOf(document, prices)
  return {
    token,
    press: newId(),
    product: document.product,
    title: ofProduct(t, document.product)('ad.ask'),
    picture: pictureAt(document, {
      src: pathTo`/pictures/${found.share.pictureToken}/picture.jpg?${recolored}`,
      alt: describe(document, t),
    }),
    lines,
    price: money(locale, sumOf(lines), shop.currency),
    weeks: shop.leadTimeWeeks,
  }
}

/** `press` names the page that was shown: its form sent twice as it was is one request. */
const Pressed = Ask.extend({
  press: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .catch(''),
})

export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { store, keys, clock, limits } = services
  const token = params.token ?? ''
  const wait = await limits.take('answer', { address: clientAddress, identity: `ask ${token}` })
  if (wait > 0) throw tooMany(wait)
  const form = await parseForm(request, Pressed)
  if (!form.ok) return invalid(form, { asked: undefined })
  const found = await shareByToken(store.db, token, keys)
  if (!found || found.share.takenDownAt) throw notFound()
  const { press, ...ask } = form.value
  // What was changed after going back is another request: it says how the friend can be reached.
  const id = derivedId('order', found.share.id, press || newId(), ask.name, ask.contact, ask.note)
  const now = clock.now()
  const document = found.answer?.document ?? found.share.document
  // Who asks need have no session.
  const of = { address: clientAddress, identity: `ask ${token}` }
  const full = await takeStorage(services, of, weightOf(document))
  if (full > 0) throw tooMany(full, 'stored')
  await store.transact((tx) => askForDress(tx, { ...ask, id, shareId: found.share.id, document, now, keys }))
  return data({ asked: form.value.name, values: {}, errors: {} })
}

export default function AskForDress() {
  const { product, title, token, press, picture, lines, price, weeks } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const { shop } = useShop()
  const word = ofProduct(t, product)
  const problems = problemsOf(result?.errors, t, { name: 'errors.required', contact: 'errors.contact' })
  const value = typed(result?.values)
  return (
    <Page lined>
      <div className="wide ask">
        <img className="ask-picture" {...picture} alt={picture.alt} />
        {result?.asked ? (
          <div className="stack" role="status">
            <h1>{t('ask.thanks', { name: result.asked })}</h1>
            <p className="lead">{t('ask.thanksText')}</p>
            <p>
              <Link className="link" to={pathTo`/a/${token}`}>
                {t('ask.back')}
              </Link>
            </p>
          </div>
        ) : (
          <div className="stack">
            <h1>{title}</h1>
            <p className="lead">{word('ask.lead')}</p>
            <p>
              {word('ask.price', { price })} {t('ask.weeks', { count: weeks })}
            </p>
            <PriceLines lines={lines} currency={shop.currency} head={t('price.open')} />
            <ErrorSummary errors={problems.list} />
            <form className="stack" method="post" noValidate>
              <input type="hidden" name="press" value={press} />
              <Field
                id="name"
                name="name"
                label={t('ask.name')}
                error={problems.of('name')}
                defaultValue={value('name')}
                autoComplete="name"
                maxLength={120}
                required
              />
              <Field
                id="contact"
                name="contact"
                label={t('ask.contact')}
                hint={t('ask.contactHint')}
                error={problems.of('contact')}
                defaultValue={value('contact')}
                autoComplete="email"
                maxLength={160}
                required
              />
              <TextArea
                id="note"
                name="note"
                label={t('ask.note')}
                hint={t('ask.noteHint')}
                error={problems.of('note')}
                defaultValue={value('note')}
                maxLength={1000}
              />
              <button className="button button-primary">{title}</button>
            </form>
            <p>
              <Link className="link" to={pathTo`/a/${token}`}>
                {t('ask.back')}
              </Link>
            </p>
          </div>
        )}
      </div>
    </Page>
  )
}
