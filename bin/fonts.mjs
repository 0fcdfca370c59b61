// Compiles the fonts visitors may write with into tables of outlines, so that no font engine is needed to draw them:
//   npm run fonts                  all of them
//   npm run fonts -- classic greek  one
// The tables are checked in; run it again only when a font or the list of characters changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import { bareOf, composer } from './fonts/compose.mjs'
import { behind, stepsOf, written } from './fonts/outline.mjs'
import { arabic, hebrew } from './fonts/shapes.mjs'

const { resolve } = createRequire(import.meta.url)
const at = (path) => fileURLToPath(new URL(`../app/products/motifs/${path}`, import.meta.url))
const alphabets = JSON.parse(readFileSync(at('alphabets.json'), 'utf8'))

const many = { ext: 'latin-ext vietnamese', greek: 'greek', cyrillic: 'cyrillic cyrillic-ext' }
// The Japanese subset as a whole is unpacked anew for each letter; these slices of it are small, and hold all kana.
const kana = '119 117 116 115 111 108 106 79 61 54'
/** The id stored in designs, and the faces behind it: by alphabet, the package, its subsets and its weight. */
export const faces = {
  serif: latin('playfair-display', 700),
  sans: latin('josefin-sans', 600),
  script: latin('dancing-script', 700),
  slab: latin('alfa-slab-one', 400),
  hand: latin('patrick-hand', 400),
  stencil: { ...latin('stardos-stencil', 700), ext: { name: 'stardos-stencil', subsets: '', weight: 700 } },
  classic: {
    ...worldly('alegreya', 700),
    hebrew: { name: 'frank-ruhl-libre', subsets: 'hebrew', weight: 700 },
    arabic: { name: 'noto-naskh-arabic', subsets: 'arabic', weight: 700 },
    kana: { name: 'zen-antique', subsets: kana, weight: 400 },
  },
  round: {
    ...worldly('comfortaa', 700),
    hebrew: { name: 'fredoka', subsets: 'hebrew', weight: 500 },
    arabic: { name: 'baloo-bhaijaan-2', subsets: 'arabic', weight: 500 },
    kana: { name: 'mochiy-pop-one', subsets: kana, weight: 400 },
  },
}

