/** The floor: Express sending given bytes, alone in its process. Called as `floor.js FILE TYPE`. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'

const [file = '', type = ''] = process.argv.slice(2)
const body = readFileSync(file)
const app = express()
app.get('*', (_request, response) => {
  response.type(type).send(body)
})
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`)
})
