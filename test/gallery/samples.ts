import { pictureOf } from './pictures'

/** Names as they come: short, usual, and as long as a form takes. */
export const names = {
  short: 'Bo',
  usual: 'Ana',
  long: 'Maria Konstantina Papadopoulou-Brandenburg',
} as const

/** Two of the palette's, and what they are called where their names are data. */
export const colors = [
  { color: '#1f6b6b', name: 'Teal' },
  { color: '#661b36', name: 'Mulberry' },
  { color: '#c48f2f', name: 'Ochre' },
  { color: '#93a889', name: 'Sage' },
  { color: '#f3f0e9', name: 'White' },
  { color: '#23304f', name: 'A midnight blue with a touch of green' },
]

/** Pictures of looks. */
export const pictures = {
  ines: pictureOf('ines'),
  garden: pictureOf('garden'),
  evening: pictureOf('evening'),
}

export const alt =
  'A midi dress with short sleeves, a V neck and a full skirt, in teal crêpe, with a belt in ochre'

/** An id as the app makes them. */
export const id = 'V1StGXR8Z5jdHi6B'

/** Where a shop is that has a lot to say. */
export const longShop = {
  name: 'Sartoria Bernardini-Castelnuovo di Montefiascone e figlie',
  address: 'Via della Repubblica Romana 114, secondo piano interno 7\n01027 Montefiascone (Viterbo)',
  contact: 'appuntamenti.e.prove@sartoria-bernardini-castelnuovo.example',
  openingHours:
    'Martedì, mercoledì e venerdì dalle 9.30 alle 13 e dalle 16 alle 19.30, sabato solo su appuntamento',
}
