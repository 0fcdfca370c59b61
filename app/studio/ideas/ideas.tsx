import { keyOf } from '~/i18n/language'
import { useId, useState } from 'react'
import { Snip } from '~/components/swatch'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { looksOf } from '~/products/ideas'
import { nameOf } from '~/products/color/names'
import { sameColor, type AnyProduct, type Choices } from '~/catalog/choices'
import type { Shop } from '../panels'
import type { DesignCommands } from '../design-commands'
import { inColor, surprise } from './surprise'

export interface IdeasProps {
  product: AnyProduct
  choices: Choices
  shop: Shop
  setChoices: DesignCommands['setChoices']
}

/** A surprise, a friend's favourite colour, finished looks. */
export default function Ideas({ product, choices, shop, setChoices }: IdeasProps) {
  const t = useT()
  const id = useId()
  const main = product.groups.find(({ kind }) => kind === 'color')
  const palette = main && 'options' in main ? main.options : []
  const [favourite, setFavourite] = useState<Hex>(product.colorOf(choices))
  const applyColor = (color: Hex) => {
    setChoices(inColor(product, choices, color), t('studio.ideas.dyed', { color: nameOf(color, t) }))
  }
  return (
    <>
      <button
        type="button"
        className="button button-full"
        onClick={() =>
          setChoices(surprise(product, shop.switchedOff, Math.random), t('studio.ideas.surprised'))
        }
      >
        {t('studio.ideas.surprise')}
      </button>

      <h3 id={`${id}-colour`}>{t('studio.ideas.favourite')}</h3>
      <p className="panel-hint">{t('studio.ideas.favouriteHint')}</p>
      <div className="favourites" role="group" aria-labelledby={`${id}-colour`}>
        {palette.map(
          ({ id: dye, color }) =>
            color && (
              <button
                key={dye}
                type="button"
                aria-pressed={sameColor(color, product.colorOf(choices))}
                aria-label={t(keyOf(`${product.id}.${main!.id}.${dye}`))}
                title={t(keyOf(`${product.id}.${main!.id}.${dye}`))}
                onClick={() => applyColor(color)}
              >
                <Snip className="snip" color={color} />
              </button>
            ),
        )}
      </div>
      <div className="favourite-any">
        <label htmlFor={`${id}-any`}>{t('studio.anyColor')}</label>
        <input
          id={`${id}-any`}
          type="color"
          value={favourite}
          onChange={(event) => setFavourite(event.currentTarget.value as Hex)}
        />
        <button type="button" className="button button-small" onClick={() => applyColor(favourite)}>
          {t('studio.ideas.dye')}
        </button>
      </div>

      <h3>{t('studio.ideas.looks')}</h3>
      <ul className="idea-looks">
        {looksOf(product.id).map((look) => (
          <li key={look.id}>
            <button
              type="button"
              onClick={() =>
                setChoices(
                  look.choices as Choices,
                  t('studio.ideas.looked', { look: t(`${product.id}.look.${look.id}`) }),
                )
              }
            >
              <img
                src={pathTo`/looks/${product.id}/${look.id}.jpg?width=240`}
                alt=""
                width="160"
                height="240"
                loading="lazy"
              />
              {t(`${product.id}.look.${look.id}`)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
