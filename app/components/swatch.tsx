import type { InputHTMLAttributes } from 'react'

/** The snip alone, as decoration. Its edge is cut by the style sheet: a page may show a hundred of them. */
export function Snip({ color, className }: { color: string; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 48 48" aria-hidden="true">
      <rect className="pinked" width="48" height="48" fill={color} />
      <path d="M2 46V30L46 4v16Z" fill="#fff" fillOpacity=".09" />
      <path d="M2 46 46 20v8L18 46Z" fill="#000" fillOpacity=".06" />
    </svg>
  )
}

/** One colour to choose: a radio button whose name is always in sight. */
export function Swatch({ color, name, field, ...input }: { color: string; name: string } & SwatchInput) {
  return (
    <label className="swatch">
      <input type="radio" name={field} {...input} />
      <Snip color={color} />
      <span>{name}</span>
    </label>
  )
}

interface SwatchInput extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'value' | 'defaultChecked' | 'form'
> {
  /** The form field's name. */
  field: string
}
