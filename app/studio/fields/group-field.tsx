import { memo } from 'react'
import { Snip } from '~/components/swatch'
import { useT } from '~/i18n/react'
import { ColorField } from './color-field'
import type { FieldProps } from './field-props'
import { RangeField } from './range-field'
import { optionWord } from '~/catalog/labels'
import { sketchPath } from '~/catalog/option-picture'

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
              <img
                src={sketchPath(product, { group: group.id, option: id })}
                alt=""
                width={64}
                height={64}
                loading="lazy"
                data-group={group.id}
                data-option={id}
              />
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
