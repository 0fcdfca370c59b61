import { bufferOf, openBackground } from './background.server'
import type { Painter } from './painter.server'

/** No picture takes a tenth of it, even on a busy machine; a thread that hangs is ended after so long. */
const longestMs = 60_000

/**
 * A painter in a thread of its own, so that drawing holds up no request. `entry` is the thread's bundled script. Should
 * the thread die, who waits for it is told so, and the next order starts another.
 */
export function openPainterThread(entry: URL, { dataDir }: { dataDir: string }): Painter {
  const { order, close } = openBackground(entry, { dataDir, name: 'painter', longestMs })
  return {
    async paint(request, options) {
      const { bytes, assets } = await order<{ bytes: Uint8Array; assets: string[] }>(
        'paint',
        request,
        options,
      )
      return { bytes: bufferOf(bytes), assets }
    },
    vector: (request) => order('vector', request),
    close,
  }
}
