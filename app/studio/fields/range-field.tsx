import { useId } from 'react'
import { useLocale } from '~/i18n/react'
import type { OptionGroup } from '~/products/product'
import type { Choices } from '~/catalog/choices'
import type { FieldProps } from './field-props'

type Range = Extract<OptionGroup<Choices>, { kind: 'range' }>

/** A slider on a running stitch, with its value beside its name. */
export function RangeField({
  group,
  heading,
  value,
  hidden,
  onChange,
}: FieldProps & { group: Range; heading: string }) {
  const id = useId()
  const locale = useLocale()
  const shown = typeof value === 'number' ? value : group.min
  const filled = ((shown - group.min) / (group.max - group.min || 1)) * 100
  const text = `${new Intl.NumberFormat(locale).format(shown)}${group.unit && ` ${group.unit}`}`
  return (
    <div className="range" hidden={hidden}>
      <label htmlFor={id}>{heading}</label>
      <output htmlFor={id}>{text}</output>
      <div className="range-track">
        <svg className="range-stitch" aria-hidden="true" focusable="false">
          <line x1="0" x2="100%" y1="50%" y2="50%" className="sewing" />
          <line x1="0" x2={`${filled}%`} y1="50%" y2="50%" className="sewing sewing-done" />
        </svg>
        <input
          id={id}
          type="range"
          name={group.id}
          min={group.min}
          max={group.max}
          step={group.step}
          value={shown}
          aria-valuetext={text}
          onChange={(event) => onChange(group.id, event.currentTarget.valueAsNumber, 'drag')}
        />
      </div>
    </div>
  )
}
