import { isDeepStrictEqual } from 'node:util'
import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pictureAt } from '~/catalog/design-picture'
import { AskedOnSend } from '~/components/asked-change'
import { Icon } from '~/components/icon'
import { SendBlockers } from '~/components/send-blockers'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { PriceLines } from '~/components/price-lines'
import { SendByLink } from '~/routes/send/by-link'
import { SendByMail } from '~/routes/send/by-mail'
import { ReviewNote } from '~/routes/send/review-note'
import { readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { describe, priceLinesOf } from '~/catalog/describe-design'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { weightOf } from '~/domain/designs/designs'
import { designOf } from '~/domain/designs/queries.server'
import { newId } from '~/domain/id'
import { shownAtOnce } from '~/domain/cursor.server'
import { isBanned } from '~/domain/review/queries.server'
import { withoutOwn } from '~/domain/review/review'
import { readSettings } from '~/domain/settings/queries.server'
import { linksOf } from '~/domain/shares/queries.server'
import { visitorById } from '~/domain/visitors/queries.server'
import type { Rejected } from '~/http/forms.server'
import { notFound, tooMany } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { askedOf } from '~/pages/my-reviews.server'
import { nextLook } from '~/pages/opening-hours.server'
import { howItLeaves, kindsIn } from '~/pages/send-blockers.server'
import { storeCopy } from '~/pages/design-copies.server'
import { takeStorage } from '~/pages/storage-allowance.server'
import { sendByMail, makeLink, rowsOf } from '~/pages/sending-forms.server'
import { titled } from '~/i18n/meta'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import priceSheet from '~/styles/price.css?url'
import style from '~/styles/send.css?url'

export const handle = { scripts: true }
export const links: LinksFunction = () => [style, priceSheet].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { store, keys, env, clock } = services
  const [{ t, locale }, session] = await Promise.all([languageOf(request), readSession(request, services)])
  const design =
    session?.visitorId &&
    (await designOf(store.db, { id: params.designId ?? '', visitorId: session.visitorId }))
  if (!design) throw notFound()
  const { id: designId, visitorId } = design
  const [visitor, made, campaign, settings] = await Promise.all([
    visitorById(store.db, visitorId),
    linksOf(store.db, { visitorId, designId, limit: shownAtOnce + 1 }),
    currentCampaign(store.db),
    readSettings(store.db),
  ])
  const { prices } = settings
  const now = clock.now()
  const { look, blockers: kept } = await howItLeaves(store.db, {
    ...{ design, settings, now, locale, t },
    banned: Boolean(visitor?.bannedAt),
  })
  const query = new URL(request.url).searchParams
  return {
    product: design.document.product,
    title: kept?.title ?? ofProduct(t, design.document.product)('send.title'),
    id: design.id,
    /** Names this page: its form sent twice is sent once. */
    press: newId(),
    /** A copy without what was its visitor's own, just made. */
    copied: query.has('copied'),
    /** What the shop asked to be changed of it. */
    asked: await askedOf(store.db, design, { shop: settings.shop, locale, t }),
    way: query.get('way') === 'link' ? ('link' as const) : ('mail' as const),
    picture: pictureAt(design.document, {
      src: pathTo`/designs/${design.id}/picture.jpg?r=${design.revision}`,
      alt: describe(design.document, t),
    }),
    price: priceLinesOf(design.document, prices),
    /** Why it can't be sent as it is. */
    kept,
    /** What the shop looks at before it leaves. */
    reviewed:
      look.verdict === 'wait'
        ? { kinds: kindsIn(look.kinds, t), next: nextLook(settings, { now, locale, t }) }
        : undefined,
    /** It has a picture of one's own on it, which one must be allowed to use. */
    asksRights: look.verdict === 'wait' && look.kinds.includes('picture'),
    name: visitor?.name ?? '',
    locale,
    friends: campaign.rules.friends,
    /** A friend's dress, made one's own: it counts for the friend once this mailbox is proven. */
    counts: design.fromShareId !== null && !visitor?.provenAt,
    links: made.slice(0, shownAtOnce).map(({ id, friendName }) => ({
      id,
      friend: friendName,
      url: `${env.publicUrl}/a/${keys.tokenFor('share', id)}`,
    })),
    /** Still earlier ones are on the visitor's own page. */
    more: made.length > shownAtOnce,
  }
}

