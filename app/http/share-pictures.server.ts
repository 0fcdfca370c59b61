import { createHash } from 'node:crypto'
import { Router, type NextFunction, type Request, type Response } from 'express'
import { LRUCache } from 'lru-cache'
import { swatchesOf } from '~/products/swatches'
import { readSettings } from '~/domain/settings/queries.server'
import { pictureTakenDown, shareByPictureToken } from '~/domain/shares/queries.server'
import type { Store } from '#db/store'
import type { Pictures } from '~/pictures/pictures.server'
import { requesterOf } from '~/http/requester.server'
import { isBusy, type Requester } from '~/pictures/fair-queue.server'

/** Browsers keep a picture for a short time only: one taken down must be gone from mails as well. */
const keepSeconds = 300

/** What a share's picture is asked for. */
const sharePurposes = ['picture', 'preview'] as const

interface SharePictureRequest {
  token: string
  /** All of the drawing if undefined. */
  purpose: (typeof sharePurposes)[number] | undefined
  requester: Requester
}

/** How many shares’ pictures are found by their tokens, where they are at hand: a few hundred bytes each. */
const mostAtHand = 2000

/**
 * The pictures of shares, also in sent mails. They stand before Remix because they are asked for more than anything
 * else, mostly by mail programs. `?color=` takes only what the ad page offers. Each request asks the
 * database whether the picture may still be seen.
 */
export function sharePictureRouter({ store, pictures }: { store: Store; pictures: Pictures }): Router {
  const tags = new WeakMap<Buffer, string>()
  const tagOf = (bytes: Buffer) => {
    let tag = tags.get(bytes)
    if (!tag) tags.set(bytes, (tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`))
    return tag
  }

  // What a share shows never changes, as long as it is not taken down.
  // The bytes are held by `pictures`, and gone when they are let go there.
  const atHand = new LRUCache<string, WeakRef<Buffer>>({ max: mostAtHand })

  async function asSent({ token, purpose, requester }: SharePictureRequest): Promise<Buffer | undefined> {
    const name = `${token} ${purpose ?? ''}`
    const isShown = async () => (await pictureTakenDown(store.db, token)) === null
    const known = (await isShown()) ? atHand.get(name)?.deref() : undefined
    if (known) return known
    const bytes = await pictureOf({ token, color: null, purpose, requester })
    // While it was painted it may have been taken down.
    if (bytes && (await isShown())) atHand.set(name, new WeakRef(bytes))
    return bytes
  }

  async function pictureOf({
    token,
    color: asked,
    purpose,
    requester,
  }: SharePictureRequest & { color: string | null }): Promise<Buffer | undefined> {
    const found = await shareByPictureToken(store.db, token)
    if (!found) return undefined
    const { share, answer } = found
    if (!asked) return pictures.share(share, { purpose }, requester)
    const { offer } = await readSettings(store.db)
    const color = swatchesOf(share.document, offer.colorsOff).find((one) => one === `#${asked}`)
    if (color) return pictures.share(share, { color, purpose }, requester)
    // A color the shop has switched off since stays what the friend was shown when they chose it.
    return answer?.document
      ? pictures.share({ ...share, document: answer.document }, { purpose }, requester)
      : undefined
  }

  const router = Router()
  const answer = (
    req: Request,
    res: Response,
    next: NextFunction,
    { token, purpose }: Pick<SharePictureRequest, 'token' | 'purpose'>,
  ) => {
    const color = new URL(req.url, 'http://localhost').searchParams.get('color')
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const requester = requesterOf('shared', gone, req.ip ?? 'unknown', undefined)
    const asked = { token, purpose, requester }
    ;(color ? pictureOf({ ...asked, color }) : asSent(asked))
      .then((bytes) => {
        if (!bytes) return res.status(404).end()
        res.set({
          'Cache-Control': `public, max-age=${keepSeconds}`,
          'Content-Type': 'image/jpeg',
          ETag: tagOf(bytes),
        })
        return res.send(bytes)
      })
      .catch((error: unknown) => {
        if (gone.signal.aborted) return
        if (isBusy(error)) res.status(503).set('Retry-After', '10').end()
        else next(error)
      })
  }
  router.get('/pictures/:token/:purpose.jpg', (req, res, next) => {
    const { token, purpose } = req.params
    const known = sharePurposes.find((one) => one === purpose)
    if (known) answer(req, res, next, { token, purpose: known })
    else next()
  })
  // Mails of earlier versions have this address: it goes on showing all of the drawing.
  router.get('/pictures/:token.jpg', (req, res, next) =>
    answer(req, res, next, { token: req.params.token, purpose: undefined }),
  )
  return router
}
