// Letters that a face lacks, made of what it has: the bare letter, and marks taken off letters that carry them, or drawn
// as heavy as its own.
import { along, behind, boxOf, moved, piecesOf, shifted, stroked, turnedBack } from './outline.mjs'

/** By combining mark: letters in small, then in large, that a mark of this kind can be taken from. */
const donors = {
  '\u0300': ['èàù', 'ÈÀÙ'],
  '\u0301': ['éáú', 'ÉÁÚ'],
  '\u0302': ['êâû', 'ÊÂÛ'],
  '\u0303': ['ñãõ', 'ÑÃÕ'],
  '\u0304': ['āēō', 'ĀĒŌ'],
  '\u0306': ['ăğŏ', 'ĂĞŎ'],
  '\u0307': ['ėżċ', 'ĖŻĊ'],
  '\u0308': ['ëäü', 'ËÄÜ'],
  '\u0309': ['ảẻỏ', 'ẢẺỎ'],
  '\u030a': ['åů', 'ÅŮ'],
  '\u030b': ['őű', 'ŐŰ'],
  '\u030c': ['čěšž', 'ČĚŠŽ'],
  '\u0323': ['ạẹọ', 'ẠẸỌ'],
  '\u0326': ['șț', 'ȘȚ'],
  '\u0327': ['çş', 'ÇŞ'],
  '\u0328': ['ęąų', 'ĘĄŲ'],
}
const below = new Set(['\u0323', '\u0326', '\u0327', '\u0328'])
const isLarge = (character) => character !== character.toLowerCase()
const flipped = (steps, { top, bottom }) => turnedBack(moved(steps, (x, y) => [x, top + bottom - y]))
const mirrored = (steps, { left, right }) => turnedBack(moved(steps, (x, y) => [left + right - x, y]))
const scaled = (steps, by, byY = by) => moved(steps, (x, y) => [x * by, y * byY])
/** As wide and high as it is, its middle at 0 and its foot at 0. */
const grounded = (steps) => {
  const { middle, bottom } = boxOf(steps)
  return shifted(steps, -middle, -bottom)
}

