import type { Figure } from './figure'

/** Everything that can be laid on a garment. */
export const figures: readonly Figure[] = [
  {
    id: 'heart',
    category: 'signs',
    width: 100,
    height: 90,
    paths: [
      {
        d: 'M50 90C10 60 0 42 0 26C0 8 14 0 26 0C38 0 46 8 50 18C54 8 62 0 74 0C86 0 100 8 100 26C100 42 90 60 50 90Z',
        ink: 0,
      },
    ],
    inks: ['#b23a48'],
  },
]

export const categories: readonly string[] = [...new Set(figures.map(({ category }) => category))]

const byId = new Map(figures.map((figure) => [figure.id, figure]))

/** The figure of that id, or undefined when there is none. */
export const figureOf = (id: string): Figure | undefined => byId.get(id)
