// How far a long work is, while a program works that says nothing itself.
import process from 'node:process'

/**
 * Writes what `tell` says: on a terminal one line that is written over and taken away at the end, elsewhere a line now
 * and then, when there is something new. Returns what ends it. Times are milliseconds.
 *
 * @param {() => string} tell
 * @param {{ out?: import('node:stream').Writable & { isTTY?: boolean }, rewrite?: number, line?: number }} [options]
 */
export function showProgress(tell, { out = process.stdout, rewrite = 250, line = 10_000 } = {}) {
  let last = ''
  const write = () => {
    const now = tell()
    if (now === last) return
    last = now
    out.write(out.isTTY ? `\r\u001b[K  ${now}` : `  ${now}\n`)
  }
  const timer = setInterval(write, out.isTTY ? rewrite : line)
  return () => {
    clearInterval(timer)
    if (out.isTTY) out.write('\r\u001b[K')
  }
}
