import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Icon } from './icon'

interface FieldLabel {
  /** Also the error's anchor in the summary. */
  id: string
  label: string
  hint?: string
  /** A whole sentence; shown beside the field and read with it. */
  error?: string
}

function describedBy({ id, hint, error }: FieldLabel): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
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
}: FieldLabel & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="input"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, label, hint, error })}
        {...input}
      />
      <FieldError id={id} error={error} />
    </div>
  )
}

/** A field for a few lines. */
export function TextArea({
  id,
  label,
  hint,
  error,
  ...area
}: FieldLabel & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, label, hint, error })}
        {...area}
      />
      <FieldError id={id} error={error} />
    </div>
  )
}
