import { useT } from '~/i18n/react'

/** All that needs another look, above the form, each leading to its field. Takes the focus when the page loads. */
export function ErrorSummary({ errors }: { errors: { id: string; error: string }[] }) {
  const t = useT()
  if (errors.length === 0) return null
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- after a failed Send this is what the reader came back for
    <div className="summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{t('errors.summary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, error }) => (
          <li key={id}>
            <a href={`#${id}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
