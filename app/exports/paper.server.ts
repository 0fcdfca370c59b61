import PDFDocument from 'pdfkit'
import type { FontTable } from '~/products/motifs/font'
import { type Face, ascentOf, hasIn, registerFaces, settable } from './paper-fonts.server'
import { type Line, linesOf, needsDrawing, outlineOf } from './paper-words.server'

type Opener = PDFKit.PDFDocument & { openImage: (bytes: Buffer) => PDFKit.Mixins.ImageSrc }

export const colors = {
  ink: '#1f1b18',
  soft: '#584f46',
  line: '#d3c9ba',
  thread: '#a3162b',
  sheet: '#fcfaf6',
}

/** A4, in points. */
export const sheet = { width: 595.28, height: 841.89, margin: 44 }

export interface TextStyle {
  face?: Face
  size?: number
  color?: string
  width?: number
  align?: 'left' | 'right' | 'center'
  /** What it is to a screen reader. */
  tag?: 'H1' | 'H2' | 'P'
  gap?: number
}

/** What a paper says of itself. */
interface About {
  title: string
  author: string
  lang: string
  now: Date
  /** Draws the letters that the paper's faces lack. */
  font?: FontTable
}

const openDocument = ({ title, author, lang, now }: Omit<About, 'font'>): PDFKit.PDFDocument =>
  new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: author,
      CreationDate: now,
      ModDate: now,
      Creator: author,
      Producer: author,
    },
  })

/** The bytes of a document, once it is ended. */
const bytesOf = (doc: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((done, failed) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => done(Buffer.concat(chunks)))
    doc.on('error', failed)
  })

/** Takes face, size and colour in hand; gives what of the text can be set in them. */
function setIn(doc: PDFKit.PDFDocument, text: string, style: TextStyle): string {
  const { face = 'text', size = 9.5, color = colors.ink } = style
  const shown = settable(doc, text, face)
  doc.font(face).fontSize(size).fillColor(color)
  return shown
}

const gapOf = ({ gap = 1.5 }: TextStyle) => gap

/** A text in lines, where letters of it are drawn that the face lacks; undefined where all can be set. */
function drawnLines(doc: PDFKit.PDFDocument, text: string, style: TextStyle, font?: FontTable) {
  const { face = 'text', size = 9.5, color = colors.ink, width, align = 'left' } = style
  const has = hasIn(doc, face)
  if (!font || !needsDrawing(text, has)) return undefined
  const setFace = () => doc.font(face).fontSize(size).fillColor(color)
  setFace()
  const widthOf = (part: string) => doc.widthOfString(settable(doc, part, face))
  const lines = linesOf(text, { has, widthOf, font, size }, width)
  const step = doc.currentLineHeight(true) + gapOf(style)
  const startOf = (line: Line) =>
    width === undefined || align === 'left' ? 0 : (width - line.width) * (align === 'right' ? 1 : 0.5)

  /** What draws each piece of all lines, from their top left at x, y. */
  const piecesAt = (x: number, y: number) =>
    lines.flatMap((line, i) => {
      let right = x + startOf(line)
      return line.pieces.map((piece, nth) => {
        const left = nth > 0 && !piece.isClose ? right + widthOf(' ') : right
        right = left + piece.width
        const top = y + i * step
        const set = () => {
          setFace().text(settable(doc, piece.text, face), left, top, { lineBreak: false })
        }
        const draw = () => {
          const outline = outlineOf(piece.text, { font, size })
          if (!outline) return
          setFace()
          doc.save().translate(left - outline.left, top + ascentOf(doc, size))
          doc.scale(outline.scale).path(outline.d).fill(color).restore()
        }
        return { text: piece.text, isDrawn: piece.isDrawn, draw: piece.isDrawn ? draw : set }
      })
    })
  return { height: lines.length * step, width: Math.max(...lines.map((line) => line.width)), piecesAt }
}

const heightOf = (doc: PDFKit.PDFDocument, text: string, style: TextStyle): number =>
  doc.heightOfString(setIn(doc, text, style), { width: style.width, lineGap: gapOf(style) })

/** Finds pictures that are to be placed, and opens each once however often it is. */
function createPictureOpener(doc: PDFKit.PDFDocument) {
  const opened = new Map<string, PDFKit.Mixins.ImageSrc>()
  return (id: string, bytesOf: (id: string) => Buffer | undefined): PDFKit.Mixins.ImageSrc | undefined => {
    const known = opened.get(id)
    const bytes = known ? undefined : bytesOf(id)
    if (!bytes) return known
    const picture = (doc as Opener).openImage(bytes)
    opened.set(id, picture)
    return picture
  }
}

/**
 * A PDF on A4 that can be read aloud: texts go in as headings and sentences, pictures with their description, and
 * lines and swatches as ornament.
 */
export function createPaper({ font, ...about }: About) {
  const doc = openDocument(about)
  const ended = bytesOf(doc)
  registerFaces(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)

  return {
    doc,
    /** A picture to be placed; undefined where it is gone. */
    picture: createPictureOpener(doc),
    /** How high a text will be, in points. */
    heightOf: (text: string, style: TextStyle): number =>
      drawnLines(doc, text, style, font)?.height ?? heightOf(doc, text, style),
    /** How wide a text will be in one line, in points. */
    widthOf: (text: string, style: TextStyle): number =>
      drawnLines(doc, text, { ...style, width: undefined }, font)?.width ??
      doc.widthOfString(setIn(doc, text, style)),
    /** Writes a text with its top left at x, y; gives the y below it. */
    write(text: string, x: number, y: number, style: TextStyle = {}): number {
      const drawn = drawnLines(doc, text, style, font)
      if (drawn) {
        // What is drawn is read aloud and copied as it was typed.
        const pieces = drawn
          .piecesAt(x, y)
          .map(({ text: actual, isDrawn, draw }) => (isDrawn ? doc.struct('Span', { actual }, draw) : draw))
        root.add(doc.struct(style.tag ?? 'P', {}, pieces))
        return y + drawn.height
      }
      const height = heightOf(doc, text, style)
      root.add(
        doc.struct(style.tag ?? 'P', {}, () => {
          doc.text(setIn(doc, text, style), x, y, {
            width: style.width,
            align: style.align,
            lineGap: gapOf(style),
            lineBreak: style.width !== undefined,
          })
        }),
      )
      return y + height
    },
    /** Draws what a screen reader passes over. */
    ornament(draw: () => void) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc.save()
      draw()
      doc.restore()
      doc.endMarkedContent()
    },
    /** Draws a picture, described in words. */
    figure(alt: string, draw: () => void) {
      root.add(doc.struct('Figure', { alt }, [draw]))
    },
    end(): Promise<Buffer> {
      root.end()
      doc.end()
      return ended
    },
  }
}
export type Paper = ReturnType<typeof createPaper>
