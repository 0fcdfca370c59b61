import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { MailboxKeys, TraceKind } from './identity/identity'
import { mailboxForms } from './identity/mailbox'
import { createSigner, signedByOne, type Signer } from './signer.server'
import { writeCode } from './rewards/voucher-code'

/** Named in front of what was sealed or derived, so that a later secret can be told from this one. */
const keyId = 'k1'

/** What a token opens. Tokens of different purposes never coincide, whatever their ids. */
export type TokenPurpose = 'share' | 'picture' | 'stop' | 'voucher' | 'press' | 'setup' | 'device'

/** Keys that outlive their secret: what they made is known by its hash only, or is in somebody's hands. */
const outliving = ['mailbox', 'trace', 'token', 'code', 'code hash', 'digits', 'proof digits'] as const

/** What a later secret has to know of an earlier one. Sealed wherever it is stored. */
export interface Carried {
  /** Keys by their purpose, base64url. */
  keys: Record<(typeof outliving)[number], string>
  /** Public keys, in PEM, of what signed before. */
  signers: string[]
}

export interface Keys extends Signer {
  /** By this a database knows its secret again; it says nothing about it. */
  fingerprint: string
  /** A keyed hash of the address's exact form: finds a mailbox again without keeping it. */
  hashMailbox: (address: string) => string
  /** The keyed hashes of an address's exact form, its canonical form and, where it is no provider's, its domain. */
  mailboxKeys: (address: string) => MailboxKeys & { canonicalKey: string }
  /** A keyed hash of a device, a session or a network. */
  hashTrace: (kind: TraceKind, id: string) => string
  seal: (text: string) => string
  /** What `seal` sealed. Throws when it was changed, or sealed under another secret. */
  open: (sealed: string) => string
  /** The token of one row for one purpose: 128 bits, base64url, the same each time. */
  tokenFor: (purpose: TokenPurpose, id: string) => string
  /** What of a token is stored. */
  hashToken: (token: string) => string
  /** A reward's code for the counter: ten Crockford symbols and a check symbol. */
  codeFor: (rewardId: string) => string
  hashCode: (code: string) => string
  /** The six digits mailed for a proof: the same each time, and not to be guessed from its id. */
  digitsFor: (proofId: string) => string
  /** A keyed hash of the six mailed digits, bound to their proof. */
  hashDigits: (digits: string, proofId: string) => string
  /** What the secret that follows this one has to know. */
  carried: () => Carried
  /** The keys of this secret, with what it took over from the one before it. */
  carrying: (carried: Carried) => Keys
}

/** The keys of each purpose, derived from the one secret. Throws when the secret is shorter than 16 symbols. */
export function createKeys(secret: string, carried?: Carried): Keys {
  if (secret.length < 16) {
    throw new Error(
      'SECRET is too short to protect anything. Set it to at least 16 random symbols, better 32.',
    )
  }
  const kept: Record<string, string> = carried?.keys ?? {}
  const key = (purpose: string) =>
    purpose in kept
      ? Buffer.from(kept[purpose]!, 'base64url')
      : Buffer.from(hkdfSync('sha256', secret, 'toile', `${keyId} ${purpose}`, 32))
  const mac = (purpose: string) => {
    const derived = createSecretKey(key(purpose))
    return (text: string) => createHmac('sha256', derived).update(text).digest()
  }
  const mailbox = mac('mailbox')
  const token = mac('token')
  const code = mac('code')
  const codeHash = mac('code hash')
  const digits = mac('digits')
  const proofDigits = mac('proof digits')
  const trace = mac('trace')
  const sealing = key('seal')
  const hashMailbox = (form: string) => mailbox(form).toString('base64url')
  const hashTrace = (kind: TraceKind, id: string) => trace(`${kind}\n${id}`).toString('base64url')

  const signer = createSigner(key('signer'))
  const signers = carried?.signers ?? []

  return {
    ...signer,
    verifySignature: (text, signature) =>
      signer.verifySignature(text, signature) || signedByOne(signers, text, signature),
    carried: () => ({
      keys: Object.fromEntries(
        outliving.map((purpose) => [purpose, key(purpose).toString('base64url')]),
      ) as Carried['keys'],
      signers: [...signers, signer.publicKey()],
    }),
    carrying: (before) => createKeys(secret, before),
    fingerprint: mac('fingerprint')('toile').toString('base64url'),
    hashMailbox: (address) => hashMailbox(mailboxForms(address).exact),
    mailboxKeys: (address) => {
      const { exact, canonical, domain } = mailboxForms(address)
      return {
        mailboxKey: hashMailbox(exact),
        // The same keyed hash for both forms: what was kept of an address before there were canonical forms is found.
        canonicalKey: hashMailbox(canonical),
        domainKey: domain && hashTrace('domain', domain),
      }
    },
    hashTrace,
    seal: (text) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(keyId))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open: (sealed) => {
      const [id, body] = sealed.split('.')
      if (id !== keyId || !body)
        throw new Error(
          `This was sealed under the key ${id}, which is not at hand. Restore the SECRET it was made with.`,
        )
      const bytes = Buffer.from(body, 'base64url')
      try {
        const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12), { authTagLength: 16 })
        cipher.setAAD(Buffer.from(keyId)).setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
      } catch (cause) {
        throw new Error('A sealed value could not be opened. Restore the SECRET it was made with.', { cause })
      }
    },
    tokenFor: (purpose, id) => token(`${purpose}\n${id}`).subarray(0, 16).toString('base64url'),
    hashToken: (text) => hash('sha256', text, 'base64url'),
    codeFor: (rewardId) => writeCode(code(rewardId)),
    hashCode: (text) => codeHash(text).toString('base64url'),
    digitsFor: (proofId) => String(proofDigits(proofId).readUInt32BE(0) % 1_000_000).padStart(6, '0'),
    hashDigits: (text, proofId) => digits(`${proofId}\n${text}`).toString('base64url'),
  }
}

/** Compares two hashes in a time that does not tell where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
