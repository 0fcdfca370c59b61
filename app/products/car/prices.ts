import type { StartingPrices } from '../product'

/** What a new shop asks for a car. What is not named here costs nothing extra. */
export const prices: StartingPrices = {
  base: 1_490_000,
  extra: {
    'seat.stripe': 24_000,
    'seat.gingham': 24_000,
    'seat.tartan': 36_000,
    'seat.polka': 28_000,
    'seat.houndstooth': 36_000,
    'windows.smoke': 38_000,
    'windows.dark': 52_000,
    'wheels.whitewall': 46_000,
    'wheels.spokes': 118_000,
    'wheels.alloy': 84_000,
    'spoiler.ducktail': 42_000,
    'spoiler.wing': 69_000,
  },
}
