import { record } from '~/domain/audit/commands.server'
import type { Line } from '~/domain/audit/audit'
import { enqueue } from '~/domain/outbox/commands.server'
import { withoutAddresses } from '~/domain/outbox/outbox'
import { newId } from '~/domain/id'
import { readSettings } from '~/domain/settings/queries.server'
import { smtpUrlOf } from '~/domain/settings/smtp.server'
import { mailbox } from '~/domain/visitors/visitors'
import { messageOf } from '~/mail/message.server'
import { renderEmail } from '~/mail/render.server'
import { createTransport } from '~/mail/transport.server'
import type { Locale } from '~/i18n/language'
import type { Logger } from 'pino'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import type { Keys } from '~/domain/keys.server'

export interface TestSent {
  ok: boolean
  /** A word of `staff.settings.*`. */
  word:
    | 'testOk'
    | 'testLocal'
    | 'testRefused'
    | 'testUnreachable'
    | 'testLogin'
    | 'testTls'
    | 'testLoopback'
    | 'testSealed'
  /** What the mail server said, without addresses. */
  response: string
}

/**
 * Sends one mail now, past the outbox, and says what became of it: staff wait for the answer, so nothing is tried
 * again later. Without a mail server the mail goes into the outbox, where it can be read.
 */
export async function sendTestMail(
  {
    store,
    keys,
    clock,
    env,
    worker,
    log,
  }: {
    store: Store
    keys: Keys
    clock: Clock
    env: { publicUrl: string; smtpUrl: string | undefined }
    worker: { poke: () => void }
    log: Logger
  },
  { to, locale, staffId }: { to: string; locale: Locale; staffId: string },
): Promise<TestSent> {
  const { shop, smtp } = await readSettings(store.db)
  let smtpUrl
  try {
    smtpUrl = env.smtpUrl ?? smtpUrlOf(smtp, keys)
  } catch (error) {
    log.error(error, 'The test mail was not sent.')
    return { ok: false, word: 'testSealed', response: '' }
  }
  const [id, now, host] = [newId(), clock.now(), new URL(env.publicUrl).hostname]
  const line: Line = { id, staffId, act: 'test-mail', subject: 'settings', subjectId: 'smtp', now }
  const props = { shop: { name: shop.name, address: shop.address } }
  if (!smtpUrl) {
    await store.transact(async (tx) => {
      await enqueue(tx, { id, email: 'test', locale, props, address: to, now, keys, host })
      await record(tx, line)
    })
    worker.poke()
    return { ok: true, word: 'testLocal', response: '' }
  }
  const transport = createTransport({ smtpUrl, publicUrl: env.publicUrl, pool: 1 })
  if (transport.refusal) return { ok: false, word: 'testLoopback', response: transport.refusal.response }
  try {
    // Before it leaves: what is sent can't be taken back.
    await store.transact((tx) => record(tx, line))
    const { state, response } = await transport.send(
      messageOf({
        ...(await renderEmail({ email: 'test', props }, locale)),
        email: 'test',
        messageId: `<${id}@${host}>`,
        to,
        from:
          smtp.from ?? (mailbox.safeParse(`mail@${host}`).success ? `mail@${host}` : 'mail@toile.example'),
        shopName: shop.name,
        fromName: null,
        date: now,
      }),
    )
    const plain = withoutAddresses(response)
    return state === 'handed-over'
      ? { ok: true, word: 'testOk', response: plain }
      : { ok: false, word: kindOf(plain), response: plain }
  } finally {
    transport.close()
  }
}

function kindOf(response: string): TestSent['word'] {
  if (/\b53[0-8]\b|auth|credential|login|password/i.test(response)) return 'testLogin'
  if (/certificate|\bssl\b|\btls\b|wrong version|handshake/i.test(response)) return 'testTls'
  if (
    /econn|enotfound|etimedout|eai_again|ehostunreach|timed? ?out|greeting|getaddrinfo|closed/i.test(response)
  ) {
    return 'testUnreachable'
  }
  return 'testRefused'
}
