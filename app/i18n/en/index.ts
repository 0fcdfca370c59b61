import { ad } from './ad'
import { answers } from './answers'
import { audit } from './audit'
import { counter } from './counter'
import { did } from './did'
import { downloads } from './downloads'
import { errors } from './errors'
import { motifMessages } from './motif-messages'
import { hours } from './hours'
import { ideas } from './ideas'
import { mail } from './mail'
import { motifs } from './motifs'
import { outbox } from './outbox'
import { progress } from './progress'
import { review } from './review'
import { takeDown } from './take-down'
import { settings } from './settings'
import { share } from './share'
import { shop } from './shop'
import { staff } from './staff'
import { standing } from './standing'
import { studio } from './studio'
import { versions } from './versions'

export const en = {
  ...shop,
  ...studio,
  ...motifs,
  ...downloads,
  ...versions,
  ...hours,
  ...ideas,
  ...motifMessages,
  ...share,
  ...ad,
  ...progress,
  ...standing,
  ...staff,
  ...counter,
  ...outbox,
  ...settings,
  ...answers,
  ...review,
  ...takeDown,
  ...audit,
  ...did,
  ...mail,
  ...errors,
}
