import { useT } from '~/i18n/react'
import { motifLimits } from '~/products/motifs/motif'
import { FigureShelf } from './figure-shelf'
import { MotifFields } from './motif-fields'
import { MotifList } from './motif-list'
import { PenFields } from './pen-fields'
import { PictureField } from './picture-field'
import { SelectionFields } from './selection-fields'
import { TextField } from './text-field'
import type { MotifsHandle } from './use-motifs'

/** The fields of the tool in the hand, the motifs of this side, and the fields of those that are chosen. */
export default function MotifTools({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const { tool, shown, chosen, count } = motifs
  const full = count >= motifLimits.count
  const one = chosen.length === 1 ? shown.find(({ id }) => id === chosen[0]) : undefined
  return (
    <>
      {full && <p className="field-hint">{t('studio.motif.full', { count: motifLimits.count })}</p>}
      {!full && tool === 'figure' && <FigureShelf motifs={motifs} />}
      {!full && tool === 'text' && <TextField motifs={motifs} />}
      {!full && tool === 'picture' && <PictureField motifs={motifs} />}
      {!full && tool === 'pen' && <PenFields motifs={motifs} />}
      <MotifList motifs={motifs} />
      {one && <MotifFields key={one.id} motif={one} motifs={motifs} />}
      {chosen.length > 1 && <SelectionFields motifs={motifs} />}
    </>
  )
}
