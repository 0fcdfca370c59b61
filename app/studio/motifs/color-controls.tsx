import { useId } from 'react'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import type { Motif } from '~/products/motifs/motif'
import type { MotifChange } from '~/catalog/motifs/edit'

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
  const id = useId()
  const colors = colorsOf(motif)
  return colors.map(({ color, changeTo }, index) => (
    <div className="motif-field" key={index}>
      <label htmlFor={`${id}-color-${index}`}>
        {colors.length > 1 ? t('studio.motif.color', { nth: index + 1 }) : t('studio.motif.penColor')}
      </label>
      <input
        id={`${id}-color-${index}`}
        type="color"
        value={color}
        onChange={(event) => onChange(changeTo(event.currentTarget.value as Hex), `color${index}`)}
      />
    </div>
  ))
}
