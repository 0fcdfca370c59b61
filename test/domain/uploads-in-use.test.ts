import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { shares } from '#db/schema'
import { createDesign } from '~/domain/designs/commands.server'
import { uploadsInUse } from '~/domain/shares/uploads.server'
import { createUploads } from '~/uploads/uploads.server'
import { document, later, now, openScene } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
let dir: string
afterEach(async () => {
  await scene?.close()
  rmSync(dir, { recursive: true, force: true })
})

test('a month on, a picture goes that neither a design nor a share names', async () => {
  scene = await openScene()
  dir = mkdtempSync(join(tmpdir(), 'toile-uploads-'))
  const uploads = createUploads({ dir })
  const send = async (background: string, at: Date) => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
      .png()
      .toBuffer()
    const taken = await uploads.take(png, { cut: false })
    if (!taken?.ok) throw new Error('It was not taken.')
    utimesSync(join(dir, taken.asset), at, at)
    return taken.asset
  }
  const [designed, shared, unused, fresh] = [
    await send('#ff0000', later(-40)),
    await send('#00ff00', later(-40)),
    await send('#0000ff', later(-40)),
    await send('#ffff00', later(-20)),
  ]
  const holding = (asset: string) => ({
    ...document,
    motifs: [
      { id: 'p', kind: 'picture', asset, aspect: 1, view: 'front', x: 400, y: 400, width: 90 } as const,
    ].map((motif) => ({ ...motif, angle: 0, flip: false, opacity: 1 })),
  })
  const [{ id } = { id: '' }] = await scene.send(['mia'], { way: 'link' })
  await scene.store.transact(async (tx) => {
    for (let i = 0; i < 205; i++)
      await createDesign(tx, { id: `d${i}`, visitorId: 'ana', document: holding(designed), now })
    await tx.update(shares).set({ document: holding(shared) })
  })
  expect(id).not.toBe('')

  const inUse = () => uploadsInUse(scene.store.db)
  expect(await inUse()).toEqual(new Set([designed, shared]))
  expect(await uploads.sweep({ before: later(-30), inUse })).toBe(1)
  expect(await uploads.present([designed, shared, unused, fresh])).toEqual(new Set([designed, shared, fresh]))
})
