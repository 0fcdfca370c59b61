import { sessions, visitors } from '#db/schema'
import type { Store } from '#db/store'
import { firstCampaign } from '~/domain/campaigns/campaigns'
import { changeRules } from '~/domain/campaigns/commands.server'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { createDesign } from '~/domain/designs/commands.server'
import { assignSession, remember } from '~/domain/identity/commands.server'
import { mailboxTraces } from '~/domain/identity/identity'
import { createKeys } from '~/domain/keys.server'
import { answerShare } from '~/domain/shares/answer.server'
import { createShares } from '~/domain/shares/commands.server'
import { releaseShares } from '~/domain/shares/release.server'
import { say } from '~/mail/say.server'
import { plainDress } from './shop'

/** Of everybody in it. */
export const keys = createKeys('a secret of the bench, long enough to be one')
const document = plainDress()
const sending = { keys, publicUrl: 'https://toile.example', say }

/** Answers count at once, `friends` make a dress, and a busy shop has room for the dresses it owes. */
export async function countAtOnce(
  store: Store,
  { friends, now }: { friends: number; now: Date },
): Promise<void> {
  const rules = { ...firstCampaign.rules, friends, holdDays: 0, rewardsPerMonth: 1000 }
  await store.transact((tx) => changeRules(tx, { rules, now }))
}

/** Sends an ad to one friend, whom `friend` names alone; answers its token. */
export function sendAd(
  store: Store,
  { visitorId, designId, friend, now }: { visitorId: string; designId: string; friend: string; now: Date },
): Promise<string> {
  const address = `friend${friend}@gmail.com`
  const friends = [{ id: `new-share-${friend}`, name: 'Mia', locale: 'en' as const, address }]
  return store.transact(async (tx) => {
    const about = { visitorId, designId, document, way: 'mail' as const, friends }
    const created = await createShares(tx, { ...about, campaign: await currentCampaign(tx), now, ...sending })
    if (!created.ok) throw new Error(`The bench’s ad was refused: ${created.errors[0]?.error}.`)
    const { sent } = await releaseShares(tx, { visitorId, now, ...sending })
    if (sent !== 1) throw new Error('The bench’s ad did not leave.')
    return created.shares[0]!.token
  })
}

/** The friend of that ad likes it, and that counts. */
export async function answerAd(
  store: Store,
  { token, friend, now }: { token: string; friend: string; now: Date },
): Promise<void> {
  const browser = { sessionId: `new-${friend}`, deviceId: `device-${friend}`, machine: false }
  const answered = await store.transact((tx) =>
    answerShare(tx, { token, choice: 'just-so', now, ...browser, ...sending }),
  )
  if (!answered.ok || answered.how !== 'saved' || answered.conversion?.state !== 'counted')
    throw new Error('An answer of the bench did not count.')
}

/** Someone whose mailbox is proven, with a design. */
export async function arrive(
  store: Store,
  { visitorId, designId, now }: { visitorId: string; designId: string; now: Date },
): Promise<void> {
  const address = `${visitorId}@outlook.com`
  const mailbox = keys.mailboxKeys(address)
  const browser = { sessionId: `session-${visitorId}`, deviceId: `device-${visitorId}` }
  const session = { id: browser.sessionId, deviceId: browser.deviceId }
  const expiresAt = new Date(now.getTime() + 90 * 86_400_000)
  await store.transact(async (tx) => {
    const proven = { provenAt: now, ...mailbox, address: keys.seal(address) }
    await tx
      .insert(visitors)
      .values({ id: visitorId, name: 'Clara', locale: 'en', createdAt: now, ...proven })
    await remember(tx, { visitorId, traces: mailboxTraces(mailbox), now })
    await tx.insert(sessions).values({ ...session, createdAt: now, expiresAt })
    await assignSession(tx, { browser, visitorId, now, keys })
    await createDesign(tx, { id: designId, visitorId, document, now })
  })
}
