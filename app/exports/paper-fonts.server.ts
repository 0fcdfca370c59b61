import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const { resolve } = createRequire(import.meta.url)

/** Whole families with their accents; what they lack is drawn in the letters of the garment, or set as a question mark. */
const faces = {
  text: '@expo-google-fonts/instrument-sans/400Regular/InstrumentSans_400Regular.ttf',
  strong: '@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf',
  display: '@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf',
}
export type Face = keyof typeof faces

const read = new Map<Face, Buffer>()

function bytesOf(face: Face): Buffer {
  let bytes = read.get(face)
  if (!bytes) read.set(face, (bytes = readFileSync(resolve(faces[face]))))
  return bytes
}

interface Font {
  hasGlyphForCodePoint: (point: number) => boolean
  layout: (text: string, ...how: unknown[]) => unknown
}

/** What sets the letters of the face in hand; pdfkit keeps it to itself. */
const fontOf = (doc: PDFKit.PDFDocument) => (doc as unknown as { _font: { font: Font } })._font.font

/**
 * It throws at letters with marks that the face has no place for (an r with an ogonek). Those are set with the marks after
 * the letter, or if need be without: whatever somebody wrote, there is a sheet.
 */
function forgive(font: Font): void {
  const layout = font.layout.bind(font)
  font.layout = (text, ...how) => {
    const tries = [
      () => layout(text, ...how),
      () => layout(text, { mark: false, mkmk: false }),
      () => layout(text.replace(/\p{M}/gu, ''), { mark: false, mkmk: false }),
    ]
    for (const attempt of tries) {
      try {
        return attempt()
      } catch {
        // The next is plainer.
      }
    }
    return layout(text.replace(/[^ -~]/g, '?'))
  }
}

/** Makes every face known to a document, each forgiving what it can't set. */
export function registerFaces(doc: PDFKit.PDFDocument): void {
  for (const face of Object.keys(faces) as Face[]) {
    doc.registerFont(face, bytesOf(face))
    doc.font(face)
    forgive(fontOf(doc))
  }
}

/** Whether a registered face has a character. Takes that face in hand. */
export function hasIn(doc: PDFKit.PDFDocument, face: Face): (character: string) => boolean {
  doc.font(face)
  const font = fontOf(doc)
  return (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!)
}

/** How far the baseline lies below the top of a line in the face in hand, in points. */
export const ascentOf = (doc: PDFKit.PDFDocument, size: number): number =>
  ((doc as unknown as { _font: { ascender: number } })._font.ascender / 1000) * size

/** What of a text a registered face can set; controls and marks without a letter are left out. Takes that face in hand. */
export function settable(doc: PDFKit.PDFDocument, text: string, face: Face): string {
  doc.font(face)
  const font = fontOf(doc)
  return Array.from(text.normalize('NFC'))
    .map((c) =>
      c === '\n' || font.hasGlyphForCodePoint(c.codePointAt(0)!) ? c : /\p{M}|\p{C}/u.test(c) ? '' : '?',
    )
    .join('')
}
