import { AdFacts, type AdSeen, type AdVerdict } from '~/components/staff/ad-seen'
import { Banner } from '~/components/staff/banner'
import { Counter, type CounterFacts } from '~/components/staff/counter'
import { Evidence } from '~/components/staff/evidence'
import { VoucherFacts, type Verdict, type Voucher } from '~/components/staff/voucher'
import { moment } from '~/components/staff/when'
import { day } from '~/i18n/format'
import { id, names, pictures } from '../samples'
import type { Around, Family, Said } from '../story'

/** The counter fills the page of the staff. */
const inCounter: Around = (shown) => (
  <div className="staff">
    <main id="content">{shown}</main>
  </div>
)

const underHeading: Around = (shown, name) => (
  <div className="staff">
    <main id="content">
      <h1 className="unseen">{name}</h1>
      <h2 className="unseen">{name}</h2>
      {shown}
    </main>
  </div>
)

const verdicts: Verdict[] = [
  'valid',
  'own',
  'done',
  'redeemed',
  'expired',
  'notYet',
  'voided',
  'unknown',
  'throttled',
]

const adVerdicts: AdVerdict[] = [
  'ad',
  'adCounted',
  'adPending',
  'adHeld',
  'adRefused',
  'adStands',
  'adRules',
  'adLate',
  'adDown',
  'adOwn',
]

const at = new Date('2026-11-14T15:42:00Z')
const date = ({ locale }: Said) => day(locale, at, 'Europe/Dublin')

const voucher = (said: Said, rest: Partial<Voucher> = {}): Voucher => ({
  id,
  query: `code=${id}`,
  name: 'Ines',
  worth: '€180',
  from: date(said),
  until: date(said),
  earned: date(said),
  picture: pictures.evening,
  evidence: [names.usual, names.short, names.long].map((friend, n) => ({
    id: `${id}-${n}`,
    friend,
    act: n === 1 ? 'made' : 'answered',
    day: date(said),
    takenBack: n === 2,
  })),
  ...rest,
})

const ad = (said: Said, rest: Partial<AdSeen> = {}): AdSeen => ({
  id,
  query: `code=http://shop.example/a/${id}`,
  sender: 'Ines',
  friend: names.usual,
  sent: date(said),
  way: said.t('staff.way.link'),
  answer: undefined,
  again: false,
  picture: pictures.evening,
  counted: voucher(said).evidence.slice(0, 2),
  ...rest,
})
const answered = (said: Said) => ({
  act: said.t('staff.act.visited'),
  state: said.t('staff.answers.state.counted', { day: date(said) }),
  day: date(said),
})

const today = [
  { id: '1', name: 'Ines', time: '15:42', by: 'Oona' },
  { id: '2', name: names.long, time: '11:05', by: names.long },
]

const counter = (said: Said, verdict: Verdict): CounterFacts => ({
  typed:
    verdict === 'unknown' ? '7K3M 9QXT 2BD and whatever else the scanner had read before' : '7K3M 9QXT 2BD',
  verdict,
  minutes: verdict === 'throttled' ? 12 : undefined,
  voucher:
    verdict === 'unknown' || verdict === 'throttled'
      ? undefined
      : voucher(said, {
          redeemed:
            verdict === 'redeemed' || verdict === 'done'
              ? { at: moment(said.locale, at, 'Europe/Dublin'), by: 'Oona' }
              : undefined,
        }),
  press: id,
  today,
})

export const counterPage: Family = {
  id: 'counter',
  title: 'The counter',
  sheets: ['staff', 'staff/counter', 'staff/voucher'],
  around: inCounter,
  stories: [
    {
      shows: { Counter },
      states: {
        ready: () => <Counter typed="" press={id} today={[]} />,
        'ready, after two today': () => <Counter typed="" press={id} today={today} />,
        ...Object.fromEntries(
          verdicts.map((verdict) => [verdict, (said: Said) => <Counter {...counter(said, verdict)} />]),
        ),
        ...Object.fromEntries(
          adVerdicts.map((verdict) => [
            verdict,
            (said: Said) => (
              <Counter
                typed={`http://shop.example/a/${id}`}
                verdict={verdict}
                ad={ad(said, { answer: verdict === 'ad' ? undefined : answered(said) })}
                press={id}
                today={today}
              />
            ),
          ]),
        ),
      },
    },
    {
      shows: { VoucherFacts },
      around: underHeading,
      states: {
        'no picture, no answers': (said) => (
          <VoucherFacts
            voucher={voucher(said, { picture: undefined, evidence: [] })}
            verdict="valid"
            press={id}
          />
        ),
        'a long name': (said) => (
          <VoucherFacts voucher={voucher(said, { name: names.long })} verdict="notYet" press={id} />
        ),
      },
    },
    {
      shows: { AdFacts },
      around: underHeading,
      states: {
        'a second one in a visit, long names': (said) => (
          <AdFacts
            ad={ad(said, { sender: names.long, friend: names.long, again: true, counted: [] })}
            verdict="ad"
            press={id}
          />
        ),
      },
    },
    {
      shows: { Evidence },
      around: underHeading,
      states: {
        rows: (said) => <Evidence rows={voucher(said).evidence} title="Ines" none="" />,
        none: ({ t }) => <Evidence rows={[]} title="Ines" none={t('staff.counter.adCountsNone')} />,
      },
    },
    {
      shows: { Banner },
      around: (shown, name) => (
        <div className="staff">
          <main id="content">
            <h1 className="unseen">{name}</h1>
            {shown}
          </main>
        </div>
      ),
      states: {
        good: ({ t }) => (
          <Banner tone="good" title={t('staff.counter.valid')}>
            {t('staff.counter.validText')}
          </Banner>
        ),
        bad: ({ t }) => (
          <Banner tone="bad" title={t('staff.counter.unknown')}>
            {t('staff.counter.unknownText')}
          </Banner>
        ),
        wait: ({ t }) => <Banner tone="wait" title={t('staff.counter.throttled')} />,
      },
    },
  ],
}
