import { AnswerProgress, OpenButton, SewnButton } from '~/components/answer-progress'
import { MyDesigns } from '~/routes/mine/my-designs'
import { MyReviews } from '~/routes/mine/my-reviews'
import { MyShares } from '~/routes/mine/my-shares'
import { OtherColors } from '~/components/other-colors'
import { Pager } from '~/components/pager'
import type { VerdictState } from '~/components/verdict'
import { Voucher, VoucherToCome, type VoucherFacts } from '~/components/voucher'
import { day } from '~/i18n/format'
import { qrPath } from '~/pages/vouchers.server'
import { pathTo } from '~/url/own-path'
import { inFull } from '../around'
import { alt, colors, id, names, pictures } from '../samples'
import type { Around, Family, Said } from '../story'

/** A part of the visitor's own page. */
const inMine: Around = (shown, name) => (
  <main id="content">
    <div className="wide mine">
      <h1 className="unseen">{name}</h1>
      {shown}
    </div>
  </main>
)

/** Between the parts of the visitor's own page, from edge to edge. */
const beside = { latest: '/mine', earlier: '/mine?before=5' }

const share = ({ t }: Said, state: VerdictState, words: string) => ({
  id: `${id}-${state}`,
  friend: names.usual,
  way: 'mail' as const,
  picture: pictures.ines,
  alt,
  state,
  verdict: t(`standing.state.${state}`),
  words,
  history: [t('history.sent.mail', { date: 'Tuesday' }), t('history.nothing.mail', { name: names.usual })],
})

const date = ({ locale }: Said) => day(locale, new Date('2026-11-14T12:00:00Z'), 'Europe/Dublin')

const shares = (said: Said) => [
  share(said, 'unsent', said.t('standing.unsent.prove')),
  share(said, 'waiting', said.t('standing.waiting.queued')),
  share(said, 'checking', said.t('standing.checking.looking', { date: date(said) })),
  {
    ...share(said, 'counted', said.t('standing.counted.answered', { date: date(said) })),
    version: { picture: pictures.garden, description: alt },
  },
  {
    ...share(said, 'not-counted', said.t('standing.refused.own', { date: date(said) })),
    friend: names.long,
    way: 'link' as const,
    url: `https://atelier-maren.example/a/${id}${id}${id}`,
    made: alt,
  },
]

const reviews = (said: Said) => {
  const { t } = said
  const one = {
    ...{ picture: pictures.ines, appealable: false },
    friends: t('review.mine.for', { friends: names.usual }),
  }
  const says = (state: 'waiting' | 'rejected' | 'change' | 'appealed') => ({
    ...one,
    id: `${id}-${state}`,
    state,
    says: t(`review.mine.${state}`, { date: date(said) }),
  })
  return [
    { ...says('waiting'), more: [t('review.send.next', { day: 'Monday', time: '10:00' })] },
    {
      ...says('rejected'),
      ...{ reason: t('review.reason.person'), studio: pathTo`/studio/${id}`, appealable: true },
      note: t('review.mine.note', { note: 'Who is Mia?' }),
    },
    { ...says('change'), note: t('review.mine.note', { note: names.long }), studio: pathTo`/studio/${id}` },
    { ...says('appealed'), picture: undefined },
    {
      ...says('rejected'),
      ...{ id: `${id}-last`, more: [t('review.appealed.another'), t('review.mine.final')] },
    },
    {
      ...says('rejected'),
      ...{ id: `${id}-down`, takenDown: true, appealable: true },
    },
  ]
}

const design = { id, product: 'dress', picture: pictures.ines, counts: false, colors }

const voucher = (said: Said, rest: Partial<VoucherFacts> = {}): VoucherFacts => ({
  id,
  state: 'granted',
  standing: '',
  path: pathTo`/v/${id}`,
  code: '7K3M 9QXT 2B*',
  from: undefined,
  until: date(said),
  worth: '€180',
  picture: pictures.evening,
  qr: qrPath(`HTTPS://ATELIER-MAREN.EXAMPLE/V/${id}`),
  ...rest,
})

