import { keyOf } from '~/i18n/language'
import { FieldError } from '~/components/field'
import { useT } from '~/i18n/react'

/** What a section shows again after a refusal: the typed values, and word keys by field. */
export interface Shown {
  values: Record<string, string | string[]>
  errors: Record<string, string[]>
}

/** The typed value of a field, as text. */
export function typed({ values }: Shown, name: string): string {
  const value = values[name] ?? ''
  return Array.isArray(value) ? (value[0] ?? '') : value
}

/** All values ticked under one name. */
export function ticked({ values }: Shown, name: string): string[] {
  const value = values[name] ?? []
  return Array.isArray(value) ? value : [value]
}

/** The sentence beside a field, its gaps filled. */
export function useProblem(shown: Shown) {
  const t = useT()
  return (name: string, params?: Record<string, string | number>) => {
    const word = shown.errors[name]?.[0]
    return word
      ? t(keyOf(word === 'errors.tooLong' && !params?.max ? 'errors.staff.tooLong' : word), params)
      : undefined
  }
}

/** A list to choose one from. */
export function Select({
  id,
  label,
  hint,
  error,
  options,
  ...select
}: {
  id: string
  name: string
  label: string
  hint?: string
  error?: string
  defaultValue: string
  options: { value: string; label: string }[]
}) {
  const known = options.some(({ value }) => value === select.defaultValue)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        className="select"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
        }
        {...select}
        defaultValue={known ? select.defaultValue : ''}
      >
        {!known && <option value="">–</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  )
}

/** A price: the currency stands beside the field, so only a number is typed. */
export function Amount({
  id,
  name,
  label,
  currency,
  value,
  error,
}: {
  id: string
  name: string
  label: string
  currency: string
  value: string
  error?: string
}) {
  return (
    <div className="amount">
      <label htmlFor={id}>{label}</label>
      <span className="amount-field">
        <span aria-hidden="true">{currency}</span>
        <input
          className="input"
          id={id}
          name={name}
          defaultValue={value}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </span>
      <FieldError id={id} error={error} />
    </div>
  )
}
