/** The fonts words can be set in, as designs store them. The name of each is the word `studio.font.<id>`. */
export const fontIds = ['serif', 'sans', 'script', 'slab', 'hand', 'stencil', 'classic', 'round'] as const

export type FontId = (typeof fontIds)[number]

export const isFont = (id: unknown): id is FontId => fontIds.some((each) => each === id)

/** The font that stands in for another where that has Latin letters alone; it has every alphabet. */
export const standInOf = (id: FontId): 'classic' | 'round' =>
  ['sans', 'hand', 'round'].includes(id) ? 'round' : 'classic'
