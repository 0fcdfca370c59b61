import type { OpeningHours } from '~/domain/settings/opening-hours'
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

export const alt =
  'A midi dress with short sleeves, a V neck and a full skirt, in teal crêpe, with a belt in ochre'

/** Pictures of looks. */
export const pictures = {
  ines: pictureOf('ines', alt),
  garden: pictureOf('garden', alt),
  evening: pictureOf('evening', alt),
}

/** An id as the app makes them. */
export const id = 'V1StGXR8Z5jdHi6B'

/** A shop with other hours each day, most of them twice. */
export const longHours: OpeningHours = {
  week: [0, 1, 2, 3, 4, 5, 6].map((day) =>
    day === 6
      ? []
      : [
          { from: `0${9 - (day % 2)}:30`, to: '13:00' },
          { from: '16:00', to: `19:${day}0` },
        ],
  ),
  closed: [
    { from: '2027-08-09', to: '2027-08-22', note: 'Ferragosto, e una settimana al mare con tutte le figlie' },
    { from: '2027-12-08', to: '2027-12-08', note: '' },
  ],
}

/** Where a shop is that has a lot to say. */
export const longShop = {
  name: 'Sartoria Bernardini-Castelnuovo di Montefiascone e figlie',
  address: 'Via della Repubblica Romana 114, secondo piano interno 7\n01027 Montefiascone (Viterbo)',
  contact: 'appuntamenti.e.prove@sartoria-bernardini-castelnuovo.example',
  openingHours:
    'Martedì, mercoledì e venerdì dalle 9.30 alle 13 e dalle 16 alle 19.30, sabato solo su appuntamento',
}

/** Why a campaign rests, short, and as long as its form takes. */
export const pauseText = 'We are sewing what you have ordered, and are back in the middle of July.'
export const longPause =
  'Dear friends, we have more dresses on the table than hands to sew them, so for a while nobody can send a new one. Whoever waits for a voucher gets it, and whoever has one may come at any hour. See you!!'.slice(
    0,
    200,
  )
