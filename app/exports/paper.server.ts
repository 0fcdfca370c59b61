import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'

const { resolve } = createRequire(import.meta.url)

/** Whole families with their accents; what they lack is set as a question mark, as on the garment. */
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

type Opener = PDFKit.PDFDocument & { openImage: (bytes: Buffer) => PDFKit.Mixins.ImageSrc }

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

/**
 * A PDF on A4 that can be read aloud: what is said goes in as headings and sentences, pictures with their
 * description, and lines and swatches as ornament.
 */
export function createPaper({
  title,
  author,
  lang,
  now,
}: {
  title: string
  author: string
  lang: string
  now: Date
}) {
  const doc = new PDFDocument({
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
  const chunks: Buffer[] = []
  const ended = new Promise<Buffer>((done, failed) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => done(Buffer.concat(chunks)))
    doc.on('error', failed)
  })
  for (const face of Object.keys(faces) as Face[]) {
    doc.registerFont(face, bytesOf(face))
    doc.font(face)
    forgive(fontOf(doc))
  }
  const root = doc.struct('Document')
  doc.addStructure(root)

  function set({ face = 'text', size = 9.5, color = colors.ink }: TextStyle) {
    doc.font(face).fontSize(size).fillColor(color)
  }

  /** Only what the face has; controls and marks without a letter are left out. */
  function settable(text: string, face: Face): string {
    doc.font(face)
    const font = fontOf(doc)
    return Array.from(text.normalize('NFC'))
      .map((c) =>
        c === '\n' || font.hasGlyphForCodePoint(c.codePointAt(0)!) ? c : /\p{M}|\p{C}/u.test(c) ? '' : '?',
      )
      .join('')
  }

  /** How high a text will be. */
  function heightOf(text: string, said: TextStyle): number {
    const shown = settable(text, said.face ?? 'text')
    set(said)
    return doc.heightOfString(shown, { width: said.width, lineGap: said.gap ?? 1.5 })
  }

  function widthOf(text: string, said: TextStyle): number {
    const shown = settable(text, said.face ?? 'text')
    set(said)
    return doc.widthOfString(shown)
  }

  const opened = new Map<string, PDFKit.Mixins.ImageSrc>()

  return {
    doc,
    /** A picture to be placed, opened once however often it is; undefined where it is gone. */
    picture(id: string, bytesOf: (id: string) => Buffer | undefined): PDFKit.Mixins.ImageSrc | undefined {
      const known = opened.get(id)
      const bytes = known ? undefined : bytesOf(id)
      if (!bytes) return known
      const picture = (doc as Opener).openImage(bytes)
      opened.set(id, picture)
      return picture
    },
    heightOf,
    widthOf,
    /** Writes a text with its top left at x, y; gives the y below it. */
    say(text: string, x: number, y: number, said: TextStyle = {}): number {
      const shown = settable(text, said.face ?? 'text')
      const height = heightOf(text, said)
      root.add(
        doc.struct(said.tag ?? 'P', {}, () => {
          set(said)
          doc.text(shown, x, y, {
            width: said.width,
            align: said.align,
            lineGap: said.gap ?? 1.5,
            lineBreak: said.width !== undefined,
          })
        }),
      )
      return y + height
    },
    /** Draws what needs no telling. */
    ornament(draw: () => void) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc.save()
      draw()
      doc.restore()
      doc.endMarkedContent()
    },
    /** Draws a picture, told in words. */
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
