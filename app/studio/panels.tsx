import { memo, Suspense, useMemo, type ReactNode, type RefObject } from 'react'
import { useLocale, useT } from '~/i18n/react'
import { goesWith } from '~/products/color/goes-with'
import type { Prices } from '~/products/product'
import {
  applies,
  offered,
  panelsOf,
  type AnyProduct,
  type Choices,
  type Group,
  type SwitchedOff,
} from '~/catalog/choices'
import type { FieldProps } from './fields/field-props'
import { GroupField } from './fields/group-field'
import { Icon, isIcon } from './icons'
import { chosenWords, extrasOf, panelWord } from '~/catalog/labels'

export interface Shop {
  prices: Prices
  currency: string
  leadTimeWeeks: number
  switchedOff: SwitchedOff
  /** Whether the shop still makes such things. */
  offered: boolean
}

interface PanelsProps {
  product: AnyProduct
  choices: Choices
  shop: Shop
  /** The panel shown; all of them, one below the other, where there is no JavaScript. */
  open: string | undefined
  onOpen: (panel: string) => void
  onChange: FieldProps['onChange']
  body: RefObject<HTMLDivElement>
  /** Panels beside the product's own. */
  children?: ReactNode
}

/** The rail of sections: links to their panels, which with JavaScript shows one at a time. */
export function Rail({
  product,
  choices,
  motifs,
  open,
  onOpen,
}: Pick<PanelsProps, 'product' | 'choices' | 'open' | 'onOpen'> & {
  /** How many lie on the garment. */
  motifs: number
}) {
  const t = useT()
  const panels = useMemo(() => panelsOf(product), [product])
  const items = [
    ...panels.map(({ id, groups }) => ({ id, chosen: chosenWords(t, product, groups, choices) })),
    { id: 'ideas', chosen: '' },
    { id: 'motifs', chosen: motifs > 0 ? t('studio.motif.count', { count: motifs }) : '' },
  ]
  return (
    <nav className="rail" aria-label={t('studio.panels')}>
      {items.map(({ id, chosen }) => (
        <a
          key={id}
          href={`#panel-${id}`}
          className="rail-item"
          aria-current={open === id ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault()
            onOpen(id)
            event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'smooth' })
            // By key it leads where a link leads: to the panel's beginning. Whoever has gone on by then is let be.
            const item = event.currentTarget
            if (event.detail === 0)
              requestAnimationFrame(() => {
                if (document.activeElement === item) document.getElementById(`${id}-begins`)?.focus()
              })
          }}
        >
          {isIcon(id) && <Icon name={id} />}
          <span className="rail-name">{panelWord(t, product.id, 'panel', id)}</span>
          <span className="rail-chosen">{chosen}</span>
        </a>
      ))}
    </nav>
  )
}

/** Every group of options, by panel. All of them are in the form, so that a plain POST carries the whole design. */
export function Panels({
  product,
  choices,
  shop,
  open,
  onChange,
  body,
  children,
}: Omit<PanelsProps, 'onOpen'>) {
  const t = useT()
  const locale = useLocale()
  const panels = useMemo(() => panelsOf(product), [product])
  const extras = useMemo(
    () =>
      Object.fromEntries(
        product.groups.map((group) => [
          group.id,
          extrasOf(t, locale, product.id, group, shop.prices, shop.currency),
        ]),
      ),
    [product, shop, t, locale],
  )
  const main = product.colorOf(choices)
  // Not for the first colour group: it is the colour that the others are to go with.
  const suggested = useMemo(
    () =>
      Object.fromEntries(
        product.groups
          .filter(({ kind }) => kind === 'color')
          .slice(1)
          .map((group) => [
            group.id,
            goesWith(main, 'options' in group ? group.options.flatMap(({ color }) => color ?? []) : []),
          ]),
      ),
    [product, main],
  )
  const options = useStableOptions(product, choices, shop.switchedOff)
  return (
    <div className="panels" data-open={open} ref={body}>
      {panels.map(({ id, groups }) => (
        <section key={id} id={`panel-${id}`} className="panel" hidden={open !== undefined && open !== id}>
          <h2 id={`${id}-begins`} tabIndex={-1}>
            {panelWord(t, product.id, 'panel', id)}
          </h2>
          <p className="panel-hint">{panelWord(t, product.id, 'hint', id)}</p>
          <PanelFields
            product={product}
            panel={id}
            groups={groups}
            choices={choices}
            options={options}
            switchedOff={shop.switchedOff}
            suggested={suggested}
            extras={extras}
            onChange={onChange}
          />
        </section>
      ))}
      {children}
    </div>
  )
}

interface PanelFieldsProps extends Pick<PanelsProps, 'product' | 'choices' | 'onChange'> {
  panel: string
  groups: readonly Group[]
  switchedOff: SwitchedOff
  /** By group. */
  options: Record<string, FieldProps['options']>
  suggested: Record<string, FieldProps['suggested']>
  extras: Record<string, FieldProps['extras']>
}

/**
 * The fields of one panel. React takes each panel over by itself, and lets what was pressed in between; which one is open
 * is no matter of theirs.
 */
const PanelFields = memo(function PanelFields({ product, panel, groups, choices, ...all }: PanelFieldsProps) {
  const t = useT()
  return (
    <Suspense>
      {groups.map((group) => (
        <GroupField
          key={group.id}
          // A group named as its panel needs no second heading in sight.
          quiet={t(`${product.id}.group.${group.id}`) === panelWord(t, product.id, 'panel', panel)}
          product={product.id}
          group={group}
          value={choices[group.id]}
          hidden={!applies(group, choices)}
          options={all.options[group.id] ?? []}
          off={all.switchedOff[group.id]}
          suggested={all.suggested[group.id]}
          extras={all.extras[group.id] ?? {}}
          onChange={all.onChange}
        />
      ))}
    </Suspense>
  )
})

/** What each group offers. The lists stay the same objects while they hold the same, so that fields rest. */
function useStableOptions(product: AnyProduct, choices: Choices, switchedOff: SwitchedOff) {
  const lists = product.groups.map((group) => [group.id, offered(group, choices, switchedOff)] as const)
  const key = lists.map(([id, list]) => `${id}:${list.map((option) => option.id).join()}`).join(';')
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` says all that the lists hold.
  return useMemo(() => Object.fromEntries(lists), [key])
}
