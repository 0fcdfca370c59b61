import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import type { Motif } from '~/products/motifs/motif'
import type { MotifChange } from '~/catalog/motifs/edit'
import { ColorInput } from './color-input'

interface ColorControl {
  color: Hex
  changeTo: (color: Hex) => MotifChange
}

/** Each colour of a motif by itself; a picture has none. */
function colorsOf(motif: Motif): ColorControl[] {
  switch (motif.kind) {
    case 'figure':
      return motif.colors.map((color, index) => ({
        color,
        changeTo: (next) => ({ colors: motif.colors.map((old, i) => (i === index ? next : old)) }),
      }))
    case 'picture':
      return []
    default:
      return [{ color: motif.color, changeTo: (color) => ({ color }) }]
  }
}

interface ColorControlsProps {
  motif: Motif
  onChange: (change: MotifChange, drag?: string) => void
}

/** A picker for each colour of a motif. */
export function ColorControls({ motif, onChange }: ColorControlsProps) {
  const t = useT()
  const colors = colorsOf(motif)
  return colors.map(({ color, changeTo }, index) => (
    <ColorInput
      key={index}
      label={colors.length > 1 ? t('studio.motif.color', { nth: index + 1 }) : t('studio.motif.penColor')}
      value={color}
      onChange={(next) => onChange(changeTo(next), `color${index}`)}
    />
  ))
}
