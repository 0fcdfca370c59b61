import { useId, useMemo } from 'react'
import type { Hex } from '~/drawing/drawing'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { contrastWarning } from '~/products/motifs/contrast'
import { fontIds } from '~/products/motifs/fonts'
import type { Motif } from '~/products/motifs/motif'
import { tape } from '~/products/figure/staging'
import type { MotifChange } from '~/catalog/motifs/edit'
import { NumberField } from './number-field'
import { PlaceField } from './place-field'
import type { MotifsHandle } from './use-motifs'
import { WordsField } from './words-field'

const perCm = tape.perCentimetre

interface FieldsProps {
  motif: Motif
  motifs: MotifsHandle
}

/** All that can be set on one motif without a pointer: where it lies in centimetres, how large, how turned. */
export function MotifFields({ motif, motifs }: FieldsProps) {
  const t = useT()
  const id = useId()
  const set = (change: MotifChange, drag?: string) => motifs.edit([motif.id], change, drag)
  // The middle of the garment is 0; to the right and downward from the shoulder are positive.
  const across = (motif.x - 400) / perCm
  const down = (motif.y - tape.from) / perCm
  const colors: { color: Hex; set: (color: Hex) => MotifChange }[] =
    motif.kind === 'figure'
      ? motif.colors.map((color, at) => ({
          color,
          set: (next) => ({ colors: motif.colors.map((old, i) => (i === at ? next : old)) }),
        }))
      : motif.kind === 'picture'
        ? []
        : [{ color: motif.color, set: (color) => ({ color }) }]
  const said = ofProduct(t, motifs.product)
  const faint = contrastWarning(motif, motifs.cloth)
  const { isOff } = motifs
  const off = useMemo(() => isOff(motif), [isOff, motif])

  return (
    <fieldset className="motif-fields">
      <legend>{t('studio.motif.chosen')}</legend>
      {motif.kind === 'text' && (
        <>
          <WordsField value={motif.text} onChange={(text) => set({ text }, 'text')} />
          <div className="motif-field">
            <label htmlFor={`${id}-font`}>{t('studio.motif.font')}</label>
            <select
              id={`${id}-font`}
              className="input"
              value={motif.font}
              onChange={(event) => set({ font: event.currentTarget.value })}
            >
              {fontIds.map((font) => (
                <option key={font} value={font}>
                  {t(`studio.font.${font}`)}
                </option>
              ))}
            </select>
          </div>
          <NumberField
            label={t('studio.motif.curve')}
            unit="%"
            value={motif.curve * 100}
            min={-100}
            max={100}
            step={10}
            onChange={(curve) => set({ curve: curve / 100 }, 'curve')}
          />
        </>
      )}
      {colors.map(({ color, set: recolored }, at) => (
        <div className="motif-field" key={at}>
          <label htmlFor={`${id}-color-${at}`}>
            {colors.length > 1 ? t('studio.motif.color', { nth: at + 1 }) : t('studio.motif.penColor')}
          </label>
          <input
            id={`${id}-color-${at}`}
            type="color"
            value={color}
            onChange={(event) => set(recolored(event.currentTarget.value as Hex), `color${at}`)}
          />
        </div>
      ))}
      {faint && (
        <p className="motif-faint motif-wide" role="status">
          {said(faint)}
        </p>
      )}
      {off && (
        <p className="motif-faint motif-wide" role="status">
          {said(`studio.motif.off.${off}`)}
        </p>
      )}
      <PlaceField motifs={motifs} at={motif} onPlace={(place) => motifs.carry(place)} />
      <NumberField
        label={t('studio.motif.across')}
        unit="cm"
        value={across}
        min={-60}
        max={60}
        step={0.5}
        onChange={(x) => set({ x: 400 + x * perCm }, 'x')}
      />
      <NumberField
        label={said('studio.motif.down.field')}
        unit="cm"
        value={down}
        min={-5}
        max={150}
        step={0.5}
        onChange={(y) => set({ y: tape.from + y * perCm }, 'y')}
      />
      <NumberField
        label={t('studio.motif.width')}
        unit="cm"
        value={motif.width / perCm}
        min={1.2}
        max={105}
        step={0.5}
        onChange={(width) => set({ width: width * perCm }, 'width')}
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
      <NumberField
        label={t('studio.motif.opacity')}
        unit="%"
        value={motif.opacity * 100}
        min={10}
        max={100}
        step={10}
        onChange={(opacity) => set({ opacity: opacity / 100 }, 'opacity')}
      />
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
