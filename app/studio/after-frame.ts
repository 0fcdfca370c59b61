/** Does the work when the next frame is on its way to the screen; while the page is hidden there is none. */
export function afterFrame(work: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      work()
    }
    port2.postMessage(undefined)
  })
}

const waiting = new Set<() => void>()

function finish() {
  const works = [...waiting]
  waiting.clear()
  for (const work of works) work()
}

/**
 * Lets the next frame go first, the one after `painted` where that is awaited, so that what was pressed is seen before
 * everything that follows from it. A page that is being left does the work at once: nothing that was pressed is lost.
 */
export function frameFirst(work: () => void, painted?: Promise<void>): void {
  if (document.visibilityState === 'hidden') return work()
  if (waiting.size === 0) {
    // Caught on the way down: whoever saves when the page is left finds the work done.
    window.addEventListener('pagehide', finish, { capture: true, once: true })
    window.addEventListener('visibilitychange', finish, { capture: true, once: true })
  }
  waiting.add(work)
  const then = () =>
    afterFrame(() => {
      if (waiting.delete(work)) work()
    })
  if (painted) void painted.then(then)
  else then()
}
