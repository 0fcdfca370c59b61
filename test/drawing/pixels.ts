import sharp from 'sharp'

export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/** A picture as raw RGB on white. */
export async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export interface Difference {
  /** The share of pixels of which a channel is off by more than 32 of 255. */
  off: number
  /** The mean difference over all channels, of 255. */
  mean: number
}

export function differenceOf(a: Pixels, b: Pixels): Difference {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`The pictures differ in size: ${a.width}×${a.height} and ${b.width}×${b.height}.`)
  }
  let off = 0
  let sum = 0
  for (let at = 0; at < a.data.length; at += 3) {
    let worst = 0
    for (let channel = 0; channel < 3; channel++) {
      const by = Math.abs(a.data[at + channel]! - b.data[at + channel]!)
      sum += by
      if (by > worst) worst = by
    }
    if (worst > 32) off++
  }
  return { off: off / (a.width * a.height), mean: sum / a.data.length }
}
