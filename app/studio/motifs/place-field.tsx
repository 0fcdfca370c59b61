import { useId, useMemo } from 'react'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { placeOf, placements, type Placement } from '~/catalog/motifs/placements'
import type { MotifsHandle } from './use-motifs'

interface PlaceProps {
  motifs: MotifsHandle
  /** Where what is chosen lies now. */
  at: { x: number; y: number }
  onPlace: (place: { x: number; y: number }) => void
}

const near = (one: number, other: number) => Math.abs(one - other) < 1

/** Places on the garment by their names. Arrow keys walk through them, and what is chosen walks along. */
export function PlaceField({ motifs, at, onPlace }: PlaceProps) {
  const t = useT()
  const id = useId()
  const said = ofProduct(t, motifs.product)
  const places = useMemo(
    () => placements.map((place) => ({ place, ...placeOf(place, motifs.regions) })),
    [motifs.regions],
  )
  const here = places.find(({ x, y }) => near(x, at.x) && near(y, at.y))?.place
  return (
    <div className="motif-field">
      <label htmlFor={id}>{t('studio.motif.place')}</label>
      <select
        id={id}
        className="input"
        value={here ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (value) onPlace(placeOf(value as Placement, motifs.regions))
        }}
      >
        <option value="">{t('studio.motif.choosePlace')}</option>
        {placements.map((place) => (
          <option key={place} value={place}>
            {said(`studio.place.${place}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
