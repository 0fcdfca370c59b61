import { useId } from 'react'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import { NumberField } from './number-field'
import type { MotifsHandle } from './use-motifs'

/** The pen: its colour and breadth. It draws on the picture for as long as this is open. */
export function PenFields({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const id = useId()
  const { pen, setPen } = motifs
  return (
    <div className="motif-new">
      <p className="motif-wide">{t('studio.motif.penHow')}</p>
      <div className="motif-field">
        <label htmlFor={id}>{t('studio.motif.penColor')}</label>
        <input
          id={id}
          type="color"
          value={pen.color}
          onChange={(event) => setPen({ ...pen, color: event.currentTarget.value as Hex })}
        />
      </div>
      <NumberField
        label={t('studio.motif.breadth')}
        unit="mm"
        value={pen.breadth * 1.5}
        min={1.5}
        max={45}
        step={1.5}
        onChange={(breadth) => setPen({ ...pen, breadth: breadth / 1.5 })}
      />
      <p className="field-hint motif-wide">{t('studio.motif.ownHint')}</p>
    </div>
  )
}
