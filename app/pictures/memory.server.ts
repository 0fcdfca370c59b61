import skia from '@napi-rs/canvas'
import sharp from 'sharp'
import { collect } from './collect.server'

// Both keep what they worked on, in the hope of being asked again, and a thread of their own for each core; what is asked
// again is kept here by name already.
sharp.cache(false)
sharp.concurrency(1)

/** So many bytes of pictures are read before what they became is let go: as many again unpacked. */
const mostRead = 8 * 1024 * 1024

/**
 * The same pictures, read so that no more than a few of them are ever held. To V8 an image is a few bytes, however many
 * megabytes of pixels stand behind it, so that by itself it would let hundreds of them lie. Each time takes some 10 ms.
 */
export function readFrugally<Pictures extends { bytes: (id: string) => Promise<Buffer | undefined> }>(
  pictures: Pictures,
): Pictures {
  let read = 0
  return {
    ...pictures,
    async bytes(id) {
      if (read > mostRead) {
        read = 0
        collect()
        skia.clearAllCache()
      }
      const bytes = await pictures.bytes(id)
      read += bytes?.length ?? 0
      return bytes
    },
  }
}
