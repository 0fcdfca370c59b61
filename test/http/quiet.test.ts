import { expect, test, vi } from 'vitest'
import { onceQuiet } from '~/http/quiet.server'

test('what waits for quiet is put off by whoever comes, then done once, and never again', () => {
  vi.useFakeTimers()
  try {
    const work = vi.fn()
    const came = onceQuiet(work, 3000)
    for (let visitor = 0; visitor < 5; visitor++) {
      vi.advanceTimersByTime(2999)
      came()
    }
    vi.advanceTimersByTime(2999)
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    came()
    vi.advanceTimersByTime(60_000)
    expect(work).toHaveBeenCalledOnce()
  } finally {
    vi.useRealTimers()
  }
})
