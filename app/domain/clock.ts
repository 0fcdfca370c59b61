/** The time, handed down so that tests can move it. */
export interface Clock {
  now: () => Date
}
