import { AnswerRows, type AnswerRow } from './answer-rows'
import { Signals, type SignalFacts } from './signals'

export interface AnswerGroup {
  id: string
  sender: string
  /** How many of the list are theirs. */
  count: string
  /** Why they are held, each once. */
  signals: SignalFacts[]
  rows: AnswerRow[]
}

/** Answers by their sender: one who has many is looked at as one. */
export function AnswerGroups({ groups, aged = false }: { groups: AnswerGroup[]; aged?: boolean }) {
  return groups.map(({ id, sender, count, signals, rows }) => (
    <section key={id} className="answer-group" aria-labelledby={`group-${id}`}>
      <header>
        <h2 id={`group-${id}`}>{sender}</h2>
        <p className="small quiet">{count}</p>
      </header>
      <Signals signals={signals} />
      <AnswerRows rows={rows} aged={aged} level="h3" />
    </section>
  ))
}
