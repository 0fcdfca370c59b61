/** A text in pieces, those marked that stand on a list. */
export type Marked = readonly { text: string; marked: boolean }[]

/** The visitor's own words as they wrote them, what stands on a list marked: also for who does not see it. */
export function MarkedWords({
  words,
  label,
  hint,
}: {
  words: readonly Marked[]
  label: string
  hint: string
}) {
  if (words.length === 0) return null
  const isMarked = words.some((pieces) => pieces.some(({ marked }) => marked))
  return (
    <>
      <ul className="review-words" aria-label={label}>
        {words.map((pieces, line) => (
          <li key={line}>
            {pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
          </li>
        ))}
      </ul>
      {isMarked && <p className="small review-marked">{hint}</p>}
    </>
  )
}
