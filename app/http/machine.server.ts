import { isbot } from 'isbot'
import type { Keys } from '~/domain/keys.server'

/** A person needs longer than this to read, choose and press. */
const quickest = 1000
const day = 86_400_000

/** When a form was handed out, sealed so that it cannot be made up. */
export const issuedAt = (keys: Keys, now: Date): string => keys.seal(String(now.getTime()))

/**
 * Whether a form was submitted the way machines do: the field no person sees is filled, it came back sooner than
 * anyone reads or without having been handed out at all, or the sender says itself that it is a program.
 */
export function isMachine(
  form: { trap?: string; issued?: string },
  { request, keys, now }: { request: Request; keys: Keys; now: Date },
): boolean {
  if (form.trap || isbot(request.headers.get('User-Agent') ?? '')) return true
  const age = now.getTime() - openedAt(form.issued, keys)
  return !(age >= quickest && age < 400 * day)
}

function openedAt(issued: string | undefined, keys: Keys): number {
  try {
    return Number(keys.open(issued ?? ''))
  } catch {
    return Number.NaN
  }
}
