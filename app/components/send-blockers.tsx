import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'

/** Why a design can't be sent as it is, what to change, and the way to where that is done. */
export function SendBlockers({ id, text, change }: { id: string; text: string; change: string[] }) {
  const t = useT()
  return (
    <div className="stack">
      <p>{text}</p>
      {change.length > 0 && (
        <ul className="send-change">
          {change.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <p>
        <a className="button button-primary" href={pathTo`/studio/${id}`}>
          {t('send.own.back')}
        </a>
      </p>
    </div>
  )
}
