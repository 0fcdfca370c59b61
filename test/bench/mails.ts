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
import { createWorker } from '~/mail/worker.server'
import { time, type Bench } from './bench'

const mailsEach = 400
const pool = 5

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

/** Mails a second through the outbox, against bare pooled nodemailer handing over the same messages. */
export const mails: Bench = {
  name: 'mails',
  run: async () => {
    let taken = 0
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      authOptional: true,
      onData: (stream, _session, done) => {
        taken += 1
        stream.resume().on('end', () => done())
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`

    const folder = mkdtempSync(join(tmpdir(), 'toile-bench-'))
    const url = `file:${join(folder, 'toile.sqlite')}`
    await migrate(url)
    const store = await openStore({ url })
    const keys = createKeys('a secret of the bench, long enough to be one')
    const now = new Date()
    await store.transact(async (tx) => {
      for (let turn = 0; turn < mailsEach; turn += 1) {
        await enqueue(tx, {
          id: `mail-${turn}`,
          email: 'reward',
          locale: 'en',
          props: propsOf(turn),
          address: addressOf(turn),
          now,
          keys,
          host: 'localhost',
        })
      }
    })
    const worker = createWorker({
      store,
      keys,
      clock: { now: () => new Date() },
      publicUrl: 'http://localhost:3000',
      smtpUrl,
      alone: true,
      concurrency: pool,
    })
    const ours = await time(() => worker.drain())
    await worker.stop()
    if (taken !== mailsEach) throw new Error(`Only ${taken} of ${mailsEach} mails were handed over.`)
    await store.close()
    rmSync(folder, { recursive: true, force: true })

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
          date: now,
        }),
      ),
    )
    const { hostname, port } = new URL(smtpUrl)
    const bare = nodemailer.createTransport({
      host: hostname,
      port: Number(port),
      pool: true,
      maxConnections: pool,
    })
    const floor = await time(() => Promise.all(messages.map((message) => bare.sendMail(message))))
    bare.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    const rate = (ms: number) => (mailsEach / ms) * 1000
    return [
      {
        name: 'mails through the outbox, against bare nodemailer',
        unit: 'mails/s',
        ours: rate(ours),
        floor: rate(floor),
        better: 'higher',
        goal: { atLeast: 0.5 },
      },
    ]
  },
}
