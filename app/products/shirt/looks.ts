import { dye } from '../dress/palette'
import { type ShirtChoices, start } from './choices'

const look = (id: string, choices: Partial<ShirtChoices>) => ({ id, choices: { ...start, ...choices } })

/** Finished shirts to begin from. */
export const looks: { id: string; choices: ShirtChoices }[] = [
  look('morning', { pocket: 'patch' }),
  look('banker', {
    collar: 'cutaway',
    cuff: 'french',
    fit: 'slim',
    print: 'stripe',
    printScale: 'small',
    color: dye('white'),
    printColor: '#3f6fae',
    contrast: 'both',
    contrastColor: dye('white'),
  }),
  look('harvest', {
    collar: 'buttondown',
    fit: 'relaxed',
    fabric: 'linen',
    color: dye('calico'),
    pocket: 'patch',
    buttonColor: '#7a5a3c',
  }),
  look('lagoon', {
    collar: 'camp',
    cuff: 'turnup',
    fit: 'boxy',
    hem: 'straight',
    placket: 'plain',
    print: 'floral',
    printScale: 'large',
    color: dye('teal'),
    printColor: dye('calico'),
    buttonColor: '#4b2c1c',
  }),
  look('foundry', {
    collar: 'kent',
    fabric: 'denim',
    color: '#46678f',
    pocket: 'flaps',
    buttonColor: '#f6efe0',
  }),
  look('orchestra', {
    collar: 'band',
    fit: 'slim',
    placket: 'hidden',
    fabric: 'satin',
    color: dye('black'),
    buttonColor: '#20232b',
  }),
  look('lumber', {
    collar: 'kent',
    fit: 'relaxed',
    print: 'tartan',
    color: dye('carmine'),
    printColor: dye('black'),
    pocket: 'flaps',
    buttonColor: '#20232b',
  }),
  look('terrace', {
    collar: 'club',
    cuff: 'short',
    fit: 'regular',
    hem: 'straight',
    print: 'gingham',
    printScale: 'small',
    color: dye('white'),
    printColor: dye('rosehip'),
    placket: 'half',
    contrast: 'collar',
    contrastColor: dye('white'),
  }),
]
