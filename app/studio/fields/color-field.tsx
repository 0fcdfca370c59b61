import { useEffect, useId, useState } from 'react'
import { Snip } from '~/components/swatch'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import { nameOf } from '~/products/color/names'
import { anyColor, readHex, sameColor } from '~/catalog/choices'
import type { FieldProps } from './field-props'
import { AnySnip } from './swatch'
import { optionWord } from '~/catalog/labels'

/** A palette with names, and any other colour by picker or code. */
export function ColorField({ product, group, value, options, off = [], suggested, onChange }: FieldProps) {
  const t = useT()
  const id = useId()
  const hex = typeof value === 'string' ? value : '#000000'
  const named = options.some(({ color }) => sameColor(color, hex))
  const [typed, setTyped] = useState(hex)
  useEffect(() => setTyped(hex), [hex])
  const wrong = readHex(typed) === undefined
  // Short forms wait until they are meant: `#1f6` is on the way to `#1f6f6b`.
  const commit = () => {
    const read = readHex(typed)
    if (read && !sameColor(read, hex)) onChange(group.id, read)
  }

  return (
    <>
      <div className="tiles tiles-color">
        {options.map(({ id: option, color = '#000000' }) => (
          <label className="tile" key={option}>
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
              {optionWord(t, product, group, option)}
              {off.includes(option) && <small>{t('studio.offMark')}</small>}
            </span>
          </label>
        ))}
        <label className="tile tile-any">
          <input
            type="radio"
            name={group.id}
            value={anyColor}
            defaultChecked={!named}
            onClick={() => document.getElementById(`${id}-pick`)?.focus()}
          />
          <span className="tile-picture">
            <AnySnip color={named ? undefined : hex} />
          </span>
          <span className="tile-name">{t('studio.anyColor')}</span>
        </label>
      </div>
      {suggested && (
        <div className="goes-with" role="group" aria-label={t('studio.goesWith')}>
          <span aria-hidden="true">{t('studio.goesWith')}</span>
          {suggested.map((color) => (
            <button
              key={color}
              type="button"
              aria-pressed={sameColor(color, hex)}
              aria-label={nameOf(color, t)}
              title={nameOf(color, t)}
              onClick={() => onChange(group.id, color)}
            >
              <Snip className="snip" color={color} />
            </button>
          ))}
        </div>
      )}
      <div className="any-color">
        <div>
          <label htmlFor={`${id}-pick`}>{t('studio.pickColor')}</label>
          <input
            id={`${id}-pick`}
            type="color"
            name={`${group.id}.any`}
            value={hex}
            onChange={(event) => onChange(group.id, event.currentTarget.value, 'drag')}
          />
        </div>
        <div>
          <label htmlFor={`${id}-hex`}>{t('studio.hex')}</label>
          <input
            id={`${id}-hex`}
            type="text"
            className="input"
            value={typed}
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              const read = readHex(event.currentTarget.value)
              if (read && event.currentTarget.value.replace('#', '').length === 6) onChange(group.id, read)
            }}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
            onBlur={commit}
          />
        </div>
        {!named && !wrong && <p className="color-name">{nameOf(hex as Hex, t)}</p>}
        {wrong && (
          <p className="field-error" id={`${id}-wrong`}>
            {t('studio.hexWrong')}
          </p>
        )}
      </div>
    </>
  )
}
