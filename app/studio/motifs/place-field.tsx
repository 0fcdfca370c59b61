import { useMemo } from 'react'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { placeOf, placements, type Placement } from '~/catalog/motifs/placements'
import { SelectField } from './select-field'
import type { MotifsHandle } from './use-motifs'

interface PlaceProps {
  motifs: MotifsHandle
  /** Where what is chosen lies now. */
  position: { x: number; y: number }
  onPlace: (place: { x: number; y: number }) => void
}

const isNear = (one: number, other: number) => Math.abs(one - other) < 1

/** Places on the garment by their names. Arrow keys walk through them, and what is chosen walks along. */
export function PlaceField({ motifs, position, onPlace }: PlaceProps) {
  const t = useT()
  const words = ofProduct(t, motifs.product)
  const places = useMemo(
    () => placements.map((place) => ({ place, ...placeOf(place, motifs.regions) })),
    [motifs.regions],
  )
  const current = places.find(({ x, y }) => isNear(x, position.x) && isNear(y, position.y))?.place
  return (
    <SelectField<Placement | ''>
      label={t('studio.motif.place')}
      value={current ?? ''}
      options={['', ...placements]}
      wordOf={(place) => (place ? words(`studio.place.${place}`) : t('studio.motif.choosePlace'))}
      onChange={(place) => place && onPlace(placeOf(place, motifs.regions))}
    />
  )
}
