/** Of Konva, what the stage uses and no more: its own entries bring tweens and shapes that nothing here needs. */
import { DD } from 'konva/lib/DragAndDrop'
import { Konva } from 'konva/lib/Global'

export { Group } from 'konva/lib/Group'
export { Layer } from 'konva/lib/Layer'
export { Shape } from 'konva/lib/Shape'
export { Stage } from 'konva/lib/Stage'

// Konva's own entries do this: its nodes ask the global object whether one is being dragged.
Object.assign(Konva, { DD })
