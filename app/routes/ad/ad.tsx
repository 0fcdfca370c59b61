import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { pictureAt } from '~/catalog/design-picture'
import { AdForm } from '~/routes/ad/form'
import { AdThanks } from '~/routes/ad/thanks'
import { AdTold } from '~/routes/ad/told'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { WovenLabel } from '~/components/woven-label'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { colorName, colorWord, describe, priceOf } from '~/catalog/describe-design'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import { colorOf, swatchesOf } from '~/products/swatches'
import { keptByDesign } from '~/domain/designs/kept.server'
import { readSettings } from '~/domain/settings/queries.server'
import type { Settings } from '~/domain/settings/settings'
import { answerShare } from '~/domain/shares/answer.server'
import { shareByToken } from '~/domain/shares/queries.server'
import type { Hex } from '~/drawing/drawing'
import { parseForm, reject, readForm } from '~/http/forms.server'
import { browserOf } from '~/http/browser.server'
import { formToken, judgeForm, tokenFields } from '~/http/form-token.server'
import { invalid, notFound, tooMany } from '~/http/responses.server'
import { ensureSession } from '~/http/session.server'
import { money } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { mailContextOf } from '~/mail/mail-context.server'
import style from '~/styles/ad.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...titled(data?.title, matches, { hidden: true }),
  { property: 'og:title', content: data?.title },
  { property: 'og:description', content: data?.about },
  { property: 'og:image', content: data?.ogImage },
  { property: 'og:image:width', content: '1200' },
  { property: 'og:image:height', content: '630' },
]

/** What an ad shows of its design, in the reader's language and at the shop's prices. */
const shownOf = keptByDesign(
  (document, { shop, offer, prices }: Settings, { locale, t }: Awaited<ReturnType<typeof languageOf>>) => ({
    design: describe(document, t),
    picture: pictureAt(document, { src: '', alt: '' }),
    swatches: swatchesOf(document, offer.colorsOff).map((color) => ({
      color,
      name: colorName(document, color, t),
    })),
    price: money(locale, priceOf(document, prices), shop.currency),
  }),
  (settings, { locale }) => ({ from: settings, key: locale }),
)

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const token = params.token ?? ''
  const [found, language, settings, { rulesIn }] = await Promise.all([
    shareByToken(db, token, services.keys),
    languageOf(request),
    readSettings(db),
    campaignHistory(db),
  ])
  if (!found) throw notFound()
  const { share, senderName, answer, stands } = found
  const { locale, t } = language
  const { design, picture, swatches, price } = shownOf(share.document, settings, language)
  const rules = rulesIn(share.campaignVersion)
  const sender = senderName || t('ad.someone')
  const friend = share.friendName || t('ad.someone')
  const { product } = share.document
  const word = ofProduct(t, product)
  const src = pathTo`/pictures/${share.pictureToken}/picture.jpg`
  const inColor = (color: Hex) => `${src}?color=${color.slice(1)}`
  const takenDown = share.takenDownAt !== null
  const query = new URL(request.url).searchParams
  const chosen = answer?.choice === 'in-another' && answer.document ? colorOf(answer.document) : undefined
  return {
    product,
    token,
    way: share.way === 'mail' ? ('mail' as const) : ('link' as const),
    friend,
    sender,
    title: word('ad.title', { friend, sender }),
    about: word('ad.about', { sender }),
    ogImage: services.env.publicUrl + pathTo`/pictures/${share.pictureToken}/preview.jpg`,
    picture: {
      ...picture,
      src,
      // The picture is the bare stand then; what was on it is not told in words either.
      alt: takenDown ? '' : word('ad.picture', { sender, design }),
    },
    swatches: takenDown ? [] : swatches.map((one) => ({ ...one, src: inColor(one.color) })),
    price,
    worth: money(locale, rules.worth, settings.shop.currency),
    takenDown,
    answer:
      answer && stands
        ? {
            choice: answer.choice,
            theirs: chosen && { src: inColor(chosen), name: colorWord(share.document, chosen, t) },
          }
        : null,
    note: notes.find((note) => query.has(note)),
    /** What was chosen when a press is asked for once more. */
    marked: answerForm.safeParse(query.get('chosen')).data,
    ...issuedFor(share.id, services),
  }
}

