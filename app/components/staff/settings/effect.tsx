import { useT } from '~/i18n/react'

/** What would change, and what stays: shown before rules are saved. */
export interface RulesEffect {
  /** The version in force. */
  version: number
  /** The rules of the form as one text: the next press saves them only if they are still these. */
  seen: string
  /** A colleague saved others since it was shown last. */
  moved: boolean
  changes: { rule: string; from: string; to: string }[]
  kept: Kept
  keptEarlier: Kept
  underWay: { open: number; visitors: number }[]
}

type Kept = Record<(typeof kinds)[number], number>
const kinds = ['shares', 'answers', 'vouchers'] as const

/** The summary with the press that saves. It lies in the form, above the fields. */
export function Effect({ effect }: { effect: RulesEffect }) {
  const t = useT()
  const { version, seen, moved, changes } = effect
  return (
    <div className="effect stack-small">
      <input type="hidden" name="beside" value={version} />
      <input type="hidden" name="seen" value={seen} />
      {moved && (
        <p className="summary" role="alert">
          {t('staff.settings.effect.moved', { version })}
        </p>
      )}
      <h3 id="effect-changes">{t('staff.settings.effect')}</h3>
      <Changes changes={changes} />
      <p>{t('staff.settings.effect.new', { version: version + 1 })}</p>
      <h3 id="effect-stays">{t('staff.settings.effect.stays')}</h3>
      <Staying effect={effect} />
      <h3 id="effect-way">{t('staff.settings.effect.underWay')}</h3>
      <UnderWay underWay={effect.underWay} />
      <div className="settings-save">
        <button className="button button-primary">{t('staff.settings.rulesSave')}</button>
        <a className="link" href="/staff/settings?kept#rules">
          {t('staff.settings.rulesLeave')}
        </a>
      </div>
    </div>
  )
}

/** Each rule as it is and as it would be. */
function Changes({ changes }: Pick<RulesEffect, 'changes'>) {
  const t = useT()
  return (
    <table aria-labelledby="effect-changes">
      <thead>
        <tr>
          <th scope="col">{t('staff.settings.effect.rule')}</th>
          <th scope="col">{t('staff.settings.effect.now')}</th>
          <th scope="col">{t('staff.settings.effect.then')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ rule, from, to }) => (
          <tr key={rule}>
            <th scope="row">{rule}</th>
            <td>{from}</td>
            <td>
              <strong>{to}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What keeps the rules it began under: those in force, and where there is any, those before them. */
function Staying({ effect: { version, kept, keptEarlier } }: { effect: RulesEffect }) {
  const t = useT()
  const versions = [
    { name: t('staff.settings.effect.version', { version }), own: kept },
    ...(kinds.some((kind) => keptEarlier[kind] > 0)
      ? [{ name: t('staff.settings.effect.earlier'), own: keptEarlier }]
      : []),
  ]
  return (
    <table aria-labelledby="effect-stays">
      <thead>
        <tr>
          <th scope="col">{t('staff.settings.effect.keeps')}</th>
          {kinds.map((kind) => (
            <th scope="col" key={kind}>
              {t(`staff.settings.effect.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map(({ name, own }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {kinds.map((kind) => (
              <td key={kind}>{own[kind]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many visitors are how far on their way to a voucher. */
function UnderWay({ underWay }: Pick<RulesEffect, 'underWay'>) {
  const t = useT()
  const makers = underWay.reduce((all, { visitors }) => all + visitors, 0)
  if (makers === 0) return <p>{t('staff.settings.effect.nobody')}</p>
  return (
    <>
      <p>{t('staff.settings.effect.makersText', { count: makers })}</p>
      <table aria-labelledby="effect-way">
        <thead>
          <tr>
            <th scope="col">{t('staff.settings.effect.open')}</th>
            <th scope="col">{t('staff.settings.effect.makers')}</th>
          </tr>
        </thead>
        <tbody>
          {underWay.map(({ open, visitors }) => (
            <tr key={open}>
              <th scope="row">{open}</th>
              <td>{visitors}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
