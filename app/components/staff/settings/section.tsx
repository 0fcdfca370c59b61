import { keyOf } from '~/i18n/language'
import type { ReactNode } from 'react'
import { Icon } from '~/components/icon'
import { ErrorSummary } from '~/components/error-summary'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { useProblem, type Shown } from './inputs'

export const sections = ['shop', 'hours', 'prices', 'rules', 'review', 'pause', 'smtp', 'offer'] as const
export type Section = (typeof sections)[number]

/** The id of a field in the page: a name can stand in two sections. */
export const idOf = (section: Section, name: string) => `${section}-${name.replaceAll('.', '-')}`

/** One section of the settings: a form of its own, saved on its own. */
export function SettingsSection({
  section,
  shown,
  saved,
  lead,
  limits = {},
  named = () => undefined,
  press = `staff.settings.${section}Save`,
  children,
}: {
  section: Section
  shown: Shown
  /** What was done, right after saving. */
  saved?: string
  lead: string
  /** For sentences with gaps: `{ from, to }` or `{ most }` by field. */
  limits?: Record<string, Record<string, string | number>>
  /** What a field stands in, where its sentence alone does not say which it is: a weekday. */
  named?: (name: string) => string | undefined
  /** The word on its button. */
  press?: string
  children: ReactNode
}) {
  const t = useT()
  const problem = useProblem(shown)
  const errors = Object.keys(shown.errors).map((name) => ({
    id: idOf(section, name),
    error: [named(name), problem(name, limits[name] ?? limits['*'])].filter(Boolean).join(': '),
  }))
  return (
    <section className="settings-section" id={section} aria-labelledby={`${section}-title`}>
      <div className="settings-about">
        <h2 id={`${section}-title`}>{t(`staff.settings.${section}`)}</h2>
        <p className="quiet">{lead}</p>
      </div>
      <form method="post" action={pathTo`/staff/settings#${section}`} className="stack" noValidate>
        <input type="hidden" name="section" value={section} />
        <ErrorSummary errors={errors} />
        {children}
        <div className="settings-save">
          <button className="button">{t(keyOf(press))}</button>
          {saved && (
            <p role="status" className="settings-saved">
              <Icon name="check" />
              {saved}
            </p>
          )}
        </div>
      </form>
    </section>
  )
}
