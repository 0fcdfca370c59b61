// What a font knows of Hebrew and Arabic: the forms of joined letters, and where marks stand. It is laid out here once, so
// that a browser needs no font engine to look it up.
import { boxOf, shifted, stepsOf } from './outline.mjs'

const tatweel = 'ـ'
const fatha = '\u064e'
const kasra = '\u0650'
const shadda = '\u0651'
const lam = 'ل'
const alefs = [...'آأإا']
/** What stands before and after a letter in the order of writing: alone, and by the names of its forms. */
const alone = ['', '']
const joinedForms = { i: ['', tatweel], m: [tatweel, tatweel], f: [tatweel, ''] }
const isMark = (character) => /\p{M}/u.test(character)
/** Marks that lie off where they are told to be by less than this, in units, are taken to be told right. */
const near = 2
/** Between a mark and the one it stands on, in units. */
const stackGap = 30

/** Lays out text and gives its signs from left to right: `{ steps, x, y, advance, text }`, lengths in units. */
function laidOut({ font, scale }, text) {
  // fontkit keeps a glyph as it first met it: as part of another it has no characters, and would then join to nothing.
  font._glyphs = {}
  const { glyphs, positions } = font.layout(text)
  let pen = 0
  return glyphs.map((glyph, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]
    const sign = {
      steps: stepsOf(glyph, scale),
      x: Math.round((pen + xOffset) * scale),
      y: Math.round(-yOffset * scale) || 0,
      advance: xAdvance * scale,
      text: String.fromCodePoint(...glyph.codePoints),
    }
    pen += xAdvance
    return sign
  })
}

/** A letter between its neighbours: its outline, its advance, where its origin lies. */
function formOf(face, text, [before, after]) {
  const line = before + text + after
  const signs = laidOut(face, line)
  const isFiller = (sign) => sign.text === tatweel && text !== tatweel
  const own = signs.filter((sign) => !isFiller(sign))
  // What is written after a letter stands left of it.
  const filler = after ? signs.find(isFiller) : undefined
  const origin = filler ? Math.round(filler.advance) : 0
  const advance = Math.round(own.reduce((sum, sign) => sum + sign.advance, 0))
  return { own, origin, advance }
}

function glyphOf(face, text, around) {
  const { own, origin, advance } = formOf(face, text, around)
  return { steps: own.flatMap(({ steps, x, y }) => shifted(steps, x - origin, y)), advance }
}

/** Where a mark's own origin comes to lie, from its letter's; undefined where the font says nothing of it. */
function placeOf(face, text, mark, around) {
  try {
    const found = formOf(face, text, around)
    const sign = found.own.find((one) => one.text === mark)
    return sign && [sign.x - found.origin, sign.y]
  } catch {
    return undefined
  }
}

const same = (a, b) => JSON.stringify(a.steps) === JSON.stringify(b.steps)

/** The signs of Arabic: each letter by its forms, joined to `ligature` where lam meets alef, and every mark's place. */
export function arabic(face, characters) {
  const glyphs = {}
  const shapes = []
  const add = (text, key, around) => {
    glyphs[key] = glyphOf(face, text, around)
    shapes.push({ text, key, around })
  }
  for (const character of characters.filter((one) => !isMark(one))) {
    add(character, character, alone)
    if (!/\p{L}/u.test(character) || character === tatweel) continue
    for (const [name, around] of Object.entries(joinedForms)) {
      // A letter that looks in this form as it does alone does not join to that side; nor then to both.
      const joins = !same(glyphOf(face, character, around), glyphs[character])
      if (joins && (name !== 'm' || glyphs[`${character}i`])) add(character, character + name, around)
    }
  }
  for (const alef of alefs) {
    add(lam + alef, lam + alef, alone)
    add(lam + alef, `${lam}${alef}f`, joinedForms.f)
  }
  return { glyphs, ...marksOf(face, characters.filter(isMark), shapes) }
}

