/** That nothing can be written down just now: no room, or the storage is out of reach. It passes; nothing was kept. */
export type StorageTrouble = 'full' | 'unwritable'

/** SQLite's codes, the system's, and those of PostgreSQL: its classes 53, 57 and 58, and 25006, read-only. */
const full = /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG|53100)$/
const unwritable =
  /^(SQLITE_(READONLY|IOERR|CANTOPEN|BUSY|PROTOCOL).*|EROFS|EACCES|EPERM|EIO|53...|57...|58...|08...|25006|ECONN.*|EPIPE|ETIMEDOUT)$/

/** Whether an error says so, wherever it was wrapped. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException
    if (typeof code !== 'string') continue
    if (full.test(code)) return 'full'
    if (unwritable.test(code)) return 'unwritable'
  }
  return undefined
}
