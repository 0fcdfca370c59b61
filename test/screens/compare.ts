// npx tsx test/screens/compare.ts <folder> <folder> [<folder for the pictures of what differs>]
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

const [before, after, differences] = process.argv.slice(2)
if (!before || !after) throw new Error('Say which two folders are to be compared.')
if (differences) mkdirSync(differences, { recursive: true })

/** A picture on a sheet of this size: what one page has more of than the other counts as different. */
async function pixelsOf(file: string, width: number, height: number): Promise<Buffer> {
  const { width: own, height: high } = await sharp(file).metadata()
  return sharp(readFileSync(file))
    .ensureAlpha()
    .extend({ right: width - own, bottom: height - high, background: '#f0f' })
    .raw()
    .toBuffer()
}

const names = new Set([before, after].flatMap((folder) => readdirSync(folder)))
let different = 0
for (const name of [...names].filter((file) => file.endsWith('.png')).sort()) {
  const files = [join(before, name), join(after, name)] as const
  if (!files.every((file) => existsSync(file))) {
    console.log(`${name}: only in one of the two`)
    different += 1
    continue
  }
  const [a, b] = [await sharp(files[0]).metadata(), await sharp(files[1]).metadata()]
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)]
  const [one, other] = [await pixelsOf(files[0], width, height), await pixelsOf(files[1], width, height)]
  const drawn = Buffer.alloc(width * height * 4)
  const off = pixelmatch(one, other, drawn, width, height, { threshold: 0.1 })
  if (off === 0) continue
  different += 1
  console.log(`${name}: ${off} pixels, height ${a.height} → ${b.height}`)
  if (!differences) continue
  const raw = { width, height, channels: 4 as const }
  await sharp(drawn, { raw }).png().toFile(join(differences, name))
}
console.log(`${different} of ${names.size} differ.`)
