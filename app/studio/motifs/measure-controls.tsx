import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { tape } from '~/products/figure/staging'
import { NumberField } from './number-field'

const { perCentimetre } = tape
/** The drawing's middle, where the middle of the garment is. */
const middle = 400

interface PositionProps {
  product: string
  /** Drawing units. */
  x: number
  y: number
  onChange: (change: { x?: number; y?: number }, drag: string) => void
}

/** Where something lies, in centimetres: to the right from the garment's middle, and downward from the shoulder. */
export function PositionControls({ product, x, y, onChange }: PositionProps) {
  const t = useT()
  return (
    <>
      <NumberField
        label={t('studio.motif.across')}
        unit="cm"
        value={(x - middle) / perCentimetre}
        min={-60}
        max={60}
        step={0.5}
        onChange={(across) => onChange({ x: middle + across * perCentimetre }, 'x')}
      />
      <NumberField
        label={ofProduct(t, product)('studio.motif.down.field')}
        unit="cm"
        value={(y - tape.from) / perCentimetre}
        min={-5}
        max={150}
        step={0.5}
        onChange={(down) => onChange({ y: tape.from + down * perCentimetre }, 'y')}
      />
    </>
  )
}

interface OpacityProps {
  /** 0.1 to 1. */
  opacity: number
  onChange: (change: { opacity: number }, drag: string) => void
}

export function OpacityControl({ opacity, onChange }: OpacityProps) {
  const t = useT()
  return (
    <NumberField
      label={t('studio.motif.opacity')}
      unit="%"
      value={opacity * 100}
      min={10}
      max={100}
      step={10}
      onChange={(percent) => onChange({ opacity: percent / 100 }, 'opacity')}
    />
  )
}
