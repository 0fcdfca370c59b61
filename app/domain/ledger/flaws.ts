/** One thing that does not hold. Its sentence is the word `staff.audit.flaw.<flaw>`, its gaps filled by `facts`. */
export interface Flaw {
  flaw:
    | 'chain'
    | 'head-cut'
    | 'head-gone'
    | 'head-other'
    | 'checkpoint-false'
    | 'checkpoint-lacking'
    | 'checkpoint-gap'
    | 'checkpoint-fork'
    | 'file-unreadable'
    | 'file-false'
    | 'reward-ungranted'
    | 'reward-state'
    | 'reward-lacking'
    | 'reward-elsewhere'
    | 'reward-twice'
    | 'reward-unearned'
    | 'reward-k'
    | 'reward-bound'
    | 'answer-uncredited'
    | 'answer-state'
    | 'answer-lacking'
    | 'answer-elsewhere'
    | 'answer-twice'
    | 'answer-taken'
    | 'answer-bound'
  /** Ids, places and instants (ISO 8601) that the sentence names. */
  facts: Record<string, string | number>
  /** What the chain itself says of its first flaw: an English sentence for the command line. */
  reason?: string
}
