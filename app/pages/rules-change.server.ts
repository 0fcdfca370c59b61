import { keyOf, type Locale, type Translate } from '~/i18n/language'
import { typedAmount } from '~/components/staff/settings/amounts'
import type { RulesEffect } from '~/components/staff/settings/effect'
import { rulesForm } from './settings-forms.server'
import type { Shown } from '~/components/staff/settings/inputs'
import { record } from '~/domain/audit/commands.server'
import { possibleOf, ruleChoiceNames } from '~/domain/campaigns/acts'
import type { Campaign, Rules } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { effectOf } from '~/domain/rewards/effect.server'
import { readSettings } from '~/domain/settings/queries.server'
import { parseForm, reject, type Rejected } from '~/http/forms.server'
import { money } from '~/i18n/format'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'

/** `effect`: nothing is saved yet, this is what would change. `same`: there is nothing to change. */
export type RulesSent =
  { ok: true; same?: boolean } | { ok: true; effect: RulesEffect; values: Shown['values'] } | Rejected

const numbers = ['friends', 'windowMonths', 'holdDays', 'rewardsPerMonth', 'voucherMonths'] as const

/** The rules as their form holds them. */
export function rulesShown(rules: Rules, currency: string): Shown['values'] {
  return {
    acts: possibleOf(rules),
    ...Object.fromEntries(numbers.map((name) => [name, String(rules[name])])),
    worth: typedAmount(rules.worth, currency),
    ...Object.fromEntries(ruleChoiceNames.map((name) => [name, rules[name]])),
  }
}

/** One text for the same rules. Acts that cannot happen make no difference. */
function fingerprint(rules: Rules): string {
  const others = [...numbers, ...ruleChoiceNames].map((name) => rules[name])
  return JSON.stringify([possibleOf(rules), ...others, rules.worth])
}

/**
 * The rules' form. A first press saves nothing and comes back with the effect; the next saves, if what is posted is what
 * was shown, and if the rules in force are still those it was shown beside. Otherwise the effect is shown anew.
 */
export async function sendRules(
  { store, clock }: { store: Store; clock: Clock },
  form: FormData,
  { staffId, ...language }: { staffId: string; locale: Locale; t: Translate },
): Promise<RulesSent> {
  const { currency } = (await readSettings(store.db)).shop
  const parsed = await parseForm(form, rulesForm(currency))
  if (!parsed.ok) return parsed
  const rules = parsed.value
  const now = clock.now()
  const shownBeside = form.get('beside')
  const agreed = form.get('seen') === fingerprint(rules)

  const done = await store.transact(
    async (tx): Promise<{ ok: true; same?: boolean } | undefined> => {
      const current = await currentCampaign(tx)
      if (fingerprint(current.rules) === fingerprint(rules)) return { ok: true, same: true }
      if (!agreed || shownBeside !== String(current.version)) return undefined
      const next = await changeRules(tx, { rules, now })
      const line = { staffId, act: 'change-rules', subject: 'campaign', subjectId: next.id, now } as const
      await record(tx, { ...line, detail: { from: current.version, to: next.version } })
      return { ok: true }
    },
    { key: 'rules' },
  )
  if (done) return done
  const campaign = await currentCampaign(store.db)
  const effect = await effectOf(store.db, { campaign, rules, now })
  return {
    ok: true,
    values: reject(form, {}).values,
    effect: {
      ...effect,
      seen: fingerprint(rules),
      moved: shownBeside !== null && shownBeside !== String(campaign.version),
      changes: changesOf(campaign, rules, { currency, ...language }),
    },
  }
}

/** Each rule that is another, as it is and as it would be, in words. */
function changesOf(
  { rules: before }: Campaign,
  after: Rules,
  { currency, locale, t }: { currency: string; locale: Locale; t: Translate },
): RulesEffect['changes'] {
  const amount = ({ worth }: Rules) => money(locale, worth, currency)
  const acts = (rules: Rules) =>
    possibleOf(rules)
      .map((act) => t(`staff.act.${act}`))
      .join('; ') || '–'
  const all = [
    ...numbers.map((name) => ({ name, from: String(before[name]), to: String(after[name]) })),
    { name: 'worth', from: amount(before), to: amount(after) },
    { name: 'acts', from: acts(before), to: acts(after) },
    ...ruleChoiceNames.map((name) => ({
      name,
      from: t(keyOf(`staff.settings.${name}.${before[name]}`)),
      to: t(keyOf(`staff.settings.${name}.${after[name]}`)),
    })),
  ]
  return all
    .filter(({ from, to }) => from !== to)
    .map(({ name, from, to }) => ({ rule: t(keyOf(`staff.settings.${name}`)), from, to }))
}
