import { literally } from '~/domain/settings/smtp-url'

/** The address of a mail server without its password, as it may be shown. */
export function withoutPassword(url: string | undefined): { shown: string; password: string } {
  if (!url || !URL.canParse(url)) return { shown: '', password: '' }
  const parsed = new URL(url)
  const password = literally(parsed.password)
  parsed.password = ''
  return { shown: parsed.href.replace(/\/$/, ''), password }
}

/**
 * The address to keep: with the password typed in its own field, else the one in the address, else the one kept so
 * far. The last only while server and user stay the same: a password never goes to another server unasked.
 */
export function joined(
  typed: { url: string; password: string },
  kept: string | undefined,
): { ok: true; url: string | undefined } | { ok: false } {
  if (typed.url === '') return { ok: true, url: undefined }
  const url = new URL(typed.url)
  const before = kept && URL.canParse(kept) ? new URL(kept) : undefined
  if (typed.password) url.password = encodeURIComponent(typed.password)
  else if (!url.password && before?.password) {
    if (before.host !== url.host || before.username !== url.username) return { ok: false }
    url.password = before.password
  }
  return { ok: true, url: url.href.replace(/\/$/, '') }
}
