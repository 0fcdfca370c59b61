import { Snip } from '~/components/swatch'
import { sameColor } from '~/catalog/choices'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import { nameOf } from '~/products/color/names'

interface MatchingColorsProps {
  colors: readonly Hex[]
  /** The one chosen now, be it one of these or not. */
  value: string
  onChoose: (color: Hex) => void
}

/** Colours that go well with the main one. */
export function MatchingColors({ colors, value, onChoose }: MatchingColorsProps) {
  const t = useT()
  return (
    <div className="goes-with" role="group" aria-label={t('studio.goesWith')}>
      <span aria-hidden="true">{t('studio.goesWith')}</span>
      {colors.map((color) => (
        <button
          key={color}
          type="button"
          aria-pressed={sameColor(color, value)}
          aria-label={nameOf(color, t)}
          title={nameOf(color, t)}
          onClick={() => onChoose(color)}
        >
          <Snip className="snip" color={color} />
        </button>
      ))}
    </div>
  )
}
