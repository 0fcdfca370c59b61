/** Somebody answered an ad of somebody else's: visitors' ids. */
export interface Answered {
  by: string
  to: string
}

/** A ring of more people than this is not looked for: each more needs one more reading, and more to agree on it. */
export const ringAtMost = 5

/**
 * Whether an answer of a friend's closes a ring of three or more who answered each other in turn: the sender answered
 * somebody, who answered somebody …, who answered the friend. Two friends who answer each other are no ring, and nobody
 * stands in one twice. `friend` are all the visitors that the friend is known as.
 */
export function closesRing(
  known: readonly Answered[],
  { sender, friend }: { sender: string; friend: readonly string[] },
): boolean {
  const met = new Set([sender, ...friend])
  let reached = [sender]
  for (let people = 2; people <= ringAtMost && reached.length > 0; people++) {
    const answered = known.filter(({ by }) => reached.includes(by)).map(({ to }) => to)
    if (people > 2 && answered.some((to) => friend.includes(to))) return true
    reached = [...new Set(answered)].filter((to) => !met.has(to))
    for (const to of reached) met.add(to)
  }
  return false
}
