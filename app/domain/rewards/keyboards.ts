/**
 * Four keyboards, key by key: the row of figures, then the three rows of letters. A hand scanner presses keys; which
 * letters come of it is for the computer's layout to say, and the two are often set differently.
 */
const keyboards = {
  us: ["`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./", '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?'],
  de: ['^1234567890ß´qwertzuiopü+asdfghjklöä#yxcvbnm,.-', '°!"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ\'YXCVBNM;:_'],
  fr: ['²&é"\'(-è_çà)=azertyuiop^$qsdfghjklmù*wxcvbn,;:!', '~1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µWXCVBN?./§'],
  it: ["\\1234567890'ìqwertyuiopè+asdfghjklòàùzxcvbnm,.-", '|!"£$%&/()=?^QWERTYUIOPé*ASDFGHJKLç°§ZXCVBNM;:_'],
} as const

type Layout = keyof typeof keyboards

/** Caps Lock turns the letters around; under French Windows the figures and signs as well. */
type Lock = 'off' | 'letters' | 'all'

interface Slip {
  /** What the scanner believes the computer to have. */
  meant: Layout
  /** What the computer has. */
  had: Layout
  lock: Lock
}

const pairs = [
  ['us', 'us'],
  ['us', 'de'],
  ['us', 'fr'],
  ['us', 'it'],
  ['de', 'us'],
  ['fr', 'us'],
  ['it', 'us'],
] as const

/** Every way a scanner and a keyboard may misunderstand each other, none first, the likely ones before the others. */
export const slips: Slip[] = (['off', 'letters', 'all'] as const).flatMap((lock) =>
  pairs
    .filter(([, had]) => lock !== 'all' || had === 'fr')
    .map(([meant, had]): Slip => ({ meant, had, lock })),
)

const tables = new Map<string, Map<string, string>>()

/** From each sign of one keyboard to the one that the same key, or the same key with Shift turned round, has on another. */
function table(from: Layout, to: Layout, turned: boolean): Map<string, string> {
  const name = `${from} ${to} ${turned}`
  let found = tables.get(name)
  if (!found) {
    found = new Map()
    for (const level of [0, 1] as const) {
      const target = keyboards[to][turned ? 1 - level : level] ?? ''
      for (const [index, sign] of [...keyboards[from][level]].entries())
        found.set(sign, target[index] ?? sign)
    }
    tables.set(name, found)
  }
  return found
}

const through = (text: string, signs: Map<string, string>) =>
  [...text].map((sign) => signs.get(sign) ?? sign).join('')

/** Small letters large and large ones small, but for those that become two. */
function turnLetters(text: string): string {
  const turned = [...text].map((sign) => {
    const other = sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase()
    return other.length === sign.length ? other : sign
  })
  return turned.join('')
}

/** What stands on the screen when a scanner presses the keys of `text`. Signs no key has stay as they are. */
export function slipped(text: string, { meant, had, lock }: Slip): string {
  const typed = through(text, table(meant, had, lock === 'all'))
  return lock === 'letters' ? turnLetters(typed) : typed
}

/** What was meant by what stands on the screen. Signs no key has stay as they are. */
export function unslipped(text: string, { meant, had, lock }: Slip): string {
  const typed = lock === 'letters' ? turnLetters(text) : text
  return through(typed, table(had, meant, lock === 'all'))
}
