import type { Hex } from '~/drawing/drawing'
import {
  belts,
  bodices,
  buttonChoices,
  collars,
  fabricChoices,
  hems,
  lengths,
  necklines,
  printChoices,
  printScales,
  skirts,
  sleeves,
} from './options'
import { dye } from './palette'

export interface DressChoices {
  neckline: (typeof necklines)[number]
  sleeve: (typeof sleeves)[number]
  bodice: (typeof bodices)[number]
  skirt: (typeof skirts)[number]
  length: (typeof lengths)[number]
  color: Hex
  fabric: (typeof fabricChoices)[number]
  print: (typeof printChoices)[number]
  printScale: (typeof printScales)[number]
  printColor: Hex
  belt: (typeof belts)[number]
  /** The colour of belt, sash and hem band. */
  beltColor: Hex
  collar: (typeof collars)[number]
  buttons: (typeof buttonChoices)[number]
  hem: (typeof hems)[number]
}

export const dressVersion = 1

export const start: DressChoices = {
  neckline: 'v',
  sleeve: 'cap',
  bodice: 'fitted',
  skirt: 'circle',
  length: 'midi',
  color: dye('teal'),
  fabric: 'satin',
  print: 'plain',
  printScale: 'medium',
  printColor: dye('calico'),
  belt: 'belt',
  beltColor: dye('ochre'),
  collar: 'none',
  buttons: 'none',
  hem: 'plain',
}

type Reader<T> = (value: unknown) => T | undefined

const oneOf =
  <T extends string>(list: readonly T[]): Reader<T> =>
  (value) =>
    list.find((item) => item === value)

const hex: Reader<Hex> = (value) =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? (value.toLowerCase() as Hex) : undefined

const readers: { [K in keyof DressChoices]: Reader<DressChoices[K]> } = {
  neckline: oneOf(necklines),
  sleeve: oneOf(sleeves),
  bodice: oneOf(bodices),
  skirt: oneOf(skirts),
  length: oneOf(lengths),
  color: hex,
  fabric: oneOf(fabricChoices),
  print: oneOf(printChoices),
  printScale: oneOf(printScales),
  printColor: hex,
  belt: oneOf(belts),
  beltColor: hex,
  collar: oneOf(collars),
  buttons: oneOf(buttonChoices),
  hem: oneOf(hems),
}

export const choiceNames = Object.keys(readers) as (keyof DressChoices)[]

/** Each entry lifts the choices of one version to the next: `migrations[1]` turns version 1 into 2. */
const migrations: Record<number, (choices: Record<string, unknown>) => Record<string, unknown>> = {}

function plain(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    choiceNames.flatMap((name) => {
      const own = Object.getOwnPropertyDescriptor(value, name)
      return own && 'value' in own ? [[name, own.value as unknown]] : []
    }),
  )
}

/**
 * Reads stored or posted choices: keeps what is valid and falls back to `start` for the rest, whose names are in
 * `lost`. Never throws, whatever it is given, and never runs a getter.
 */
export function readChoices(value: unknown, version: number): { choices: DressChoices; lost: string[] } {
  let found: Record<string, unknown>
  try {
    found = plain(value)
  } catch {
    found = {}
  }
  // Steps are looked up, not counted to: a hostile version must not make us count from minus a billion.
  const steps = Object.keys(migrations)
    .map(Number)
    .sort((a, b) => a - b)
  for (const step of steps) if (step >= version && step < dressVersion) found = migrations[step]!(found)
  const lost: string[] = []
  const choices = { ...start }
  const keep = <K extends keyof DressChoices>(name: K) => {
    const read = readers[name](found[name])
    if (read === undefined) lost.push(name)
    else choices[name] = read
  }
  choiceNames.forEach((name) => keep(name))
  return { choices, lost }
}
