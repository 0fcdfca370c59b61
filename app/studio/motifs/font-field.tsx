import { useT } from '~/i18n/react'
import { fontIds, type FontId } from '~/products/motifs/fonts'
import { SelectField } from './select-field'

interface FontFieldProps {
  /** A font's id, as a motif has it. */
  value: string
  onChange: (font: FontId) => void
}

/** The fonts that words can be set in, by their names. */
export function FontField({ value, onChange }: FontFieldProps) {
  const t = useT()
  return (
    <SelectField
      label={t('studio.motif.font')}
      value={value as FontId}
      options={fontIds}
      wordOf={(font) => t(`studio.font.${font}`)}
      onChange={onChange}
    />
  )
}
