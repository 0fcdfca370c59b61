import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import type { Result } from './bench'
import type { Failure } from './measure-all'

export interface Circumstances {
  cpu: string
  cores: number
  node: string
  /** The short hash, and whether the tree was as committed; undefined outside a repository. */
  commit: { hash: string; clean: boolean } | undefined
  /** Processes that wanted a core when the run began: over the number of cores, others were measured with us. */
  load: number
  day: string
}

/** The machine and the code that are measured, as they are now. */
export function circumstances(): Circumstances {
  return {
    cpu: cpus()[0]?.model.trim() || 'unknown',
    cores: cpus().length,
    node: process.version,
    commit: commitOf(),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    day: new Date().toISOString().slice(0, 10),
  }
}

function commitOf(): Circumstances['commit'] {
  const git = (...words: string[]) =>
    execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    // What the bench itself writes is no change to what it measures.
    const changed = git('status', '--porcelain', '--', '.', ':!docs/performance.md')
    return { hash: git('rev-parse', '--short', 'HEAD'), clean: changed === '' }
  } catch {
    return undefined
  }
}

/** The page about a whole run, as Markdown. */
export function report(
  { cpu, cores, node, commit, load, day }: Circumstances,
  { results, failures }: { results: Result[]; failures: Failure[] },
): string {
  const tree = commit?.clean ? 'nothing uncommitted' : 'with uncommitted changes'
  const rows = [
    ...results.map(({ name, unit, ours, floor, ratio, goal, met }) => [
      name,
      `${ours} ${unit}`,
      `${floor} ${unit}`,
      String(ratio),
      goal,
      met ? 'yes' : '**no**',
    ]),
    ...failures.map(({ bench, reason }) => [`${bench} (failed)`, reason, '', '', '', '**no**']),
  ]
  return [
    '# Performance',
    '',
    'Written by `npm run bench`, of a whole run only; not by hand. The *floor* is the least that the same work could take,',
    'or a peer that does it, on the same machine in the same run: milliseconds say little from one machine to another,',
    'the ratio says more. A *ratio* is better the higher it is: for times and sizes it is floor ÷ ours. Each row is the best',
    'of three runs.',
    '',
    `- Machine: ${cpu}, ${cores} ${cores === 1 ? 'core' : 'cores'}, Node ${node}`,
    `- Commit: ${commit ? `\`${commit.hash}\`, ${tree}` : 'none, as this was no repository'}`,
    `- Day: ${day}; processes that wanted a core when the run began: ${load}`,
    '',
    line(['row', 'ours', 'floor', 'ratio', 'goal', 'met']),
    line(['---', '---', '---', '---', '---', '---']),
    ...rows.map(line),
    '',
  ].join('\n')
}

const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
