import { useT } from '~/i18n/react'
import { missingWords } from '~/catalog/motifs/missing-letters'
import { standInWords } from './stand-in-words'

interface LettersNoteProps {
  id: string
  typed: string
  /** The id of the font they are set in. */
  font: string
}

/** Beside the field, while it is typed: which letters the garment will not have, and which come from another font. */
export function LettersNote({ id, typed, font }: LettersNoteProps) {
  const t = useT()
  const message = [missingWords(typed, t), standInWords(typed, font, t)].filter(Boolean).join(' ')
  return (
    <p id={id} className="motif-faint motif-wide" role="status" hidden={!message}>
      {message}
    </p>
  )
}
