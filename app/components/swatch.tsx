import type { InputHTMLAttributes } from 'react'

const size = 48
const teeth = 15

/** A square of cloth cut with pinking shears. */
export const pinkedEdge = ((): string => {
  const step = size / teeth
  const depth = 1.7
  const points: [number, number][] = []
  for (let i = 0; i < teeth; i++) points.push([i * step, depth], [(i + 0.5) * step, 0])
  for (let i = 0; i < teeth; i++) points.push([size - depth, i * step], [size, (i + 0.5) * step])
  for (let i = teeth; i > 0; i--) points.push([i * step, size - depth], [(i - 0.5) * step, size])
  for (let i = teeth; i > 0; i--) points.push([depth, i * step], [0, (i - 0.5) * step])
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`
})()

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
