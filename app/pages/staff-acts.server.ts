import { z } from 'zod'
import type { RejectedAct } from '~/components/staff/answer-acts'
import { reasonLength } from '~/domain/audit/audit'
import { conversionDetail } from '~/domain/shares/conversions.server'
import { isForgotten, shareById } from '~/domain/shares/queries.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { reinstateConversion, reverseConversion } from '~/domain/shares/reverse.server'
import type { StaffMember } from '~/domain/staff/staff'
import type { Rejected } from '~/http/forms.server'
import type { Translate } from '~/i18n/language'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'

/** What can be pressed on the page of an answer or of something that went out. */
export const Act = z
  .object({
    act: z.enum(['accept', 'refuse', 'reopen', 'reverse', 'reinstate']),
    reason: z.string().trim().max(reasonLength, 'errors.tooLong').default(''),
  })
  .superRefine(({ act, reason }, check) => {
    if (asked.includes(act) && !reason)
      check.addIssue({ code: 'custom', path: ['reason'], message: 'staff.answer.reasonMissing' })
  })
type Act = z.infer<typeof Act>['act']

/** What takes a reason. */
const asked: readonly string[] = ['refuse', 'reverse', 'reinstate']

/** A press whose reason was not enough, to be shown again; undefined where no page of ours sent it. */
export function rejectedActOf({ values, errors }: Rejected): RejectedAct | undefined {
  const [error] = errors.reason ?? []
  const [act, reason] = [values.act, values.reason ?? '']
  return error && typeof act === 'string' && typeof reason === 'string' ? { act, reason, error } : undefined
}

const outcomes = {
  accept: 'accepted',
  refuse: 'refused',
  reopen: 'reopened',
  reverse: 'reversed',
  reinstate: 'reinstated',
} as const
const others = ['gone', 'taken', 'down-first', 'own', 'not-allowed'] as const
export type ActOutcome = (typeof outcomes)[Act] | (typeof others)[number]
const shownOutcomes: readonly string[] = [...Object.values(outcomes), ...others]

export const readOutcome = (value: string | null): ActOutcome | undefined =>
  value !== null && shownOutcomes.includes(value) ? (value as ActOutcome) : undefined

/** Does what was pressed, and says what it came to. The same press a second time changes nothing. */
export async function actOn(
  services: MailDeps & { store: Store; worker: { poke: () => void } },
  {
    shareId,
    conversionId,
    act,
    reason,
    staffId,
  }: Record<'shareId' | 'staffId' | 'reason', string> & {
    conversionId: string | undefined
    act: Act
  },
): Promise<ActOutcome> {
  const { store, worker } = services
  const sending = mailContextOf(services)
  const share = await shareById(store.db, shareId)
  const did = await store.transact(
    async (tx): Promise<ActOutcome> => {
      if (conversionId === undefined) return 'gone'
      if (act === 'reverse' || act === 'reinstate') {
        const change = act === 'reverse' ? reverseConversion : reinstateConversion
        const changed = await change(tx, { ...sending, conversionId, staffId, reason })
        if (changed.ok) return outcomes[act]
        if (changed.reason === 'down') return 'down-first'
        return changed.reason === 'no-reason' ? 'gone' : changed.reason
      }
      const accept = act !== 'refuse'
      const present = accept ? await shareById(tx, shareId) : undefined
      if (present && isForgotten(present)) return 'down-first'
      const decided = await decideConversion(tx, { ...sending, conversionId, accept, reason, staffId })
      if (decided.ok) return outcomes[act]
      return decided.reason === 'no-reason' ? 'gone' : decided.reason
    },
    // The answers to one sender meet at the threshold: they queue.
    { key: share?.visitorId ?? shareId },
  )
  worker.poke()
  return did
}

/** What an act came to, in words; where a colleague was first, with their name. */
export async function messageOf(
  { store, clock }: { store: Store; clock: Clock },
  {
    outcome,
    shareId,
    member,
    t,
  }: { outcome: ActOutcome; shareId: string; member: StaffMember; t: Translate },
): Promise<string> {
  if (outcome !== 'gone') return t(`staff.answer.said.${outcome}`)
  const found = await conversionDetail(store.db, shareId, clock.now())
  const name = found?.deciderName
  if (name === undefined) return t('staff.answer.said.gone')
  return found?.conversion?.decidedBy === member.id
    ? t('staff.answer.said.goneMe')
    : t('staff.answer.said.goneBy', { name })
}
