import { animals } from './animals'
import type { Figure } from './figure'
import { flowers } from './flowers'
import { leaves } from './leaves'
import { ornaments } from './ornaments'
import { skies } from './sky'

export { categories } from './figure'

/** Everything that can be laid on a garment, category by category. */
export const figures: readonly Figure[] = [...flowers, ...leaves, ...animals, ...skies, ...ornaments]

const byId = new Map(figures.map((figure) => [figure.id, figure]))

/** The figure of that id, or undefined when there is none. */
export const figureOf = (id: string): Figure | undefined => byId.get(id)
