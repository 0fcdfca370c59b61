import type { Reader } from '#db/store'
import { barredFrom, colleaguesFor } from '~/domain/identity/own-affair.server'
import { listed } from '~/i18n/listed'
import type { Translate } from '~/i18n/language'

/**
 * Who can act in place of a member whose own affair this is, by name; empty where nobody else can. Undefined where it is
 * not their own.
 */
export async function whoInstead(
  db: Reader,
  { staffId, ...affair }: Parameters<typeof barredFrom>[1],
  t: Translate,
): Promise<string | undefined> {
  if ((await barredFrom(db, { ...affair, staffId })) !== 'own') return undefined
  return listed(await colleaguesFor(db, affair), t)
}
