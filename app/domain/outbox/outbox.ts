import type { outbox } from '#db/schema'

type Row = typeof outbox.$inferSelect

/** Which email: a file of `emails/`. */
export type EmailName = Row['email']

export type OutboxState = Row['state']

/** Minutes to wait after the first, second, third … try that was put off. */
const waits = [1, 5, 25, 120, 480]

export const outboxRules = {
  tries: waits.length + 1,
  /** A mail that is `sending` for longer was left so by a process that died. */
  leaseMinutes: 15,
}

/** When to try again after so many tries; undefined when it is time to give up. `chance` is from 0 to 1. */
export function nextTry(tries: number, now: Date, chance: number): Date | undefined {
  const minutes = waits[tries - 1]
  if (minutes === undefined) return undefined
  // A tenth to either side, so that what failed together is not tried together.
  return new Date(now.getTime() + minutes * 60_000 * (0.9 + 0.2 * chance))
}

/** A name that can stand in From: one line, no sign that ends a quoted string, begins an address or a list. Joiners stay. */
export function senderName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/(?:(?![\u200c\u200d])[\p{C}\u2028\u2029])+/gu, ' ')
    .replace(/["\\<>@,;:()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
}

/** What a mail server said, without the addresses in it. */
export function withoutAddresses(response: string): string {
  return response
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '(address)')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}
