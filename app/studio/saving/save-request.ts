import type { DesignDocument } from '~/products/product'

/** The network, or a shop that does not answer; room at the shop; or that less was saved from here lately. */
export type WaitingFor = 'network' | 'room' | 'enough'

export interface SaveRequest {
  id: string
  /** The revision the document was made from; 0 makes the design. */
  revision: number
  document: DesignDocument
  /** What is saved over a stranger's change stands beside it in the design's history. */
  apart: boolean
}

export type SaveOutcome =
  | { result: 'saved'; id: string; revision: number }
  /** Changed elsewhere meanwhile. */
  | { result: 'stale'; document: DesignDocument; revision: number }
  /** Not this browser's design any more, or none at all: another try would fare no better. */
  | { result: 'refused' }
  | { result: 'failed'; why: WaitingFor }

type Answer =
  | { ok: true; id: string; revision: number }
  | { ok: false; reason: 'stale'; document: DesignDocument; revision: number }

const mostKeptAlive = 60_000
const refusals = [400, 401, 403, 404, 413, 422]

const whyOf = (status: number): WaitingFor =>
  status === 429 ? 'enough' : status === 503 ? 'room' : 'network'

/** Sends a design to the shop at `origin` and says what has come of it. It never throws. */
export async function requestSave(origin: string, request: SaveRequest): Promise<SaveOutcome> {
  let why: WaitingFor = 'network'
  try {
    const response = await post(origin, request)
    why = whyOf(response.status)
    if (refusals.includes(response.status)) return { result: 'refused' }
    if (!response.ok && response.status !== 409) return { result: 'failed', why }
    const answer = (await response.json()) as Answer
    const { revision } = answer
    return answer.ok
      ? { result: 'saved', id: answer.id, revision }
      : { result: 'stale', document: answer.document, revision }
  } catch {
    return { result: 'failed', why }
  }
}

function post(origin: string, { id, revision, document, apart }: SaveRequest): Promise<Response> {
  const body = JSON.stringify({ id, revision, document, ...(apart && { apart }) })
  return fetch(`${origin}/designs/${revision === 0 ? 'new' : id}/save`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body,
    credentials: 'same-origin',
    // Ends its journey when the page is left. Browsers refuse more than 64 kB so; that the device keeps until later.
    keepalive: new TextEncoder().encode(body).length < mostKeptAlive,
  })
}
