import { describeMotifs } from '../motifs/describe'
import type { Motif } from '../motifs/motif'
import type { Translate } from '~/i18n/language'
import type { DressChoices } from './choices'
import { colorName } from './color-name'

/**
 * One sentence that says what the dress looks like, e.g. for those who cannot see its picture. The body it is cut for
 * is left out: that is between the wearer and the dressmaker.
 */
export function describe(c: DressChoices, motifs: readonly Motif[], t: Translate): string {
  const phrase = (group: keyof DressChoices, color?: string) =>
    t(`dress.phrase.${group}.${c[group]}`, color ? { color } : {})
  const trim = colorName(c.beltColor, t)
  const parts = [
    c.print !== 'plain' && phrase('print', colorName(c.printColor, t)),
    c.print !== 'plain' && c.printAngle !== 'grain' && phrase('printAngle'),
    c.print !== 'plain' && c.printOn !== 'whole' && phrase('printOn'),
    phrase('neckline'),
    c.collar !== 'none' && phrase('collar'),
    phrase('sleeve'),
    phrase('bodice'),
    c.waist !== 'natural' && phrase('waist'),
    phrase('skirt'),
    phrase('length'),
    c.belt !== 'none' && phrase('belt', trim),
    c.bow !== 'none' && phrase('bow', trim),
    c.buttons !== 'none' && phrase('buttons'),
    c.pockets !== 'none' && phrase('pockets'),
    c.hem !== 'plain' && phrase('hem', trim),
    c.piping !== 'none' && phrase('piping', trim),
    c.embroidery !== 'none' && phrase('embroidery', trim),
    c.brooch !== 'none' && phrase('brooch', trim),
    describeMotifs(motifs, t),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  const sentence = t('dress.describe', {
    color: colorName(c.color, t),
    fabric: t(`dress.fabric.${c.fabric}`).toLowerCase(),
    parts: parts.join(', '),
  })
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
