import type { DesignDocument } from '~/products/product'

/** What was changed and not yet known to be saved. */
export interface Draft {
  /** Chosen by the browser, so that a first save sent twice makes one design. */
  id: string
  /** The revision the change was made from; 0 when the design is not stored yet. */
  revision: number
  document: DesignDocument
}

type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

function tryOrUndefined<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** One text under one name. A device that keeps nothing (private windows) is no error. */
export function storedText(storage: KeyValueStorage | undefined, key: string) {
  return {
    read: (): string | undefined => tryOrUndefined(() => storage?.getItem(key) ?? undefined),
    /** False when the device does not keep it. */
    keep: (text: string): boolean =>
      tryOrUndefined(() => {
        storage?.setItem(key, text)
        return storage !== undefined
      }) ?? false,
    drop: (): void => void tryOrUndefined(() => storage?.removeItem(key)),
  }
}

/** Keeps one design's draft on this device. */
export function draftAt(storage: KeyValueStorage | undefined, id: string) {
  const stored = storedText(storage, `toile:draft:${id}`)
  return {
    read: (): Draft | undefined =>
      tryOrUndefined(() => {
        const draft = JSON.parse(stored.read() ?? 'null') as Draft | null
        const isComplete =
          typeof draft?.id === 'string' && typeof draft.revision === 'number' && draft.document?.choices
        return isComplete ? draft : undefined
      }),
    /** False when the device does not keep it. */
    keep: (draft: Draft): boolean => stored.keep(JSON.stringify(draft)),
    drop: stored.drop,
  }
}

export type DraftStorage = ReturnType<typeof draftAt>

/** Which unsaved new design a page (`/studio?look=…`) was left with, until it has an address of its own. */
export const unsavedDesignAt = (storage: KeyValueStorage | undefined, page: string) =>
  storedText(storage, `toile:left:${page}`)

/** This device's storage, or none where the browser allows none. */
export const deviceStorage = (): KeyValueStorage | undefined => tryOrUndefined(() => window.localStorage)

/** An id the server takes for a new design: 21 symbols, 126 random bits. */
export function newDesignId(): string {
  const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
  return Array.from(crypto.getRandomValues(new Uint8Array(21)), (byte) => symbols[byte & 63]).join('')
}

const sorted = (fields: object): unknown[] => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))

/** The same for two documents that hold the same design, in whatever order their fields are written. */
export function fingerprint({ product, choices, motifs }: DesignDocument): string {
  return JSON.stringify([product, sorted(choices as object), (motifs as object[]).map(sorted)])
}
