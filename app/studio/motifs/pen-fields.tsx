import { useId, useState } from 'react'
import type { Hex } from '~/drawing/drawing'
import { useT } from '~/i18n/react'
import { lineMotif } from '~/catalog/motifs/new-motif'
import { NumberField } from './number-field'
import { readyLines, type ReadyLine } from '~/catalog/motifs/ready-lines'
import { newMotifId } from './list-commands'
import type { MotifsHandle } from './use-motifs'

/** The pen: its colour and breadth, and lines for who does not draw. It draws on the picture while this is open. */
export function PenFields({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const id = useId()
  const [line, setLine] = useState<ReadyLine>('straight')
  const { pen, setPen, view } = motifs
  const put = () => {
    motifs.put(lineMotif(line, { id: newMotifId(), view, lay: motifs.roomFor, ...pen }))
  }
  return (
    <div className="motif-new">
      <p className="motif-wide">{t('studio.motif.penHow')}</p>
      <div className="motif-field">
        <label htmlFor={`${id}-color`}>{t('studio.motif.penColor')}</label>
        <input
          id={`${id}-color`}
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
      <div className="motif-field">
        <label htmlFor={`${id}-line`}>{t('studio.motif.readyLine')}</label>
        <select
          id={`${id}-line`}
          className="input"
          value={line}
          onChange={(event) => setLine(event.currentTarget.value as ReadyLine)}
        >
          {readyLines.map((each) => (
            <option key={each} value={each}>
              {t(`studio.line.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button button-small" onClick={put}>
        {t('studio.motif.putLine')}
      </button>
      <p className="field-hint motif-wide">{t('studio.motif.ownHint')}</p>
    </div>
  )
}
