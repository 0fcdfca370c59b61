import { memo } from 'react'
import { Snip } from '~/components/swatch'
import { useT } from '~/i18n/react'
import type { Hex } from '~/drawing/drawing'
import type { Option } from '~/products/product'
import type { Group } from '~/catalog/choices'
import { ColorField } from './color-field'
import { RangeField } from './range-field'
import { optionWord } from '~/catalog/labels'

export interface FieldProps {
  product: string
  group: Group
  value: unknown
  hidden: boolean
  /** Its heading is for screen readers only. */
  quiet?: boolean
  options: Option[]
  /** Options of this group that the shop no longer offers; the design has one of them. */
  off?: readonly string[]
  /** For a second colour: those that go well with the main one. */
  suggested?: Hex[]
  /** What an option adds to the price, already written: `+ €62`. */
  extras: Record<string, string>
  /** `drag` for changes that come in dozens while a finger moves. */
  onChange: (group: string, value: unknown, how?: 'drag') => void
}

function OptionTiles({ product, group, value, options, off = [], extras, onChange }: FieldProps) {
  const t = useT()
  return (
    <div className={group.kind === 'swatch' ? 'tiles tiles-swatch' : 'tiles'}>
      {options.map(({ id, color }) => (
        <label className="tile" key={id}>
          <input
            type="radio"
            name={group.id}
            value={id}
            defaultChecked={value === id}
            // React's own notion of a change counts what it has seen; the browser's counts what is checked.
            onClick={() => onChange(group.id, id)}
          />
          <span className="tile-picture">
            {color ? (
              <Snip className="snip" color={color} />
            ) : (
              <canvas data-group={group.id} data-option={id} aria-hidden="true" />
            )}
          </span>
          <span className="tile-name">
            {optionWord(t, product, group, id)}
            {extras[id] && <small>{extras[id]}</small>}
            {off.includes(id) && <small>{t('studio.offMark')}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One group of options as native controls, so that keys, screen readers and plain forms know what to do. */
export const GroupField = memo(function GroupField(props: FieldProps) {
  const t = useT()
  const { product, group, value, hidden, quiet, onChange } = props
  const heading = t(`${product}.group.${group.id}`)
  if (group.kind === 'toggle') {
    return (
      <label className="toggle" hidden={hidden}>
        <input
          type="checkbox"
          name={group.id}
          defaultChecked={value === true}
          onClick={(event) => onChange(group.id, event.currentTarget.checked)}
        />
        <span>{heading}</span>
      </label>
    )
  }
  if (group.kind === 'range') return <RangeField {...props} group={group} heading={heading} />
  return (
    <fieldset className={`group group-${group.kind}`} hidden={hidden} data-group={group.id}>
      <legend className={quiet ? 'unseen' : undefined}>{heading}</legend>
      {group.kind === 'color' ? <ColorField {...props} /> : <OptionTiles {...props} />}
    </fieldset>
  )
})
