import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MyDesigns } from '~/routes/mine/my-designs'
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
import { readSession } from '~/http/session.server'
import { counted } from '~/i18n/counted'
import { money } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { useLocale, useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { justSent, myDesignsPage, mySharesPage, myVouchers, named } from '~/pages/mine.server'
import style from '~/styles/mine.css?url'
import voucher from '~/styles/voucher.css?url'

export const links: LinksFunction = () => [style, voucher].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** `?sent` after mails went out; `?shares=` and `?designs=` where each list goes on. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { store, clock } = services
  const { db } = store
  const [{ t, locale }, session, { shop, offer }, campaign] = await Promise.all([
    languageOf(request),
    readSession(request, services),
    readSettings(db),
    currentCampaign(db),
  ])
  const visitor = session?.visitorId ? await visitorById(db, session.visitorId) : undefined
  const query = new URL(request.url).searchParams
  const { friends: needed, worth } = campaign.rules
  const title = t('frame.mine')
  if (!visitor) return { title, needed, worth, ...nobody }

  const mine = { services, visitor, shop, offer, locale, t, query }
  const [friends, own, rewards, progress] = await Promise.all([
    mySharesPage(mine),
    myDesignsPage(mine),
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
    another: sent ? await justSent(mine, friends.lastSent) : undefined,
    names: progress.names.map((name) => named(name, t)),
    friends,
    own,
    rewards,
  }
}

const isPastEnd = (list: unknown[], { latest }: { latest?: string | undefined }) =>
  list.length === 0 && latest !== undefined

const nobody = {
  proven: false,
  name: '',
  names: [],
  friends: { shares: [], beside: {} },
  own: { designs: [], beside: {}, latest: undefined },
  rewards: [],
  sent: false,
  another: undefined,
}

export default function Mine() {
  const { names, needed, name, proven, friends, own, rewards, worth, sent, another } =
    useLoaderData<typeof loader>()
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
