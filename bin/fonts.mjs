// Compiles the fonts visitors may write with into tables of outlines, so that no font engine is needed to draw them:
//   npm run fonts
// The tables are checked in; run it again only when a font or the list of characters changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

const { resolve } = createRequire(import.meta.url)
const folder = fileURLToPath(new URL('../app/products/motifs/fonts/', import.meta.url))

/** The id stored in designs, and the face behind it. */
export const faces = {
  serif: 'playfair-display-latin-700',
  sans: 'josefin-sans-latin-600',
  script: 'dancing-script-latin-700',
  slab: 'alfa-slab-one-latin-400',
  hand: 'patrick-hand-latin-400',
  stencil: 'stardos-stencil-latin-700',
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
const plain = range(0x20, 0x7e)
/** What English, Italian and Filipino are written with, and their neighbours in Latin 1; ı carries accents. */
const characters = [...plain, ...'ı¡¿«»·°©£€', ...range(0xc0, 0xff), ...'ŒœŸ‘’“”–—…•']

const em = 1000
/** Pairs that stand closer or wider by less than this are left as they are. */
const leastKerning = 12
const neverKerned = /[#$%&@[\]\\^_`{|}~<>=+*/]/

const letters = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'z' }

/** Whole numbers as close together as SVG lets them stand. */
const joined = (numbers) => numbers.map((n, i) => (i && n >= 0 ? ` ${n}` : `${n}`)).join('')

/** An outline in relative commands and whole units, y down: half as long as absolute ones. */
function outline(glyph, scale) {
  let [x, y, startX, startY, last, d] = [0, 0, 0, 0, '', '']
  for (const { command, args } of glyph.path.commands) {
    const letter = letters[command]
    const to = args.map((n, i) => Math.round(i % 2 ? -n * scale : n * scale) || 0)
    const numbers = joined(to.map((n, i) => n - (i % 2 ? y : x)))
    if (letter !== last || letter === 'm') d += letter + numbers
    else d += numbers.startsWith('-') ? numbers : ` ${numbers}`
    if (letter === 'z') [x, y] = [startX, startY]
    else [x, y] = to.slice(-2)
    if (letter === 'm') [startX, startY] = [x, y]
    last = letter
  }
  return d
}

/** The bare letter below an accent. */
function bare(character) {
  const base = character.normalize('NFD')[0]
  return base === 'i' && character !== 'i' ? 'ı' : base
}

/** One font as app/products/motifs/fonts/unpack.ts reads it. */
export function compile(id) {
  const file = faces[id]
  const name = file.slice(0, file.indexOf('-latin-'))
  const font = fontkit.create(readFileSync(resolve(`@fontsource/${name}/files/${file}-normal.woff`)))
  const scale = em / font.unitsPerEm
  const units = (n) => Math.round(n * scale) || 0

  const whole = {}
  for (const character of characters) {
    const point = character.codePointAt(0)
    if (!font.hasGlyphForCodePoint(point)) continue
    const glyph = font.glyphForCodePoint(point)
    whole[character] = { d: outline(glyph, scale), advance: units(glyph.advanceWidth) }
  }
  // An accented letter is its bare one and the accent, which is all that is kept of it.
  const glyphs = {}
  for (const [character, { d, advance }] of Object.entries(whole)) {
    const base = bare(character)
    const shared = base !== character && whole[base]?.d && d.startsWith(whole[base].d)
    glyphs[character] = shared ? [advance, d.slice(whole[base].d.length), base] : [advance, d]
  }

  // Accented letters are kerned as their bare ones are.
  const kerning = {}
  const kerned = plain.filter((character) => whole[character] && !neverKerned.test(character))
  const shaping = { kern: true, liga: false, clig: false, calt: false, rlig: false, dlig: false, ccmp: false }
  for (const first of kerned) {
    for (const second of kerned) {
      const { positions, glyphs: set } = font.layout(first + second, shaping)
      if (set.length !== 2) continue
      const by = units(positions[0].xAdvance - set[0].advanceWidth)
      if (Math.abs(by) >= leastKerning) kerning[first + second] = by
    }
  }
  const [ascender, descender] = [-units(font.ascent), -units(font.descent)]
  return { id, unitsPerEm: em, ascender, descender, glyphs, kerning }
}

/** JSON with one glyph on a line. */
function text({ glyphs, kerning, ...rest }) {
  const lines = Object.entries(glyphs).map(
    ([key, glyph]) => `${JSON.stringify(key)}:${JSON.stringify(glyph)}`,
  )
  const head = JSON.stringify(rest).slice(0, -1)
  return `${head},"glyphs":{\n${lines.join(',\n')}\n},"kerning":${JSON.stringify(kerning)}}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const id of Object.keys(faces)) {
    const table = text(compile(id))
    writeFileSync(`${folder}${id}.json`, table)
    console.log(`${id.padEnd(8)} ${(Buffer.byteLength(table) / 1024).toFixed(0)} kB`)
  }
}
