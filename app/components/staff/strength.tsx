import { useState } from 'react'
import { Field } from '~/components/field'
import { useT } from '~/i18n/react'
import { longestPassword, shortestPassword, strengthOf } from './password-strength'

/** A new password. With a script its strength is told while it is typed; without, when the form comes back. */
export function NewPassword({ error, known }: { error?: string; known: string[] }) {
  const t = useT()
  const [password, setPassword] = useState('')
  const strength = strengthOf(password, known)
  const missing = shortestPassword - [...password].length
  return (
    <div className="stack-small">
      <Field
        id="password"
        name="password"
        type="password"
        label={t('staff.signIn.password')}
        hint={t('staff.setup.passwordHint')}
        error={error}
        autoComplete="new-password"
        maxLength={longestPassword}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <p className={`strength strength-${strength}`} aria-live="polite">
        {password !== '' && (
          <>
            <span className="unseen">{t('staff.setup.strength')}: </span>
            {strength === 'short'
              ? t('staff.setup.strength.short', { count: missing })
              : t(`staff.setup.strength.${strength}`)}
          </>
        )}
      </p>
    </div>
  )
}
