import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Received {
  /** The envelope's recipients: who really gets it. */
  to: string[]
  mail: ParsedMail
}

export interface Mailbox {
  url: string
  received: Received[]
  /** The next mail to this address that has not been read yet; waits up to ten seconds. */
  next: (address: string) => Promise<ParsedMail>
  /** Answers for all that it has kept silent on. */
  speak: () => void
  close: () => Promise<void>
}

/** A real SMTP server on loopback that keeps what it is handed. What is for `silentFor` it takes without a word, until it is to `speak`. */
export async function openMailbox({ silentFor = [] as string[] } = {}): Promise<Mailbox> {
  const received: Received[] = []
  const read = new Set<Received>()
  const waiting: (() => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      simpleParser(stream).then(
        (mail) => {
          received.push({ to, mail })
          if (to.some((address) => silentFor.includes(address))) waiting.push(done)
          else done()
        },
        (error: Error) => done(error),
      )
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    speak: () => {
      for (const done of waiting.splice(0)) done()
    },
    next: async (address) => {
      for (let wait = 0; wait < 100; wait += 1) {
        const found = received.find((one) => !read.has(one) && one.to.includes(address))
        if (found) {
          read.add(found)
          return found.mail
        }
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`No mail for ${address} arrived within ten seconds.`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
