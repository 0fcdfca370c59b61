import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MyDesigns } from '~/components/my-designs'
import { MyShares } from '~/components/my-shares'
import { OtherColors } from '~/components/other-colors'
import { Page, useShop } from '~/components/page'
import { Placket } from '~/components/placket'
import { Voucher, VoucherToCome } from '~/components/voucher'
import { colorOf, swatchesOf } from '~/domain/designs/swatches'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { pathTo } from '~/own-path'
import { describe, otherColors } from '~/pages/described.server'
import { designsOf } from '~/domain/designs/queries.server'
import { progressOf, rewardsOf } from '~/domain/rewards/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { sharesOf } from '~/domain/shares/queries.server'
import { standingOf } from '~/domain/shares/shares'
import { visitorById } from '~/domain/visitors/queries.server'
import { readSession } from '~/http/session.server'
import { counted } from '~/i18n/counted'
import { day, money } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { useLocale, useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import style from '~/styles/mine.css?url'
import voucher from '~/styles/voucher.css?url'
import { voucherFacts } from '~/pages/vouchers.server'

export const links: LinksFunction = () => [style, voucher].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { store, keys, clock, env } = services
  const { db } = store
  const now = clock.now()
  const [{ t, locale }, session, { shop, offer }, campaign] = await Promise.all([
    languageOf(request),
    readSession(request, services),
    readSettings(db),
    currentCampaign(db),
  ])
  const visitor = session?.visitorId ? await visitorById(db, session.visitorId) : undefined
  const sent = new URL(request.url).searchParams.has('sent')
  const nobody = {
    proven: false,
    name: '',
    names: [],
    shares: [],
    designs: [],
    rewards: [],
    sent: false,
    lastSent: '',
  }
  const { friends: needed, worth } = campaign.rules
  const title = t('frame.mine')
  if (!visitor) return { title, needed, worth, ...nobody }

  const [shares, designs, rewards, progress] = await Promise.all([
    sharesOf(db, visitor.id, now),
    designsOf(db, visitor.id),
    rewardsOf(db, visitor.id),
    progressOf(db, { visitorId: visitor.id, now }),
  ])
  const counts = shares
    .filter(({ conversion }) => conversion?.state === 'counted')
    .sort((a, b) => Number(a.conversion?.decidedAt) - Number(b.conversion?.decidedAt))
  // A friend who was forgotten has no name.
  const named = (name: string) => name || t('ad.someone')
  const dayIn = (at: Date) => day(locale, at, shop.timeZone)

  return {
    title,
    needed: progress.needed,
    worth: progress.worth,
    proven: visitor.provenAt !== null,
    name: visitor.name ?? '',
    sent,
    /** The design that went out last. */
    lastSent: shares[0]?.share.designId,
    names: progress.names.map(named),
    shares: shares.map(({ share, answer, conversion, facts: known }) => {
      const standing = standingOf({ ...known, friendName: named(known.friendName) }, dayIn)
      const picture = pathTo`/pictures/${share.pictureToken}.jpg`
      const theirs = answer?.document ?? undefined
      const color = theirs && colorOf(theirs)
      return {
        id: share.id,
        friend: named(share.friendName),
        way: share.way,
        picture,
        alt: describe(share.document, t),
        state: standing.state,
        verdict: t(`standing.state.${standing.state}`),
        words: t(standing.word, standing.params),
        version:
          theirs && color && swatchesOf(share.document, offer.colorsOff).includes(color)
            ? { picture: `${picture}?color=${color.slice(1)}`, alt: describe(theirs, t) }
            : undefined,
        made:
          conversion?.act === 'made' && conversion.document ? describe(conversion.document, t) : undefined,
        url:
          share.way === 'link' && !share.takenDownAt
            ? `${env.publicUrl}/a/${keys.tokenFor('share', share.id)}`
            : undefined,
      }
    }),
    designs: designs.map((design) => ({
      id: design.id,
      product: design.document.product,
      picture: pathTo`/designs/${design.id}/picture.jpg?width=400&r=${design.revision}`,
      alt: describe(design.document, t),
      counts: design.fromShareId !== null && !visitor.provenAt,
      colors: otherColors(design.document, offer.colorsOff, t),
    })),
    rewards: rewards.map((reward) =>
      voucherFacts(reward, {
        keys,
        env,
        shop,
        locale,
        t,
        picture: (counts.find(({ conversion }) => conversion?.rewardId === reward.id) ?? counts[0])?.share
          .pictureToken,
      }),
    ),
  }
}

export default function Mine() {
  const { names, needed, name, proven, shares, designs, rewards, worth, sent, lastSent } =
    useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const { shop } = useShop()
  const open = needed - names.length
  const another = designs.find(({ id }) => id === lastSent)
  const said = counted(t, names.length)
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
                  count: said.count,
                  counted: said.count,
                  Count: said.Word,
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
      <Placket names={names} needed={needed} />
      <div className="wide mine">
        {rewards.map((reward) => (
          <Voucher key={reward.id} voucher={reward} name={name} link />
        ))}
        <MyShares shares={shares} design={designs[0]?.id} />
        {!earned && <VoucherToCome open={open} worth={money(locale, worth, shop.currency)} />}
        {!proven && designs.length > 0 && (
          <p className="note">
            <strong>{t('mine.unproven')}.</strong> {t('mine.unprovenText')}{' '}
            <Link className="link" to="/prove">
              {t('mine.prove')}
            </Link>
          </p>
        )}
        <MyDesigns designs={designs} />
      </div>
    </Page>
  )
}
