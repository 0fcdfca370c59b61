import { useEffect, useId, useState } from 'react'

interface NumberProps {
  label: string
  unit: string
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
}

const shown = (value: number) => String(Math.round(value * 10) / 10)

/** A number with its unit. What is being typed is left alone; what can't be read changes nothing and is put right on leaving. */
export function NumberField({ label, unit, value, min, max, step, onChange }: NumberProps) {
  const id = useId()
  const [typed, setTyped] = useState(shown(value))
  useEffect(() => setTyped(shown(value)), [value])
  return (
    <div className="motif-field">
      <label htmlFor={id}>
        {label} <span className="motif-unit">{unit}</span>
      </label>
      <input
        id={id}
        className="input"
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step={step}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          const read = event.currentTarget.valueAsNumber
          if (Number.isFinite(read) && read >= min && read <= max) onChange(read)
        }}
        onBlur={() => setTyped(shown(value))}
      />
    </div>
  )
}
