/** The floor: Express alone in its process. `floor.js send FILE TYPE` answers with the file's bytes, `sendFile` with the file. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'

const [how = '', file = '', type = ''] = process.argv.slice(2)
const body = readFileSync(file)
const app = express()
app.get('*', (_request, response) => {
  response.type(type)
  if (how === 'sendFile') response.sendFile(file)
  else response.send(body)
})
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`)
})
