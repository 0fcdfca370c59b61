import type { EmailName } from '~/domain/outbox/outbox'
import { keyOf } from '~/i18n/language'
import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'

export interface MailRow {
  id: string
  email: EmailName
  /** A state of the outbox, or as `stateOf` says it. */
  state: string
  subject: string
  written: string
}

const tones: Record<string, string> = {
  'handed-over': 'counted',
  local: 'counted',
  refused: 'not-counted',
  unopenable: 'not-counted',
  damaged: 'not-counted',
  'no-mailbox': 'not-counted',
  'too-old': 'not-counted',
  unproven: 'not-counted',
  'taken-down': 'not-counted',
  unknown: 'not-counted',
  suppressed: 'not-counted',
  cancelled: 'not-counted',
}

/** Where a mail stands, in words. */
export function MailState({ state }: { state: string }) {
  const t = useT()
  return (
    <span className={`mail-state verdict-${tones[state] ?? 'waiting'}`}>
      {t(keyOf(`staff.outbox.state.${state}`))}
    </span>
  )
}

/** Each mail the shop has written. */
export function MailTable({ mails }: { mails: MailRow[] }) {
  const t = useT()
  return (
    <table className="mails">
      <thead>
        <tr>
          <th scope="col">{t('staff.outbox.subject')}</th>
          <th scope="col">{t('staff.outbox.kind')}</th>
          <th scope="col">{t('staff.outbox.state')}</th>
          <th scope="col">{t('staff.outbox.written')}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              <Link to={pathTo`/staff/outbox/${mail.id}`}>{mail.subject}</Link>
            </th>
            <td>{t(`staff.outbox.email.${mail.email}`)}</td>
            <td>
              <MailState state={mail.state} />
            </td>
            <td>{mail.written}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
