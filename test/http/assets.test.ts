import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientAssets } from '~/http/assets.server'

const script = 'export const answer = 42\n'.repeat(100)
const folder = mkdtempSync(join(tmpdir(), 'toile-assets-'))
let url: string
let stop: () => void

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets/a.js'), script)
  writeFileSync(join(folder, 'assets/a.js.br'), brotliCompressSync(script))
  const app = express().use(clientAssets(folder))
  const server = app.listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}/assets`
  stop = () => server.close()
})
afterAll(() => {
  stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a script is sent as the build has packed it, to whoever can unpack it', async () => {
  const packed = await fetch(`${url}/a.js`, { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(packed.headers.get('Content-Encoding')).toBe('br')
  expect(packed.headers.get('Content-Type')).toMatch(/javascript/)
  expect(packed.headers.get('Vary')).toMatch(/Accept-Encoding/)
  expect(packed.headers.get('Cache-Control')).toMatch(/immutable/)
  expect(await packed.text()).toBe(script)

  const plain = await fetch(`${url}/a.js`, { headers: { 'Accept-Encoding': 'identity' } })
  expect(plain.headers.get('Content-Encoding')).toBeNull()
  expect(await plain.text()).toBe(script)
})

test('what was never built is not there, packed or not', async () => {
  const answer = await fetch(`${url}/b.js`, { headers: { 'Accept-Encoding': 'br' } })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('Content-Encoding')).toBeNull()
})
