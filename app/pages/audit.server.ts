import { keyOf, type Locale, type Translate } from '~/i18n/language'
import { checkpointsShown, fingerprintOf } from '~/domain/ledger/checkpoint'
import { checkpointFolder } from '~/domain/ledger/checkpoint-files.server'
import { checkpointList } from '~/domain/ledger/checkpoint.server'
import type { Flaw } from '~/domain/ledger/flaws'
import { verifyCheckpoints } from '~/domain/ledger/verify-checkpoints.server'
import { verifyChains } from '~/domain/ledger/verify.server'
import { verifyRewards } from '~/domain/rewards/verify.server'
import type { AuditFacts, CheckedFacts } from '~/components/staff/audit'
import { shortMoment } from '~/components/staff/when'
import type { audit } from '~/i18n/en/audit'
import type { Store } from '#db/store'
import type { Keys } from '~/domain/keys.server'

/** How much was read, and all that does not hold. */
export interface Checked {
  chains: number
  lines: number
  vouchers: number
  answers: number
  checkpoints: number
  files: number
  flaws: Flaw[]
}

/**
 * Holds the whole ledger against itself, against every checkpoint, and against the rewards and answers, all as they are
 * at one moment. Reads only, and works beside a running app.
 */
export async function checkEverything({
  store,
  keys,
  dataDir,
}: {
  store: Store
  keys: Keys
  dataDir: string
}): Promise<Checked> {
  const folder = checkpointFolder(dataDir)
  const files = await folder.names()
  return store.snapshot(async (db) => {
    const chains = await verifyChains(db)
    const signed = await verifyCheckpoints(db, { signer: keys, folder, files })
    const earned = await verifyRewards(db)
    return {
      chains: chains.chains,
      lines: chains.lines,
      vouchers: earned.rewards,
      answers: earned.answers,
      checkpoints: signed.checkpoints,
      files: signed.files,
      flaws: [...chains.flaws, ...signed.flaws, ...earned.flaws],
    }
  })
}

/** The sentence of a flaw, with its instants as `instant` writes them. */
export function sayFlaw({ flaw, facts }: Flaw, t: Translate, instant = (at: string) => at): string {
  const key: keyof typeof audit = `staff.audit.flaw.${flaw}`
  const written = Object.entries(facts).map(([name, value]) => {
    if (name === 'at') return [name, instant(String(value))] as const
    const isWord = name === 'state' || name === 'last' || name === 'kind'
    return [name, isWord ? t(keyOf(`staff.audit.word.${value || 'none'}`)) : value] as const
  })
  return t(key, Object.fromEntries(written))
}

/** So many flaws fit on a page. */
const mostShown = 50

/** What the page shows: the last checkpoints and, when it was asked for, what a check came to. */
export async function auditPage(
  { store, keys, env }: { store: Store; keys: Keys; env: { dataDir: string } },
  { check, locale, t, timeZone }: { check: boolean; locale: Locale; t: Translate; timeZone: string },
): Promise<Omit<AuditFacts, 'wait'>> {
  const when = (at: Date | string) => shortMoment(locale, new Date(at), timeZone)
  const checked = check ? await checkEverything({ store, keys, dataDir: env.dataDir }) : undefined
  const list = await checkpointList(store.db, checkpointsShown)
  return {
    checked: checked && checkedFacts(checked, t, when),
    shown: checkpointsShown,
    checkpoints: list.map(({ id, at, chains, lines }) => ({
      id,
      at: when(at),
      chains,
      lines,
      fingerprint: fingerprintOf(id),
    })),
  }
}

function checkedFacts({ flaws, ...read }: Checked, t: Translate, when: (at: string) => string): CheckedFacts {
  return {
    read,
    flaws: flaws.slice(0, mostShown).map((flaw) => sayFlaw(flaw, t, when)),
    count: flaws.length,
  }
}
