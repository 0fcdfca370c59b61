import type { Store } from '#db/store'
import { recordOnce } from '~/domain/audit/commands.server'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'
import type { OutboxMail } from '~/domain/outbox/queries.server'
import type { Result } from '~/domain/result'
import { readProps, unopenable, unreadable, type Props } from '~/domain/outbox/props.server'
import { renderEmail, storedEmail, type RenderedEmail } from '~/mail/render.server'

/** The reason why there is nothing to read is a word of `staff.outbox.*`. */
export type Readable = Result<
  { mail: RenderedEmail; props: Props },
  'textErased' | 'unopenable' | 'damaged' | 'unreadable'
>

/** A mail as it would be sent, or why it can't be shown: its text is erased, sealed otherwise, or of another version. */
export async function readMail(
  row: Pick<OutboxMail, 'email' | 'locale' | 'props'>,
  keys: Keys,
): Promise<Readable> {
  let props: Props | undefined
  try {
    props = readProps(row, keys)
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof Error && error.message === unopenable ? 'unopenable' : 'damaged',
    }
  }
  if (!props) return { ok: false, reason: 'textErased' }
  try {
    return { ok: true, mail: await renderEmail(storedEmail({ ...row, props }), row.locale), props }
  } catch {
    return { ok: false, reason: 'unreadable' }
  }
}

/** Writes down that a mail, which is somebody's, was read by staff. Its page and the frame in it are one look. */
export async function noteReading(
  { store, clock }: { store: Store; clock: Clock },
  { mailId, staffId }: { mailId: string; staffId: string },
): Promise<void> {
  const line = { staffId, act: 'read-mail', subject: 'mail', subjectId: mailId, now: clock.now() } as const
  await store.transact((tx) => recordOnce(tx, line), { key: `read ${mailId}` })
}

/** Why a mail was not sent, where that says more than its state does. */
const unsent = ['no-mailbox', 'too-old', 'unproven', 'taken-down'] as const
type Unsent = (typeof unsent)[number]

/** States in which no mail server said anything. */
const ours: string[] = ['local', 'unopenable', 'damaged', 'suppressed', 'cancelled', ...unsent]

/** What the mail server said of a mail, where it was asked. */
export function responseOf(mail: Pick<OutboxMail, 'state' | 'smtpResponse'>): string | undefined {
  return ours.includes(stateOf(mail)) ? undefined : (mail.smtpResponse ?? undefined)
}

/**
 * A mail's state as the pages say it: one the local outbox took has not gone to any mail service, one that could not
 * be opened was refused by none, and of one that was never sent, why.
 */
export function stateOf({
  state,
  smtpResponse: response,
}: Pick<OutboxMail, 'state' | 'smtpResponse'>):
  OutboxMail['state'] | 'local' | 'unopenable' | 'damaged' | Unsent {
  if (state === 'refused' && response === unopenable) return 'unopenable'
  if (state === 'refused' && response === unreadable) return 'damaged'
  const why = unsent.find((one) => one === response)
  if (why && (state === 'suppressed' || state === 'cancelled')) return why
  return state === 'handed-over' && response === 'local outbox' ? 'local' : state
}