/** What the page has to tell of the press that led here, by the address's query. */
const notes = ['noted', 'quick', 'again'] as const

function issuedFor(subject: string, { keys, clock }: LoaderFunctionArgs['context']['services']) {
  const handed = { subject, keys, now: clock.now() }
  return {
    issued: formToken({ ...handed, page: 'answer' }),
    issuedToMake: formToken({ ...handed, page: 'make' }),
  }
}

const answerForm = z.string('errors.choose').regex(/^(just-so|not-for-me|in-[0-9a-f]{6})$/, 'errors.choose')
const Answer = z.object({
  answer: answerForm,
  ...tokenFields,
})

/** The friend's answer. Only this, pressed on the page, ever counts; opening it never does. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const wait = await services.limits.take('answer', { address: clientAddress, identity: token })
  if (wait > 0) throw tooMany(wait)
  const form = await readForm(request)
  const parsed = await parseForm(form, Answer)
  if (!parsed.ok) return invalid(parsed)

  const asked = await shareByToken(services.store.db, token, services.keys)
  if (!asked) throw notFound()
  const sending = mailContextOf(services)
  const sent = judgeForm(parsed.value, { request, page: 'answer', subject: asked.share.id, ...sending })
  if (sent === 'stale') return invalid(reject(form, { answer: ['ad.expired'] }))
  const { session, headers } = await ensureSession(request, services)
  const { answer } = parsed.value
  const color = answer.startsWith('in-') ? (`#${answer.slice(3)}` as Hex) : undefined
  const result = await services.store.transact(
    (tx) =>
      answerShare(tx, {
        ...sending,
        token,
        choice: color ? 'in-another' : (answer as 'just-so' | 'not-for-me'),
        color,
        ...browserOf(session, clientAddress),
        machine: sent === 'machine',
      }),
    // The answers to one sender meet at the threshold: they queue.
    { key: asked.share.visitorId },
  )
  if (!result.ok && result.reason === 'unknown') throw notFound()
  if (!result.ok && result.reason === 'no-such-color')
    return invalid(reject(form, { answer: ['errors.choose'] }))
  const noted = result.ok && result.how === 'noted'
  const note = !noted ? '' : result.answer.source === 'machine' ? 'quick' : 'noted'
  // A form that is shown again has what was chosen marked.
  const to = noted ? pathTo`/a/${token}?${note}&chosen=${answer}#answer` : pathTo`/a/${token}?${note}#answer`
  throw redirect(to, { status: 303, headers })
}

export default function Ad() {
  const data = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const t = useT()
  const { answer, sender } = data
  return (
    <Page bare>
      <div className="ad">
        <AdPicture />
        <div className="ad-words">
          <p className="small quiet">{t('ad.advertisement', { sender })}</p>
          {data.takenDown ? (
            <>
              <h1>{t('ad.gone')}</h1>
              <p>{t('ad.goneText')}</p>
            </>
          ) : answer ? (
            <AdThanks {...data} answer={answer} />
          ) : (
            <>
              <h1>{data.title}</h1>
              {data.note && (
                <p className="note" role="status">
                  {t(`ad.note.${data.note}`, { sender, friend: data.friend })}
                </p>
              )}
              <AdForm
                {...data}
                error={rejected?.errors.answer?.[0]}
                chosen={String(rejected?.values.answer ?? data.marked ?? '')}
              />
            </>
          )}
          <AdTold {...data} />
        </div>
      </div>
    </Page>
  )
}

/** The dress, and behind it the same one in each colour on offer, fetched only when its answer is chosen. */
function AdPicture() {
  const { picture, answer, swatches, takenDown } = useLoaderData<typeof loader>()
  const { shop } = useShop()
  return (
    <div className="ad-picture">
      <div className="ad-label">
        <WovenLabel shop={shop.name} />
      </div>
      <img className="ad-own" {...picture} alt={picture.alt} src={answer?.theirs?.src ?? picture.src} />
      {!answer && !takenDown && (
        <div className="ad-others" aria-hidden="true">
          {swatches.map(({ color, src }) => (
            <img key={color} {...picture} src={src} alt="" loading="lazy" />
          ))}
        </div>
      )}
    </div>
  )
}
