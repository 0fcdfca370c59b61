import { assetsOf } from '~/drawing/assets'
import { paintLayer } from '~/drawing/canvas'
import type { Drawing, Mark } from '~/drawing/drawing'
import { widened, type Frame } from './frame'
import { reduceDetail } from './reduce-detail'
import { missingOf, tiles } from './tiles'

/** Pixels of the sheet for one of the page: enough to judge by for a moment, few enough for a slow phone. */
const ratio = 0.5

/** A canvas over the stage's own that shows a change at once and roughly, until they show it finely. */
export interface Sheet {
  readonly element: HTMLCanvasElement
  /** Paints the whole drawing, backdrop and all, so that nothing older is seen through it. */
  paint: (drawing: Drawing, frame: Frame, size: { width: number; height: number }) => void
  /** Whether it hides what lies below. */
  shown: () => boolean
  /** Takes the sheet away. It stays in its place, with nothing on it. */
  clear: () => void
}

/** Marks of one part and layer that lie on each other, and how they look on the sheet. */
interface Part {
  marks: Mark[]
  picture: HTMLCanvasElement
}

function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => alike(one[key as keyof typeof one], other[key as keyof typeof other]))
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
export function createSheet(): Sheet {
  const element = document.createElement('canvas')
  element.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'
  const context = element.getContext('2d')
  let kept: Part[] = []
  let from = ''
  let shown = false

  function picture(marks: readonly Mark[], { x, y, scale }: Frame, used?: HTMLCanvasElement) {
    const canvas = used ?? document.createElement('canvas')
    const own = canvas.getContext('2d')
    if (used) own?.clearRect(0, 0, canvas.width, canvas.height)
    else [canvas.width, canvas.height] = [element.width, element.height]
    own?.setTransform(1, 0, 0, 1, x * ratio, y * ratio)
    if (own) paintLayer(own, reduceDetail(widened(marks)), tiles, scale * ratio)
    own?.resetTransform()
    return canvas
  }

  return {
    element,
    paint(drawing, frame, { width, height }) {
      const seen = [frame.x, frame.y, frame.scale, width, height].join()
      if (seen !== from) {
        from = seen
        kept = []
        element.width = Math.ceil(width * ratio)
        element.height = Math.ceil(height * ratio)
      }
      const found = partsOf(drawing.marks).map((marks) => ({
        marks,
        part: kept.find((part) => alike(part.marks, marks)),
      }))
      const free = kept.filter((each) => !found.some(({ part }) => part === each))
      const parts = found.map(
        ({ marks, part }): Part => part ?? { marks, picture: picture(marks, frame, free.pop()?.picture) },
      )
      for (const part of parts) context?.drawImage(part.picture, 0, 0)
      kept = parts.filter(({ marks }) => missingOf(assetsOf({ marks })).length === 0)
      shown = true
    },
    shown: () => shown,
    clear() {
      if (shown) context?.clearRect(0, 0, element.width, element.height)
      shown = false
    },
  }
}
