import { Amount, Field, FieldError } from '~/components/field'
import { possibleActs, ruleChoiceNames, ruleChoices } from '~/domain/campaigns/acts'
import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { Effect, type RulesEffect } from './effect'
import { ticked, typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** How far each number may go; the form's schema has the same. */
export const ruleLimits = {
  friends: { from: 1, to: 50 },
  windowMonths: { from: 1, to: 60 },
  holdDays: { from: 0, to: 60 },
  rewardsPerMonth: { from: 1, to: 1000 },
  voucherMonths: { from: 1, to: 120 },
}

/** The campaign's rules. The first press shows what would change; the next one saves it as a new version. */
export function RulesSection({
  shown,
  saved,
  effect,
  version,
  currency,
  most,
}: {
  shown: Shown
  saved?: string
  effect?: RulesEffect
  version: number
  currency: string
  most: string
}) {
  const t = useT()
  const problem = useProblem(shown)
  const whole = (name: keyof typeof ruleLimits, hint?: string) => (
    <Field
      id={idOf('rules', name)}
      name={name}
      label={t(`staff.settings.${name}`)}
      hint={hint}
      defaultValue={typed(shown, name)}
      inputMode="numeric"
      autoComplete="off"
      error={problem(name, ruleLimits[name])}
    />
  )
  const counted = ticked(shown, 'acts')
  return (
    <SettingsSection
      section="rules"
      shown={shown}
      saved={saved}
      lead={t('staff.settings.rulesLead')}
      limits={{ ...ruleLimits, worth: { most } }}
      press="staff.settings.rulesSee"
    >
      {effect && <Effect effect={effect} />}
      <p className="quiet">{t('staff.settings.rulesVersion', { version })}</p>
      <div className="columns">
        {whole('friends')}
        <Amount
          id={idOf('rules', 'worth')}
          name="worth"
          label={t('staff.settings.worth')}
          currency={currency}
          defaultValue={typed(shown, 'worth')}
          error={problem('worth', { most })}
        />
      </div>
      <div className="columns">
        {whole('holdDays', t('staff.settings.holdDaysHint'))}
        {whole('windowMonths')}
      </div>
      <div className="columns">
        {whole('rewardsPerMonth', t('staff.settings.rewardsPerMonthHint'))}
        {whole('voucherMonths')}
      </div>
      <fieldset
        className="field"
        id={idOf('rules', 'acts')}
        aria-describedby={shown.errors.acts ? `${idOf('rules', 'acts')}-error` : undefined}
      >
        <legend className="field-label">{t('staff.settings.acts')}</legend>
        <FieldError id={idOf('rules', 'acts')} error={problem('acts')} />
        {possibleActs.map((act) => (
          <label className="check" key={act}>
            <input type="checkbox" name="acts" value={act} defaultChecked={counted.includes(act)} />
            {t(`staff.act.${act}`)}
          </label>
        ))}
      </fieldset>
      {ruleChoiceNames.map((name) => (
        <fieldset className="field" key={name} id={idOf('rules', name)}>
          <legend className="field-label">{t(`staff.settings.${name}`)}</legend>
          {name === 'undecided' && <p className="field-hint">{t('staff.settings.undecidedHint')}</p>}
          <FieldError id={idOf('rules', name)} error={problem(name)} />
          {ruleChoices[name].map((choice) => (
            <label className="check" key={choice}>
              <input type="radio" name={name} value={choice} defaultChecked={typed(shown, name) === choice} />
              <span>{t(keyOf(`staff.settings.${name}.${choice}`))}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </SettingsSection>
  )
}
