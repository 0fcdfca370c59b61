import type { Box } from '~/drawing/drawing'
import type { DesignDocument, FramePurpose } from './product'
import { productOf } from './registry'

/** What a picture of a stored design shows; undefined where there is no such product any more. */
export function frameOf(document: DesignDocument, purpose: FramePurpose): Box | undefined {
  const product = productOf(document.product)
  return product?.frame(product.read(document.choices, document.version).choices, purpose)
}

/** How high a picture of a stored design is, in pixels, for one `width` pixels wide. */
export function heightAt(width: number, document: DesignDocument, purpose: FramePurpose = 'picture'): number {
  const box = frameOf(document, purpose)
  return box ? Math.round((width * box.height) / box.width) : width
}
