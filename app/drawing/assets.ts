import type { Drawing, Mark, Paint, TileId } from './drawing'

function tileOf(paint: Paint | undefined): TileId | undefined {
  return paint?.type === 'pattern' ? paint.tile : undefined
}

function tilesOf(mark: Mark): (TileId | undefined)[] {
  switch (mark.type) {
    case 'path':
      return [tileOf(mark.fill), tileOf(mark.stroke?.paint)]
    case 'image':
      return [mark.asset]
    case 'glyphs':
      return [tileOf(mark.fill)]
  }
}

/** Every asset a drawing needs before it can be painted, each once, in the order of first use. */
export function assetsOf(drawing: Pick<Drawing, 'marks'>): TileId[] {
  const found = new Set<TileId>()
  for (const mark of drawing.marks) {
    for (const tile of tilesOf(mark)) if (tile !== undefined) found.add(tile)
  }
  return [...found]
}
