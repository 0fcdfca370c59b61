import { useId, useState } from 'react'
import { OwnHint } from './own-hint'
import { useT } from '~/i18n/react'
import { fontIds } from '~/products/motifs/fonts'
import { wordsOf } from '~/products/motifs/letters'
import { motifLimits } from '~/products/motifs/motif'
import { textMotif } from '~/catalog/motifs/new-motif'
import { FontField } from './font-field'
import { LettersNote } from './letters-note'
import { newMotifId } from './list-commands'
import type { MotifsHandle } from './use-motifs'

/** Own words: typed, set in a font, put where there is room. */
export function TextField({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const id = useId()
  const [text, setText] = useState('')
  const [font, setFont] = useState<string>(fontIds[0])
  const add = () => {
    const words = wordsOf(text)
    if (!words) return
    const fresh = { id: newMotifId(), view: motifs.view, lay: motifs.placeFor }
    motifs.add(textMotif({ text: words, font, color: motifs.pen.color, ...fresh }))
    setText('')
  }
  return (
    <div className="motif-new">
      <div className="motif-field motif-wide">
        <label htmlFor={`${id}-text`}>{t('studio.motif.words')}</label>
        <input
          id={`${id}-text`}
          className="input"
          type="text"
          dir="auto"
          value={text}
          maxLength={motifLimits.text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
          aria-describedby={`${id}-letters`}
        />
        <LettersNote id={`${id}-letters`} typed={text} font={font} />
      </div>
      <FontField value={font} onChange={setFont} />
      <button type="button" className="button button-small" onClick={add}>
        {t('studio.motif.putWords')}
      </button>
      <OwnHint kinds={['words']} />
    </div>
  )
}
