import { Suspense, useRef } from 'react'
import { useT } from '~/i18n/react'
import type { AnyProduct } from '~/catalog/choices'
import { compositionIn } from './design-state'
import { IdeasPanel } from './ideas/ideas-panel'
import { MotifPanel } from './motifs/motif-panel'
import { PlainMotifs } from './motifs/plain-motifs'
import { Panels, Rail, type Shop } from './panels'
import { SheetGrip } from './sheet-grip'
import { useSketches, useThumbs } from './stage/use-thumbs'
import type { StudioHandle } from './use-studio'

interface ToolsProps {
  product: AnyProduct
  shop: Shop
  studio: StudioHandle
  /** Whether the design is the shop's already. */
  stored: boolean
  /** Word key: why a picture sent without JavaScript was not taken. */
  refused: string | undefined
}

/** All that a design is made with: the product's own panels, ideas, and motifs. On a phone, a sheet below the stage. */
export function Tools({ product, shop, studio, stored, refused }: ToolsProps) {
  const t = useT()
  const panels = useRef<HTMLDivElement>(null)
  const { state, commands, motifs, panel, openPanel } = studio
  const { choices, motifs: placed } = compositionIn(state)
  useSketches(panels)
  useThumbs({ panels, product, choices, motifs: placed, panel: panel ?? '' })
  return (
    <div className="tools">
      <SheetGrip />
      {!shop.offered && (
        <p className="retired" role="note">
          {t(`${product.id}.studio.retired`)}
        </p>
      )}
      <Rail product={product} choices={choices} motifs={placed.length} open={panel} onOpen={openPanel} />
      <Panels
        product={product}
        choices={choices}
        shop={shop}
        open={panel}
        onChange={commands.change}
        body={panels}
      >
        <Suspense>
          <IdeasPanel
            product={product}
            choices={choices}
            shop={shop}
            hidden={panel !== 'ideas'}
            setChoices={commands.setChoices}
          />
        </Suspense>
        <Suspense>
          <MotifPanel motifs={motifs} hidden={panel !== 'motifs'} />
        </Suspense>
        <noscript>
          {/* React shows a browser nothing of it: its code stays at home. */}
          {import.meta.env.SSR && (
            <PlainMotifs product={product.id} motifs={placed} stored={stored} refused={refused} />
          )}
        </noscript>
      </Panels>
      <noscript>
        <div className="apply">
          <p>{t('studio.applyHint')}</p>
          <button className="button button-small" name="then" value="show">
            {t('studio.apply')}
          </button>
        </div>
      </noscript>
    </div>
  )
}
