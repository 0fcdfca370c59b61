import { useT } from '~/i18n/react'

interface Shown {
  name: string
  from?: string
  to: string
}

/** What changed, a line for each thing: what it is, what it was, what it became. */
export function Differences({ list, most = Infinity }: { list: readonly Shown[]; most?: number }) {
  const t = useT()
  const shown = list.length > most ? list.slice(0, most - 1) : list
  const left = list.length - shown.length
  return (
    <ul className="differences">
      {shown.map(({ name, from, to }, at) => (
        <li key={at}>
          <span className="difference-name">{name}</span>{' '}
          {from !== undefined && (
            <>
              <span className="difference-was">{from}</span> <span aria-hidden="true">→</span>
              <span className="unseen">, {t('versions.to')}</span>{' '}
            </>
          )}
          <span className="difference-is">{to}</span>
        </li>
      ))}
      {left > 0 && <li>{t('versions.more', { count: left })}</li>}
    </ul>
  )
}
