import { useId } from 'react'
import type { Hex } from '~/drawing/drawing'

interface ColorInputProps {
  label: string
  value: Hex
  onChange: (color: Hex) => void
}

/** A colour by the browser's picker. */
export function ColorInput({ label, value, onChange }: ColorInputProps) {
  const id = useId()
  return (
    <div className="motif-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="color"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Hex)}
      />
    </div>
  )
}
