import { useId } from 'react'
import { useT } from '~/i18n/react'
import { placeOf, placements, type Placement } from './placements'
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
  const here = placements.find((place) => {
    const { x, y } = placeOf(place, motifs.regions)
    return near(x, at.x) && near(y, at.y)
  })
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
            {t(`studio.place.${place}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
