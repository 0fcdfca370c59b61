import { Field } from '~/components/field'
import { useT } from '~/i18n/react'
import { typed, useProblem, type Shown } from './inputs'
import { idOf, SettingsSection } from './section'

/** What a test mail came to, in words. */
export interface TestResult {
  ok: boolean
  text: string
}

/** The mail server. Its password goes in and never comes out again. */
export function SmtpSection({
  shown,
  saved,
  passwordKept,
  fromEnvironment,
  unopenable,
}: {
  shown: Shown
  saved?: string
  passwordKept: boolean
  fromEnvironment: boolean
  /** What is kept was sealed under another secret. */
  unopenable: boolean
}) {
  const t = useT()
  const problem = useProblem(shown)
  return (
    <SettingsSection section="smtp" shown={shown} saved={saved} lead={t('staff.settings.smtpLead')}>
      {fromEnvironment && <p className="note">{t('staff.settings.smtpFromEnvironment')}</p>}
      {unopenable && <p className="note">{t('staff.settings.smtpUnopenable')}</p>}
      <Field
        id={idOf('smtp', 'url')}
        name="url"
        label={`${t('staff.settings.url')} (${t('staff.settings.optional')})`}
        hint={t('staff.settings.urlHint')}
        defaultValue={typed(shown, 'url')}
        error={problem('url')}
        autoComplete="off"
        spellCheck={false}
        inputMode="url"
      />
      <Field
        id={idOf('smtp', 'password')}
        name="password"
        type="password"
        label={t('staff.settings.password')}
        hint={t(passwordKept ? 'staff.settings.passwordKept' : 'staff.settings.passwordHint')}
        error={problem('password')}
        autoComplete="new-password"
      />
      <Field
        id={idOf('smtp', 'from')}
        name="from"
        label={t('staff.settings.fromAddress')}
        defaultValue={typed(shown, 'from')}
        error={problem('from')}
        type="email"
        autoComplete="off"
      />
    </SettingsSection>
  )
}

/** Sends one mail now and says what the mail server made of it. */
export function TestMail({ shown, result }: { shown: Shown; result?: TestResult }) {
  const t = useT()
  const problem = useProblem(shown)
  return (
    <section className="settings-section settings-test" id="test" aria-labelledby="test-title">
      <div className="settings-about">
        <h3 id="test-title">{t('staff.settings.test')}</h3>
      </div>
      <form method="post" action="/staff/settings#test" className="stack" noValidate>
        <input type="hidden" name="section" value="test" />
        <Field
          id="test-to"
          name="to"
          type="email"
          label={t('staff.settings.testTo')}
          defaultValue={typed(shown, 'to')}
          error={problem('to')}
          autoComplete="email"
        />
        <button className="button">{t('staff.settings.test')}</button>
        {result && (
          <p className={result.ok ? 'note' : 'summary'} role={result.ok ? 'status' : 'alert'}>
            {result.text}
          </p>
        )}
      </form>
    </section>
  )
}
