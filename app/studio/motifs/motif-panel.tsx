import { lazy, Suspense, useRef, useState } from 'react'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { Icon } from '../icons'
import { useRestoredFocus } from './use-restored-focus'
import type { Tool } from '../design-state'
import type { MotifsHandle } from './use-motifs'

// Nobody who only chooses a dress loads what motifs are made with.
const MotifTools = lazy(() => import('./motif-tools'))

interface PanelProps {
  motifs: MotifsHandle
  hidden: boolean
}

const tools: Tool[] = ['figure', 'text', 'picture', 'pen']

/** What the visitor puts on the garment: four ways to add, and the list of what lies there. */
export function MotifPanel({ motifs, hidden }: PanelProps) {
  const t = useT()
  const panel = useRef<HTMLElement>(null)
  // Once open it stays, closed or not.
  const [opened, setOpened] = useState(false)
  if (!hidden && !opened) setOpened(true)
  useRestoredFocus(panel)
  const { tool, setTool } = motifs
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
      {opened && (
        <Suspense>
          <MotifTools motifs={motifs} />
        </Suspense>
      )}
    </section>
  )
}
