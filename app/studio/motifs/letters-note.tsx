import { useT } from '~/i18n/react'
import { missingWords } from '~/catalog/motifs/missing-letters'

/** Beside the field, while it is typed: which letters the garment will not have. */
export function LettersNote({ id, typed }: { id: string; typed: string }) {
  const message = missingWords(typed, useT())
  return (
    <p id={id} className="motif-faint motif-wide" role="status" hidden={!message}>
      {message}
    </p>
  )
}
