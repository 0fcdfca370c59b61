import type { Hex } from '~/drawing/drawing'

/** Reads one value, or says by `undefined` that it is none of what can be chosen. */
export type Reader<T> = (value: unknown) => T | undefined
export type Readers<Choices> = { [K in keyof Choices]: Reader<Choices[K]> }

export const oneOf =
  <T extends string>(list: readonly T[]): Reader<T> =>
  (value) =>
    list.find((item) => item === value)

export const hex: Reader<Hex> = (value) =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? (value.toLowerCase() as Hex) : undefined

type Found = Record<string, unknown>

interface Shape<Choices> {
  version: number
  start: Choices
  readers: Readers<Choices>
  /** Names that only earlier versions had; `migrations` turns them into today's. */
  former?: readonly string[]
  /** Each entry lifts the choices of one version to the next: `migrations[1]` turns version 1 into 2. */
  migrations?: Record<number, (choices: Found) => Found>
}

/** The own values of those names; getters are not run. */
function plain(value: unknown, names: readonly string[]): Found {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    names.flatMap((name) => {
      const own = Object.getOwnPropertyDescriptor(value, name)
      return own && 'value' in own ? [[name, own.value as unknown]] : []
    }),
  )
}

/**
 * A product's `read`: keeps what is valid of stored or posted choices and falls back to `start` for the rest, whose
 * names are in `lost`. It never throws, whatever it is given.
 */
export function choiceReader<Choices extends object>(shape: Shape<Choices>) {
  const { version: today, start, readers, former = [], migrations = {} } = shape
  const names = Object.keys(readers) as (keyof Choices & string)[]
  // Steps are looked up, not counted to: a hostile version must not make us count from minus a billion.
  const steps = Object.keys(migrations)
    .map(Number)
    .sort((a, b) => a - b)
  return (value: unknown, version: number): { choices: Choices; lost: string[] } => {
    let found: Found
    try {
      found = plain(value, [...names, ...former])
    } catch {
      found = {}
    }
    for (const step of steps) if (step >= version && step < today) found = migrations[step]!(found)
    const lost: string[] = []
    const choices = { ...start }
    const keep = <K extends keyof Choices & string>(name: K) => {
      const read = readers[name](found[name])
      if (read === undefined) lost.push(name)
      else choices[name] = read
    }
    names.forEach((name) => keep(name))
    return { choices, lost }
  }
}
