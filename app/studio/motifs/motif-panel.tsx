import { useRef } from 'react'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { motifLimits } from '~/products/motifs/motif'
import { Icon } from '../icons'
import { FigureShelf } from './figure-shelf'
import { SelectionFields } from './selection-fields'
import { MotifFields } from './motif-fields'
import { MotifList } from './motif-list'
import { PenFields } from './pen-fields'
import { PictureField } from './picture-field'
import { TextField } from './text-field'
import { useRestoredFocus } from './use-restored-focus'
import type { Tool } from '../design-state'
import type { MotifsHandle } from './use-motifs'

interface PanelProps {
  motifs: MotifsHandle
  hidden: boolean
}

const tools: Tool[] = ['figure', 'text', 'picture', 'pen']

/** What the visitor puts on the garment: four ways to add, and the list of what lies there. */
export function MotifPanel({ motifs, hidden }: PanelProps) {
  const t = useT()
  const panel = useRef<HTMLElement>(null)
  useRestoredFocus(panel)
  const { tool, setTool, shown, chosen, count } = motifs
  const full = count >= motifLimits.count
  const one = chosen.length === 1 ? shown.find(({ id }) => id === chosen[0]) : undefined
  return (
    <section id="panel-motifs" className="panel panel-motifs" hidden={hidden} ref={panel}>
      <h2 id="motifs-begins" tabIndex={-1}>
        {t('studio.panel.motifs')}
      </h2>
      <p className="panel-hint">{ofProduct(t, motifs.product)('studio.hint.motifs')}</p>
      <div className="motif-tools" role="group" aria-label={t('studio.motif.add')}>
        {tools.map((id) => (
          <button
            key={id}
            type="button"
            className="motif-tool"
            aria-pressed={tool === id}
            onClick={() => setTool(tool === id ? undefined : id)}
          >
            <Icon name={id} />
            {t(`studio.motif.tool.${id}`)}
          </button>
        ))}
      </div>
      {full && <p className="field-hint">{t('studio.motif.full', { count: motifLimits.count })}</p>}
      {!full && tool === 'figure' && <FigureShelf motifs={motifs} />}
      {!full && tool === 'text' && <TextField motifs={motifs} />}
      {!full && tool === 'picture' && <PictureField motifs={motifs} />}
      {!full && tool === 'pen' && <PenFields motifs={motifs} />}
      <MotifList motifs={motifs} />
      {one && <MotifFields key={one.id} motif={one} motifs={motifs} />}
      {chosen.length > 1 && <SelectionFields motifs={motifs} />}
    </section>
  )
}
