import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { SendWithout } from './send-without'

/** Why a design can't be sent as it is, what to change, and the way to where that is done. */
export function SendBlockers({
  id,
  text,
  change,
  without = false,
}: {
  id: string
  text: string
  change: string[]
  /** A copy without what is the visitor's own could leave. */
  without?: boolean
}) {
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
      {without && <SendWithout id={id} />}
      <p>
        <a className={without ? 'button' : 'button button-primary'} href={pathTo`/studio/${id}`}>
          {t('send.own.back')}
        </a>
      </p>
    </div>
  )
}
