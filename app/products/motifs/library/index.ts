import { animals } from './animals'
import { borders } from './borders'
import type { Figure } from './figure'
import { flowers } from './flowers'
import { folks } from './folk'
import { leaves } from './leaves'
import { ornaments } from './ornaments'
import { skies } from './sky'
import { things } from './things'

export { categories } from './figure'

/** Everything that can be laid on a garment, category by category. */
export const figures: readonly Figure[] = [
  ...flowers,
  ...leaves,
  ...animals,
  ...skies,
  ...ornaments,
  ...things,
  ...folks,
  ...borders,
]

const byId = new Map(figures.map((figure) => [figure.id, figure]))

/** The figure of that id, or undefined when there is none. */
export const figureOf = (id: string): Figure | undefined => byId.get(id)
