import { typedAmount } from '~/components/staff/settings/amounts'
import { Effect, type RulesEffect } from '~/components/staff/settings/effect'
import { Amount, Select } from '~/components/field'
import { HoursSection } from '~/components/staff/settings/hours'
import type { Shown } from '~/components/staff/settings/inputs'
import { OfferSection, offerField } from '~/components/staff/settings/offer'
import { PauseSection } from '~/components/staff/settings/pause'
import { PricesSection } from '~/components/staff/settings/prices'
import { offerGroups, priceList } from '~/components/staff/settings/products'
import { ReviewSection } from '~/components/staff/settings/review'
import { RulesSection } from '~/components/staff/settings/rules'
import { SettingsSection } from '~/components/staff/settings/section'
import { ShopSection } from '~/components/staff/settings/shop'
import { SmtpSection, TestMail } from '~/components/staff/settings/smtp'
import { firstCampaign } from '~/domain/campaigns/campaigns'
import { noHours, type OpeningHours } from '~/domain/settings/opening-hours'
import { noPause, type Pause } from '~/domain/settings/pause'
import { defaults, demoHours } from '~/domain/settings/settings'
import { hoursShown } from '~/pages/hours-forms.server'
import { pauseShown } from '~/pages/pause-forms.server'
import { rulesShown } from '~/pages/rules-change.server'
import { inStaff } from '../around'
import { longHours, longPause, longShop, pauseText } from '../samples'
import type { Family, Said } from '../story'

const { shop, prices, review } = defaults
const most = '€100,000'
const list = priceList()
const groups = offerGroups()
const onOffer = ['dress', 'shirt']

/** The same values, and what is wrong with them. */
const wrong = ({ values }: Shown, errors: Record<string, string>): Shown => ({
  values,
  errors: Object.fromEntries(Object.entries(errors).map(([name, word]) => [name, [word]])),
})

const shopShown: Shown = {
  values: { ...shop, leadTimeWeeks: String(shop.leadTimeWeeks) },
  errors: {},
}
const lists = {
  countries: [
    { value: 'IE', label: 'Ireland' },
    { value: 'GS', label: 'South Georgia and the South Sandwich Islands' },
  ],
  currencies: [{ value: 'EUR', label: 'EUR, Euro' }],
  timeZones: ['Europe/Dublin', 'America/Argentina/ComodRivadavia'],
}

const zone = { timeZone: 'Europe/Dublin' }
const hoursOf = (hours: OpeningHours): Shown => ({ values: hoursShown(hours, '2027-01-01'), errors: {} })
const newRow = { 'closed.2.from': '', 'closed.2.to': '', 'closed.2.note': '' }
const forty = Array.from({ length: 40 }, (_, day) => {
  const from = new Date(Date.UTC(2027, 5, day + 1)).toISOString().slice(0, 10)
  return { from, to: from, note: '' }
})
const pause: Pause = { on: true, from: '2027-07-01', until: '2027-07-14', text: pauseText }
const pauseOf = (of: Pause): Shown => ({ values: pauseShown(of, '2027-01-01'), errors: {} })

const pricesShown: Shown = {
  values: {
    ...Object.fromEntries(
      Object.entries(prices.base).map(([id, minor]) => [`base.${id}`, typedAmount(minor, 'EUR')]),
    ),
    ...Object.fromEntries(
      Object.entries(prices.extra).map(([name, minor]) => [
        name.startsWith('motif.') ? name : `extra.${name}`,
        typedAmount(minor, 'EUR'),
      ]),
    ),
  },
  errors: {},
}

const rulesOf: Shown = { values: rulesShown(firstCampaign.rules, 'EUR'), errors: {} }
const smtp: Shown = { values: { url: '', from: '' }, errors: {} }
const smtpFilled: Shown = {
  values: { url: 'smtp://maren@mail.example.com:587', from: shop.contact },
  errors: {},
}

const offered: Shown = {
  values: {
    products: onOffer,
    ...Object.fromEntries(
      groups.map((group) => [offerField(group), group.options.slice(1).map(({ id }) => id)]),
    ),
  },
  errors: {},
}

const effect = ({ t }: Said, rest: Partial<RulesEffect> = {}): RulesEffect => ({
  version: 3,
  seen: '',
  moved: false,
  changes: [
    { rule: t('staff.settings.friends'), from: '3', to: '5' },
    { rule: t('staff.settings.worth'), from: '€180', to: '€120' },
  ],
  kept: { shares: 120, answers: 48, vouchers: 9 },
  keptEarlier: { shares: 12, answers: 4, vouchers: 1 },
  underWay: [
    { open: 1, visitors: 4 },
    { open: 2, visitors: 11 },
  ],
  ...rest,
})

