import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { dress } from '~/products/dress/index'
import { startApp } from '../support/app'
import { visitorOf } from '../support/browser-less'

const dataDir = mkdtempSync(join(tmpdir(), 'toile-full-'))
const uploads = join(dataDir, 'uploads')
mkdirSync(uploads)

/** Only who may mount a file system can have a small one to fill. */
const canMount = (() => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', uploads], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
afterAll(() => {
  if (canMount) execFileSync('umount', [uploads])
  rmSync(dataDir, { recursive: true, force: true })
})

test.runIf(canMount)(
  'a disk that is full says so to whoever sends a picture, in the studio and by a plain form, and goes on once there is room',
  async () => {
    const app = await startApp({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
    try {
      const { bavail, bsize } = statfsSync(uploads)
      writeFileSync(join(uploads, 'ballast'), Buffer.alloc(bavail * bsize))
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

      rmSync(join(uploads, 'ballast'))
      expect((await send('/uploads')).status).toBe(200)
      expect((await send(`/uploads?design=${id}`)).status).toBe(303)
    } finally {
      await app.stop()
    }
  },
  120_000,
)
