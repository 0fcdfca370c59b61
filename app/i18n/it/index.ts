import { ad } from './ad'
import { errors } from './errors'
import { mail } from './mail'
import { progress } from './progress'
import { share } from './share'
import { shop } from './shop'

export const it = { ...shop, ...share, ...ad, ...progress, ...mail, ...errors }