const nobody = { shares: 0, answers: 0, vouchers: 0 }
const rules = { version: 3, currency: 'EUR', most }
const mail = { passwordKept: false, fromEnvironment: false, unopenable: false }

export const settings: Family = {
  id: 'settings',
  title: 'Settings',
  around: inStaff,
  sheets: ['staff', 'staff/settings'],
  stories: [
    {
      shows: { ShopSection },
      states: {
        usual: () => <ShopSection shown={shopShown} lists={lists} />,
        saved: ({ t }) => <ShopSection shown={shopShown} lists={lists} saved={t('staff.settings.saved')} />,
        'long names': () => (
          <ShopSection
            shown={{
              values: { ...shopShown.values, ...longShop, country: 'GS', timeZone: lists.timeZones[1] ?? '' },
              errors: {},
            }}
            lists={lists}
          />
        ),
        'with errors': () => (
          <ShopSection
            shown={wrong(
              { values: {}, errors: {} },
              {
                name: 'errors.staff.required',
                address: 'errors.staff.tooLong',
                country: 'errors.staff.choose',
                leadTimeWeeks: 'errors.staff.whole',
              },
            )}
            lists={lists}
          />
        ),
      },
    },
    {
      shows: { HoursSection },
      states: {
        'of a new shop': () => <HoursSection shown={hoursOf(noHours)} {...zone} />,
        usual: ({ t }) => (
          <HoursSection shown={hoursOf(demoHours)} {...zone} saved={t('staff.settings.saved')} />
        ),
        'two spans a day, holidays': () => <HoursSection shown={hoursOf(longHours)} {...zone} />,
        'a row added': () => (
          <HoursSection
            shown={{ values: { ...hoursOf(longHours).values, ...newRow }, errors: {} }}
            {...zone}
            changed
          />
        ),
        'forty rows': () => <HoursSection shown={hoursOf({ ...demoHours, closed: forty })} {...zone} />,
        'with errors': () => (
          <HoursSection
            shown={wrong(
              { values: { ...hoursOf(longHours).values, 'tue.from': '', 'wed.from': '18:00' }, errors: {} },
              {
                'tue.from': 'errors.staff.otherTime',
                'wed.to': 'errors.staff.timeOrder',
                'thu.from2': 'errors.staff.timesOverlap',
                'sat.from': 'errors.staff.time',
                'sat.to2': 'errors.staff.time',
                'closed.0.to': 'errors.staff.dayOrder',
                'closed.1.from': 'errors.staff.day',
                'closed.1.note': 'errors.staff.tooLong',
              },
            )}
            {...zone}
          />
        ),
      },
    },
    {
      shows: { PauseSection },
      states: {
        runs: () => <PauseSection shown={pauseOf(noPause)} state={{ word: 'runs', date: '' }} />,
        rests: ({ t }) => (
          <PauseSection
            shown={pauseOf(pause)}
            state={{ word: 'rests', date: '' }}
            saved={t('staff.settings.saved')}
          />
        ),
        planned: () => (
          <PauseSection shown={pauseOf(pause)} state={{ word: 'planned', date: '1 July 2027' }} />
        ),
        over: () => <PauseSection shown={pauseOf(pause)} state={{ word: 'over', date: '14 July 2027' }} />,
        'with errors': () => (
          <PauseSection
            shown={wrong(pauseOf({ ...pause, text: longPause }), {
              from: 'errors.staff.day',
              until: 'errors.staff.dayOrder',
              text: 'errors.staff.tooLong',
            })}
            state={{ word: 'runs', date: '' }}
          />
        ),
      },
    },
    {
      shows: { PricesSection },
      states: {
        usual: () => <PricesSection shown={pricesShown} list={list} currency="EUR" most={most} />,
        'with errors': () => (
          <PricesSection
            shown={wrong(pricesShown, {
              'base.dress': 'errors.staff.amount',
              'extra.dress.fabric.velvet': 'errors.staff.amount',
            })}
            list={list}
            currency="EUR"
            most={most}
          />
        ),
      },
    },
    {
      shows: { RulesSection },
      states: {
        usual: () => <RulesSection shown={rulesOf} {...rules} />,
        'with errors': () => (
          <RulesSection
            shown={wrong(rulesOf, {
              friends: 'errors.staff.whole',
              worth: 'errors.staff.amount',
              acts: 'errors.staff.acts',
            })}
            {...rules}
          />
        ),
        'before it is saved': (said) => <RulesSection shown={rulesOf} {...rules} effect={effect(said)} />,
      },
    },
    {
      shows: { Effect },
      around: (shown, name) =>
        inStaff(
          <section className="settings-section">
            <h2>{name}</h2>
            <form className="stack">{shown}</form>
          </section>,
          name,
        ),
      states: {
        'in a new shop': (said) => (
          <Effect effect={effect(said, { kept: nobody, keptEarlier: nobody, underWay: [] })} />
        ),
        'a colleague was quicker': (said) => <Effect effect={effect(said, { moved: true })} />,
      },
    },
    {
      shows: { ReviewSection },
      states: {
        usual: () => <ReviewSection shown={{ values: review, errors: {} }} />,
        saved: ({ t }) => (
          <ReviewSection
            shown={{ values: { ...review, words: 'allow', picture: 'off' }, errors: {} }}
            saved={t('staff.settings.saved')}
          />
        ),
      },
    },
    {
      shows: { SmtpSection },
      states: {
        empty: () => <SmtpSection shown={smtp} {...mail} />,
        filled: ({ t }) => (
          <SmtpSection shown={smtpFilled} {...mail} passwordKept saved={t('staff.settings.saved')} />
        ),
        'from the environment, sealed with another secret': () => (
          <SmtpSection shown={smtp} {...mail} fromEnvironment unopenable />
        ),
        'with errors': () => (
          <SmtpSection
            shown={wrong(smtpFilled, { url: 'errors.staff.smtp', from: 'errors.staff.from' })}
            {...mail}
          />
        ),
      },
    },
    {
      shows: { TestMail },
      around: (shown, name) =>
        inStaff(
          <>
            <h2 className="unseen">{name}</h2>
            {shown}
          </>,
          name,
        ),
      states: {
        usual: () => <TestMail shown={{ values: { to: shop.contact }, errors: {} }} />,
        sent: ({ t }) => (
          <TestMail
            shown={{ values: { to: shop.contact }, errors: {} }}
            result={{ ok: true, text: t('staff.outbox.state.handed-over') }}
          />
        ),
        refused: ({ t }) => (
          <TestMail
            shown={{ values: { to: shop.contact }, errors: {} }}
            result={{ ok: false, text: t('staff.outbox.state.refused') }}
          />
        ),
        'with an error': () => (
          <TestMail shown={{ values: { to: 'ana' }, errors: { to: ['errors.mailbox'] } }} />
        ),
      },
    },
    {
      shows: { OfferSection },
      states: {
        usual: () => <OfferSection shown={offered} products={onOffer} groups={groups} />,
        'with errors': () => (
          <OfferSection
            shown={wrong(offered, {
              products: 'errors.staff.keepOne',
              'of.dress.fabric': 'errors.staff.keepOne',
            })}
            products={onOffer}
            groups={groups}
          />
        ),
      },
    },
    {
      shows: { SettingsSection },
      states: {
        'with nothing in it': ({ t }) => (
          <SettingsSection section="shop" shown={smtp} lead={t('staff.settings.shopLead')}>
            <></>
          </SettingsSection>
        ),
      },
    },
    {
      shows: { Select },
      states: {
        chosen: ({ t }) => (
          <Select
            id="country"
            name="country"
            label={t('staff.settings.country')}
            defaultValue="IE"
            options={lists.countries}
          />
        ),
        'with an error and a hint': ({ t }) => (
          <Select
            id="zone"
            name="zone"
            label={t('staff.settings.timeZone')}
            hint={t('staff.settings.timeZoneHint')}
            error={t('errors.staff.choose')}
            defaultValue="?"
            options={lists.countries}
          />
        ),
      },
    },
    {
      shows: { Amount },
      states: {
        filled: ({ t }) => (
          <Amount
            id="worth"
            name="worth"
            label={t('staff.settings.worth')}
            currency="EUR"
            defaultValue="120.50"
          />
        ),
        'with an error': ({ t }) => (
          <Amount
            id="worth"
            name="worth"
            label={t('staff.settings.worth')}
            currency="EUR"
            defaultValue="-12"
            error={t('errors.staff.amount', { most })}
          />
        ),
      },
    },
  ],
}
