import { ofProduct } from '~/i18n/of-product'
import { useT } from '~/i18n/react'
import { fontIds } from '~/products/motifs/fonts/ids'
import { categories, figures } from '~/products/motifs/library'
import { type Motif, motifLimits } from '~/products/motifs/motif'
import { tape } from '~/products/figure/staging'
import { nameOfMotif } from './names'
import { placements } from './placements'
import { fieldOf, perCentimetre } from './plain'

const cm = (units: number) => String(Math.round((units / perCentimetre) * 10) / 10)

/** The motifs as a plain form, for a browser without JavaScript: each with its numbers, and fields for a new one. */
export function PlainMotifs({ product, motifs }: { product: string; motifs: readonly Motif[] }) {
  const t = useT()
  const said = ofProduct(t, product)
  return (
    <section className="panel">
      <h2>{t('studio.panel.motifs')}</h2>
      <p className="panel-hint">{said('studio.hint.motifs')}</p>
      {motifs.map((motif) => {
        const fields = [
          ['x', t('studio.motif.across'), 'cm', cm(motif.x - 400)],
          ['y', said('studio.motif.down.field'), 'cm', cm(motif.y - tape.from)],
          ['width', t('studio.motif.width'), 'cm', cm(motif.width)],
          ['angle', t('studio.motif.angle'), '°', String(motif.angle)],
        ] as const
        const name = nameOfMotif(motif, t)
        return (
          <fieldset key={motif.id} className="motif-fields">
            <legend>
              {name} ({t(motif.view === 'back' ? 'studio.backView' : 'studio.front')})
            </legend>
            {fields.map(([what, label, unit, value]) => (
              <label key={what} className="motif-field">
                {label} <span className="motif-unit">{unit}</span>
                <input
                  className="input"
                  name={fieldOf(motif.id, what)}
                  inputMode="decimal"
                  defaultValue={value}
                />
              </label>
            ))}
            <label className="toggle motif-wide">
              <input type="checkbox" name={fieldOf(motif.id, 'remove')} />
              <span>{t('studio.motif.remove', { name })}</span>
            </label>
          </fieldset>
        )
      })}
      {motifs.length < motifLimits.count && (
        <fieldset className="motif-fields">
          <legend>{t('studio.motif.add')}</legend>
          <label className="motif-field">
            {t('studio.motif.tool.figure')}
            <select className="input" name={fieldOf('new', 'figure')} defaultValue="">
              <option value="">{t('studio.motif.noFigure')}</option>
              {categories.map((category) => (
                <optgroup key={category} label={t(`motifs.figure.category.${category}`)}>
                  {figures
                    .filter((figure) => figure.category === category)
                    .map(({ id }) => (
                      <option key={id} value={id}>
                        {t(`motifs.figure.${id}`)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
          <label className="motif-field">
            {t('studio.motif.place')}
            <select className="input" name={fieldOf('new', 'place')} defaultValue="">
              <option value="">{t('studio.place.free')}</option>
              {placements.map((place) => (
                <option key={place} value={place}>
                  {said(`studio.place.${place}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="motif-field motif-wide">
            {t('studio.motif.words')}
            <input className="input" name={fieldOf('new', 'text')} maxLength={motifLimits.text} />
          </label>
          <label className="motif-field">
            {t('studio.motif.font')}
            <select className="input" name={fieldOf('new', 'font')} defaultValue={fontIds[0]}>
              {fontIds.map((font) => (
                <option key={font} value={font}>
                  {t(`studio.font.${font}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="motif-field">
            {t('studio.motif.penColor')}
            <input type="color" name={fieldOf('new', 'color')} defaultValue="#fffdf8" />
          </label>
          <p className="field-hint motif-wide">{t('studio.motif.ownHint')}</p>
        </fieldset>
      )}
    </section>
  )
}
