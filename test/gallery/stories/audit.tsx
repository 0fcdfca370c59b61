import { DidFilters, DidLines, DidPager, type DidLine } from '~/components/staff/did'
import { shortMoment } from '~/components/staff/when'
import { actNames, type Act } from '~/domain/audit/audit'
import { alt, id, names } from '../samples'
import { inStaff } from '../around'
import type { Family, Said } from '../story'

const at = new Date('2026-11-14T15:42:00Z')

const line = ({ t, locale }: Said, act: Act, rest: Partial<DidLine> = {}): DidLine => ({
  id: `${id}-${act}`,
  text: t(`staff.did.said.${act}`, { name: 'Oona' }),
  about: '',
  to: '/staff/answers/x',
  at: at.toISOString(),
  when: shortMoment(locale, at, 'Europe/Dublin'),
  reason: '',
  ...rest,
})

const form = ({ t }: Said) => ({
  asked: {},
  acts: actNames.map((act) => ({ value: act, label: t(`staff.did.said.${act}`, { name: '…' }) })),
  people: ['Oona', 'Quinn', names.long].map((name) => ({ value: name, label: name })),
  csv: '/staff/audit.csv',
})

/** What staff did. */
export const audit: Family = {
  id: 'audit',
  title: 'What staff did',
  around: inStaff,
  sheets: ['staff', 'staff/did'],
  stories: [
    {
      shows: { DidFilters },
      states: {
        'nothing chosen': (said) => <DidFilters {...form(said)} />,
        'a first day later than the last': (said) => (
          <DidFilters {...form(said)} asked={{ from: '2026-11-14', to: '2026-11-01' }} reversed />
        ),
        'all chosen': (said) => (
          <DidFilters
            {...form(said)}
            asked={{ act: 'redeem', who: names.long, from: '2026-11-01', to: '2026-11-14' }}
          />
        ),
      },
    },
    {
      shows: { DidLines },
      states: {
        'nothing yet': () => <DidLines lines={[]} filtered={false} />,
        'none fits': () => <DidLines lines={[]} filtered />,
        'each act': (said) => <DidLines lines={actNames.map((act) => line(said, act))} filtered={false} />,
        'with more to say, a reason, and no page to go to': (said) => (
          <DidLines
            filtered={false}
            lines={[
              line(said, 'change-settings', { about: said.t('staff.settings.shop') }),
              line(said, 'ban', { to: undefined, reason: 'Zweimal.\nTwice, and once more.' }),
            ]}
          />
        ),
        'long names and reasons': (said) => (
          <DidLines
            filtered={false}
            lines={[
              line(said, 'reopen', {
                text: said.t('staff.did.said.reopen', { name: names.long }),
                about: names.long,
                reason: `${alt}. `.repeat(5),
              }),
            ]}
          />
        ),
      },
    },
    {
      shows: { DidPager },
      states: {
        'the first page': () => <DidPager earlier="/staff/audit?after=1.x" />,
        'one in the middle': () => <DidPager latest="/staff/audit" earlier="/staff/audit?after=1.x" />,
      },
    },
  ],
}
