import { eq } from 'drizzle-orm'
import type { Writer } from '#db/store'
import { settings } from '#db/schema'
import type { Keys } from '~/domain/keys.server'
import { SealedUrl, type Smtp } from './settings'

/** A mail server's address, with its password, as it is stored. */
export function sealUrl(url: string, keys: Keys): SealedUrl {
  return SealedUrl.parse(keys.seal(url))
}

/**
 * The mail server's address, with its password; undefined when staff set none. Only for who connects to it, or shows it
 * without the password. Throws when it was sealed under another secret.
 */
export function smtpUrlOf({ sealedUrl }: Smtp, keys: Keys): string | undefined {
  if (!sealedUrl || isPlain(sealedUrl)) return sealedUrl
  return keys.open(sealedUrl)
}

/** Until the first start of a version that seals, an address of 0.1.0 stands there as it was typed. */
const isPlain = (kept: string) => /^smtps?:/.test(kept)

/** Seals a mail server's address that 0.1.0 kept in the plain. Says whether there was one. */
export async function sealSmtp(tx: Writer, { keys, now }: { keys: Keys; now: Date }): Promise<boolean> {
  const [row] = await tx.select().from(settings).where(eq(settings.section, 'smtp'))
  const { url, ...others } = (row?.value ?? {}) as { url?: unknown }
  if (typeof url !== 'string') return false
  const value = { ...others, ...(url && { sealedUrl: sealUrl(url, keys) }) }
  await tx.update(settings).set({ value, updatedAt: now }).where(eq(settings.section, 'smtp'))
  return true
}
