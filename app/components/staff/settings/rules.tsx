import { Amount, Field, FieldError } from '~/components/field'
import { possibleActs } from '~/domain/campaigns/acts'
import { undecided } from '~/domain/campaigns/undecided'
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
      <UndecidedRule shown={shown} />
    </SettingsSection>
  )
}

/** What becomes of a held answer that nobody decides on. */
function UndecidedRule({ shown }: { shown: Shown }) {
  const t = useT()
  const problem = useProblem(shown)
  const id = idOf('rules', 'undecided')
  return (
    <fieldset
      className="field"
      id={id}
      aria-describedby={[shown.errors.undecided && `${id}-error`, `${id}-hint`].filter(Boolean).join(' ')}
    >
      <legend className="field-label">{t('staff.settings.undecided')}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {t('staff.settings.undecidedHint')}
      </p>
      <FieldError id={id} error={problem('undecided')} />
      {undecided.map((what) => (
        <label className="check" key={what}>
          <input
            type="radio"
            name="undecided"
            value={what}
            defaultChecked={typed(shown, 'undecided') === what}
          />
          {t(`staff.settings.undecided.${what}`)}
        </label>
      ))}
    </fieldset>
  )
}
