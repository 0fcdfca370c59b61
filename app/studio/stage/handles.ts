import type { Context } from 'konva/lib/Context'
import type { Shape } from 'konva/lib/Shape'
import type { Rect } from 'konva/lib/shapes/Rect'
import { Transformer } from 'konva/lib/shapes/Transformer'
import { thread } from './thread'

const ink = '#1f1b18'
const paper = '#fffdf8'

/** What a handle can be caught by, in pixels: a fingertip, or the point of a mouse. */
const hitSizeOf = (touch: boolean) => (touch ? 44 : 24)
/** The frame leaves at least so much room in its middle that the motif itself can be caught there. */
const grabRoomOf = (touch: boolean) => (touch ? 72 : 34)

/** Caught from outside the corner rather than from inside, where the motif is. */
function moveHitAreaOutward(anchor: Rect, hitSize: number) {
  const [offset, name] = [hitSize / 2 - 12, anchor.name()]
  const dx = name.includes('left') ? -offset : name.includes('right') ? offset : 0
  const dy = name.includes('top') || name.includes('rotater') ? -offset : name.includes('bottom') ? offset : 0
  anchor.hitFunc((context, shape) => {
    const [x, y] = [shape.width() / 2 + dx - hitSize / 2, shape.height() / 2 + dy - hitSize / 2]
    context.beginPath()
    context.rect(x, y, hitSize, hitSize)
    context.closePath()
    context.fillStrokeShape(shape)
  })
}

/** An ink line with a paper outline, to be seen on every cloth, and the way up to the handle that turns. */
function drawOutline(context: Context, shape: Shape) {
  const frame = shape.getParent() as Transformer
  const padding = frame.padding()
  const [width, height] = [shape.width(), shape.height()]
  const native = context._context
  native.beginPath()
  native.rect(-padding, -padding, width + padding * 2, height + padding * 2)
  native.moveTo(width / 2, -padding)
  native.lineTo(width / 2, -frame.rotateAnchorOffset())
  native.setLineDash([])
  native.lineWidth = 3.5
  native.strokeStyle = paper
  native.stroke()
  native.setLineDash([5, 4])
  native.lineWidth = 1.5
  native.strokeStyle = ink
  native.stroke()
}

/** The frame around what is chosen: four round handles that scale, and one in thread that turns. */
export function createHandles(touch: boolean) {
  const hitSize = hitSizeOf(touch)
  const frame = new Transformer({
    keepRatio: true,
    enabledAnchors: ['top-left', 'top-right', 'bottom-left', 'bottom-right'],
    rotationSnaps: [0, 45, 90, 135, 180, 225, 270, 315],
    rotationSnapTolerance: 4,
    anchorSize: touch ? 16 : 12,
    anchorCornerRadius: 11,
    anchorStroke: ink,
    anchorFill: paper,
    anchorStyleFunc: (anchor: Rect) => {
      moveHitAreaOutward(anchor, hitSize)
      if (anchor.hasName('rotater')) anchor.fill(thread).stroke(paper)
    },
    ignoreStroke: true,
    boundBoxFunc: (before, after) => (Math.abs(after.width) < 10 ? before : after),
  })
  frame.findOne<Shape>('.back')?.sceneFunc(drawOutline)
  return {
    frame,
    /** Around boxes that are so high or wide on the page, whichever is less: small ones get more room. */
    fit(size: number) {
      const padding = Math.max(touch ? 10 : 6, (grabRoomOf(touch) - size) / 2)
      frame.padding(padding).rotateAnchorOffset(padding + (touch ? 34 : 26))
    },
  }
}

export type Handles = ReturnType<typeof createHandles>
