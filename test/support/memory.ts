import { readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

/** Megabytes that a process and its children hold, what they share counted once. */
function heldBy(pid: number): number {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  const own = Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
  return own + children.reduce((sum, child) => sum + heldBy(child), 0)
}

/** Looks at a process's memory all the time, until it is asked for the most that was held. */
export function watchMemory(pid: number): { most: () => number } {
  let most = heldBy(pid)
  const timer = setInterval(() => (most = Math.max(most, heldBy(pid))), 50)
  return {
    most() {
      clearInterval(timer)
      return most
    },
  }
}
