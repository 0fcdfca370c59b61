import { useEffect, useId, useState } from 'react'
import { readHex, sameColor } from '~/catalog/choices'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import { nameOf } from '~/products/color/names'
import type { FieldProps } from './field-props'

interface AnyColorProps extends Pick<FieldProps, 'group' | 'onChange'> {
  /** The id of the picker, for who leads there. */
  pickerId: string
  hex: string
  /** Whether it is one of the palette, and so named there. */
  named: boolean
}

/** Any colour beside the palette: by the browser's picker, or by its code. */
export function AnyColor({ group, pickerId, hex, named, onChange }: AnyColorProps) {
  const t = useT()
  const id = useId()
  const [typed, setTyped] = useState(hex)
  useEffect(() => setTyped(hex), [hex])
  const wrong = readHex(typed) === undefined
  // Short forms wait until they are meant: `#1f6` is on the way to `#1f6f6b`.
  const commit = () => {
    const read = readHex(typed)
    if (read && !sameColor(read, hex)) onChange(group.id, read)
  }
  return (
    <div className="any-color">
      <div>
        <label htmlFor={pickerId}>{t('studio.pickColor')}</label>
        <input
          id={pickerId}
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
  )
}
