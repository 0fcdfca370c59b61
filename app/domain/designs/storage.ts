/** What designs and visitors' pictures take, beside what they may take; in bytes. */
export interface Fill {
  used: number
  limit: number
}

/** From this part of the limit on people are told. */
const near = 0.8

export const isNear = ({ used, limit }: Fill): boolean => used >= near * limit
export const percentOf = ({ used, limit }: Fill): number => Math.round((100 * used) / limit)

/** A size as people write it: 3.4 GB. */
export function sizeText(bytes: number): string {
  const mb = bytes / 1024 ** 2
  return mb < 1000 ? `${Math.round(mb)} MB` : `${(mb / 1024).toFixed(1)} GB`
}

/** What `/readyz` and the log say from 80 % on; undefined below. */
export function storageNote(fill: Fill | undefined): string | undefined {
  if (!fill || !isNear(fill)) return undefined
  return (
    `The shop's storage is ${percentOf(fill)} % full: ${sizeText(fill.used)} of ${sizeText(fill.limit)}. Where it is full, the ` +
    'designs that are longest unchanged, that nobody with a confirmed address owns and nobody sent, make room for new ' +
    'ones. To keep them, set STORAGE_LIMIT higher and start again.'
  )
}
