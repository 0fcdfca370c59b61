import { OwnHint } from './own-hint'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { fontIds } from '~/products/motifs/fonts/ids'
import { categories, figures } from '~/products/motifs/library'
import { type Motif, motifLimits } from '~/products/motifs/motif'
import { tape } from '~/products/figure/staging'
import { nameOfMotif } from '~/catalog/motifs/names'
import { deeds, fieldOf, perCentimetre } from '~/catalog/motifs/plain-form'
import { FontPlain, OnePlain, PlacePlain } from './plain-fields'
import { PlainPicture } from './plain-picture'
import { readyLines } from '~/catalog/motifs/ready-lines'

const cm = (units: number) => String(Math.round((units / perCentimetre) * 10) / 10)

interface PlainMotifsProps {
  product: string
  motifs: readonly Motif[]
  /** Whether the design is the shop's already: only such a one takes a picture. */
  stored: boolean
  /** Word key: why a picture was not taken. */
  refused: string | undefined
}

/** The motifs as a plain form, for a browser without JavaScript: each with all that can be set, and new ones. */
export function PlainMotifs({ product, motifs, stored, refused }: PlainMotifsProps) {
  const t = useT()
  const words = ofProduct(t, product)
  return (
    <section className="panel">
      <h2>{t('studio.panel.motifs')}</h2>
      <p className="panel-hint">{words('studio.hint.motifs')}</p>
      {motifs.map((motif) => (
        <PlainMotif key={motif.id} product={product} motif={motif} />
      ))}
      {motifs.length < motifLimits.count && (
        <>
          <PlainNew product={product} />
          {stored ? (
            <PlainPicture product={product} refused={refused} />
          ) : (
            <p className="field-hint">{t('studio.motif.pictureLater')}</p>
          )}
          <OwnHint kinds={['words', 'picture', 'drawing']} />
        </>
      )}
    </section>
  )
}

function PlainMotif({ product, motif }: { product: string; motif: Motif }) {
  const t = useT()
  const words = ofProduct(t, product)
  const field = (name: string) => fieldOf(motif.id, name)
  const colors = motif.kind === 'figure' ? motif.colors : motif.kind === 'picture' ? [] : [motif.color]
  const numbers = [
    ...(motif.kind === 'text'
      ? [['curve', t('studio.motif.curve'), '%', String(Math.round(motif.curve * 100))] as const]
      : []),
    ['x', t('studio.motif.across'), 'cm', cm(motif.x - 400)],
    ['y', words('studio.motif.down.field'), 'cm', cm(motif.y - tape.from)],
    ['width', t('studio.motif.width'), 'cm', cm(motif.width)],
    ['angle', t('studio.motif.angle'), '°', String(motif.angle)],
    ['opacity', t('studio.motif.opacity'), '%', String(Math.round(motif.opacity * 100))],
  ] as const
  return (
    <fieldset className="motif-fields">
      <legend>
        {nameOfMotif(motif, t)} ({t(motif.view === 'back' ? 'studio.backView' : 'studio.front')})
      </legend>
      {motif.kind === 'text' && (
        <>
          <label className="motif-field motif-wide">
            {t('studio.motif.words')}
            <input
              className="input"
              dir="auto"
              name={field('text')}
              maxLength={motifLimits.text}
              defaultValue={motif.text}
            />
          </label>
          <FontPlain name={field('font')} value={motif.font} />
        </>
      )}
      {colors.map((color, index) => (
        <label key={index} className="motif-field">
          {t('studio.motif.color', { nth: index + 1 })}
          <input type="color" name={field('color')} defaultValue={color} />
        </label>
      ))}
      {numbers.map(([key, label, unit, value]) => (
        <label key={key} className="motif-field">
          {label} <span className="motif-unit">{unit}</span>
          <input className="input" name={field(key)} inputMode="decimal" defaultValue={value} />
        </label>
      ))}
      <label className="toggle">
        <input type="checkbox" name={field('flip')} defaultChecked={motif.flip} />
        <span>{t('studio.motif.flip')}</span>
      </label>
      <OnePlain
        name={field('do')}
        label={t('studio.plain.make')}
        none={t('studio.plain.keep')}
        options={deeds.map((deed) => [deed, t(`studio.plain.${deed}`)])}
      />
    </fieldset>
  )
}

function PlainNew({ product }: { product: string }) {
  const t = useT()
  const field = (name: string) => fieldOf('new', name)
  return (
    <fieldset className="motif-fields">
      <legend>{t('studio.motif.add')}</legend>
      <label className="motif-field">
        {t('studio.motif.tool.figure')}
        <select className="input" name={field('figure')} defaultValue="">
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
      <PlacePlain product={product} name={field('place')} />
      <label className="motif-field motif-wide">
        {t('studio.motif.words')}
        <input className="input" dir="auto" name={field('text')} maxLength={motifLimits.text} />
      </label>
      <FontPlain name={field('font')} value={fontIds[0]} />
      <label className="motif-field">
        {t('studio.motif.penColor')}
        <input type="color" name={field('color')} defaultValue="#fffdf8" />
      </label>
      <OnePlain
        name={field('line')}
        label={t('studio.motif.readyLine')}
        none={t('studio.plain.noLine')}
        options={readyLines.map((line) => [line, t(`studio.line.${line}`)])}
      />
    </fieldset>
  )
}
