/** A body on its way in. */
export interface Arriving {
  network: string
  /** Counts what has come of it. */
  got: (bytes: number) => void
  /** All of it is here: it is only being looked at now. */
  whole: () => void
  /** Its place is free again. */
  leave: () => void
}

interface Slot {
  network: string
  since: number
  /** Bytes since `markedAt`, which moves on, so that a quick beginning is no right to dawdle. */
  bytes: number
  markedAt: number
  isWhole: boolean
  end: () => void
}

const windowMs = 10_000
/** Bytes a second. Slower than `least` nobody's connection is who still wants to send; `calm` is that of a poor one. */
const rates = { least: 2_000, calm: 48_000 }
/** So long a connection may take to get going. */
const graceMs = 3_000
const stalledMs = 15_000

const rateOf = ({ bytes, markedAt }: Slot, now: number) => (bytes * 1000) / Math.max(1000, now - markedAt)

/**
 * Places for bodies on their way in: `together` of them, `network` for one network. When all are taken, one that comes so
 * slowly that it would keep the others out gives its place to who comes new; one that hardly comes at all loses it by itself.
 * `now` is in milliseconds.
 */
export function createSlots({
  together,
  network: each,
  now = () => performance.now(),
}: {
  together: number
  network: number
  now?: () => number
}) {
  const slots = new Set<Slot>()
  let watch: NodeJS.Timeout | undefined

  function end(slot: Slot): void {
    free(slot)
    slot.end()
  }

  function free(slot: Slot): void {
    slots.delete(slot)
    if (slots.size > 0) return
    clearInterval(watch)
    watch = undefined
  }

  const arriving = (longerThan: number, slowerThan: number) =>
    [...slots]
      .filter((slot) => !slot.isWhole && now() - slot.since > longerThan && rateOf(slot, now()) < slowerThan)
      .sort((a, b) => rateOf(a, now()) - rateOf(b, now()))

  function sweep(): void {
    for (const slot of arriving(stalledMs, rates.least)) end(slot)
  }

  return {
    /** A place, or none. `ended` is called should it be taken away before it is left. */
    enter(network: string, ended: () => void): Arriving | undefined {
      sweep()
      if ([...slots].filter((slot) => slot.network === network).length >= each) return undefined
      if (slots.size >= together) {
        const [slowest] = arriving(graceMs, rates.calm)
        if (!slowest) return undefined
        end(slowest)
      }
      const slot: Slot = { network, since: now(), bytes: 0, markedAt: now(), isWhole: false, end: ended }
      slots.add(slot)
      watch ??= setInterval(sweep, stalledMs / 3).unref()
      return {
        network,
        got(bytes) {
          if (now() - slot.markedAt > windowMs) [slot.bytes, slot.markedAt] = [0, now()]
          slot.bytes += bytes
        },
        whole: () => (slot.isWhole = true),
        leave: () => free(slot),
      }
    },
  }
}
