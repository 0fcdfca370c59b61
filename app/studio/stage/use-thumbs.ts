import { useEffect, type RefObject } from 'react'
import type { Motif } from '~/products/product'
import { repair, type AnyProduct, type Choices } from '~/catalog/choices'

const idleDelay = 700
const painted = new WeakMap<HTMLCanvasElement, string>()

const whenIdle = (work: () => void): (() => void) => {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 60)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work)
  return () => cancelIdleCallback(handle)
}

/** The visitor's design with one option, and with what gives way to it. */
export const choicesFor = (product: AnyProduct, choices: Choices, group: string, option: string): Choices =>
  repair(product, { ...choices, ...product.staging.shownOn?.[group], [group]: option }, [group]).choices

/**
 * Paints the small pictures of options in the open panel, one in each idle moment: the visitor's own design
 * with that option. A change in the meantime stops it, so that the design itself is always painted first.
 */
export function useThumbs(
  panels: RefObject<HTMLElement>,
  product: AnyProduct,
  choices: Choices,
  panel: string,
  motifs: Motif[],
): void {
  useEffect(() => {
    let stopped = false
    let cancel = () => undefined as void
    const paintNext = async (waiting: HTMLCanvasElement[]): Promise<void> => {
      const [canvas, ...rest] = waiting
      if (!canvas || stopped) return
      const { group = '', option = '' } = canvas.dataset
      const wanted = choicesFor(product, choices, group, option)
      const key = JSON.stringify(wanted)
      if (painted.get(canvas) !== key) {
        const { paintThumb } = await import('./thumbs')
        if (stopped) return
        const crop = product.staging.closeUp(group, wanted)
        await paintThumb(canvas, product.draw(wanted, crop.view ?? 'front', motifs), crop)
        painted.set(canvas, key)
        cancel = whenIdle(() => void paintNext(rest))
      } else await paintNext(rest)
    }
    const timer = setTimeout(
      () => {
        const all = panels.current?.querySelectorAll<HTMLCanvasElement>('canvas[data-option]') ?? []
        void paintNext([...all].filter((canvas) => canvas.offsetParent !== null))
      },
      painted.has(panels.current?.querySelector('canvas') as HTMLCanvasElement) ? idleDelay : 80,
    )
    return () => {
      stopped = true
      clearTimeout(timer)
      cancel()
    }
  }, [panels, product, choices, panel, motifs])
}
