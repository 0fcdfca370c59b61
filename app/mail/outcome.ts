/** What became of a mail that was tried. */
export interface Outcome {
  state: 'handed-over' | 'deferred' | 'refused' | 'unknown'
  said: string
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
  const said = error.response || message
  const answered = responseCode >= 400 && responseCode < 600
  if (begun) {
    if (!answered || command !== 'DATA') return { state: 'unknown', said }
    return { state: responseCode < 500 ? 'deferred' : 'refused', said }
  }
  // Greetings and logins speak of the shop's own account, not of this mail: it waits until that is mended.
  const aboutMail = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  return { state: answered && responseCode >= 500 && aboutMail ? 'refused' : 'deferred', said }
}
