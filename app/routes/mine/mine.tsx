import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { MyDesigns } from '~/routes/mine/my-designs'
import { MyReviews } from '~/routes/mine/my-reviews'
import { MyShares } from '~/routes/mine/my-shares'
import { OtherColors } from '~/components/other-colors'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { AnswerProgress } from '~/components/answer-progress'
import { Voucher, VoucherToCome } from '~/components/voucher'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { progressOf } from '~/domain/rewards/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { visitorById } from '~/domain/visitors/queries.server'
import { redirect } from '~/http/redirect.server'
import { readForm } from '~/http/forms.server'
import { tooMany } from '~/http/responses.server'
import { readSession } from '~/http/session.server'
import { counted } from '~/i18n/counted'
import { money } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import type { Translate } from '~/i18n/language'
import { useLocale, useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { actOnMyReview, myReviews } from '~/pages/my-reviews.server'
import { justSent, myDesignsPage, mySharesPage, myVouchers, named } from '~/pages/mine.server'
import style from '~/styles/mine.css?url'
import voucher from '~/styles/voucher.css?url'

export const links: LinksFunction = () => [style, voucher].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** `?sent` after mails went out, `?asked` where the shop looks first, `?review=` what was done about one of those; `?shares=` and `?designs=` where each list goes on. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { store, clock } = services
  const { db } = store
  const [{ t, locale }, session, settings, campaign] = await Promise.all([
    languageOf(request),
    readSession(request, services),
    readSettings(db),
    currentCampaign(db),
  ])
  const { shop, offer } = settings
  const visitor = session?.visitorId ? await visitorById(db, session.visitorId) : undefined
  const query = new URL(request.url).searchParams
  const { friends: needed, worth } = campaign.rules
  const title = t('frame.mine')
  if (!visitor) return { title, needed, worth, ...nobody }

  const mine = { services, visitor, shop, offer, locale, t, query }
  const [friends, own, reviews, rewards, progress] = await Promise.all([
    mySharesPage(mine),
    myDesignsPage(mine),
    myReviews({ ...mine, settings }),
    myVouchers(mine),
    progressOf(db, { visitorId: visitor.id, now: clock.now() }),
  ])
  // An address kept for long may name a place behind everything.
  if (isPastEnd(friends.shares, friends.beside) || isPastEnd(own.designs, own.beside))
    throw redirect(pathTo`/mine`, 303)
  const sent = query.has('sent')
  return {
    title,
    needed: progress.needed,
    worth: progress.worth,
    proven: visitor.provenAt !== null,
    name: visitor.name ?? '',
    sent,
    asked: query.has('asked'),
    reviews,
    reviewed: saidOf(query.get('review'), t),
    another: sent ? await justSent(mine, friends.lastSent) : undefined,
    names: progress.names.map((name) => named(name, t)),
    friends,
    own,
    rewards,
  }
}

const isPastEnd = (list: unknown[], { latest }: { latest?: string | undefined }) =>
  list.length === 0 && latest !== undefined

const outcomes = ['appealed', 'again', 'left', 'unchanged', 'off', 'gone'] as const

function saidOf(value: string | null, t: Translate): string | undefined {
  const outcome = outcomes.find((one) => one === value)
  return outcome && t(`review.mine.said.${outcome}`)
}

/** What is pressed beside a design that the shop looks at. */
export async function action({ request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const session = await readSession(request, services)
  if (!session?.visitorId) throw redirect(pathTo`/mine`, 303)
  const { visitorId } = session
  const wait = await services.limits.take('share', { address: clientAddress, identity: visitorId })
  if (wait > 0) throw tooMany(wait)
  const done = await actOnMyReview(services, { form: await readForm(request), visitorId })
  if ('to' in done) throw redirect(done.to, 303)
  return data(done, { status: 422 })
}

const nobody = {
  proven: false,
  name: '',
  names: [],
  friends: { shares: [], beside: {} },
  own: { designs: [], beside: {}, latest: undefined },
  rewards: [],
  sent: false,
  asked: false,
  reviews: [],
  reviewed: undefined,
  another: undefined,
}

export default function Mine() {
  const {
    names,
    needed,
    name,
    proven,
    friends,
    own,
    rewards,
    worth,
    sent,
    another,
    asked,
    reviews,
    reviewed,
  } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const { shop } = useShop()
  const open = needed - names.length
  const answered = counted(t, names.length)
  const more = counted(t, open)
  const whole = counted(t, needed)
  const earned = rewards.some(({ state }) => state === 'granted')
  return (
    <Page>
      <div className="wide mine">
        {sent && (
          <div className="note">
            <p role="status">{t('mine.sent')}</p>
            {another && (
              <>
                <p className="mine-another" id="another">
                  {t('another.sent')}
                </p>
                <OtherColors design={another.id} colors={another.colors} label="another" />
              </>
            )}
          </div>
        )}
        {asked && (
          <p className="note" role="status">
            {t('review.mine.asked')}
          </p>
        )}
        <div className="mine-head">
          <h1>
            {names.length === 0
              ? t('mine.title.none')
              : t(open === 0 ? 'mine.title.all' : 'mine.title.some', {
                  count: answered.count,
                  counted: answered.count,
                  Count: answered.Word,
                  needed: locale === 'fil' ? needed : whole.word,
                })}
          </h1>
          <p className="quiet">
            {open === 0
              ? t('mine.lead.all')
              : t(names.length === 0 ? 'mine.lead.none' : 'mine.lead.more', {
                  count: more.count,
                  friends: more.word,
                  Friends: more.Word,
                })}
          </p>
        </div>
      </div>
      <AnswerProgress names={names} needed={needed} />
      <div className="wide mine">
        {rewards.map((reward) => (
          <Voucher key={reward.id} voucher={reward} name={name} link />
        ))}
        <MyReviews reviews={reviews} message={reviewed} rejected={rejected} />
        <MyShares {...friends} design={own.latest} />
        {!earned && <VoucherToCome open={open} worth={money(locale, worth, shop.currency)} />}
        {!proven && own.latest && (
          <p className="note">
            <strong>{t('mine.unproven')}.</strong> {t('mine.unprovenText')}{' '}
            <Link className="link" to="/prove">
              {t('mine.prove')}
            </Link>
          </p>
        )}
        <MyDesigns {...own} />
      </div>
    </Page>
  )
}
