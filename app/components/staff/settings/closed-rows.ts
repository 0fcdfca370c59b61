import type { Shown } from './inputs'

/** A day or several on which the shop is closed, as it was typed. */
export interface ClosedRow {
  from: string
  to: string
  note: string
}

/** So many rows a shop may write. */
export const mostClosed = 40

const fields = ['from', 'to', 'note'] as const
const rowField = /^closed\.(\d{1,2})\.(?:from|to|note)$/

/** The rows that a form's values hold, under the numbers they were sent with. */
export function closedRows(values: Shown['values']): { index: number; row: ClosedRow }[] {
  const numbers = [...new Set(Object.keys(values).flatMap((name) => rowField.exec(name)?.[1] ?? []))]
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .slice(0, mostClosed)
    .map((index) => ({
      index,
      row: Object.fromEntries(
        fields.map((field) => [field, first(values[`closed.${index}.${field}`])]),
      ) as unknown as ClosedRow,
    }))
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** The same values with these rows in place of theirs, numbered from 0. */
export function withRows(values: Shown['values'], rows: readonly ClosedRow[]): Shown['values'] {
  const others = Object.entries(values).filter(([name]) => !rowField.test(name))
  const own = rows.flatMap((row, index) =>
    fields.map((field) => [`closed.${index}.${field}`, row[field]] as const),
  )
  return Object.fromEntries([...others, ...own])
}
