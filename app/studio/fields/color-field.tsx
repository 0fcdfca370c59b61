import { useId } from 'react'
import { Snip } from '~/components/swatch'
import { useT } from '~/i18n/react'
import { anyColor, sameColor } from '~/catalog/choices'
import { optionWord } from '~/catalog/labels'
import { AnyColor } from './any-color'
import type { FieldProps } from './field-props'
import { MatchingColors } from './matching-colors'
import { AnySnip } from './swatch'

/** A palette with names, and any other colour by picker or code. */
export function ColorField({ product, group, value, options, off = [], suggested, onChange }: FieldProps) {
  const t = useT()
  const pickerId = `${useId()}-pick`
  const hex = typeof value === 'string' ? value : '#000000'
  const named = options.some(({ color }) => sameColor(color, hex))
  return (
    <>
      <div className="tiles tiles-color">
        {options.map(({ id, color = '#000000' }) => (
          <label className="tile" key={id}>
            <input
              type="radio"
              name={group.id}
              value={color}
              defaultChecked={sameColor(color, hex)}
              onClick={() => onChange(group.id, color)}
            />
            <span className="tile-picture">
              <Snip className="snip" color={color} />
            </span>
            <span className="tile-name">
              {optionWord(t, product, group, id)}
              {off.includes(id) && <small>{t('studio.offMark')}</small>}
            </span>
          </label>
        ))}
        <label className="tile tile-any">
          <input
            type="radio"
            name={group.id}
            value={anyColor}
            defaultChecked={!named}
            onClick={() => document.getElementById(pickerId)?.focus()}
          />
          <span className="tile-picture">
            <AnySnip color={named ? undefined : hex} />
          </span>
          <span className="tile-name">{t('studio.anyColor')}</span>
        </label>
      </div>
      {suggested && (
        <MatchingColors colors={suggested} value={hex} onChoose={(color) => onChange(group.id, color)} />
      )}
      <AnyColor group={group} pickerId={pickerId} hex={hex} named={named} onChange={onChange} />
    </>
  )
}
