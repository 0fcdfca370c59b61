import { useState } from 'react'
import { OwnHint } from './own-hint'
import { useT } from '~/i18n/react'
import { lineMotif } from '~/catalog/motifs/new-motif'
import { ColorInput } from './color-input'
import { NumberField } from './number-field'
import { SelectField } from './select-field'
import { readyLines, type ReadyLine } from '~/catalog/motifs/ready-lines'
import { newMotifId } from './list-commands'
import type { MotifsHandle } from './use-motifs'

/** The pen: its colour and breadth, and lines for who does not draw. It draws on the picture while this is open. */
export function PenFields({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const [line, setLine] = useState<ReadyLine>('straight')
  const { pen, setPen, view } = motifs
  const add = () => {
    motifs.add(lineMotif(line, { id: newMotifId(), view, lay: motifs.placeFor, ...pen }))
  }
  return (
    <div className="motif-new">
      <p className="motif-wide">{t('studio.motif.penHow')}</p>
      <ColorInput
        label={t('studio.motif.penColor')}
        value={pen.color}
        onChange={(color) => setPen({ ...pen, color })}
      />
      <NumberField
        label={t('studio.motif.breadth')}
        unit="mm"
        value={pen.breadth * 1.5}
        min={1.5}
        max={45}
        step={1.5}
        onChange={(breadth) => setPen({ ...pen, breadth: breadth / 1.5 })}
      />
      <SelectField
        label={t('studio.motif.readyLine')}
        value={line}
        options={readyLines}
        wordOf={(option) => t(`studio.line.${option}`)}
        onChange={setLine}
      />
      <button type="button" className="button button-small" onClick={add}>
        {t('studio.motif.putLine')}
      </button>
      <OwnHint kinds={['drawing']} />
    </div>
  )
}
