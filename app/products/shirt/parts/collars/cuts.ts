import type { Mark } from '~/drawing/drawing'
import type { Collar } from '../../options'
import { camp } from './camp'
import type { CollarCut, Sewing } from './cut'
import { buttondown, club, cutaway, kent } from './folded'
import { band } from './stand'

const cuts: Record<Collar, CollarCut> = { kent, buttondown, cutaway, club, band, camp }

/** The collar in its cloth. */
export const sewCollar = (collar: Collar, sewing: Sewing): Mark[] => cuts[collar][sewing.cut.view](sewing)
