import type { Claimed } from '~/domain/outbox/claim.server'
import type { Outcome } from './outcome'
import type { OutboxBatches } from './outbox-batches.server'

export interface Lanes {
  /** Opens the lanes that are closed, as something may be due. Throws when that can't be found out. */
  fill: () => Promise<void>
  /** The same, and resolves when nothing is due or on its way any more. Throws what went wrong meanwhile. */
  drain: () => Promise<void>
  /** Resolves when nothing is on its way; opens nothing. */
  drained: () => Promise<void>
}

/**
 * Ways on which mails leave side by side, each one mail at a time: `most` for all, and one beside them for what somebody
 * waits for, so that a code never waits behind ads, not even behind ads that hang. A lane that finds nothing closes at
 * once, and is opened again without waiting for the others.
 */
export function createLanes({
  most,
  batches,
  send,
  ready,
  closed,
  onError,
}: {
  most: number
  batches: OutboxBatches
  /** Sends a mail; undefined when it was not begun. */
  send: (mail: Claimed) => Promise<Outcome | undefined>
  /** Prepares for sending; false when nothing may leave. */
  ready: () => Promise<boolean>
  closed: () => boolean
  onError: (error: unknown) => void
}): Lanes {
  const open = new Set<Promise<void>>()
  const busy = { all: 0, urgent: 0 }
  let failures: unknown[] = []
  /** How often it was said that something may be due: what is said while a lane looks is not missed. */
  let requests = 0
  let filling: Promise<void> | undefined

  async function lane(kind: 'all' | 'urgent'): Promise<void> {
    const urgentOnly = kind === 'urgent'
    busy[kind] += 1
    try {
      let answered
      do {
        answered = requests
        let mail = await batches.next({ urgentOnly })
        while (mail) {
          const outcome = await send(mail)
          answered = requests
          mail = await batches.next({ mark: { id: mail.id, now: batches.now(), outcome }, urgentOnly })
        }
      } while (answered !== requests && !closed())
    } catch (error) {
      // What fails for a group of lanes is told once.
      if (!failures.includes(error)) {
        failures.push(error)
        onError(error)
      }
    } finally {
      busy[kind] -= 1
    }
  }

  function begin(kind: 'all' | 'urgent'): void {
    const one = lane(kind).finally(() => open.delete(one))
    open.add(one)
  }

  async function openAll(): Promise<void> {
    // Those that are open write what they owe themselves.
    if (open.size === 0) {
      failures = []
      await batches.catchUp()
    }
    if (!(await ready())) return
    while (busy.all < most) begin('all')
    while (busy.urgent < 1) begin('urgent')
  }

  const fill = (): Promise<void> => {
    requests += 1
    if (busy.all >= most && busy.urgent > 0) return Promise.resolve()
    filling ??= openAll().finally(() => (filling = undefined))
    return filling
  }
  const drained = async (): Promise<void> => {
    await filling?.catch(() => {})
    while (open.size > 0) await Promise.all(open)
  }
  return {
    fill,
    drained,
    drain: async () => {
      await fill()
      await drained()
      const [failure] = failures
      failures = []
      if (failure !== undefined) throw failure as Error
    },
  }
}
