import type { Group } from '~/catalog/choices'
import type { Hex } from '~/drawing/drawing'
import type { Option } from '~/products/product'

/** What every field of a product's options is given. */
export interface FieldProps {
  product: string
  group: Group
  value: unknown
  hidden: boolean
  /** Its heading is for screen readers only. */
  quiet?: boolean
  options: Option[]
  /** Options of this group that the shop no longer offers; the design has one of them. */
  off?: readonly string[]
  /** For a second colour: those that go well with the main one. */
  suggested?: Hex[]
  /** What an option adds to the price, already written: `+ €62`. */
  extras: Record<string, string>
  /** `drag` for changes that come in dozens while a finger moves. */
  onChange: (group: string, value: unknown, mode?: 'drag') => void
}
