import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { migrate } from '#db/migrate'
import { openStore } from '#db/open'
import { enqueue } from '~/domain/outbox/commands.server'
import { createKeys } from '~/domain/keys.server'
import { messageOf } from '~/mail/message.server'
import { renderEmail } from '~/mail/render.server'
import { createTransport, type Transport, type TransportOptions } from '~/mail/transport.server'
import { createWorker } from '~/mail/worker.server'
import { time, type Bench } from './bench'

const mailsEach = 400
const rounds = 4
const pool = 5

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
/** Both sign, with the same key: it is most of what handing over takes, and no mail should do without. */
const dkim = {
  domainName: 'toile.example',
  keySelector: 'bench',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
}

const keys = createKeys('a secret of the bench, long enough to be one')

/** Mails a second through the outbox, against bare pooled nodemailer handing over the same messages. */
export const mails: Bench = {
  name: 'mails',
  run: async () => {
    const server = await startMailServer()
    const [outbox, bare] = [await openOutbox(server.url), await openBare(server.url)]
    const took = { ours: 0, floor: 0 }
    // In turns, so that whatever else the machine does meets both.
    for (let round = 0; round < rounds; round += 1) {
      const turns = Array.from({ length: mailsEach / rounds }, (_, n) => round * (mailsEach / rounds) + n)
      await outbox.write(turns)
      took.ours += await time(() => outbox.drain())
      took.floor += await time(() => bare.send(turns))
    }
    await outbox.close()
    bare.close()
    await server.close()
    const { '<mail-': viaOutbox, '<bare-': direct } = server.signed
    if (viaOutbox !== mailsEach || direct !== mailsEach) {
      throw new Error(
        `Of ${mailsEach} mails, ${viaOutbox} were handed over and signed by ours, ${direct} by the floor.`,
      )
    }
    const rate = (ms: number) => (mailsEach / ms) * 1000
    return [
      {
        name: 'mails through the outbox, against bare nodemailer; DKIM on in both',
        unit: 'mails/s',
        ours: rate(took.ours),
        floor: rate(took.floor),
        better: 'higher',
        goal: { atLeast: 0.8 },
      },
    ]
  },
}

/** Takes every mail, and counts those of each kind that are signed. */
async function startMailServer() {
  const signed = { '<mail-': 0, '<bare-': 0 }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      stream.on('end', () => {
        const [, id] = /^Message-ID: (<mail-|<bare-)/m.exec(text) ?? []
        if (/^DKIM-Signature:/m.test(text) && id) signed[id as keyof typeof signed] += 1
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    signed,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A shop's outbox on SQLite, and the worker that empties it. */
async function openOutbox(smtpUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
  const url = `file:${join(folder, 'toile.sqlite')}`
  await migrate(url)
  const store = await openStore({ url })
  const worker = createWorker({
    store,
    keys,
    clock: { now: () => new Date() },
    publicUrl: 'http://localhost:3000',
    smtpUrl,
    alone: true,
    concurrency: pool,
    transport: signing,
  })
  return {
    write: (turns: number[]) =>
      store.transact(async (tx) => {
        for (const turn of turns) {
          const mail = { id: `mail-${turn}`, email: 'reward', locale: 'en', props: propsOf(turn) } as const
          await enqueue(tx, { ...mail, address: addressOf(turn), now: new Date(), keys, host: 'localhost' })
        }
      }),
    drain: () => worker.drain(),
    close: async () => {
      await worker.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The app's own transport, signing. */
function signing(options: TransportOptions): Transport {
  const inner = createTransport(options)
  return { ...inner, send: (message) => inner.send({ ...message, dkim }) }
}

/** Nodemailer alone, with the messages written beforehand. */
async function openBare(smtpUrl: string) {
  const { hostname, port } = new URL(smtpUrl)
  const bare = nodemailer.createTransport({
    host: hostname,
    port: Number(port),
    pool: true,
    maxConnections: pool,
    dkim,
  })
  const messages = await Promise.all(
    Array.from({ length: mailsEach }, async (_, turn) =>
      messageOf({
        ...(await renderEmail({ email: 'reward', props: propsOf(turn) }, 'en')),
        email: 'reward',
        messageId: `<bare-${turn}@localhost>`,
        to: addressOf(turn),
        from: 'mail@toile.example',
        shopName: 'Atelier Maren',
        fromName: null,
        date: new Date(),
      }),
    ),
  )
  return {
    send: (turns: number[]) => Promise.all(turns.map((turn) => bare.sendMail(messages[turn]!))),
    close: () => bare.close(),
  }
}

function propsOf(turn: number) {
  return {
    shop: { name: 'Atelier Maren', address: '14 Linden Street, Galway' },
    name: `Visitor ${turn}`,
    code: 'BS85 2ZWJ Q6U',
    voucherUrl: `http://localhost:3000/v/${turn}`,
    expires: '23 November 2027',
    pictureUrl: `http://localhost:3000/pictures/${turn}.jpg`,
    alt: 'Teal satin dress with a V neck.',
  }
}

const addressOf = (turn: number) => `friend${turn}@example.org`
