import { afterFrame } from '../after-frame'

/** For the bench: from the change to the frame that shows it, in the browser's own performance timeline. */
export function markChange(): void {
  performance.mark('toile:change')
}

/** Marks the frame that shows what has just been painted. */
export function markPainted(): void {
  afterFrame(() => performance.mark('toile:painted'))
}