/** What makes letters for one face; `whole` holds its own by character, each `{ steps, advance }`. */
export function composer(whole) {
  const stepsFor = (character) => whole[character]?.steps
  const small = boxOf(stepsFor('x'))
  const large = boxOf(stepsFor('H'))
  const stem = boxOf(stepsFor('.')).width
  const ring = boxOf(behindOf('é', 'e') ?? stepsFor('´') ?? stepsFor("'"))
  const breadth = Math.round(Math.min(ring.width, ring.height) * 0.42)

  function behindOf(character, base = bareOf(character)) {
    return stepsFor(character) && stepsFor(base) && behind(stepsFor(character), stepsFor(base))
  }

  /** A mark off a letter of the face: grounded, with the gap it keeps from its letter's top (or foot). */
  function taken(mark, size) {
    for (const donor of donors[mark]?.[size] ?? '') {
      const own = behindOf(donor)
      if (!own?.length) continue
      const base = boxOf(stepsFor(bareOf(donor)))
      const box = boxOf(own)
      const gap = below.has(mark) ? box.top : (size ? large.top : small.top) - box.bottom
      return { steps: grounded(own), gap, offset: box.middle - base.middle }
    }
    return undefined
  }

  const arc = (width, depth) =>
    grounded(
      stroked(
        along([
          [0, 0],
          [width * 0.1, depth * 1.35],
          [width * 0.9, depth * 1.35],
          [width, 0],
        ]),
        breadth,
      ),
    )
  /** Marks drawn of others, or anew, where no letter of the face has them. */
  const drawn = {
    '\u0304': () => grounded(shifted(stepsFor('¯') ?? scaled(stepsFor('-'), 1, 0.7), 0)),
    '\u0306': () => arc(250, 90),
    '\u0307': () => grounded(piecesOf(behindOf('ë')).at(0)),
    '\u0309': () =>
      grounded(
        stroked(
          [
            ...along([
              [0, 45],
              [10, -20],
              [130, -20],
              [122, 45],
            ]),
            ...along(
              [
                [118, 60],
                [105, 95],
                [62, 80],
                [62, 150],
              ],
              8,
            ),
          ],
          breadth * 0.8,
        ),
      ),
    '\u030b': () => {
      const one = scaled(taken('\u0301', 0).steps, 0.8, 1)
      return grounded([...shifted(one, -boxOf(one).width * 0.42), ...shifted(one, boxOf(one).width * 0.42)])
    },
    '\u030c': () => {
      const { steps } = taken('\u0302', 0)
      return flipped(steps, boxOf(steps))
    },
    '\u0323': () => grounded(scaled(stepsFor('.'), 0.82)),
    '\u0326': () => grounded(scaled(stepsFor(','), 0.72)),
    '\u0328': () => {
      const { steps } = taken('\u0327', 0)
      return mirrored(steps, boxOf(steps))
    },
  }

  /** The mark of a combining character for a small or large letter. */
  function markOf(mark, size) {
    const found = taken(mark, size) ?? (size ? taken(mark, 0) : undefined)
    if (found) return found
    const steps = drawn[mark]?.()
    if (!steps) return undefined
    const like = taken('\u0301', size) ?? { gap: 45 }
    const gap =
      mark === '\u0328' || mark === '\u0327' ? taken('\u0327', size).gap : below.has(mark) ? 55 : like.gap
    return { steps, gap, offset: 0 }
  }

  /** A mark put on what stands there already. */
  function put(mark, steps, character, under) {
    const size = isLarge(character) ? 1 : 0
    const found = markOf(mark, size)
    if (!found) return undefined
    const box = boxOf(steps)
    const own = boxOf(found.steps)
    if (mark === '\u0328')
      return shifted(found.steps, box.right - own.right - box.width * 0.04, found.gap + own.height)
    if (below.has(mark)) return shifted(found.steps, box.middle + found.offset, found.gap + own.height)
    if (!under) {
      // Round letters stand a little above the others; their marks do not.
      const top = [small.top, large.top].find((line) => Math.abs(line - box.top) < 30) ?? box.top
      return shifted(found.steps, box.middle + found.offset, top - found.gap)
    }
    // Upon a mark: beside the point of a circumflex, above all else.
    const lower = boxOf(under.steps)
    if (under.mark === '\u0302' && mark !== '\u0303') {
      const by = mark === '\u0300' ? 0.75 : 0.8
      const smaller = scaled(found.steps, by)
      return shifted(smaller, lower.right + boxOf(smaller).width * 0.12, lower.top + lower.height * 0.42)
    }
    return shifted(scaled(found.steps, 0.85), lower.middle, lower.top - 28)
  }

  const bar = (left, right, y, height) =>
    [['m', left, y], ['l', right, y], ['l', right, y + height], ['l', left, y + height], ['z']].map((step) =>
      step.map((n) => (typeof n === 'number' ? Math.round(n) : n)),
    )
  const slash = ([x, y], [toX, toY]) =>
    stroked(
      [
        [x, y],
        [toX, toY],
      ],
      breadth * 0.9,
    )
  const apostrophe = (size) => grounded(scaled(stepsFor('’'), size))

  /** What is no letter with a mark by Unicode's own account. */
  const special = {
    ...Object.fromEntries(
      [...'ĐđĦħŦŧŁł'].map((character) => [
        character,
        () => {
          const base = 'DdHhTtLl'['ĐđĦħŦŧŁł'.indexOf(character)]
          const { steps, advance } = whole[base]
          const { left, right, top, middle, height } = boxOf(steps)
          const thick = breadth * 0.8
          const stemAt = boxOf(stepsFor('l')).middle
          const marks = {
            Đ: () => bar(left - 25, left + (right - left) * 0.5, top + height / 2 - thick / 2, thick),
            đ: () => bar(right - stem * 1.7, right + 30, top + 75, thick),
            Ħ: () => bar(left - 5, right + 5, top + height * 0.2, thick),
            ħ: () => bar(left - 25, left + stem * 1.9, top + 75, thick),
            Ŧ: () => bar(middle - stem * 1.1, middle + stem * 1.1, top + height * 0.45, thick),
            ŧ: () => bar(left + 10, right - 10, top + height * 0.52, thick),
            Ł: () =>
              slash([left - 15, top + height * 0.66], [left + (right - left) * 0.62, top + height * 0.36]),
            ł: () => slash([stemAt - stem, top + height * 0.62], [stemAt + stem, top + height * 0.4]),
          }
          return { steps: [...steps, ...marks[character]()], advance }
        },
      ]),
    ),
    ...Object.fromEntries(
      [...'ƠơƯư'].map((character) => [
        character,
        () => {
          const { steps, advance } = whole['OoUu'['ƠơƯư'.indexOf(character)]]
          const { right, top } = boxOf(steps)
          const horn = apostrophe(isLarge(character) ? 0.85 : 0.72)
          const at = 'Ưư'.includes(character) ? right + 2 : right - 62
          return {
            steps: [...steps, ...shifted(horn, at, top + boxOf(horn).height * 0.72)],
            advance: advance + 45,
          }
        },
      ]),
    ),
    ...Object.fromEntries(
      [...'ĽľďťĿŀ'].map((character) => [
        character,
        () => {
          const { steps, advance } = whole['LldtLl'['ĽľďťĿŀ'.indexOf(character)]]
          const { right, top } = boxOf(steps)
          if ('Ŀŀ'.includes(character)) {
            const dot = grounded(stepsFor('·'))
            const at =
              character === 'Ŀ' ? boxOf(stepsFor('L')).middle + stem * 0.9 : right + boxOf(dot).width / 2 + 12
            return {
              steps: [...steps, ...shifted(dot, at, boxOf(stepsFor('·')).bottom)],
              advance: advance + (character === 'Ŀ' ? 0 : 120),
            }
          }
          const comma = apostrophe(0.8)
          const width = boxOf(comma).width
          const at = character === 'Ľ' ? right - width * 0.9 : right + width / 2 + 4
          return {
            steps: [...steps, ...shifted(comma, at, top + boxOf(comma).height)],
            advance: advance + (character === 'Ľ' ? 0 : Math.round(width * 0.8)),
          }
        },
      ]),
    ),
    ģ: () => {
      const turned = grounded(moved(scaled(stepsFor(','), 0.7), (x, y) => [-x, -y]))
      const { steps, advance } = whole.g
      return { steps: [...steps, ...shifted(turned, boxOf(steps).middle, small.top - 35)], advance }
    },
    Ĳ: () => pair('I', 'J'),
    ĳ: () => pair('i', 'j'),
    ẞ: () => pair('S', 'S'),
    ĸ: () => {
      const { steps, advance } = whole.K
      return {
        steps: scaled(steps, small.top / large.top),
        advance: Math.round((advance * small.top) / large.top),
      }
    },
    Ŋ: () => hooked('N'),
    ŋ: () => hooked('n'),
    ə: () => turnedRound('e', small.top),
    Ə: () => turnedRound('e', large.top),
    ȷ: () => ({
      steps: piecesOf(stepsFor('j'))
        .filter((piece) => boxOf(piece).bottom > small.top)
        .flat(),
      advance: whole.j.advance,
    }),
  }
  const pair = (a, b) => ({
    steps: [...stepsFor(a), ...shifted(stepsFor(b), whole[a].advance)],
    advance: whole[a].advance + whole[b].advance,
  })
  /** With a hook below its right stem. */
  function hooked(base) {
    const { steps, advance } = whole[base]
    const { right } = boxOf(steps)
    const x = right - stem * 0.75
    const hook = stroked(
      along([
        [x, -40],
        [x + 20, 170],
        [x - 60, 215],
        [x - 170, 180],
      ]),
      breadth,
    )
    return { steps: [...steps, ...hook], advance }
  }
  function turnedRound(base, height) {
    const { steps, advance } = whole[base]
    const box = boxOf(steps)
    const by = height / small.top
    const round = moved(steps, (x, y) => [(box.left + box.right - x) * by, (box.top + box.bottom - y) * by])
    return { steps: round, advance: Math.round(advance * by) }
  }

  /** A letter `{ steps, advance }` made of what the face has; undefined where it can't be. */
  return function compose(character) {
    if (special[character]) return special[character]()
    const [first, ...marks] = Array.from(character.normalize('NFD'))
    // A horn is part of its letter; what stands above is put on the letter with it.
    const base = marks.includes('\u031b') ? (first + '\u031b').normalize('NFC') : first
    const rest = marks.filter((mark) => mark !== '\u031b')
    if (rest.length === 0) return undefined
    const above = rest.some((mark) => !below.has(mark))
    const dotless = { i: 'ı', j: 'ȷ' }
    const bareKey = above && dotless[base] ? dotless[base] : base
    const letter = whole[bareKey] ?? compose(bareKey)
    if (!letter) return undefined
    let steps = letter.steps
    let under
    // The horn is no part of the width that a mark stands in the middle of.
    const middleOf = base === first ? letter.steps : whole[first].steps
    for (const mark of rest) {
      const added = put(mark, middleOf, character, below.has(mark) ? undefined : under)
      if (!added) return undefined
      steps = [...steps, ...added]
      if (!below.has(mark)) under = { mark, steps: added }
    }
    return { steps, advance: letter.advance }
  }
}

/** The letter below an accent; what stands above an i stands on one without a dot. */
export function bareOf(character) {
  const [first, ...marks] = Array.from(character.normalize('NFD'))
  if (marks.length > 1) {
    const less = (first + marks.slice(0, -1).join('')).normalize('NFC')
    if (Array.from(less).length === 1) return less
  }
  return first === 'i' && character !== 'i' ? 'ı' : first
}
