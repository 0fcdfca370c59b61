import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { Snip } from './swatch'

/** A press on a colour makes a copy of the design in it. Works without scripts: each colour is a button. */
export function OtherColors({
  design,
  colors,
  label,
}: {
  design: string
  colors: readonly { color: string; name: string }[]
  /** The id of what says what the colours are for. */
  label: string
}) {
  const t = useT()
  return (
    <form
      className="other-colors"
      method="post"
      action={pathTo`/designs/${design}/another`}
      aria-labelledby={label}
    >
      {colors.map(({ color, name }) => (
        <button
          key={color}
          className="swatch"
          name="color"
          value={color}
          aria-label={t('another.in', { color: name })}
        >
          <Snip color={color} />
          <span aria-hidden="true">{name}</span>
        </button>
      ))}
    </form>
  )
}
