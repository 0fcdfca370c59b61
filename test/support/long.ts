/** Whether this is `npm run test:long`: more designs, more seeds, and other ones each time. */
export const isLong = process.env.TOILE_TEST_LONG === '1'

/**
 * How a property is tried, for `fc.assert`. In `npm test` the same cases each time, so that it never fails by chance;
 * in `npm run test:long` twenty times as many, never the same (what fails names its seed).
 */
export const tries = (usual: number): { numRuns: number; seed?: number } =>
  isLong ? { numRuns: usual * 20 } : { numRuns: usual, seed: 1977 }
