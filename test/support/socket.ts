import { connect } from 'node:net'

/** Writes these bytes to a server as they are, and gives all it answers until it hangs up or is silent. */
export function speak(base: string, bytes: string, silence = 1500): Promise<string> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    let heard = ''
    socket.setTimeout(silence, () => socket.destroy())
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')))
    socket.once('error', reject)
    socket.once('close', () => resolve(heard))
  })
}
