import type { Limits } from '~/http/limits.server'

/**
 * Books so many bytes more that a visitor wants kept, as one browser and one network may have in a day. Gives 0, or the
 * seconds until there is room for them again: nothing is to be kept then.
 */
export async function takeStorage(
  { limits, storage }: { limits: Limits; storage: { grew: (bytes: number) => void } },
  of: { address: string; identity?: string | undefined },
  bytes: number,
  kind: 'stored' | 'pictures' = 'stored',
): Promise<number> {
  if (bytes <= 0) return 0
  const wait = await limits.take(kind, of, bytes)
  if (wait === 0) storage.grew(bytes)
  return wait
}
