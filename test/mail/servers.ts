import { createServer, type AddressInfo, type Socket } from 'node:net'

export interface ScriptedServer {
  url: string
  /** The bodies whose last line the server read: each of them may have been delivered. */
  bodies: string[]
  /** The recipients that were named in envelopes. */
  recipients: string[]
  close: () => Promise<void>
}

type Step = 'connect' | 'hello' | 'from' | 'to' | 'data' | 'body' | 'end'

/**
 * An SMTP server of the simplest kind that answers or hangs up where it is told to: `replies` gives the
 * answer to a step, or `drop` to end the connection there without one.
 */
export async function openScripted(replies: () => Partial<Record<Step, string>>): Promise<ScriptedServer> {
  const [bodies, recipients, open] = [[] as string[], [] as string[], new Set<Socket>()]
  const usual = {
    connect: '220 hello',
    hello: '250 ok',
    from: '250 ok',
    to: '250 ok',
    data: '354 go on',
    body: '',
    end: '250 taken',
  }
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => {}))
    let [read, body] = ['', undefined as string | undefined]
    const answer = (step: Step): boolean => {
      const reply = { ...usual, ...replies() }[step]
      if (reply === 'drop') socket.destroy()
      else if (reply) socket.write(`${reply}\r\n`)
      return reply !== 'drop'
    }
    answer('connect')
    socket.on('data', (chunk) => {
      read += chunk.toString('latin1')
      for (let at = read.indexOf('\r\n'); at >= 0; at = read.indexOf('\r\n')) {
        const line = read.slice(0, at)
        read = read.slice(at + 2)
        if (body !== undefined) {
          if (body === '' && !answer('body')) return
          if (line === '.') {
            bodies.push(body)
            body = undefined
            answer('end')
          } else body += `${line}\r\n`
        } else if (/^(EHLO|HELO)/i.test(line)) answer('hello')
        else if (/^MAIL/i.test(line)) answer('from')
        else if (/^RCPT/i.test(line)) {
          recipients.push(/<(.*)>/.exec(line)?.[1] ?? '')
          answer('to')
        } else if (/^DATA/i.test(line)) {
          if (answer('data') && (replies().data ?? '354').startsWith('354')) body = ''
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    recipients,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
