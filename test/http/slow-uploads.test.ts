import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { uploadBody } from '~/http/uploads.server'

let server: Server
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

test('twenty who hold their uploads open from as many networks keep nobody out', async () => {
  const app = express().set('trust proxy', 1).use(uploadBody())
  app.post('/uploads', (req, res) => res.json({ got: (req.body as Buffer).length }))
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  for (let n = 0; n < 20; n++) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    const head = `Host: a\r\nX-Forwarded-For: 198.51.100.${n}\r\nContent-Length: 8000000\r\n\r\n`
    socket.write(`POST /uploads HTTP/1.1\r\n${head}some bytes`)
  }
  await new Promise((resolve) => setTimeout(resolve, 3500))
  const send = async (network: string) => {
    const headers = { 'X-Forwarded-For': network, 'Content-Type': 'application/octet-stream' }
    const response = await fetch(`http://127.0.0.1:${port}/uploads`, {
      method: 'POST',
      headers,
      body: new Uint8Array(300_000),
    })
    return [response.status, await response.json()]
  }
  const all = await Promise.all(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map(send))
  expect(all).toEqual(Array(3).fill([200, { got: 300_000 }]))
}, 60_000)
