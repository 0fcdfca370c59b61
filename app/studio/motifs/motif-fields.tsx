import { useMemo } from 'react'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { contrastWarning } from '~/products/motifs/contrast'
import type { Motif } from '~/products/motifs/motif'
import { tape } from '~/products/figure/staging'
import type { MotifChange } from '~/catalog/motifs/edit'
import { ColorControls } from './color-controls'
import { OpacityControl, PositionControls } from './measure-controls'
import { NumberField } from './number-field'
import { PlaceField } from './place-field'
import { TextControls } from './text-controls'
import type { MotifsHandle } from './use-motifs'

interface FieldsProps {
  motif: Motif
  motifs: MotifsHandle
}

/** All that can be set on one motif without a pointer: where it lies in centimetres, how large, how turned. */
export function MotifFields({ motif, motifs }: FieldsProps) {
  const t = useT()
  const set = (change: MotifChange, drag?: string) => motifs.edit([motif.id], change, drag)
  return (
    <fieldset className="motif-fields">
      <legend>{t('studio.motif.chosen')}</legend>
      {motif.kind === 'text' && <TextControls motif={motif} onChange={set} />}
      <ColorControls motif={motif} onChange={set} />
      <MotifWarnings motif={motif} motifs={motifs} />
      <PlaceField motifs={motifs} position={motif} onPlace={(place) => motifs.moveTo(place)} />
      <PositionControls product={motifs.product} x={motif.x} y={motif.y} onChange={set} />
      <NumberField
        label={t('studio.motif.width')}
        unit="cm"
        value={motif.width / tape.perCentimetre}
        min={1.2}
        max={105}
        step={0.5}
        onChange={(width) => set({ width: width * tape.perCentimetre }, 'width')}
      />
      <NumberField
        label={t('studio.motif.angle')}
        unit="°"
        value={motif.angle}
        min={-180}
        max={180}
        step={5}
        onChange={(angle) => set({ angle }, 'angle')}
      />
      <OpacityControl opacity={motif.opacity} onChange={set} />
      <label className="toggle motif-flip">
        <input
          type="checkbox"
          checked={motif.flip}
          onChange={(event) => set({ flip: event.currentTarget.checked })}
        />
        <span>{t('studio.motif.flip')}</span>
      </label>
    </fieldset>
  )
}

/** What will not be seen of a motif: it is too like the cloth, or lies beside it. */
function MotifWarnings({ motif, motifs }: FieldsProps) {
  const { isOff } = motifs
  const words = ofProduct(useT(), motifs.product)
  const contrast = contrastWarning(motif, motifs.clothColor)
  const off = useMemo(() => isOff(motif), [isOff, motif])
  return (
    <>
      {contrast && (
        <p className="motif-faint motif-wide" role="status">
          {words(contrast)}
        </p>
      )}
      {off && (
        <p className="motif-faint motif-wide" role="status">
          {words(`studio.motif.off.${off}`)}
        </p>
      )}
    </>
  )
}
