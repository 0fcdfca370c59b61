/** Listens for several kinds of events of one target. Answers how to stop. */
export function listen(
  target: EventTarget,
  listeners: Record<string, (event: never) => void>,
  options?: AddEventListenerOptions,
): () => void {
  const controller = new AbortController()
  const { signal } = controller
  for (const [type, listener] of Object.entries(listeners))
    target.addEventListener(type, listener as EventListener, { ...options, signal })
  return () => controller.abort()
}
