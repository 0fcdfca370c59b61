/**
 * Imported into a server before the server itself: feels how long its event loop is held up. To any message it answers
 * with the p99 delay since the last one, in milliseconds.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 5
const delay = monitorEventLoopDelay({ resolution })
delay.enable()
process.on('message', () => {
  // What is recorded is the whole wait between two ticks; of that, `resolution` was asked for.
  process.send?.(delay.percentile(99) / 1e6 - resolution)
  delay.reset()
})
// A server that is asked to stop must not be kept by the channel.
process.channel?.unref()
