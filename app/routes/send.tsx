import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Icon } from '~/components/icon'
import { Page } from '~/components/page'
import { SendByLink } from '~/components/send-by-link'
import { SendByMail } from '~/components/send-by-mail'
import { describe } from '~/pages/described.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { holdsOwn } from '~/domain/designs/designs'
import { designOf } from '~/domain/designs/queries.server'
import { sharesOf } from '~/domain/shares/queries.server'
import { visitorById } from '~/domain/visitors/queries.server'
import type { Rejected } from '~/http/forms.server'
import { notFound, tooMany } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { sendByMail, makeLink, rowsOf } from '~/pages/sending-forms.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import style from '~/styles/send.css?url'

export const handle = { scripts: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { store, keys, clock, env } = services
  const [{ t, locale }, session] = await Promise.all([languageOf(request), readSession(request, services)])
  const design =
    session?.visitorId &&
    (await designOf(store.db, { id: params.designId ?? '', visitorId: session.visitorId }))
  if (!design) throw notFound()
  const [visitor, shares, campaign] = await Promise.all([
    visitorById(store.db, design.visitorId),
    sharesOf(store.db, design.visitorId, clock.now()),
    currentCampaign(store.db),
  ])
  const made = shares.filter(
    ({ share }) => share.designId === design.id && share.way === 'link' && !share.takenDownAt,
  )
  return {
    title: t(holdsOwn(design.document) ? 'send.own.title' : 'send.title'),
    id: design.id,
    way: new URL(request.url).searchParams.get('way') === 'link' ? ('link' as const) : ('mail' as const),
    picture: `/designs/${design.id}/picture.jpg?r=${design.revision}`,
    alt: describe(design.document, t),
    /** It has something nobody at the shop has seen: it can't be sent yet. */
    own: holdsOwn(design.document),
    name: visitor?.name ?? '',
    locale,
    friends: campaign.rules.friends,
    /** A friend's dress, made one's own: it counts for the friend once this mailbox is proven. */
    counts: design.fromShareId !== null && !visitor?.provenAt,
    links: made.map(({ share }) => ({
      id: share.id,
      friend: share.friendName,
      url: `${env.publicUrl}/a/${keys.tokenFor('share', share.id)}`,
    })),
  }
}

export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const session = await readSession(request, services)
  const visitorId = session?.visitorId
  const design = visitorId && (await designOf(services.store.db, { id: params.designId ?? '', visitorId }))
  if (!session || !visitorId || !design) throw notFound()

  const form = await request.formData().catch(() => new FormData())
  const intent = String(form.get('intent') ?? 'send')
  if (holdsOwn(design.document)) return data({ ...rowsOf(form), errors: {} }, { status: 422 })
  if (intent !== 'send' && intent !== 'link')
    return data({ ...rowsOf(form, intent), errors: {} as Rejected['errors'] })
  const wait = await services.limits.take('share', { address: clientAddress, identity: visitorId })
  if (wait > 0) throw tooMany(wait)
  const { locale } = await languageOf(request)
  const sent =
    intent === 'link'
      ? await makeLink(form, { services, visitorId, design, locale })
      : await sendByMail(form, { services, visitorId, design, session })
  if ('to' in sent) throw redirect(sent.to, 303)
  return data(sent.rejected, { status: 422 })
}

export default function Send() {
  const { id, way, counts, own } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  return (
    <Page lined>
      <div className="send">
        <div className="send-main">
          <p>
            <Link className="send-back" to={`/studio/${id}`} reloadDocument>
              <Icon name="back" />
              {t('send.back')}
            </Link>
          </p>
          <h1>{t(own ? 'send.own.title' : 'send.title')}</h1>
          {own && <KeptHere id={id} />}
          {counts && (
            <p className="note">
              {t('mine.forSender')}{' '}
              <a
                className="link"
                href={`/prove?design=${id}&next=${encodeURIComponent(`/designs/${id}/send`)}`}
              >
                {t('mine.prove')}
              </a>
            </p>
          )}
          {!own && (
            <>
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
                <SendByLink result={result} />
              ) : (
                <SendByMail key={result?.key} result={result} />
              )}
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

/** Why this design can't be sent, and the way back. */
function KeptHere({ id }: { id: string }) {
  const t = useT()
  return (
    <>
      <p>{t('send.own.text')}</p>
      <p>
        <a className="button button-primary" href={`/studio/${id}`}>
          {t('send.own.back')}
        </a>
      </p>
    </>
  )
}
