/**
 * What a command that can be refused gives: `ok` and what it made, or the reason, a word that pages have a sentence for.
 * A refusal is an answer and no fault: the transaction commits what it wrote. What must not happen at all is thrown.
 */
export type Result<Value extends object, Reason extends string> =
  ({ ok: true } & Value) | { ok: false; reason: Reason }
