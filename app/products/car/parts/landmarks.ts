import { canvas } from '~/drawing/drawing'

/** Where the car stands, facing left: its axles across the picture, and how low its wheels and its floor lie. */
export const axles = { front: 230, rear: 570 } as const
export const axleHeight = 800
export const groundLine = 812

/** The middle of the picture. */
export const centre = canvas.width / 2
