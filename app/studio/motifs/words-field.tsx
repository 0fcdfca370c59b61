import { useEffect, useId, useState } from 'react'
import { useT } from '~/i18n/react'
import { missesAny, wordsOf } from '~/products/motifs/letters'
import { motifLimits } from '~/products/motifs/motif'
import { LettersNote } from './letters-note'

interface WordsFieldProps {
  value: string
  /** The id of the font they are set in. */
  font: string
  onChange: (words: string) => void
}

/**
 * A motif's own words. What can't be drawn is told, and left out. Emptied, they stay as they were until others are
 * written: a motif without words is none.
 */
export function WordsField({ value, font, onChange }: WordsFieldProps) {
  const t = useT()
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped((now) => (wordsOf(now) === '' || wordsOf(now) === value ? now : value)), [value])
  return (
    <div className="motif-field motif-wide">
      <label htmlFor={id}>{t('studio.motif.words')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        className="input"
        value={typed}
        maxLength={motifLimits.text}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          if (wordsOf(event.currentTarget.value) !== '') onChange(event.currentTarget.value)
        }}
        onBlur={() => setTyped((now) => (missesAny(now) ? now : value))}
        aria-describedby={`${id}-letters`}
      />
      <LettersNote id={`${id}-letters`} typed={typed} font={font} />
    </div>
  )
}
