import { expect, test } from 'vitest'
import type { Requester } from '~/pictures/fair-queue.server'
import { createMemoryCache } from '~/pictures/memory-cache.server'

const requester = (signal?: AbortSignal): Requester => ({ lane: 'own', network: 'n', visitor: 'v', signal })

/** A picture that is made until it is told, or nobody waits. */
function slow() {
  let made = 0
  let finish: (bytes: Buffer) => void = () => undefined
  return {
    made: () => made,
    finish: () => finish(Buffer.from('a picture')),
    make: (whoever?: Requester) =>
      new Promise<Buffer>((resolve, reject) => {
        made++
        finish = resolve
        whoever?.signal?.addEventListener('abort', () => reject(whoever.signal?.reason as Error))
      }),
  }
}

test('a picture asked for by two is made once, and goes on when one of them has gone', async () => {
  const [shelf, picture] = [createMemoryCache(), slow()]
  const gone = new AbortController()
  const first = shelf(['dress'], requester(gone.signal), picture.make)
  const second = shelf(['dress'], requester(new AbortController().signal), picture.make)
  gone.abort()
  await expect(first).rejects.toThrow(/abort/i)
  picture.finish()
  expect((await second).toString()).toBe('a picture')
  expect((await shelf(['dress'], requester(), picture.make)).toString()).toBe('a picture')
  expect(picture.made()).toBe(1)
})

test('a picture is given up when all who asked have gone, and made anew for the next', async () => {
  const [shelf, picture] = [createMemoryCache(), slow()]
  const gone = new AbortController()
  const both = [1, 2].map(() => shelf(['dress'], requester(gone.signal), picture.make))
  gone.abort()
  for (const one of both) await expect(one).rejects.toThrow(/abort/i)
  const next = shelf(['dress'], requester(), picture.make)
  picture.finish()
  expect((await next).toString()).toBe('a picture')
  expect(picture.made()).toBe(2)
})

test('a picture that could not be made is made anew', async () => {
  const shelf = createMemoryCache()
  await expect(shelf(['dress'], requester(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await shelf(['dress'], requester(), async () => Buffer.from('yes'))).toString()).toBe('yes')
})