/** Letters and marks of Hebrew. */
export function hebrew(face, characters) {
  const glyphs = {}
  for (const character of characters.filter((one) => !isMark(one)))
    glyphs[character] = glyphOf(face, character, alone)
  const shapes = Object.keys(glyphs)
    .filter((character) => /\p{L}/u.test(character))
    .map((character) => ({ text: character, key: character, around: alone }))
  return { glyphs, ...marksOf(face, characters.filter(isMark), shapes) }
}

/**
 * Where marks stand, as few numbers as say it: `anchors` of a sign for its reference marks above and below, `marks` how
 * far each of the others lies from those, `pairs` the places that don't follow from that.
 */
function marksOf(face, marks, shapes) {
  const outlines = {}
  const places = {}
  for (const { text, key, around } of shapes) {
    for (const mark of marks) {
      const place = placeOf(face, text + mark, mark, around)
      if (place) places[key + mark] = place
      // On a ligature's first letter.
      const [first, second] = Array.from(text)
      const earlier = second && placeOf(face, first + mark + second, mark, around)
      if (earlier) places[`${key}1${mark}`] = earlier
    }
  }
  for (const mark of marks) {
    const glyph = face.font.glyphForCodePoint(mark.codePointAt(0))
    outlines[mark] = { steps: stepsOf(glyph, face.scale), advance: 0 }
  }
  const keys = [...new Set(shapes.flatMap(({ key }) => [key, `${key}1`]))]
  const found = packed({ keys, marks, places })
  return {
    outlines,
    ...found,
    stacked: marks.includes(shadda) ? stackedOf(face, { marks, outlines, ...found }) : {},
  }
}

/** How far marks that stand above a letter lie from the sign of doubling, where they stand on that. */
function stackedOf(face, { marks, outlines, offsets }) {
  const stacked = {}
  const lower = boxOf(outlines[shadda].steps)
  for (const mark of marks) {
    if (mark === shadda || offsets[mark]?.[0] !== 0) continue
    const line = `ب${shadda}${mark}`
    const [over, under] = [placeOf(face, line, mark, alone), placeOf(face, line, shadda, alone)]
    const upper = boxOf(outlines[mark].steps)
    // Some fonts have a sign of its own for the two: ours stand as they do there.
    stacked[shadda + mark] =
      over && under
        ? [over[0] - under[0], over[1] - under[1]]
        : [lower.middle - upper.middle, lower.top - stackGap - upper.bottom].map(Math.round)
  }
  return stacked
}

function packed({ keys, marks, places }) {
  const references = [fatha, kasra].map((mark) => (marks.includes(mark) ? mark : marks[0]))
  const anchors = {}
  for (const key of keys) {
    const found = references.map((mark) => places[key + mark])
    if (found[0] && found[1]) anchors[key] = found.flat()
  }
  const offsets = {}
  const pairs = {}
  const off = (a, b) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
  for (const mark of marks) {
    const candidates = [0, 1].flatMap((side) =>
      Object.keys(anchors).flatMap((key) => {
        const place = places[key + mark]
        return place ? [[side, place[0] - anchors[key][side * 2], place[1] - anchors[key][side * 2 + 1]]] : []
      }),
    )
    const told = ([side, dx, dy], key) => [anchors[key][side * 2] + dx, anchors[key][side * 2 + 1] + dy]
    const count = (one) =>
      Object.keys(anchors).filter(
        (key) => places[key + mark] && off(told(one, key), places[key + mark]) <= near,
      ).length
    const best = candidates.map((one) => [one, count(one)]).sort((a, b) => b[1] - a[1])[0]?.[0]
    if (best) offsets[mark] = best
    for (const key of keys) {
      const place = places[key + mark]
      if (place && !(best && anchors[key] && off(told(best, key), place) <= near)) pairs[key + mark] = place
    }
  }
  return { anchors, offsets, pairs }
}
