import { alphabetOf } from '~/products/motifs/alphabets'
import type { FontTable } from '~/products/motifs/font'
import { isRightToLeft, lettering } from '~/products/motifs/lettering'

/** What of a line is set in the paper's own face, or drawn as outlines where that has no such letters. */
interface Piece {
  text: string
  isDrawn: boolean
  /** In points. */
  width: number
  /** It stands right at what is before it, without a space. */
  isClose: boolean
}

export interface Line {
  pieces: Piece[]
  width: number
}

interface Setting {
  /** Whether the paper's face has a character. */
  has: (character: string) => boolean
  /** How wide the face sets a text, in points. */
  widthOf: (text: string) => number
  font: FontTable
  /** Of the letters, in points. */
  size: number
}

/** Whether a face lacks letters of a text that our fonts have. */
export const needsDrawing = (text: string, has: Setting['has']): boolean =>
  Array.from(text.normalize('NFC')).some(
    (one) => !/\s/.test(one) && !has(one) && alphabetOf(one) !== undefined,
  )

/** An outline in a font's units, scaled to points, its left end at 0. Undefined where nothing of it can be seen. */
export function outlineOf(text: string, { font, size }: Pick<Setting, 'font' | 'size'>) {
  const set = lettering(text, font, 0)
  if (!set) return undefined
  const scale = size / font.unitsPerEm
  const { left, right } = set.extent
  return { d: set.d, scale, left: left * scale, width: (right - left) * scale }
}

const widthOf = (text: string, isDrawn: boolean, setting: Setting) =>
  isDrawn ? (outlineOf(text, setting)?.width ?? 0) + setting.size * 0.08 : setting.widthOf(text)

/** A word with the signs around it, which are the paper's own where its face has them. */
function piecesOf(word: string, setting: Setting): Piece[] {
  const piece = (text: string, isClose: boolean): Piece => {
    const isDrawn = needsDrawing(text, setting.has)
    return { text, isDrawn, width: widthOf(text, isDrawn, setting), isClose }
  }
  const [, before = '', middle = '', after = ''] =
    /^([^\p{L}\p{N}\p{M}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/u.exec(word) ?? []
  if (!needsDrawing(word, setting.has) || needsDrawing(before + after, setting.has))
    return [piece(word, false)]
  return [before, middle, after].filter(Boolean).map((text, i) => piece(text, i > 0))
}

/** A word that no line holds, in parts that lines hold. */
function broken(word: string, width: number, setting: Setting): string[] {
  const parts: string[] = ['']
  for (const character of Array.from(word)) {
    const longer = parts.at(-1)! + character
    if (parts.at(-1) === '' || widthOf(longer, needsDrawing(longer, setting.has), setting) <= width)
      parts[parts.length - 1] = longer
    else parts.push(character)
  }
  return parts
}

/** Neighbours that are read from right to left are ordered as one. */
function joined(pieces: readonly Piece[], setting: Setting): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1)
    if (
      !last?.isDrawn ||
      !piece.isDrawn ||
      piece.isClose ||
      !isRightToLeft(last.text) ||
      !isRightToLeft(piece.text)
    )
      return [...all, piece]
    const text = `${last.text} ${piece.text}`
    return [...all.slice(0, -1), { ...last, text, width: widthOf(text, true, setting) }]
  }, [])
}

/** A text in lines no wider than `width` points, in pieces from left to right. */
export function linesOf(text: string, setting: Setting, width = Infinity): Line[] {
  const space = setting.widthOf(' ')
  const across = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, piece, i) => sum + piece.width + (i > 0 && !piece.isClose ? space : 0), 0)
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => {
      const words = paragraph
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => (across(piecesOf(word, setting)) > width ? broken(word, width, setting) : [word]))
      const lines: Piece[][] = [[]]
      for (const word of words) {
        const longer = [...lines.at(-1)!, ...piecesOf(word, setting)]
        if (lines.at(-1)!.length === 0 || across(longer) <= width) lines[lines.length - 1] = longer
        else lines.push(piecesOf(word, setting))
      }
      return lines.map((line) => {
        const pieces = joined(line, setting)
        return { pieces, width: across(pieces) }
      })
    })
}
