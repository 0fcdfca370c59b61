import { z } from 'zod'
import type { Store } from '#db/store'
import { pictureAt } from '~/catalog/design-picture'
import { describe } from '~/catalog/describe-design'
import type { CopyRow, TakeDownFacts } from '~/components/staff/take-down'
import { ago } from '~/components/staff/when'
import { campaignHistory } from '~/domain/campaigns/queries.server'
import type { Keys } from '~/domain/keys.server'
import { historyOf } from '~/domain/review/queries.server'
import { reasons } from '~/domain/review/reasons'
import { noteLength } from '~/domain/review/review'
import type { Shop } from '~/domain/settings/settings'
import { shareById, type Share } from '~/domain/shares/queries.server'
import { keepReported, reportsOf } from '~/domain/shares/reports.server'
import { copiesOf, takeDown, takeDownEffect, type TakeDownEffect } from '~/domain/shares/take-down.server'
import type { StaffMember } from '~/domain/staff/staff'
import { visitorNames } from '~/domain/visitors/queries.server'
import { parseForm, type Rejected } from '~/http/forms.server'
import type { Presence } from '~/http/presence.server'
import { day } from '~/i18n/format'
import type { Locale, Translate } from '~/i18n/language'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import { pathTo, type OwnPath } from '~/url/own-path'
import { whoInstead } from './own-affair.server'
import { reportSays } from './reports.server'
import { historyWords, ownWords, reviewedDesign } from './reviewed-design.server'

interface Reading {
  now: Date
  shop: Shop
  locale: Locale
  t: Translate
  member: StaffMember
}

/** An ad with what was reported of it, its copies, and what a take-down means; undefined where there is no such ad. */
export async function takeDownFacts(
  { store, presence, keys }: { store: Store; presence: Presence; keys: Keys },
  shareId: string,
  { now, shop, locale, t, member }: Reading,
): Promise<TakeDownFacts | undefined> {
  const { db } = store
  const share = await shareById(db, shareId)
  if (!share) return undefined
  const [{ ads, designs }, reports, campaign] = await Promise.all([
    copiesOf(db, shareId),
    reportsOf(db, shareId),
    campaignHistory(db),
  ])
  const item = `share ${shareId}`
  presence.open(item, member)
  const other = presence.other(item, member)
  const people = [share, ...ads, ...designs].map(({ visitorId }) => visitorId)
  const [names, history, effect] = await Promise.all([
    visitorNames(db, people),
    historyOf(db, [share.visitorId]),
    takeDownEffect(db, ads, campaign),
  ])
  const affair = { staffId: member.id, visitorId: share.visitorId, keys }
  const nameOf = (visitorId: string) => names.get(visitorId) || t('staff.review.someone')
  const rowOf = (ad: Share): CopyRow => ({
    id: ad.id,
    title: t('staff.down.ad', {
      sender: nameOf(ad.visitorId),
      friend: ad.friendName || t('staff.review.someone'),
    }),
    about: t('staff.down.adAbout', {
      way: t(`staff.way.${ad.way}`),
      day: day(locale, ad.createdAt, shop.timeZone),
    }),
    picture: pictureAt(ad.document, {
      src: pathTo`/staff/pictures/share/${ad.id}?width=160`,
      alt: describe(ad.document, t),
      width: 160,
    }),
  })
  const open = reports.filter(({ decidedAt }) => decidedAt === null)
  return {
    id: shareId,
    title: t('staff.down.title', {
      sender: nameOf(share.visitorId),
      friend: share.friendName || t('staff.review.someone'),
    }),
    design: reviewedDesign(share.document, { kind: 'share', id: shareId, t }),
    history: historyWords(history.get(share.visitorId) ?? {}, t),
    openedBy: other && t('staff.review.open', { name: other }),
    down: share.takenDownAt !== null,
    own: ownWords(await whoInstead(db, affair, t), t),
    review: share.takenDownFor ? pathTo`/staff/review/${share.takenDownFor}` : undefined,
    reports: open.map((report) => ({
      id: report.id,
      says: reportSays(report, t),
      age: ago(locale, report.createdAt, now),
    })),
    self: rowOf(share),
    ads: ads.filter(({ id }) => id !== shareId).map(rowOf),
    designs: designs.map((copy): CopyRow => ({
      id: copy.id,
      title: t(copy.visitorId === share.visitorId ? 'staff.down.own' : 'staff.down.copy', {
        sender: nameOf(copy.visitorId),
      }),
      about: t('staff.down.versions', { count: copy.versions }),
      picture: pictureAt(copy.document, {
        src: pathTo`/staff/pictures/design/${copy.id}?width=160`,
        alt: describe(copy.document, t),
        width: 160,
      }),
    })),
    effect: effectWords(effect, t),
  }
}

/** What becomes of answers, a sentence each. */
function effectWords(effect: TakeDownEffect, t: Translate): string[] {
  const words = (['stays', 'goesOn', 'reversed', 'refused'] as const).flatMap((what) =>
    effect[what] > 0 ? [t(`staff.down.effect.${what}`, { count: effect[what] })] : [],
  )
  return words.length > 0 ? words : [t('staff.down.effect.none')]
}

const listOf = z.preprocess(
  (sent) => [sent].flat().filter((one) => one !== undefined),
  z.array(z.string().max(64)).max(400),
)

const Deciding = z
  .object({
    act: z.enum(['keep', 'take-down']),
    ad: listOf,
    design: listOf,
    reason: z.enum(reasons).optional().catch(undefined),
    note: z.string().trim().max(noteLength, 'staff.review.noteLong').default(''),
  })
  .superRefine(({ act, reason, note }, check) => {
    if (act === 'keep') return
    const missing = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message })
    if (!reason) missing('reason', 'staff.review.reasonMissing')
    if (reason === 'other' && !note) missing('note', 'staff.down.noteMissing')
  })

/** Does what was pressed beside an ad: it stays, or goes with what was chosen of its copies. */
export async function actOnAd(
  services: MailDeps & { store: Store; presence: Presence; worker: { poke: () => void } },
  { form, shareId, member }: { form: FormData; shareId: string; member: StaffMember },
): Promise<{ to: OwnPath } | Rejected> {
  const parsed = await parseForm(form, Deciding)
  if (!parsed.ok) return parsed
  const { act, ad, design, reason, note } = parsed.value
  const { store, presence, worker } = services
  const context = mailContextOf(services)
  const share = await shareById(store.db, shareId)
  const staffId = member.id
  const outcome = await store.transact(
    async (tx) => {
      if (act === 'keep') {
        const kept = await keepReported(tx, { shareId, staffId, ...context })
        return kept.ok ? 'kept' : kept.reason
      }
      const chosen = {
        shareId,
        shareIds: ad,
        designIds: design,
        reason: reason ?? 'other',
        note: note || null,
      }
      const taken = await takeDown(tx, { ...context, ...chosen, staffId })
      return taken.ok ? 'taken-down' : taken.reason
    },
    { key: share?.visitorId ?? shareId },
  )
  presence.leave(`share ${shareId}`, member)
  worker.poke()
  const isDone = outcome === 'kept' || outcome === 'taken-down'
  return {
    to: isDone
      ? pathTo`/staff/review?said=${outcome}`
      : pathTo`/staff/shares/${shareId}/take-down?said=${outcome}`,
  }
}
