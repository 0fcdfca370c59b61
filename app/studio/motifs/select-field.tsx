import { useId } from 'react'

interface SelectFieldProps<Value extends string> {
  label: string
  value: Value
  options: readonly Value[]
  /** How an option is called. */
  wordOf: (option: Value) => string
  onChange: (value: Value) => void
}

/** One of several things by its name. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  wordOf,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className="motif-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {wordOf(option)}
          </option>
        ))}
      </select>
    </div>
  )
}
