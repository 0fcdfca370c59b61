/** The fonts words can be set in, as designs store them. The name of each is the word `studio.font.<id>`. */
export const fontIds = ['serif', 'sans', 'script', 'slab', 'hand', 'stencil', 'classic', 'round'] as const

export type FontId = (typeof fontIds)[number]

export const isFont = (id: unknown): id is FontId => fontIds.some((each) => each === id)

/** The fonts that have every alphabet, and which of them stands in for a font that has Latin letters alone. */
export const standIns: Record<FontId, 'classic' | 'round'> = {
  serif: 'classic',
  sans: 'round',
  script: 'classic',
  slab: 'classic',
  hand: 'round',
  stencil: 'classic',
  classic: 'classic',
  round: 'round',
}
