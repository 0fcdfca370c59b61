import sharp, { type Sharp } from 'sharp'
import { type Pixels, withoutBackground } from './cut'

export const mostBytes = 8 * 1024 * 1024
/**
 * A JPEG is made smaller while it is unpacked, so those of telephones with 48 megapixels are taken; the others may have to
 * be held whole.
 */
const mostPixels = { jpeg: 50_000_000, png: 25_000_000, webp: 25_000_000, heif: 25_000_000 }
/** Each row of a picture costs time of its own, however short it is. */
const longestSide = 16_384
const longest = 1200
const seconds = 10

export type Refused =
  'studio.upload.kind' | 'studio.upload.heic' | 'studio.upload.large' | 'studio.upload.broken'

export type ReadPicture =
  | { ok: true; bytes: Buffer; width: number; height: number }
  /** A word key. */
  | { ok: false; error: Refused }

type Kind = keyof typeof mostPixels

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What the first bytes say a file is, whatever its name and its sender say. Anything else, SVG too, is nothing. */
function kindOf(bytes: Buffer): Kind | undefined {
  if (bytes.subarray(0, 8).equals(png)) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return isHeif(bytes) ? 'heif' : undefined
  return undefined
}

const isAvif = (bytes: Buffer) => /^avi[fs]$/.test(bytes.toString('latin1', 8, 12))

/** AVIF, and HEIC as telephones write it: of films and other boxes nothing is read. */
const isHeif = (bytes: Buffer) =>
  /^(avif|avis|hei[cfmsx]|hev[cmsx]|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12))

/** Whether anything shines through it. */
function isClear({ data }: Pixels): boolean {
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha]! < 255) return true
  return false
}

/** Only pixels get through: no metadata, no profile, nothing that follows the picture in its file. */
async function encoded(picture: Sharp): Promise<ReadPicture> {
  const { data, info } = await picture.timeout({ seconds }).toBuffer({ resolveWithObject: true })
  return { ok: true, bytes: data, width: info.width, height: info.height }
}

async function read(bytes: Buffer, kind: Kind, cut: boolean): Promise<ReadPicture> {
  const limitInputPixels = mostPixels[kind]
  const source = sharp(bytes, { limitInputPixels, failOn: 'error', sequentialRead: true })
  const { width, height, format } = await source.metadata()
  if (format !== kind) return { ok: false, error: 'studio.upload.broken' }
  if (width * height > limitInputPixels || Math.max(width, height) > longestSide)
    return { ok: false, error: 'studio.upload.large' }
  const { data, info } = await source
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .timeout({ seconds })
    .toBuffer({ resolveWithObject: true })
  const pixels = { data: new Uint8Array(data), width: info.width, height: info.height }
  const alone = cut ? withoutBackground(pixels) : undefined
  const shown = alone ?? pixels
  const size = { width: shown.width, height: shown.height, channels: 4 as const }
  const picture = sharp(shown.data, { raw: size })
  if (alone || isClear(shown)) return encoded(picture.png({ compressionLevel: 9 }))
  return encoded(picture.removeAlpha().jpeg({ quality: 88, chromaSubsampling: '4:4:4' }))
}

/**
 * A visitor's file as a picture of our own: sRGB without metadata, upright, at most 1200 pixels on its long side; PNG
 * where something shines through, else JPEG. HEIC is read where the installed libvips can, which its owner's patents often
 * keep it from. Bounded in pixels and in time; whatever the bytes are it never throws.
 */
export async function readPicture(bytes: Buffer, { cut }: { cut: boolean }): Promise<ReadPicture> {
  if (bytes.length > mostBytes) return { ok: false, error: 'studio.upload.large' }
  const kind = kindOf(bytes)
  if (!kind) return { ok: false, error: 'studio.upload.kind' }
  try {
    return await read(bytes, kind, cut)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/pixel limit/i.test(message)) return { ok: false, error: 'studio.upload.large' }
    return {
      ok: false,
      error: kind === 'heif' && !isAvif(bytes) ? 'studio.upload.heic' : 'studio.upload.broken',
    }
  }
}
