export interface SignalFacts {
  short: string
  /** What it means, in a sentence or two. */
  why: string
  /** How often it was right so far. */
  record: string
}

/** What an answer is held for: what it means, and how often it was right. */
export function Signals({ signals }: { signals: SignalFacts[] }) {
  return signals.map(({ short, why, record }) => (
    <div key={short} className="answer-signal">
      <p>
        <strong>{short}</strong>
      </p>
      <p>{why}</p>
      <p className="small quiet">{record}</p>
    </div>
  ))
}
