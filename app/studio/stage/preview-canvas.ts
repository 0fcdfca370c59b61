import { assetsOf } from '~/drawing/assets'
import { paintLayer } from '~/drawing/canvas'
import type { Drawing, Mark } from '~/drawing/drawing'
import { widenBackdrop } from '~/drawing/frame'
import type { Frame } from './frame'
import { reduceDetail } from './reduce-detail'
import { missingOf, tiles } from './tiles'

/** Pixels of the preview for one of the page: enough to judge by for a moment, few enough for a slow phone. */
const ratio = 0.5

/** A canvas over the stage's own that shows a change at once and roughly, until they show it finely. */
export interface PreviewCanvas {
  readonly element: HTMLCanvasElement
  /** Paints the whole drawing, backdrop and all, so that nothing older is seen through it. */
  paint: (drawing: Drawing, frame: Frame, size: { width: number; height: number }) => void
  /** Whether it hides what lies below. */
  visible: () => boolean
  /** Takes the preview away. Its canvas stays in its place, with nothing on it. */
  clear: () => void
}

/** Marks of one part and layer that lie on each other, and how they look on the preview. */
interface Part {
  marks: Mark[]
  picture: HTMLCanvasElement
}

function isDeepEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isDeepEqual(one[key as keyof typeof one], other[key as keyof typeof other]))
  )
}

function partsOf(marks: readonly Mark[]): Mark[][] {
  const parts: Mark[][] = []
  const keyOf = ({ layer, of }: Mark) => (layer === 'cloth' || layer === 'light' ? layer + of : layer)
  let key: string | undefined
  for (const mark of marks) {
    if (keyOf(mark) === key) parts.at(-1)!.push(mark)
    else parts.push([mark])
    key = keyOf(mark)
  }
  return parts
}

/** Most changes leave most of a garment as it is: each part is kept as a picture, and only new ones are painted. */
export function createPreviewCanvas(): PreviewCanvas {
  const element = document.createElement('canvas')
  element.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'
  const context = element.getContext('2d')
  let cached: Part[] = []
  let lastView = ''
  let visible = false

  function render(marks: readonly Mark[], { x, y, scale }: Frame, reused?: HTMLCanvasElement) {
    const canvas = reused ?? document.createElement('canvas')
    const partContext = canvas.getContext('2d')
    if (reused) partContext?.clearRect(0, 0, canvas.width, canvas.height)
    else [canvas.width, canvas.height] = [element.width, element.height]
    partContext?.setTransform(1, 0, 0, 1, x * ratio, y * ratio)
    if (partContext) paintLayer(partContext, reduceDetail(widenBackdrop(marks)), tiles, scale * ratio)
    partContext?.resetTransform()
    return canvas
  }

  return {
    element,
    paint(drawing, frame, { width, height }) {
      const view = [frame.x, frame.y, frame.scale, width, height].join()
      if (view !== lastView) {
        lastView = view
        cached = []
        element.width = Math.ceil(width * ratio)
        element.height = Math.ceil(height * ratio)
      }
      const matched = partsOf(drawing.marks).map((marks) => ({
        marks,
        part: cached.find((part) => isDeepEqual(part.marks, marks)),
      }))
      const unused = cached.filter((each) => !matched.some(({ part }) => part === each))
      const parts = matched.map(
        ({ marks, part }): Part => part ?? { marks, picture: render(marks, frame, unused.pop()?.picture) },
      )
      for (const part of parts) context?.drawImage(part.picture, 0, 0)
      cached = parts.filter(({ marks }) => missingOf(assetsOf({ marks })).length === 0)
      visible = true
    },
    visible: () => visible,
    clear() {
      if (visible) context?.clearRect(0, 0, element.width, element.height)
      visible = false
    },
  }
}
