/** The floor, alone in its process. `floor.js sendFile FILE TYPE`: Express sends it; `remix FILE`: a bare Remix page of its bytes. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { bareRemix } from './bare-remix'

const [how = '', file = '', type = ''] = process.argv.slice(2)
const server = (how === 'remix' ? bareRemix(readFileSync(file, 'utf8')) : ofExpress()).listen(
  0,
  '127.0.0.1',
  () => {
    process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`)
  },
)

function ofExpress() {
  const app = express()
  app.get('*', (_request, response) => {
    response.type(type).sendFile(file)
  })
  return app
}
