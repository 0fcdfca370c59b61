import { keyOf } from '~/i18n/language'
import { Field, TextArea, Select } from '~/components/field'
import { useT } from '~/i18n/react'
import { typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

export interface Lists {
  countries: { value: string; label: string }[]
  currencies: { value: string; label: string }[]
  timeZones: string[]
}

/** The shop itself: what every page and mail says about it. */
export function ShopSection({ shown, saved, lists }: { shown: Shown; saved?: string; lists: Lists }) {
  const t = useT()
  const problem = useProblem(shown)
  const of = (name: string) => ({
    id: idOf('shop', name),
    name,
    label: t(keyOf(`staff.settings.${name}`)),
    defaultValue: typed(shown, name),
    error: problem(name, limits[name]),
  })
  return (
    <SettingsSection
      section="shop"
      shown={shown}
      saved={saved}
      lead={t('staff.settings.shopLead')}
      limits={limits}
    >
      <Field {...of('name')} autoComplete="organization" />
      <TextArea {...of('address')} rows={3} autoComplete="street-address" />
      <div className="columns">
        <Select {...of('country')} options={lists.countries} />
        <Select {...of('currency')} options={lists.currencies} />
      </div>
      <div className="columns">
        <Select
          {...of('timeZone')}
          hint={t('staff.settings.timeZoneHint')}
          options={lists.timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Field {...of('leadTimeWeeks')} inputMode="numeric" />
      </div>
      <Field {...of('contact')} hint={t('staff.settings.contactHint')} />
      <TextArea {...of('openingHours')} rows={3} hint={t('staff.settings.openingHoursHint')} />
    </SettingsSection>
  )
}

const limits: Record<string, { from: number; to: number }> = { leadTimeWeeks: { from: 1, to: 52 } }
