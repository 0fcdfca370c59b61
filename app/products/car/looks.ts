import { type CarChoices, start } from './choices'

const look = (id: string, choices: Partial<CarChoices>) => ({ id, choices: { ...start, ...choices } })

/** Finished cars to begin from. */
export const looks: { id: string; choices: CarChoices }[] = [
  look('seaside', {}),
  look('rally', {
    color: '#c2342b',
    seat: 'stripe',
    seatColor: '#f2ecdf',
    wheels: 'alloy',
    spoiler: 'ducktail',
  }),
  look('highland', {
    color: '#1f4a38',
    seat: 'tartan',
    seatColor: '#c2342b',
    wheels: 'spokes',
    windows: 'smoke',
  }),
  look('gelato', { color: '#dfa9a0', seat: 'polka', seatColor: '#f2ecdf', wheels: 'whitewall' }),
  look('nocturne', {
    color: '#22304f',
    seat: 'houndstooth',
    seatColor: '#efd98d',
    wheels: 'alloy',
    spoiler: 'wing',
    windows: 'dark',
  }),
  look('picnic', { color: '#efd98d', seat: 'gingham', seatColor: '#1f4a38', wheels: 'whitewall' }),
]
