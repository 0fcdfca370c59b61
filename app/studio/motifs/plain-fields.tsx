import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { fontIds } from '~/products/motifs/fonts/ids'
import { placements } from '~/catalog/motifs/placements'

interface PlainProps {
  name: string
  /** The form it belongs to, where that is another than the one around it. */
  form?: string
}

/** Where something new is to lie: left open, where there is room for it. */
export function PlacePlain({ product, name, form }: PlainProps & { product: string }) {
  const t = useT()
  const words = ofProduct(t, product)
  return (
    <label className="motif-field">
      {t('studio.motif.place')}
      <select className="input" name={name} form={form} defaultValue="">
        <option value="">{t('studio.place.free')}</option>
        {placements.map((place) => (
          <option key={place} value={place}>
            {words(`studio.place.${place}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function FontPlain({ name, value }: PlainProps & { value: string | undefined }) {
  const t = useT()
  return (
    <label className="motif-field">
      {t('studio.motif.font')}
      <select className="input" name={name} defaultValue={value}>
        {fontIds.map((font) => (
          <option key={font} value={font}>
            {t(`studio.font.${font}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Of several things none, or one. */
export function OnePlain({
  name,
  label,
  none,
  options,
}: PlainProps & { label: string; none: string; options: [id: string, word: string][] }) {
  return (
    <label className="motif-field">
      {label}
      <select className="input" name={name} defaultValue="">
        <option value="">{none}</option>
        {options.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}
