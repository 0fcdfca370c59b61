import { colorName } from '../dress/color-name'
import { describeMotifs } from '../motifs/describe'
import type { Motif } from '../motifs/motif'
import type { Translate } from '~/i18n/language'
import type { ShirtChoices } from './choices'

/** One sentence that says what the shirt looks like, e.g. for those who cannot see its picture. */
export function describe(c: ShirtChoices, motifs: readonly Motif[], t: Translate): string {
  const phrase = (group: keyof ShirtChoices, color?: string) =>
    t(`shirt.phrase.${group}.${c[group]}`, color ? { color } : {})
  const parts = [
    c.print !== 'plain' && phrase('print', colorName(c.printColor, t)),
    c.print !== 'plain' && c.printAngle !== 'grain' && phrase('printAngle'),
    phrase('collar'),
    phrase('cuff'),
    c.contrast !== 'none' && phrase('contrast', colorName(c.contrastColor, t)),
    phrase('fit'),
    phrase('placket'),
    c.pocket !== 'none' && phrase('pocket'),
    phrase('hem'),
    describeMotifs(motifs, t),
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  const sentence = t('shirt.describe', {
    color: colorName(c.color, t),
    fabric: t(`shirt.fabric.${c.fabric}`).toLowerCase(),
    parts: parts.join(', '),
  })
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