export const mine: Family = {
  id: 'mine',
  title: 'The visitor’s own page',
  sheets: ['mine', 'voucher'],
  around: inMine,
  stories: [
    {
      shows: { AnswerProgress },
      around: inFull,
      states: {
        'none of three': () => <AnswerProgress names={[]} needed={3} />,
        'two of three': () => <AnswerProgress names={[names.usual, names.long]} needed={3} />,
        'all of three': () => <AnswerProgress names={[names.usual, names.short, 'Ines']} needed={3} />,
        'one of one': () => <AnswerProgress names={[names.usual]} needed={1} />,
        'four of twelve': () => (
          <AnswerProgress names={[names.usual, names.short, names.long, 'Ines']} needed={12} />
        ),
      },
    },
    {
      shows: { SewnButton },
      states: { usual: () => <div className="shown-button">{<SewnButton />}</div> },
    },
    {
      shows: { OpenButton },
      states: { usual: () => <div className="shown-button shown-dark">{<OpenButton />}</div> },
    },
    {
      shows: { MyShares },
      states: {
        none: () => <MyShares shares={[]} beside={{}} design={undefined} />,
        'each verdict': (said) => <MyShares shares={shares(said)} beside={{}} design={id} />,
        'with pages beside': (said) => (
          <MyShares shares={shares(said).slice(0, 1)} beside={beside} design={id} />
        ),
      },
    },
    {
      shows: { MyReviews },
      states: {
        'each state': (said) => <MyReviews reviews={reviews(said)} />,
        'with an appeal that says nothing': (said) => (
          <MyReviews
            reviews={reviews(said).slice(1, 2)}
            message={said.t('review.mine.said.unchanged')}
            rejected={{ review: `${id}-rejected`, words: '', error: 'review.mine.appealMissing' }}
          />
        ),
        'only what was just done': ({ t }) => <MyReviews reviews={[]} message={t('review.mine.said.left')} />,
      },
    },
    {
      shows: { MyDesigns },
      states: {
        none: () => <MyDesigns designs={[]} beside={{}} />,
        one: () => <MyDesigns designs={[design]} beside={{}} />,
        'several, one of them for a friend': () => (
          <MyDesigns
            designs={[
              design,
              { ...design, id: `${id}2`, picture: pictures.garden, counts: true },
              { ...design, id: `${id}3`, picture: pictures.evening, colors: [] },
            ]}
            beside={beside}
          />
        ),
      },
    },
    {
      shows: { OtherColors },
      states: {
        usual: ({ t }) => (
          <>
            <p id="another">{t('another.sent')}</p>
            <OtherColors design={id} colors={colors} label="another" />
          </>
        ),
      },
    },
    {
      shows: { Pager },
      states: {
        'the first of several': () => <Pager list="shares" earlier={beside.earlier} />,
        'in the middle': () => <Pager list="designs" {...beside} />,
        'the last': () => <Pager list="shares" latest={beside.latest} />,
        'the only one': () => <Pager list="shares" />,
      },
    },
    {
      shows: { Voucher },
      states: {
        granted: (said) => <Voucher voucher={voucher(said)} name="Ines" link />,
        'granted, on its own page': (said) => <Voucher voucher={voucher(said)} name="Ines" heading="h1" />,
        'good later': (said) => <Voucher voucher={voucher(said, { from: date(said) })} name="Ines" link />,
        ...Object.fromEntries(
          (['redeemed', 'expired', 'voided'] as const).map((state) => [
            state,
            (said: Said) => (
              <Voucher
                voucher={voucher(said, { state, standing: said.t(`staff.counter.${state}`) })}
                name="Ines"
              />
            ),
          ]),
        ),
        'a long name, no picture': (said) => (
          <Voucher
            voucher={voucher(said, { picture: undefined, code: '7K3M 9QXT 2BD' })}
            name={names.long}
            link
          />
        ),
      },
    },
    {
      shows: { VoucherToCome },
      states: {
        'one open': () => <VoucherToCome open={1} worth="€180" />,
        'three open': () => <VoucherToCome open={3} worth="€180" />,
      },
    },
  ],
}
