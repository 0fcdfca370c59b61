import type { Result } from '~/domain/result'
import { proofRules } from '~/domain/visitors/visitors'
import type { EmailName } from './outbox'

/** Why a mailbox is not written to: it asked, it does not know the sender, or its mail server says that there is none. */
export type Peace = 'asked' | 'not-mine' | 'bounced'

/**
 * Who asks for a code: somebody we know nothing of, somebody who has designed something here, or whoever has proven
 * this very mailbox in this browser before.
 */
export type CodeRequester = 'stranger' | 'designer' | 'owner'

/** Why a mail may not leave. */
export type MailRefusal =
  /** Nothing says any more where to. */
  | 'erased'
  | 'peace'
  | 'no-mailbox'
  | 'too-old'
  | 'unproven'
  | 'taken-down'
  | 'own-address'
  | 'already-sent'
  | 'lately'
  | 'visitor-cap'
  | 'shop-cap'
  | 'mailbox-codes'
  | 'network-codes'
  | 'shop-codes'

/** What keeps "mail a friend" from becoming a relay. */
export const adRules = {
  /** Mails one visitor may send in 30 days. */
  visitorMails: 10,
  visitorDays: 30,
  /** Mails the whole shop may send in 24 hours. */
  shopMails: 500,
  /** A friend gets at most one ad in so many days, over all visitors. */
  friendDays: 90,
  /** An address waits so long for its sender to be proven, then it is erased. */
  unprovenHours: 24,
  /** An ad whose sender let it go waits so long for its turn, then its address is erased. */
  turnDays: 30,
}

/**
 * How many codes leave. Each budget has a part that strangers can't use up, kept for whoever has a design, and one that
 * only somebody who has proven that mailbox before can use. None of them counts against the ads.
 */
export const codeRules = {
  mailboxAnHour: { stranger: 5, designer: 8, owner: 12 },
  mailboxADay: { stranger: 12, designer: 18, owner: 30 },
  /** From one network to one mailbox in an hour, whoever asks but its owner: one place can't lock a mailbox out. */
  mailboxFromNetwork: 3,
  networkAnHour: { stranger: 20, designer: 80, owner: 100 },
  /** Asked for by one visitor in an hour: one design is not an entrance for everybody. */
  visitorAnHour: 8,
  shopAnHour: { stranger: 150, designer: 300, owner: 400 },
} satisfies Record<string, number | Record<CodeRequester, number>>

/** A mailbox that is said not to exist is not written to for so long; people make new ones, and servers err. */
export const bouncedDays = 30

/** Minutes after which a mail is of no use to anybody, so that it is not sent any more. */
export const usefulMinutes = (email: EmailName): number =>
  email === 'prove-mailbox' ? proofRules.minutes : (email === 'ad' ? 7 : 30) * 1440

export interface Facts {
  /** A file of `emails/`. */
  email: EmailName
  now: Date
  writtenAt: Date
  /** False when the address is erased. */
  addressed?: boolean
  peace?: Peace | undefined
  /** What an ad leans on. What is left out is not asked, as its budget was when it was written. */
  ad?: {
    proven?: boolean
    takenDown?: boolean
    /** The friend's mailbox is the sender's own. */
    own?: boolean
    /** The friend had one from this sender, ever. */
    fromSender?: boolean
    /** The friend had one from anybody within `friendDays`. */
    lately?: boolean
    /** Ads that left in the sender's name, and in everybody's, within their times. */
    ofSender?: number
    ofShop?: number
  }
  /** Codes that were asked for within an hour, and to this mailbox within a day. */
  code?: {
    requester: CodeRequester
    toMailbox: number
    toMailboxADay: number
    toMailboxFromNetwork: number
    fromNetwork: number
    byVisitor: number
    ofShop: number
  }
}

export type Verdict = Result<object, MailRefusal>

/**
 * Whether a mail may leave, and why not: the one place that knows. Asked when a mail is written, with its budgets, and
 * once more in the transaction that takes it up, without them.
 */
export function mayMail({ email, now, writtenAt, addressed = true, peace, ad, code }: Facts): Verdict {
  const reason =
    (!addressed && 'erased') ||
    (code && codeHeld(code)) ||
    (peace && (peace === 'bounced' ? 'no-mailbox' : 'peace')) ||
    (now.getTime() - writtenAt.getTime() >= usefulMinutes(email) * 60_000 && 'too-old') ||
    (ad && adHeld(ad))
  return reason ? { ok: false, reason } : { ok: true }
}

function adHeld(ad: NonNullable<Facts['ad']>): MailRefusal | undefined {
  if (ad.takenDown) return 'taken-down'
  if (ad.proven === false) return 'unproven'
  if (ad.own) return 'own-address'
  if (ad.fromSender) return 'already-sent'
  if (ad.lately) return 'lately'
  if ((ad.ofSender ?? 0) >= adRules.visitorMails) return 'visitor-cap'
  if ((ad.ofShop ?? 0) >= adRules.shopMails) return 'shop-cap'
  return undefined
}

// Before peace: a mailbox that wants none runs out of codes like any other, so that nobody can tell it by that.
function codeHeld({ requester, ...lately }: NonNullable<Facts['code']>): MailRefusal | undefined {
  const rules = codeRules
  if (lately.toMailbox >= rules.mailboxAnHour[requester]) return 'mailbox-codes'
  if (lately.toMailboxADay >= rules.mailboxADay[requester]) return 'mailbox-codes'
  if (requester !== 'owner' && lately.toMailboxFromNetwork >= rules.mailboxFromNetwork) return 'mailbox-codes'
  if (lately.fromNetwork >= rules.networkAnHour[requester]) return 'network-codes'
  if (lately.byVisitor >= rules.visitorAnHour) return 'network-codes'
  if (lately.ofShop >= rules.shopAnHour[requester]) return 'shop-codes'
  return undefined
}
