import { percentSigns } from '~/domain/settings/smtp-url'

export const databaseExample =
  'file:/var/lib/toile/toile.sqlite or postgres://user:password@localhost:5432/toile'

/** Why a DATABASE_URL can't be one, as half a sentence that shows no password; undefined when it can. */
export function databaseUrlTrouble(text: string): string | undefined {
  if (/^file:/i.test(text)) return fileTrouble(text)
  if (/^postgres(ql)?:\/\//.test(text)) return postgresTrouble(text)
  return 'does not begin with file: (SQLite) or postgres:// (PostgreSQL)'
}

function fileTrouble(text: string): string | undefined {
  const path = text.slice('file:'.length)
  if (!text.startsWith('file:') || path === '' || /[/\\]$/.test(path)) return 'names no file'
  if (/:memory:/.test(path)) return 'names no file, and the shop must outlive the process'
  if (/[?#]/.test(path)) return 'has a ? or #: it takes no options'
  if (!path.startsWith('//')) return undefined
  if (!URL.canParse(text)) return 'cannot be read as an address'
  const { host, pathname } = new URL(text)
  if (host) return `takes ${host} for a machine: write file:${host}${pathname} or file:///${host}${pathname}`
  return isDecodable(pathname) ? undefined : 'has a % that stands for nothing: write it as %25'
}

function postgresTrouble(text: string): string | undefined {
  // Without a host PostgreSQL is reached through a socket; with a user before it, that is no URL for others.
  const asUrl = text.replace('@/', '@socket/')
  if (!URL.canParse(asUrl)) return `cannot be read as an address: ${percentSigns}`
  const { username, password, pathname, search, hash } = new URL(asUrl)
  if (hash || /@/.test(pathname + search)) return `has a # / or ? too early: ${percentSigns}`
  if (![username, password, pathname].every(isDecodable))
    return `has a % that stands for nothing: ${percentSigns}`
  if (pathname.slice(1).includes('/')) return 'has more than the database’s name after the host'
  return undefined
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
