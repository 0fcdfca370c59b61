import type { Store, Writer } from '#db/store'
import { claimDue, isUrgent, type Claimed } from '~/domain/outbox/claim.server'
import {
  giveBack,
  markDeferred,
  markHandedOver,
  markRefused,
  markUnknown,
} from '~/domain/outbox/commands.server'
import type { Outcome } from './outcome'
import { batch } from './batch.server'

/** What is to be written of a claimed mail; without an outcome it was never begun, and goes back. */
export interface Mark {
  id: string
  now: Date
  outcome?: Outcome | undefined
}

export interface OutboxBatches {
  /**
   * Writes what became of a mail and claims the next one, if there is any; `urgentOnly`: one that somebody waits for.
   * Resolves when both are kept.
   */
  next: (asked?: { mark?: Mark | undefined; urgentOnly?: boolean }) => Promise<Claimed | undefined>
  now: () => Date
  /** Writes what could not be written before. */
  catchUp: () => Promise<void>
}

/** Milliseconds a mark may wait for company: little beside a mail's own way, much beside a commit. */
const patience = 10

/**
 * The outbox's transactions: those who ask at nearly the same moment share one. It claims as many mails as ask for
 * one, so none waits in hand after its suppression was checked, and a crash leaves no more unknown than were on
 * their way.
 * A claim that fails takes no mark with it, and a mark that can't be kept now is kept by a later turn.
 */
export function createOutboxBatches({
  store,
  key,
  now,
  closed,
  lanes,
}: {
  store: Store
  key: string
  now: () => Date
  /** True when nothing more is to be claimed. */
  closed: () => boolean
  /** How many ask at most. */
  lanes: number
}): OutboxBatches {
  const owed: (Mark & { chance: number })[] = []
  const writeOwed = async (tx: Writer) => {
    for (const mark of owed) await write(tx, mark)
  }
  const catchUp = async () => {
    if (owed.length > 0) await store.transact(writeOwed, { key })
    owed.length = 0
  }
  const group = { most: lanes, ms: patience }
  const next = batch<{ mark?: Mark | undefined; urgentOnly: boolean }, Claimed | undefined>(async (asked) => {
    for (const { mark } of asked) if (mark) owed.push({ ...mark, chance: Math.random() })
    const others = asked.filter(({ urgentOnly }) => !urgentOnly).length
    const due = { now: now(), limit: asked.length, others }
    if (closed()) {
      await catchUp()
      return []
    }
    try {
      const claimed = await store.transact(
        async (tx) => {
          await writeOwed(tx)
          return claimDue(tx, due)
        },
        { key },
      )
      owed.length = 0
      return dealt(asked, claimed)
    } catch (error) {
      await catchUp()
      throw error
    }
  }, group)
  return { next: ({ mark, urgentOnly = false } = {}) => next({ mark, urgentOnly }), now, catchUp }
}

/** Each of those who asked gets one at most, and who takes urgent ones only gets none of the others. */
function dealt(asked: { urgentOnly: boolean }[], claimed: Claimed[]): (Claimed | undefined)[] {
  const urgent = claimed.filter(({ email }) => isUrgent(email))
  const others = claimed.filter(({ email }) => !isUrgent(email))
  // Whoever may take anything takes what the others can't first, so that no claimed mail is left in nobody's hand.
  const taken = asked.map(({ urgentOnly }) => (urgentOnly ? undefined : others.shift()))
  return taken.map((mail) => mail ?? urgent.shift())
}

async function write(tx: Writer, { id, now, outcome, chance }: Mark & { chance: number }): Promise<unknown> {
  if (!outcome) return giveBack(tx, { id, now })
  const marked = { id, now, response: outcome.response }
  if (outcome.state === 'handed-over') return markHandedOver(tx, marked)
  if (outcome.state === 'refused') return markRefused(tx, { ...marked, noMailbox: outcome.noMailbox })
  if (outcome.state === 'unknown') return markUnknown(tx, marked)
  return markDeferred(tx, { ...marked, chance })
}
