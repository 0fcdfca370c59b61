/** Pixels as sharp and canvas have them: red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

type Rgb = [red: number, green: number, blue: number]

/** As far apart as this, two colours are one: paper is never lit quite evenly, and JPEG adds its own. */
const same = 34
/** At the seam pixels are a mixture of thing and background; as far in as this, the thing is alone. */
const seam = 2
/** What is further from every mixture than this is a colour of the thing's own. */
const mixed = 40
/** So much of the border must be of one colour. */
const plain = 0.92
/** What shines through so much already is no background to be cut. */
const solid = 250

function median(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 1] ?? 0
}

function borderOf({ width, height }: Pixels): number[] {
  const pixels: number[] = []
  for (let x = 0; x < width; x++) pixels.push(x, (height - 1) * width + x)
  for (let y = 1; y < height - 1; y++) pixels.push(y * width, y * width + width - 1)
  return pixels
}

function distance(data: Uint8Array, pixel: number, [r, g, b]: Rgb): number {
  const offset = pixel * 4
  return Math.hypot(data[offset]! - r, data[offset + 1]! - g, data[offset + 2]! - b)
}

/** The colour nearly all of the border has. Undefined when it has none, or shines through. */
function backgroundOf(picture: Pixels): Rgb | undefined {
  const { data } = picture
  const border = borderOf(picture)
  if (border.some((pixel) => data[pixel * 4 + 3]! < solid)) return undefined
  const channel = (offset: number) => median(border.map((pixel) => data[pixel * 4 + offset]!))
  const color: Rgb = [channel(0), channel(1), channel(2)]
  const alike = border.filter((pixel) => distance(data, pixel, color) <= same).length
  return alike >= border.length * plain ? color : undefined
}

/** What can be reached from the border over the background alone: 1 where it is. */
function flooded(picture: Pixels, color: Rgb): Uint8Array {
  const { data, width, height } = picture
  const gone = new Uint8Array(width * height)
  const next = new Int32Array(width * height)
  let count = 0
  const visit = (pixel: number) => {
    if (gone[pixel] || distance(data, pixel, color) > same) return
    gone[pixel] = 1
    next[count++] = pixel
  }
  for (const pixel of borderOf(picture)) visit(pixel)
  while (count > 0) {
    const pixel = next[--count]!
    const x = pixel % width
    if (x > 0) visit(pixel - 1)
    if (x < width - 1) visit(pixel + 1)
    if (pixel >= width) visit(pixel - width)
    if (pixel < width * (height - 1)) visit(pixel + width)
  }
  return gone
}

/** Calls back with each pixel at most so far from one, itself included. */
function around(
  { width, height }: Pixels,
  pixel: number,
  reach: number,
  visit: (other: number) => void,
): void {
  const [x, y] = [pixel % width, Math.floor(pixel / width)]
  for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
    for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) visit(v * width + u)
}

/** The pixels of the thing that lie at its seam. */
function seamOf(picture: Pixels, gone: Uint8Array): Set<number> {
  const found = new Set<number>()
  const { width } = picture
  for (let pixel = 0; pixel < gone.length; pixel++) {
    // Only where what is gone ends is there anything near to be looked for.
    if (!gone[pixel] || (gone[pixel - 1] && gone[pixel + 1] && gone[pixel - width] && gone[pixel + width]))
      continue
    around(picture, pixel, seam, (other) => {
      if (!gone[other]) found.add(other)
    })
  }
  return found
}

/** What of a pixel is the thing's: its colour, found further in, and how much of it. Undefined when all of it is. */
function ownPart(
  picture: Pixels,
  gone: Uint8Array,
  pixel: number,
  color: Rgb,
): { color: Rgb; part: number } | undefined {
  const { data } = picture
  const rgb = (pixel: number): Rgb => [data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!]
  let [inner, furthest] = [pixel, 0]
  around(picture, pixel, seam + 1, (other) => {
    const away = gone[other] ? 0 : distance(data, other, color)
    if (away > furthest) [inner, furthest] = [other, away]
  })
  const own = rgb(inner)
  const here = rgb(pixel)
  const along = own.reduce((sum, value, i) => sum + (value - color[i]!) * (here[i]! - color[i]!), 0)
  const part = Math.min(1, Math.max(0, along / Math.max(1, furthest * furthest)))
  const astray = Math.hypot(...here.map((value, i) => value - color[i]! - part * (own[i]! - color[i]!)))
  return part > 0.96 || astray > mixed ? undefined : { color: own, part }
}

/** The part of it that is not wholly transparent. */
function trimmed({ data, width, height }: Pixels): Pixels | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (data[pixel * 4 + 3] === 0) continue
    const [x, y] = [pixel % width, Math.floor(pixel / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = y
  }
  if (right < 0) return undefined
  const [w, h] = [right - left + 1, bottom - top + 1]
  const cropped = new Uint8Array(w * h * 4)
  for (let y = 0; y < h; y++) {
    const from = ((top + y) * width + left) * 4
    cropped.set(data.subarray(from, from + w * 4), y * w * 4)
  }
  return { data: cropped, width: w, height: h }
}

/**
 * The picture without its plain background, down to the box of what is left: what the border's colour reaches from
 * the edges is taken away, and at the seam the background is taken out of the mixture, so that no halo stays. What
 * the thing encloses stays. Undefined when there is no plain background, or nothing but.
 */
export function withoutBackground(picture: Pixels): Pixels | undefined {
  const color = backgroundOf(picture)
  if (!color) return undefined
  const { width, height } = picture
  const gone = flooded(picture, color)
  const data = Uint8Array.from(picture.data)
  for (let pixel = 0; pixel < gone.length; pixel++) if (gone[pixel]) data.fill(0, pixel * 4, pixel * 4 + 4)
  for (const pixel of seamOf(picture, gone)) {
    const own = ownPart(picture, gone, pixel, color)
    if (!own) continue
    data.set(own.color, pixel * 4)
    data[pixel * 4 + 3] = Math.round(data[pixel * 4 + 3]! * own.part)
  }
  return trimmed({ data, width, height })
}
