import { createTasks, type TaskServices } from './tasks.server'

export interface Scheduler {
  start: () => void
  stop: () => Promise<void>
  /** Does all that is due now. */
  run: () => Promise<void>
  /** Does all that is due in so many milliseconds, rather than with the next turn. */
  runIn: (ms: number) => void
}

/** Does what time brings about by itself, at start and then every `everyMs` milliseconds; never twice at once. */
export function createScheduler(services: TaskServices, { everyMs = 60_000 } = {}): Scheduler {
  const { clock, log } = services
  const tasks = createTasks(services)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  const run = () => tasks(clock.now())

  const tick = () => {
    running ??= run()
      .catch((error: unknown) =>
        log.error(error, 'The chores did not end. They are tried again in a minute.'),
      )
      .finally(() => (running = undefined))
  }
  return {
    run,
    runIn: (ms) => void setTimeout(tick, ms).unref(),
    start: () => {
      timer = setInterval(tick, everyMs)
      timer.unref()
      tick()
    },
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
