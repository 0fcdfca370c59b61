import { useId } from 'react'
import { useT } from '~/i18n/react'
import { fontIds } from '~/products/motifs/fonts'
import type { TextMotif } from '~/products/motifs/motif'
import type { MotifChange } from '~/catalog/motifs/edit'
import { NumberField } from './number-field'
import { WordsField } from './words-field'

interface TextControlsProps {
  motif: TextMotif
  onChange: (change: MotifChange, drag?: string) => void
}

/** What only words have: the words themselves, their font, and how their line is bent. */
export function TextControls({ motif, onChange }: TextControlsProps) {
  const t = useT()
  const id = useId()
  return (
    <>
      <WordsField value={motif.text} onChange={(text) => onChange({ text }, 'text')} />
      <div className="motif-field">
        <label htmlFor={id}>{t('studio.motif.font')}</label>
        <select
          id={id}
          className="input"
          value={motif.font}
          onChange={(event) => onChange({ font: event.currentTarget.value })}
        >
          {fontIds.map((font) => (
            <option key={font} value={font}>
              {t(`studio.font.${font}`)}
            </option>
          ))}
        </select>
      </div>
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
