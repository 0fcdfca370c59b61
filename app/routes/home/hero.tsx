import { Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { Swatch } from '~/components/swatch'

interface HeroFacts {
  product: string
  look: string
  /** The look; each swatch has an address of its own for it. */
  picture: DesignPicture
  colorLabel: string
  swatches: { value: string; name: string; src: string }[]
  selects: { id: string; label: string; chosen: string; options: { id: string; label: string }[] }[]
}

/** The dress, the colours to see it in, and a plain form that carries the choice into the studio. */
export function Hero({
  hero,
  title,
  pause,
}: {
  hero: HeroFacts
  title: string
  /** While the campaign rests: what the shop says of it, and from when ads can be sent again. */
  pause?: { text: string; again: string | undefined }
}) {
  const t = useT()
  return (
    <section className="wide hero">
      <div className="hero-words">
        <h1>{title}</h1>
        {pause && (
          <div className="hero-pause">
            <p>{pause.text}</p>
            {pause.again && <p className="small">{t('send.paused.again', { date: pause.again })}</p>}
          </div>
        )}
      </div>

      <div className="hero-stage">
        <div className="hero-picture">
          <PatternLines />
          {hero.swatches.map(({ value, src }, at) => (
            <img
              key={value}
              {...hero.picture}
              src={src}
              alt={at === 0 ? hero.picture.alt : ''}
              loading={at === 0 ? 'eager' : 'lazy'}
            />
          ))}
        </div>
        <fieldset className="hero-swatches">
          <legend>{hero.colorLabel}</legend>
          {hero.swatches.map(({ value, name }, at) => (
            <Swatch
              key={value}
              color={value}
              name={name}
              field="color"
              value={value}
              form="begin"
              defaultChecked={at === 0}
            />
          ))}
        </fieldset>
      </div>

      <form className="hero-form" id="begin" method="get" action="/studio">
        <input type="hidden" name="product" value={hero.product} />
        <input type="hidden" name="look" value={hero.look} />
        {hero.selects.map(({ id, label, chosen, options }) => (
          <label className="hero-pick" key={id}>
            {label}
            <select className="select" name={id} defaultValue={chosen}>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <div className="hero-actions">
          <button className="button button-primary">{ofProduct(t, hero.product)('home.begin')}</button>
          <Link className="link link-tall" to="/studio">
            {t('home.bare')}
          </Link>
        </div>
        <p className="small quiet">{t('home.noAccount')}</p>
      </form>
    </section>
  )
}

/** The paper pattern behind the dress: a skirt panel with its seam allowance and notches. */
function PatternLines() {
  return (
    <svg
      className="hero-pattern"
      viewBox="0 0 680 780"
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <path d="M196 168h270l148 470c-150 68-420 76-578 20Z" />
      <path d="M208 182h246l138 444c-140 58-390 66-536 16Z" strokeDasharray="7 5" />
      <path d="M172 296l14 8M166 316l14 8M520 336l-13 9M527 356l-13 9M92 560l14 5M566 520l-13 7" />
      <circle cx="186" cy="246" r="5" />
      <circle cx="478" cy="246" r="5" />
      <path d="M340 196v90m-5-8 5 8 5-8m-10-74 5-8 5 8" />
    </svg>
  )
}
