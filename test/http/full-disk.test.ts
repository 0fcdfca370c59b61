import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'

const dataDir = mkdtempSync(join(tmpdir(), 'toile-full-'))
const uploads = join(dataDir, 'uploads')
mkdirSync(uploads)

/** A shop whose whole storage is a small disk. */
const small = mkdtempSync(join(tmpdir(), 'toile-small-'))
const mounted: string[] = []

/** Only who may mount a file system can have a small one to fill. */
function mount(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    mounted.push(folder)
    return true
  } catch {
    return false
  }
}
const canMount = mount(uploads, '64k') && mount(small, '64m')
afterAll(() => {
  for (const folder of mounted) execFileSync('umount', [folder])
  for (const folder of [dataDir, small]) rmSync(folder, { recursive: true, force: true })
})

/** Takes all the room there is, also what the app takes or frees meanwhile; gives what makes it free again. */
function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast')
  for (const bytes of [64 * 1024, 4096])
    for (;;)
      try {
        appendFileSync(ballast, Buffer.alloc(bytes))
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOSPC' })
        break
      }
  return () => rmSync(ballast)
}

test.runIf(canMount)(
  'a disk that is full says so to whoever sends a picture, in the studio and by a plain form, and goes on once there is room',
  async () => {
    const app = await startApp({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
    try {
      const empty = fill(uploads)
      const visitor = visitorOf(app.url, { 'Accept-Language': 'it' })
      const id = nanoid()
      const document = { product: 'dress', version: dress.version, choices: dress.start, motifs: [] }
      const saved = JSON.stringify({ id, revision: 0, document })
      expect((await visitor.postBody('/designs/new/save', saved, 'application/json')).status).toBe(200)
      const picture = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#1a4b7a' } })
        .png()
        .toBuffer()
      const send = (path: string) => {
        const form = new FormData()
        form.set('picture', new File([new Uint8Array(picture)], 'blue.png', { type: 'image/png' }))
        return visitor.postBody(path, form)
      }
      const inStudio = await send('/uploads')
      expect(inStudio).toMatchObject({ status: 503, html: '{"error":"studio.upload.noRoom"}' })
      expect(inStudio.headers.get('Retry-After')).toBe('60')
      const plain = await send(`/uploads?design=${id}`)
      expect(plain.status).toBe(503)
      expect(plain.html).toContain('In questo momento non si può salvare nulla')
      expect((await visitor.get(`/studio/${id}`)).status).toBe(200)

      empty()
      expect((await send('/uploads')).status).toBe(200)
      expect((await send(`/uploads?design=${id}`)).status).toBe(303)
    } finally {
      await app.stop()
    }
  },
  120_000,
)

test.runIf(canMount)(
  'a shop whose disk is full keeps what it acknowledged, tells everybody else, shows what it has, and goes on once there is room',
  async () => {
    const app = await startApp({ DATA_DIR: small, LOG_LEVEL: 'silent' })
    try {
      const visitor = visitorOf(app.url)
      /** Saves a design of its own; gives its id where that was acknowledged. */
      const save = async () => {
        const id = nanoid()
        const form = { product: 'dress', version: '1', neckline: 'square', then: 'show' }
        const { status, html } = await visitor.post('/designs/new/save', { id, revision: '0', ...form })
        if (status !== 303)
          expect([status, html]).toEqual([503, expect.stringContaining('Nothing can be saved')])
        return status === 303 ? id : undefined
      }
      const before = await save()
      const empty = fill(small)
      // SQLite's log has room of its own for a while.
      const during = []
      for (let n = 0; n < 2000 && during.at(-1) !== null; n++) during.push((await save()) ?? null)
      expect(during.at(-1)).toBeNull()
      const kept = [before, ...during].filter((id) => id !== null)
      for (const id of [kept[0], kept.at(-1)]) expect((await visitor.get(`/studio/${id}`)).status).toBe(200)
      expect((await visitor.get('/')).status).toBe(200)
      await expect
        .poll(async () => (await fetch(`${app.url}/readyz`)).status, { timeout: 15_000, interval: 500 })
        .toBe(503)

      empty()
      const acknowledged = [...kept, await save()]
      await app.stop('SIGKILL')
      const database = new Database(join(small, 'toile.sqlite'), { readonly: true })
      const there = new Set(database.prepare('select id from designs').pluck().all())
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      database.close()
      expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    } finally {
      await app.stop()
    }
  },
  240_000,
)
