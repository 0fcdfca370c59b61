import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Icon } from './icon'

interface Labelled {
  /** Also the error's anchor in the summary. */
  id: string
  label: string
  hint?: string | undefined
  /** A whole sentence; shown beside the field and read with it. */
  error?: string | undefined
}

/** How a control is tied to its hint and its error. */
interface Ties {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** The shell of every field: its label above, a hint, the control, and what is wrong with it beside it. */
function FieldShell({
  id,
  label,
  hint,
  error,
  className = 'field',
  children,
}: Labelled & { className?: string; children: (ties: Ties) => ReactNode }) {
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy })}
      <FieldError id={id} error={error} />
    </div>
  )
}

/** What is wrong with a field, beside it. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="alert" />
      {error}
    </p>
  )
}

/** A text field with its label, hint and error. */
export function Field({
  id,
  label,
  hint,
  error,
  ...input
}: Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>) {
  return (
    <FieldShell {...{ id, label, hint, error }}>
      {(ties) => <input className="input" {...ties} {...input} />}
    </FieldShell>
  )
}

/** A field for a few lines. */
export function TextArea({
  id,
  label,
  hint,
  error,
  ...area
}: Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>) {
  return (
    <FieldShell {...{ id, label, hint, error }}>
      {(ties) => <textarea className="input" {...ties} {...area} />}
    </FieldShell>
  )
}

/** A list to choose one from. A value that is not in it chooses none. */
export function Select({
  id,
  label,
  hint,
  error,
  options,
  ...select
}: Labelled &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & { options: { value: string; label: string }[] }) {
  const known = options.some(({ value }) => value === (select.value ?? select.defaultValue))
  return (
    <FieldShell {...{ id, label, hint, error }}>
      {(ties) => (
        <select
          className="select"
          {...ties}
          {...select}
          {...(!known && select.value === undefined && { defaultValue: '' })}
        >
          {!known && <option value="">–</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldShell>
  )
}

/** A price: the currency stands beside the field, so only a number is typed. */
export function Amount({
  id,
  label,
  error,
  currency,
  ...input
}: Omit<Labelled, 'hint'> & { name: string; currency: string; defaultValue: string }) {
  return (
    <FieldShell {...{ id, label, error }} className="amount">
      {(ties) => (
        <span className="amount-field">
          <span aria-hidden="true">{currency}</span>
          <input className="input" inputMode="decimal" autoComplete="off" {...ties} {...input} />
        </span>
      )}
    </FieldShell>
  )
}
