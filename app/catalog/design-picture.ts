import { heightAt } from '~/products/frames'
import type { DesignDocument, FramePurpose } from '~/products/product'

/** A picture of a design as an `img` takes it. Its sides are known before it has come, so that nothing moves when it does. */
export interface DesignPicture {
  src: string
  alt: string
  /** Pixels. */
  width: number
  height: number
  /** It is wider than high: what fills a column by cutting its sides off must not. */
  'data-lying'?: true
}

/** The picture of a design at an address that shows it `width` pixels wide. */
export const pictureAt = (
  document: DesignDocument,
  {
    src,
    alt,
    width = 800,
    purpose = 'picture',
  }: { src: string; alt: string; width?: number; purpose?: FramePurpose },
): DesignPicture => {
  const height = heightAt(width, document, purpose)
  return { src, alt, width, height, ...(width > height && { 'data-lying': true as const }) }
}
