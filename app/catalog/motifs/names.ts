import type { Motif } from '~/products/motifs/motif'
import type { Translate } from '~/i18n/language'

/** What a motif is called in lists and when it is told of: its words, its figure's name, or what it is. */
export function nameOfMotif(motif: Motif, t: Translate): string {
  switch (motif.kind) {
    case 'text':
      return `“${motif.text}”`
    case 'figure':
      return t(`motifs.figure.${motif.figure}`)
    case 'picture':
      return t('studio.motif.picture')
    case 'pen':
      return t('studio.motif.line')
  }
}
