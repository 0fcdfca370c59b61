import { useEffect, useRef, type RefObject } from 'react'
import type { AnyProduct, Choices } from '~/catalog/choices'
import { choicesFor } from '~/catalog/option-picture'
import type { Motif } from '~/products/product'

/** After a change the design is painted first, then its options. */
const idleDelay = 700
/** Nobody presses in a panel that was just opened. */
const openedDelay = 80

const whenIdle = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (!('requestIdleCallback' in window)) return void setTimeout(resolve, 60)
    const handle = requestIdleCallback(() => resolve())
    signal.addEventListener('abort', () => cancelIdleCallback(handle), { once: true })
  })

/** What the canvas over a sketch shows, by its sketch. */
const painted = new WeakMap<
  HTMLImageElement,
  { canvas: HTMLCanvasElement; key: string; motifs: readonly Motif[] }
>()

/** The canvas over a sketch: React knows the sketch only. */
function canvasOver(sketch: HTMLImageElement): HTMLCanvasElement {
  const known = painted.get(sketch)?.canvas
  if (known?.isConnected) return known
  const canvas = document.createElement('canvas')
  canvas.ariaHidden = 'true'
  sketch.after(canvas)
  return canvas
}

const sketchesIn = (panels: HTMLElement | null): HTMLImageElement[] => [
  ...(panels?.querySelectorAll<HTMLImageElement>('img[data-option]') ?? []),
]

/** Those in sight come first. */
function inOrder(sketches: readonly HTMLImageElement[]): HTMLImageElement[] {
  const seen = (sketch: HTMLImageElement) => {
    const { top, bottom, left, right } = sketch.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth
  }
  return [...sketches.filter(seen), ...sketches.filter((sketch) => !seen(sketch))]
}

/** Loads the sketches of panels that nobody has opened yet, when there is time, unless the visitor's line is dear. */
export function useSketches(panels: RefObject<HTMLElement>): void {
  useEffect(() => {
    const line = (navigator as { connection?: { saveData?: boolean } }).connection
    if (line?.saveData) return
    const stop = new AbortController()
    const load = async () => {
      await whenIdle(stop.signal)
      for (const sketch of sketchesIn(panels.current)) sketch.loading = 'eager'
    }
    const whenLoaded = () => void load()
    if (document.readyState === 'complete') whenLoaded()
    else window.addEventListener('load', whenLoaded, { once: true, signal: stop.signal })
    return () => stop.abort()
  }, [panels])
}

interface Options {
  panels: RefObject<HTMLElement>
  product: AnyProduct
  choices: Choices
  motifs: readonly Motif[]
  /** The panel that is open. */
  panel: string
}

/**
 * Shows the options of the open panel on the visitor's own design: over each sketch, which shows it on the product's first
 * design, what it would be on this one is painted, in pieces while the page is idle. A change meanwhile stops that.
 */
export function useThumbs({ panels, product, choices, motifs, panel }: Options): void {
  const lastPanel = useRef<string>()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop

    async function sharpen(sketch: HTMLImageElement) {
      const { group = '', option = '' } = sketch.dataset
      const wanted = choicesFor(product, choices, group, option)
      const key = JSON.stringify(wanted)
      const known = painted.get(sketch)
      if (known?.key === key && known.motifs === motifs) return
      const first = choicesFor(product, product.start as Choices, group, option)
      const asSketched = motifs.length === 0 && key === JSON.stringify(first)
      if (asSketched) {
        known?.canvas.remove()
        painted.delete(sketch)
        return
      }
      await whenIdle(signal)
      if (signal.aborted) return
      const closeUp = product.staging.closeUp(group, wanted)
      const drawing = product.draw(wanted, closeUp.view ?? 'front', [...motifs])
      const { paintThumb } = await import('./thumbs')
      await whenIdle(signal)
      if (signal.aborted) return
      const canvas = canvasOver(sketch)
      await paintThumb(canvas, drawing, closeUp)
      painted.set(sketch, { canvas, key, motifs })
    }
    const shown = sketchesIn(panels.current).filter(({ offsetParent }) => offsetParent !== null)
    async function sharpenAll() {
      for (const sketch of inOrder(shown)) {
        if (signal.aborted) return
        await sharpen(sketch)
      }
    }
    const justOpened = lastPanel.current !== panel
    lastPanel.current = panel
    const timer = setTimeout(() => void sharpenAll(), justOpened ? openedDelay : idleDelay)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [panels, product, choices, panel, motifs])
}
