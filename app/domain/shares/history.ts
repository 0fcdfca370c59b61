import type { LineKind } from '~/domain/ledger/ledger'
import { reviewDays } from './judgement'
import { standingOf, type ShareFacts } from './shares'

/** A line of the ledger about an answer. */
export interface CountedLine {
  kind: LineKind
  at: Date
}

export interface HistoryLine {
  /** A word key; its gaps are in `params`. */
  word: string
  params: Record<string, string>
}

/**
 * All that is on record of a share, in order, for its sender: what was sent, what reached the shop, and what the ledger
 * says of it. It tells no more than `standingOf`: where no answer can count it always reads the very same, whatever the
 * friend asked for or whomever else they answered.
 */
export function historyOf(
  share: ShareFacts,
  counted: readonly CountedLine[],
  day: (at: Date) => string,
): HistoryLine[] {
  const line = (word: string, dates: Record<string, Date> = {}): HistoryLine => ({
    word: `history.${word}`,
    params: {
      name: share.friendName,
      ...Object.fromEntries(Object.entries(dates).map(([gap, at]) => [gap, day(at)])),
    },
  })
  const sent = line(`sent.${share.way}`, { date: share.createdAt })
  const { state, word } = standingOf(share, day)
  if (word === 'standing.nobody') return [sent, line('nobody')]
  if (word === 'standing.too-late') return [sent, line('too-late', { date: share.windowEnds })]
  if (state === 'unsent') return [sent, line('unsent')]
  if (word === 'standing.address' || word === 'standing.fault') return [sent, line('undelivered')]

  const { conversion, answer, mail } = share
  if (conversion) return [sent, ...ofConversion(share, conversion, counted, line)]
  if (word === 'standing.refused.taken-down') return [sent, line('refused.taken-down')]
  if (word === 'standing.not-for-me' && answer) return [sent, line('answered-no', { date: answer.at })]
  if (answer) return [sent, line('answered', { date: answer.at }), line(`alone.${share.way}`)]
  const left =
    mail && (mail.state === 'handed-over' || mail.state === 'unknown')
      ? [line('left', { date: mail.at })]
      : []
  return [sent, ...left, line(`nothing.${share.way}`)]
}

function ofConversion(
  share: ShareFacts,
  { at, state, reason, settleAt, decideBy, decidedAt }: NonNullable<ShareFacts['conversion']>,
  counted: readonly CountedLine[],
  line: (word: string, dates?: Record<string, Date>) => HistoryLine,
): HistoryLine[] {
  const answered = line('answered', { date: at })
  if (state === 'held') {
    const since = decideBy && new Date(decideBy.getTime() - reviewDays * 86_400_000)
    return [answered, since ? line('held', { date: since, until: decideBy }) : line('looking')]
  }
  if (state === 'pending')
    return [answered, share.senderProven ? line('rests', { until: settleAt }) : line('prove')]
  const ledger = counted.flatMap(({ kind, at: date }, nth) =>
    kind === 'credit'
      ? [line(nth === 0 ? 'credit' : 'again', { date })]
      : kind === 'reversal' || kind === 'expired'
        ? [line(kind, { date })]
        : [],
  )
  // One that was taken back says so by its line.
  if (state !== 'refused' || counted.at(-1)?.kind === 'reversal') return [answered, ...ledger]
  const why = refusals.find((one) => one === reason) ?? 'staff'
  return [answered, ...ledger, line(`refused.${why}`, { date: decidedAt ?? at })]
}

const refusals = ['own', 'window', 'staff', 'taken-down', 'undecided'] as const