export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const session = await readSession(request, services)
  const visitorId = session?.visitorId
  const design = visitorId && (await designOf(services.store.db, { id: params.designId ?? '', visitorId }))
  if (!session || !visitorId || !design) throw notFound()

  const form = await readForm(request)
  const intent = String(form.get('intent') ?? 'send')
  const [{ locale, t }, settings] = await Promise.all([languageOf(request), readSettings(services.store.db)])
  if (intent === 'without') {
    // The page says why: what was taken down is not copied.
    if (design.takenDownFor) throw redirect(pathTo`/designs/${design.id}/send`, 303)
    const wait = await services.limits.take('save', { address: clientAddress, identity: visitorId })
    if (wait > 0) throw tooMany(wait)
    const document = withoutOwn(design.document)
    // Pressed on the page of such a copy, as what was typed arrives there: it has nothing to leave out.
    if (isDeepStrictEqual(document, design.document)) return data({ ...rowsOf(form), errors: {} })
    const id = await storeCopy(services, { visitorId, document, address: clientAddress })
    const way = new URL(request.url).searchParams.get('way') === 'link' ? 'link' : 'mail'
    // 307: what was typed is posted on to the copy's own page, and no address of a friend's stands in its own.
    throw redirect(pathTo`/designs/${id}/send?way=${way}&copied`, 307)
  }
  const now = services.clock.now()
  const banned = await isBanned(services.store.db, visitorId)
  const { look, blockers } = await howItLeaves(services.store.db, {
    design,
    settings,
    banned,
    now,
    locale,
    t,
  })
  if (blockers) return data({ ...rowsOf(form), errors: {} }, { status: 422 })
  if (intent !== 'send' && intent !== 'link')
    return data({ ...rowsOf(form, intent), errors: {} as Rejected['errors'] })
  const wait = await services.limits.take('share', { address: clientAddress, identity: visitorId })
  if (wait > 0) throw tooMany(wait)
  // Each friend gets a copy of the design as it is now.
  const copies = intent === 'link' ? 1 : Math.max(1, rowsOf(form).rows.length)
  const of = { address: clientAddress, identity: visitorId }
  const full = await takeStorage(services, of, copies * weightOf(design.document))
  if (full > 0) throw tooMany(full, 'stored')
  const asksRights = look.verdict === 'wait' && look.kinds.includes('picture')
  const sent =
    intent === 'link'
      ? await makeLink(form, { services, visitorId, design, locale, asksRights })
      : await sendByMail(form, { services, visitorId, design, session, asksRights })
  if ('to' in sent) throw redirect(sent.to, 303)
  return data(sent.rejected, { status: 422 })
}

export default function Send() {
  const page = useLoaderData<typeof loader>()
  const { id, product, title, price, way, counts, kept } = page
  const result = useActionData<typeof action>()
  const t = useT()
  const { shop } = useShop()
  return (
    <Page lined>
      <div className="send">
        <div className="send-main">
          <p>
            <Link className="send-back" to={pathTo`/studio/${id}`} reloadDocument>
              <Icon name="back" />
              {t('send.back')}
            </Link>
          </p>
          <h1>{title}</h1>
          {kept && (
            <SendBlockers id={id} text={kept.text} change={kept.change} without={kept.without ?? false} />
          )}
          {counts && (
            <p className="note">
              {ofProduct(t, product)('mine.forSender')}{' '}
              <a className="link" href={pathTo`/prove?design=${id}&next=${pathTo`/designs/${id}/send`}`}>
                {t('mine.prove')}
              </a>
            </p>
          )}
          {!kept && (
            <>
              {page.copied && (
                <p className="note" role="status">
                  {t('review.send.copied')}
                </p>
              )}
              {page.asked && <AskedOnSend asked={page.asked} studio={pathTo`/studio/${id}`} />}
              {page.reviewed && (
                <ReviewNote
                  id={id}
                  {...page.reviewed}
                  along={{ form: 'send', enter: way === 'link' ? 'link' : 'preview' }}
                />
              )}
              <div className="send-price">
                <p>{t('send.price')}</p>
                <PriceLines lines={price} currency={shop.currency} />
              </div>
              <nav className="send-ways" aria-label={t('send.ways')}>
                {(['mail', 'link'] as const).map((one) => (
                  <Link
                    key={one}
                    className="choice"
                    to={`?way=${one}`}
                    aria-current={one === way ? 'page' : undefined}
                    preventScrollReset
                  >
                    <span className="dot" />
                    <span className="send-way">
                      <span className="choice-title">{t(`send.${one}`)}</span>
                      <span className="choice-hint">{t(`send.${one}Hint`)}</span>
                    </span>
                    <Icon name={one === 'mail' ? 'mail' : 'plane'} />
                  </Link>
                ))}
              </nav>
              {way === 'link' ? (
                <SendByLink page={page} result={result} />
              ) : (
                <SendByMail key={result?.key} page={page} result={result} />
              )}
            </>
          )}
        </div>
      </div>
    </Page>
  )
}
