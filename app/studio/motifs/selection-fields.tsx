import { useT } from '~/i18n/react'
import type { Alignment } from '~/catalog/motifs/edit'
import { OpacityControl, PositionControls } from './measure-controls'
import { PlaceField } from './place-field'
import { centerOf } from './group-transform'
import type { MotifsHandle } from './use-motifs'

const alignments: Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

/** What can be set on several motifs at once: they keep their places to each other, or are set to a common line. */
export function SelectionFields({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const { shown, chosen, sizeOf, edit, align, moveTo, rotate, resize, mirror, copy, remove } = motifs
  const middle = centerOf(shown, chosen, sizeOf) ?? { x: 400, y: 600 }
  const strengths = shown.filter(({ id }) => chosen.includes(id)).map(({ opacity }) => opacity)
  const commands = [
    ['larger', () => resize(1.1)],
    ['smaller', () => resize(1 / 1.1)],
    ['turnLeft', () => rotate(-5)],
    ['turnRight', () => rotate(5)],
    ['mirror', () => mirror()],
    ['copyAll', () => copy(chosen)],
    ['removeAll', () => remove(chosen)],
  ] as const
  return (
    <fieldset className="motif-fields">
      <legend>{t('studio.motif.chosenMany', { count: chosen.length })}</legend>
      <PlaceField motifs={motifs} position={middle} onPlace={(place) => moveTo(place)} />
      <OpacityControl
        opacity={Math.max(...strengths)}
        onChange={(change, drag) => edit(chosen, change, drag)}
      />
      <PositionControls product={motifs.product} x={middle.x} y={middle.y} onChange={moveTo} />
      <div className="motif-acts motif-wide">
        {commands.map(([word, run]) => (
          <button key={word} type="button" className="button button-small" onClick={run}>
            {t(`studio.motif.${word}`)}
          </button>
        ))}
      </div>
      <div className="motif-acts motif-wide" role="group" aria-labelledby="motif-align">
        <p id="motif-align">{t('studio.motif.align')}</p>
        {alignments.map((to) => (
          <button key={to} type="button" className="button button-small" onClick={() => align(to)}>
            {t(`studio.motif.align.${to}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
