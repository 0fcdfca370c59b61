/** What became of a mail that was tried. */
export interface Outcome {
  state: 'handed-over' | 'deferred' | 'refused' | 'unknown'
  response: string
  /** The receiving server says that there is no such mailbox. */
  noMailbox?: boolean
}

interface SmtpError {
  code?: string
  command?: string
  responseCode?: number
  response?: string
  message: string
}

/**
 * Reads nodemailer's error. `begun` says whether the body was on its way: from then on only the server's own
 * answer tells whether it was taken, and a connection that ends without one leaves it unknown.
 */
export function outcomeOf(error: SmtpError, begun: boolean): Outcome {
  const { code, command = '', responseCode = 0, message } = error
  const response = error.response || message
  const answered = responseCode >= 400 && responseCode < 600
  if (begun) {
    if (!answered || command !== 'DATA') return { state: 'unknown', response }
    return { state: responseCode < 500 ? 'deferred' : 'refused', response }
  }
  // Greetings and logins speak of the shop's own account, not of this mail: it waits until that is mended.
  const aboutMail = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  if (!answered || responseCode < 500 || !aboutMail) return { state: 'deferred', response }
  return {
    state: 'refused',
    response,
    ...(command === 'RCPT TO' && isNoMailbox(response) && { noMailbox: true }),
  }
}

/**
 * RFC 3463: 5.1.1 no such mailbox, 5.1.2 and 5.1.10 a domain without mail, 5.1.3 no address, 5.1.6 moved and gone. The
 * others of 5.1 speak of the sender, or of nothing in particular, and of a number alone nobody knows what it means.
 */
const isNoMailbox = (response: string) => /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/.test(response)
