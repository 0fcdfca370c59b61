import { useT } from '~/i18n/react'
import type { TextMotif } from '~/products/motifs/motif'
import type { MotifChange } from '~/catalog/motifs/edit'
import { FontField } from './font-field'
import { NumberField } from './number-field'
import { WordsField } from './words-field'

interface TextControlsProps {
  motif: TextMotif
  onChange: (change: MotifChange, drag?: string) => void
}

/** What only words have: the words themselves, their font, and how their line is bent. */
export function TextControls({ motif, onChange }: TextControlsProps) {
  const t = useT()
  return (
    <>
      <WordsField value={motif.text} font={motif.font} onChange={(text) => onChange({ text }, 'text')} />
      <FontField value={motif.font} onChange={(font) => onChange({ font })} />
      <NumberField
        label={t('studio.motif.curve')}
        unit="%"
        value={motif.curve * 100}
        min={-100}
        max={100}
        step={10}
        onChange={(curve) => onChange({ curve: curve / 100 }, 'curve')}
      />
    </>
  )
}
