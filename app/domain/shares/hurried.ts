import { haveInCommon, type Trace } from '~/domain/identity/identity'

/** An act, as it was seen and when. */
export interface TimedAct {
  traces: readonly Trace[]
  at: Date
}

/**
 * So many answers to one sender, from one network, within so many minutes, look like one person who fills in forms. Three,
 * because two friends on a sofa press one after the other, and because three are what a dress asks for where the rules are
 * new. Ten minutes, because one person with three mailboxes needs one to three minutes for each, while friends of one flat,
 * office or mobile network open their mail when they get to it. Friends who press together at one table look the same:
 * that is why it only holds.
 */
export const hurried = { answers: 3, minutes: 10 } as const

/**
 * Whether an act is one of several to the same sender that came from one network in a hurry. `others` are the sender's
 * other answers that were not refused, of whatever time. A network without speed, and speed without a network, say nothing.
 */
export function isHurried(act: TimedAct, others: readonly TimedAct[]): boolean {
  const span = hurried.minutes * 60_000
  return act.traces
    .filter(({ kind }) => kind === 'network')
    .some((network) => {
      const times = [act, ...others.filter(({ traces }) => haveInCommon([network], traces, 'network'))]
        .map(({ at }) => at.getTime())
        .sort((one, other) => one - other)
      return times.some((first, place) => {
        const last = times[place + hurried.answers - 1]
        const own = act.at.getTime()
        return last !== undefined && last - first <= span && first <= own && own <= last
      })
    })
}
