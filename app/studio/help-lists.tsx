import { useT } from '~/i18n/react'

const keys = [
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['← ↑ → ↓', 'nudge'],
  ['Shift ← ↑ → ↓', 'nudgeFar'],
  ['Ctrl ← →', 'turn'],
  ['Ctrl ↑ ↓', 'resize'],
  ['Ctrl D', 'copy'],
  ['Ctrl A', 'all'],
  ['Delete', 'remove'],
  ['Esc', 'release'],
  ['+ −', 'zoom'],
  ['0', 'fit'],
  ['?', 'help'],
] as const
const touches = ['tapTwo', 'tapThree', 'pinch', 'alt'] as const

/** What fingers and keys do in the studio. */
export default function HelpLists() {
  const t = useT()
  return (
    <div className="help-lists">
      <dl className="help-touches">
        {touches.map((word) => (
          <div key={word}>
            <dt>{t(`studio.help.${word}.how`)}</dt>
            <dd>{t(`studio.help.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <dl>
        {keys.map(([combination, word]) => (
          <div key={word}>
            <dt>
              {combination.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`studio.help.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
