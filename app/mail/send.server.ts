import type { Keys } from '~/domain/keys.server'
import type { Claimed } from '~/domain/outbox/claim.server'
import { readProps, unreadable, type Props } from '~/domain/outbox/props.server'
import type { Settings } from '~/domain/settings/settings'
import { mailbox } from '~/domain/visitors/visitors'
import { messageOf } from './message.server'
import type { Outcome } from './outcome'
import { renderEmail, storedEmail } from './render.server'
import type { Transport } from './transport.server'

/** With what mails are sent. */
export interface SendDeps {
  keys: Keys
  publicUrl: string
  settings: Settings
  transport: Transport
  /** Told what went wrong beside a mail's own fate. */
  onError: (error: unknown) => void
}

/** Opens a claimed mail, writes it and sends it; answers what became of it, and never throws. */
export async function sendMail(mail: Claimed, deps: SendDeps): Promise<Outcome> {
  const { keys, publicUrl, settings, transport, onError } = deps
  let props: Props | undefined
  let to: string
  try {
    props = readProps(mail, keys)
    if (!props) throw new Error('What this mail says was erased, so it was not sent.')
    to = opened(mail.address, keys)
  } catch (error) {
    // Trying again would not open it either; the others go on.
    onError(error)
    return { state: 'refused', response: error instanceof Error ? error.message : '' }
  }
  try {
    const written = storedEmail({ email: mail.email, props })
    const rendered = await renderEmail(written, mail.locale)
    const message = messageOf({
      ...rendered,
      email: mail.email,
      messageId: mail.messageId,
      to,
      from: settings.smtp.from ?? defaultFrom(publicUrl),
      shopName: settings.shop.name,
      fromName: mail.fromName,
      stopUrl: written.email === 'ad' ? written.props.stopUrl : undefined,
      date: mail.createdAt,
    })
    return await transport.send(message)
  } catch (error) {
    // `send` answers for itself; what is thrown here was thrown before it.
    onError(error)
    return {
      state: 'deferred',
      response: `could not be written: ${error instanceof Error ? error.message : ''}`,
    }
  }
}

/** To whom a mail goes. Throws a sentence where that can't be opened any more. */
function opened(address: string, keys: Keys): string {
  try {
    return keys.open(address)
  } catch (cause) {
    throw new Error(unreadable, { cause })
  }
}

function defaultFrom(publicUrl: string): string {
  const from = `mail@${new URL(publicUrl).hostname}`
  // A bare host or a number is no mail domain; nothing leaves such a machine but to itself.
  return mailbox.safeParse(from).success ? from : 'mail@toile.example'
}
