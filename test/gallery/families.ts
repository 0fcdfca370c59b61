import { ad } from './stories/ad'
import { answers } from './stories/answers'
import { audit } from './stories/audit'
import { controls } from './stories/controls'
import { counterPage } from './stories/counter'
import { front } from './stories/front'
import { mails } from './stories/mails'
import { mine } from './stories/mine'
import { page } from './stories/page'
import { reviews } from './stories/review'
import { settings } from './stories/settings'
import { staff } from './stories/staff'
import { versions } from './stories/versions'
import type { Family } from './story'

/** All that is shown, in the order in which a visitor meets it, then the staff. */
export const families: readonly Family[] = [
  controls,
  page,
  front,
  ad,
  mine,
  versions,
  mails,
  counterPage,
  answers,
  staff,
  reviews,
  audit,
  settings,
]
