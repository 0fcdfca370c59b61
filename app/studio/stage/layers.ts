import { paintLayer } from '~/drawing/canvas'
import type { Drawing, Mark } from '~/drawing/drawing'
import { runsOf } from '~/drawing/layers'
import { widenBackdrop } from '~/drawing/frame'
import type { Frame } from './frame'
import * as Konva from './konva'
import { tiles } from './tiles'

/** One custom shape for a run of marks on one layer. */
function shapeOf(run: { layer: string; marks: readonly Mark[] }, frame: () => Frame) {
  return new Konva.Shape({
    name: run.layer,
    listening: false,
    perfectDrawEnabled: false,
    sceneFunc: (context) => {
      const { x, y, scale } = frame()
      const native = context._context
      native.save()
      native.translate(x, y)
      paintLayer(native, run.marks, tiles, scale)
      native.restore()
    },
  })
}

/** The marks below, of and above the chosen motifs, each to be painted on a canvas of its own. */
function splitByChosen(marks: readonly Mark[], chosen: readonly string[]): [Mark[], Mark[], Mark[]] {
  const isChosen = (mark: Mark) => mark.layer === 'motif' && chosen.includes(mark.of)
  const first = chosen.length > 0 ? marks.findIndex(isChosen) : -1
  if (first < 0) return [[...marks], [], []]
  const after = marks.slice(first)
  return [marks.slice(0, first), after.filter(isChosen), after.filter((mark) => !isChosen(mark))]
}

interface Options {
  /** Pixels of a canvas for one of the page. */
  pixelRatio: number
  frame: () => Frame
}

/** The canvases of a design. The backdrop has one of its own, painted once. */
export function createLayers(stage: Konva.Stage, { pixelRatio, frame }: Options) {
  const createLayer = () => new Konva.Layer({ listening: false })
  const backdrop = createLayer()
  // Below, of and above the chosen motifs. The last two hold nothing while nothing is chosen.
  const parts = [createLayer(), createLayer(), createLayer()] as const
  const chosenLayer = parts[1]
  const all = [backdrop, ...parts]
  stage.add(backdrop, ...parts)
  for (const layer of all) layer.getCanvas().setPixelRatio(pixelRatio)
  let paintedBackdrop: readonly Mark[] = []

  const fill = (layer: Konva.Layer, marks: readonly Mark[]) => {
    layer.destroyChildren()
    for (const run of runsOf({ marks: [...marks] })) layer.add(shapeOf(run, frame))
  }
  function fillBackdrop(marks: readonly Mark[]) {
    // A product sets its backdrop out once: the same marks are the same objects.
    if (marks.length === paintedBackdrop.length && marks.every((mark, i) => mark === paintedBackdrop[i]))
      return
    paintedBackdrop = marks
    fill(backdrop, widenBackdrop(marks))
    backdrop.draw()
  }

  return {
    /** Fills the canvases that hold anything; empty ones stay as small as nothing. Only the backdrop is painted. */
    fill(drawing: Drawing, chosen: readonly string[]) {
      const [first] = runsOf(drawing)
      const backdropMarks = first?.layer === 'backdrop' ? first.marks : []
      fillBackdrop(backdropMarks)
      const marks = splitByChosen(drawing.marks.slice(backdropMarks.length), chosen)
      parts.forEach((layer, i) => {
        fill(layer, marks[i]!)
        layer.visible(marks[i]!.length > 0)
      })
    },
    /** Paints other marks in place of the chosen motifs', while the hand moves them. */
    previewChosen(marks: readonly Mark[]) {
      fill(chosenLayer, marks)
      // A line is drawn while nothing is chosen, and its canvas hidden.
      chosenLayer.visible(marks.length > 0)
      chosenLayer.batchDraw()
    },
    /** Paints what the canvases hold; the backdrop only where it has moved. */
    draw({ withBackdrop }: { withBackdrop: boolean }) {
      for (const layer of withBackdrop ? all : parts) layer.draw()
    },
  }
}

export type Layers = ReturnType<typeof createLayers>
