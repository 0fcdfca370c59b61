// npx tsx test/screens/compare.ts <folder> <folder> [<folder for the pictures of what differs>]
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

const [before, after, differences] = process.argv.slice(2)
if (!before || !after) throw new Error('Say which two folders are to be compared.')
if (differences) mkdirSync(differences, { recursive: true })

const names = [...new Set([before, after].flatMap((folder) => readdirSync(folder)))]
const pictures = names.filter((name) => name.endsWith('.png')).sort()
let different = 0
for (const name of pictures) {
  const files = [join(before, name), join(after, name)]
  const missing = files.find((file) => !existsSync(file))
  const sizes = missing ? [] : await Promise.all(files.map((file) => sharp(file).metadata()))
  const width = Math.max(...sizes.map((size) => size.width))
  const height = Math.max(...sizes.map((size) => size.height))
  // On sheets of one size: what one page has more of than the other counts as different.
  const sheets = sizes.map((size, at) =>
    sharp(files[at])
      .ensureAlpha()
      .extend({ right: width - size.width, bottom: height - size.height })
      .raw(),
  )
  const [one, other] = await Promise.all(sheets.map((sheet) => sheet.toBuffer()))
  const drawn = one && Buffer.alloc(one.length)
  const off = one && other ? pixelmatch(one, other, drawn, width, height, { threshold: 0.1 }) : Infinity
  if (off === 0) continue
  different += 1
  const heights = sizes.map((size) => size.height).join(' → ')
  console.log(missing ? `${name}: there is no ${missing}` : `${name}: ${off} pixels, height ${heights}`)
  if (!differences || !drawn) continue
  await sharp(drawn, { raw: { width, height, channels: 4 } }).toFile(join(differences, name))
}
console.log(`${different} of ${pictures.length} differ.`)
