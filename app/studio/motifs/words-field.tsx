import { useEffect, useId, useState } from 'react'
import { useT } from '~/i18n/react'
import { motifLimits } from '~/products/motifs/motif'

/** A motif's own words. Emptied, they stay as they were until others are written: a motif without words is none. */
export function WordsField({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const t = useT()
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (now.trim() === '' ? now : value)), [value])
  return (
    <div className="motif-field motif-wide">
      <label htmlFor={id}>{t('studio.motif.words')}</label>
      <input
        id={id}
        type="text"
        className="input"
        value={typed}
        maxLength={motifLimits.text}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          if (event.currentTarget.value.trim() !== '') onChange(event.currentTarget.value)
        }}
        onBlur={() => setTyped(value)}
      />
    </div>
  )
}
