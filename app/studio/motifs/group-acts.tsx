import { useT } from '~/i18n/react'
import type { Alignment } from '~/catalog/motifs/edit'
import { OpacityControl, PositionControls } from './measure-controls'
import { PlaceField } from './place-field'
import { middleOf } from './group-transform'
import type { MotifsHandle } from './use-motifs'

const alignments: Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

/** What can be set on several motifs at once: they keep their places to each other, or are set to a common line. */
export function GroupActs({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const { shown, chosen, sizeOf, edit, align, carry, turn, resize, mirror, copy, remove } = motifs
  const middle = middleOf(shown, chosen, sizeOf) ?? { x: 400, y: 600 }
  const strengths = shown.filter(({ id }) => chosen.includes(id)).map(({ opacity }) => opacity)
  const acts = [
    ['larger', () => resize(1.1)],
    ['smaller', () => resize(1 / 1.1)],
    ['turnLeft', () => turn(-5)],
    ['turnRight', () => turn(5)],
    ['mirror', () => mirror()],
    ['copyAll', () => copy(chosen)],
    ['removeAll', () => remove(chosen)],
  ] as const
  return (
    <fieldset className="motif-fields">
      <legend>{t('studio.motif.chosenMany', { count: chosen.length })}</legend>
      <PlaceField motifs={motifs} at={middle} onPlace={(place) => carry(place)} />
      <OpacityControl
        opacity={Math.max(...strengths)}
        onChange={(change, drag) => edit(chosen, change, drag)}
      />
      <PositionControls product={motifs.product} x={middle.x} y={middle.y} onChange={carry} />
      <div className="motif-acts motif-wide">
        {acts.map(([word, act]) => (
          <button key={word} type="button" className="button button-small" onClick={act}>
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
