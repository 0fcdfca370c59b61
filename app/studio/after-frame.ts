/** Does the work when the next frame is on its way to the screen; while the page is hidden there is none. */
export function afterFrame(task: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      task()
    }
    port2.postMessage(undefined)
  })
}

const pending = new Set<() => void>()

function runPending() {
  const tasks = [...pending]
  pending.clear()
  for (const task of tasks) task()
}

/**
 * Lets the next frame go first, the one after `painted` where that is awaited, so that what was pressed is seen before
 * everything that follows from it. A page that is being left does the work at once: nothing that was pressed is lost.
 */
export function afterPaint(task: () => void, painted?: Promise<void>): void {
  if (document.visibilityState === 'hidden') return task()
  if (pending.size === 0) {
    // Caught on the way down: whoever saves when the page is left finds the work done.
    window.addEventListener('pagehide', runPending, { capture: true, once: true })
    window.addEventListener('visibilitychange', runPending, { capture: true, once: true })
  }
  pending.add(task)
  const schedule = () =>
    afterFrame(() => {
      if (pending.delete(task)) task()
    })
  if (painted) void painted.then(schedule)
  else schedule()
}
