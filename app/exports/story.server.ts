import sharp from 'sharp'
import type { Box } from '~/drawing/drawing'
import type { FontTable } from '~/products/motifs/font'
import { alphabetsOf } from '~/products/motifs/alphabets'
import { loadFont } from '~/products/motifs/fonts'
import { lettering } from '~/products/motifs/lettering'

/** The size of a story on a phone. Above and below, apps lay their own things over it. */
const size = { width: 1080, height: 1920 }
const middle = size.width / 2
const ink = '#1f1b18'
const soft = '#584f46'
const thread = '#a3162b'

interface Line {
  d: string
  left: number
  right: number
  scale: number
}

/** A line of words as an outline. Undefined when nothing of it can be seen. */
function line(text: string, font: FontTable, pixels: number): Line | undefined {
  const set = lettering(text, font, 0)
  if (!set) return undefined
  return { d: set.d, left: set.extent.left, right: set.extent.right, scale: pixels / font.unitsPerEm }
}

const widthOf = ({ left, right, scale }: Line) => (right - left) * scale

function centred({ d, left, right, scale }: Line, baseline: number, color: string): string {
  const x = middle - ((left + right) / 2) * scale
  return `<path transform="translate(${x.toFixed(2)} ${baseline}) scale(${scale})" d="${d}" fill="${color}"/>`
}

/** Words in as few lines as hold them; what is beyond the last ends in an ellipsis. */
function wrapped(text: string, font: FontTable, pixels: number, width: number, most: number): Line[] {
  const lines: string[] = ['']
  const fits = (words: string) => {
    const set = line(words, font, pixels)
    return !set || widthOf(set) <= width
  }
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length > most) {
    let last = lines[most - 1]!
    while (last.includes(' ') && !fits(`${last}…`)) last = last.slice(0, last.lastIndexOf(' '))
    lines.splice(most - 1, lines.length, `${last.replace(/[,.;:]$/, '')}…`)
  }
  return lines.flatMap((words) => line(words, font, pixels) ?? [])
}

/** Lines of much the same length read calmer than full ones and a rest. */
function balanced(text: string, font: FontTable, pixels: number, width: number, most: number): Line[] {
  const { length } = wrapped(text, font, pixels, width, most)
  let narrow = width
  while (narrow > 400 && wrapped(text, font, pixels, narrow - 20, most + 1).length <= length) narrow -= 20
  return wrapped(text, font, pixels, narrow, most)
}

/** The shop's name on its woven label: between two stitched bars. */
function label(shop: string, font: FontTable, y: number): string {
  const fitting = [52, 44, 36, 28].map((pixels) => line(shop, font, pixels))
  const name = fitting.find((one) => one && widthOf(one) <= 760) ?? fitting.at(-1)
  if (!name) return ''
  const half = widthOf(name) / 2 + 52
  const box = `x="${middle - half}" y="${y - 52}" width="${2 * half}" height="104" rx="3"`
  const bar = (x: number) =>
    `<path d="M${x} ${y - 38}V${y + 38}" stroke="${thread}" stroke-width="6" stroke-dasharray="12 7" fill="none"/>`
  return (
    `<rect ${box} transform="translate(0 5)" fill="#3c2814" fill-opacity="0.1"/>` +
    `<rect ${box} fill="#fcfaf6"/>${bar(middle - half + 20)}${bar(middle + half - 20)}` +
    centred(name, y + 17, ink)
  )
}

/** The most that what is designed takes: apps lay their own things over the rest. */
const most = { width: 980, height: 1290 }
/** Where the label stands, from its middle, above a picture as high as may be. */
const labelled = { at: 216, gap: 80 }
/** Between the picture and the words' first line, and from line to line. */
const written = { gap: 52, line: 47 }

/** The width of the cut-out to be given, in pixels, for what it shows. */
export const storyWidth = ({ width, height }: Box): number =>
  Math.floor(Math.min(most.width, (most.height * width) / height) / 20) * 20

/** The height on the drawing at which a stand meets the floor. */
const floorLine = 1156

/** What stands on something that goes on below the picture fades towards its edge. */
async function faded(cutOut: Buffer, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const mask =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>` +
    `<linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0.9" stop-color="#fff"/>` +
    `<stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#f)"/></svg>`
  return sharp(cutOut)
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer()
}

/**
 * A picture for stories: what is designed, cut out, on calm paper, with the shop's label and the design's words. What is
 * less high than a dress on its stand comes larger, and label and words come nearer to it.
 */
export async function makeStory({
  cutOut,
  box,
  stands,
  shop,
  words,
}: {
  /** PNG, `storyWidth(box)` pixels wide. */
  cutOut: Buffer
  /** What of the drawing it shows. */
  box: Box
  /** It is on the figure's stand. */
  stands: boolean
  shop: string
  words: string
}): Promise<Buffer> {
  const alphabets = alphabetsOf(shop + words)
  const [serif, sans] = await Promise.all([loadFont('serif', alphabets), loadFont('sans', alphabets)])
  if (!serif || !sans) throw new Error('The fonts of the story are not there. Run npm run fonts.')
  const width = storyWidth(box)
  const height = Math.round((width * box.height) / box.width)
  const free = most.height - height
  const labelAt = Math.round(labelled.at + free * 0.45)
  const top = labelAt + labelled.gap
  const lines = balanced(words, sans, 31, 860, 4)
  const floor = top + ((floorLine - box.y) / box.height) * height
  const isWhole = floor < top + height
  const ground =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><defs>` +
    `<radialGradient id="l" cx="0.46" cy="0.42" r="0.75"><stop offset="0" stop-color="#fdfaf4"/>` +
    `<stop offset="0.5" stop-color="#f6f0e6"/><stop offset="1" stop-color="#e9dfcf"/></radialGradient>` +
    `<radialGradient id="s"><stop offset="0" stop-color="#3c2f22" stop-opacity="0.4"/>` +
    `<stop offset="0.4" stop-color="#3c2f22" stop-opacity="0.2"/>` +
    `<stop offset="1" stop-color="#3c2f22" stop-opacity="0"/></radialGradient></defs>` +
    `<rect width="${size.width}" height="${size.height}" fill="url(#l)"/>` +
    (stands && isWhole ? `<ellipse cx="${middle + 6}" cy="${floor}" rx="268" ry="28" fill="url(#s)"/>` : '') +
    label(shop, serif, labelAt) +
    lines.map((one, i) => centred(one, top + height + written.gap + i * written.line, soft)).join('') +
    `</svg>`
  const input = stands && !isWhole ? await faded(cutOut, { width, height }) : cutOut
  return sharp(Buffer.from(ground))
    .composite([{ input, left: (size.width - width) / 2, top }])
    .flatten({ background: '#f3efe8' })
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
