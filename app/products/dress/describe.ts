import { describeMotifs } from '../motifs/describe'
import type { Motif } from '../motifs/motif'
import type { Translate } from '../product'
import type { DressChoices } from './choices'
import { colorName } from './color-name'

/** One sentence that says what the dress looks like, e.g. for those who cannot see its picture. */
export function describe(c: DressChoices, motifs: readonly Motif[], t: Translate): string {
  const phrase = (group: keyof DressChoices, color?: string) =>
    t(`dress.phrase.${group}.${c[group]}`, color ? { color } : {})
  const trim = colorName(c.beltColor, t)
  const parts = [
    c.print !== 'plain' && phrase('print', colorName(c.printColor, t)),
    phrase('neckline'),
    c.collar !== 'none' && phrase('collar'),
    phrase('sleeve'),
    phrase('bodice'),
    phrase('skirt'),
    phrase('length'),
    c.belt !== 'none' && phrase('belt', trim),
    c.buttons !== 'none' && phrase('buttons'),
    c.hem !== 'plain' && phrase('hem', trim),
    describeMotifs(motifs, t),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  const sentence = t('dress.describe', {
    color: colorName(c.color, t),
    fabric: t(`dress.fabric.${c.fabric}`).toLowerCase(),
    parts: parts.join(', '),
  })
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