function latin(name, weight) {
  return { latin: { name, subsets: 'latin', weight }, ext: { name, subsets: many.ext, weight } }
}
function worldly(name, weight) {
  const { greek, cyrillic } = many
  return {
    ...latin(name, weight),
    greek: { name, subsets: greek, weight },
    cyrillic: { name, subsets: cyrillic, weight },
  }
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
const plain = range(0x20, 0x7e)
/** What English, Italian and Filipino are written with, and their neighbours in Latin 1; ı carries accents. */
const first = [...plain, ...'ı¡¿«»·°©£€', ...range(0xc0, 0xff), ...'Œœ‘’“”–—…•']

/** The characters of an alphabet, in their order. */
export function charactersOf(part) {
  if (part === 'latin') return first
  const isIn = new RegExp(`[${alphabets[part]}]`, 'u')
  return range(0x80, 0xd7ff)
    .concat(range(0xe000, 0xffef))
    .filter((character) => isIn.test(character) && !first.includes(character))
}

const em = 1000
/** Pairs that stand closer or wider by less than this are left as they are. */
const leastKerning = 12
const neverKerned = /[#$%&@[\]\\^_`{|}~<>=+*/]/

const opened = new Map()
/** A package's subset as fontkit reads it; undefined where the package has none of that name. */
function open(name, subset, weight) {
  const file = `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`
  if (!opened.has(file)) {
    let font
    try {
      font = fontkit.create(readFileSync(resolve(file)))
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw error
    }
    opened.set(file, font && { font, scale: em / font.unitsPerEm })
  }
  return opened.get(file)
}
const openAll = ({ name, subsets, weight }) =>
  subsets.split(' ').flatMap((subset) => (subset && open(name, subset, weight)) || [])

/** The characters that these files have, each `{ steps, advance }`. */
function glyphsIn(files, characters) {
  const whole = {}
  for (const character of characters) {
    const point = character.codePointAt(0)
    const file = files.find(({ font }) => font.hasGlyphForCodePoint(point))
    if (!file) continue
    const glyph = file.font.glyphForCodePoint(point)
    whole[character] = {
      steps: stepsOf(glyph, file.scale),
      advance: Math.round(glyph.advanceWidth * file.scale) || 0,
    }
  }
  return whole
}

/** An accented letter is its bare one and the accent, which is all that is kept of it. */
function shared(own, whole) {
  const glyphs = {}
  for (const [character, { steps, advance }] of Object.entries(own)) {
    const below = [bareOf(character), Array.from(character.normalize('NFD'))[0]].find(
      (base) => base !== character && whole[base] && behind(steps, whole[base].steps),
    )
    glyphs[character] = below
      ? [advance, written(behind(steps, whole[below].steps)), below]
      : [advance, written(steps)]
  }
  return glyphs
}

/** Accented letters are kerned as their bare ones are. */
function kerningOf({ font, scale }, characters) {
  const kerning = {}
  const isBare = (character) => character.normalize('NFD') === character
  const kerned = characters.filter(
    (one) => font.hasGlyphForCodePoint(one.codePointAt(0)) && !neverKerned.test(one),
  )
  const shaping = { kern: true, liga: false, clig: false, calt: false, rlig: false, dlig: false, ccmp: false }
  for (const left of kerned.filter(isBare)) {
    for (const right of kerned.filter(isBare)) {
      const { positions, glyphs: set } = font.layout(left + right, shaping)
      if (set.length !== 2) continue
      const by = Math.round((positions[0].xAdvance - set[0].advanceWidth) * scale) || 0
      if (Math.abs(by) >= leastKerning) kerning[left + right] = by
    }
  }
  return kerning
}

const shaped = { arabic, hebrew }

/** One alphabet of a font as app/products/motifs/fonts/unpack.ts reads it. */
export function compile(id, part) {
  const files = openAll(faces[id][part])
  const characters = charactersOf(part)
  if (shaped[part]) {
    const { glyphs, outlines, ...marks } = shaped[part](files[0], characters)
    return { id, glyphs: shared({ ...glyphs, ...outlines }, {}), kerning: {}, ...marks }
  }
  const own = glyphsIn(files, characters)
  if (part !== 'ext') {
    hasAll(id, characters, own)
    const kerned = part === 'latin' ? plain : part === 'kana' ? [] : characters
    return { id, ...lengthsOf(part, files), glyphs: shared(own, own), kerning: kerningOf(files[0], kerned) }
  }
  Object.assign(own, glyphsIn(openAll(faces[id].latin), characters))
  const whole = { ...glyphsIn(openAll(faces[id].latin), [...first, ...'¯ˆ˚˜´¨']), ...own }
  const compose = composer(whole)
  const kept = Object.fromEntries(
    characters.map((character) => [character, own[character] ?? compose(character)]),
  )
  hasAll(id, characters, kept)
  return { id, glyphs: shared(kept, { ...whole, ...kept }), kerning: {} }
}

function lengthsOf(part, [{ font, scale }]) {
  if (part !== 'latin') return {}
  return {
    unitsPerEm: em,
    ascender: -Math.round(font.ascent * scale),
    descender: -Math.round(font.descent * scale),
  }
}

function hasAll(id, characters, glyphs) {
  const missing = characters.filter((character) => !glyphs[character])
  if (missing.length > 0)
    throw new Error(
      `${id} lacks ${missing.join(' ')}: take them from alphabets.json, or choose another face.`,
    )
}

/** JSON with one glyph on a line. */
function text({ glyphs, kerning, ...rest }) {
  const lines = Object.entries(glyphs).map(
    ([key, glyph]) => `${JSON.stringify(key)}:${JSON.stringify(glyph)}`,
  )
  const head = JSON.stringify(rest).slice(0, -1)
  return `${head},"glyphs":{\n${lines.join(',\n')}\n},"kerning":${JSON.stringify(kerning)}}\n`
}

/** Writes one table, and says how large it is. */
function write(id, part) {
  const table = text(compile(id, part))
  const name = part === 'latin' ? id : `${id}-${part}`
  writeFileSync(at(`fonts/${name}.json`), table)
  console.log(`${name.padEnd(16)} ${(Buffer.byteLength(table) / 1024).toFixed(0)} kB`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [wantedId, wantedPart] = process.argv.slice(2)
  for (const [id, parts] of Object.entries(faces))
    for (const part of Object.keys(parts))
      if ([undefined, id].includes(wantedId) && [undefined, part].includes(wantedPart)) write(id, part)
}
