import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on the page as it stands, or in a part of it, and whether a name that is heard has what is seen in it,
 * which axe asks only if told to. Frames are left out: those hold mails, in which no script runs. `without` names rules
 * that are not asked. Only what is wrong leaves the page: the list of all that is right is long.
 */
export async function violationsOn(
  page: Page,
  { within, without = [] }: { within?: string; without?: string[] } = {},
) {
  // A page that is asked again has it still.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async ({ part, rules }) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      const { violations } = await here.run(part ?? document, {
        iframes: false,
        resultTypes: ['violations'],
        rules: {
          'label-content-name-mismatch': { enabled: true },
          ...Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
        },
      })
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary = '' }) => ({ target: target.join(' '), failureSummary })),
      }))
    },
    { part: within, rules: without },
  )
}
