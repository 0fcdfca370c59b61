import { z } from 'zod'
import type { designs } from '#db/schema'
import { readMotifs } from '~/products/motifs/read'
import { productOf, type AnyProduct } from '~/products/registry'
import type { DesignDocument, ReadDocument } from '~/products/product'

/** A stored or posted document is at most so many bytes of JSON: the largest that the studio makes has 126 kB. */
export const maxDocumentBytes = 136 * 1024

const shape = z.object({
  product: z.string().max(40),
  version: z.number().int().min(1).max(1000),
  choices: z.record(z.string().max(40), z.unknown()),
  motifs: z.unknown(),
})

/**
 * Reads a posted document: bounded in size, of a product we know, its choices as that product reads
 * them and its motifs within their bounds. What was dropped is in `lost`: names of choices, and word keys for motifs.
 * The error is a word key.
 */
export function readDocument(
  input: unknown,
): { ok: true; document: ReadDocument; lost: string[] } | { ok: false; error: string } {
  if (sizeOf(input) > maxDocumentBytes) return { ok: false, error: 'standing.error.design-too-big' }
  const parsed = shape.safeParse(input)
  const product = parsed.success ? productOf(parsed.data.product) : undefined
  if (!parsed.success || !product) return { ok: false, error: 'standing.error.design-unknown' }
  const { choices, lost } = product.read(parsed.data.choices, parsed.data.version)
  const { motifs, lost: lostMotifs } = readMotifs(parsed.data.motifs)
  const document = { product: product.id, version: product.version, choices, motifs }
  return { ok: true, document, lost: [...lost, ...lostMotifs] }
}

/**
 * Opens a stored document, be it old or damaged, with what can be saved of it; it never throws. What was dropped is in
 * `lost`, as `readDocument` has it. Of a product that nobody makes any more its motifs are kept, on a new design of
 * `instead`.
 */
export function openDocument(
  stored: unknown,
  instead: AnyProduct,
): { document: ReadDocument; product: AnyProduct; lost: string[] } {
  const fields: Partial<Record<keyof DesignDocument, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {}
  const known = typeof fields.product === 'string' ? productOf(fields.product) : undefined
  const product = known ?? instead
  const { choices, lost } = known
    ? product.read(fields.choices, Number(fields.version))
    : { choices: product.start as unknown, lost: ['studio.lost.product'] }
  const { motifs, lost: lostMotifs } = readMotifs(fields.motifs)
  return {
    document: { product: product.id, version: product.version, choices, motifs },
    product,
    lost: [...lost, ...lostMotifs],
  }
}

/** The visitors' own pictures that a document names, as the text of its JSON; one as often as it is laid. */
export const uploadsNamedIn = (text: string): string[] => text.match(/upload-[0-9a-f]{32}/g) ?? []

/** What a row takes beside its document, with its place in the indexes. */
const rowBytes = 400

/** About how many bytes a document takes in the database. */
export const weightOf = (document: DesignDocument): number => sizeOf(document) + rowBytes

/** In bytes of JSON. What is nested too deep to be written down is too large. */
function sizeOf(input: unknown): number {
  try {
    return new TextEncoder().encode(JSON.stringify(input) ?? '').length
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** A visitor's design. A save names the revision it was made from: 1, 2, 3 … */
export type Design = typeof designs.$inferSelect
