const number = (n: number) => String(Math.round(n * 100) / 100)

/** Joins numbers and text into SVG, numbers with two decimals: path`M${x} ${y}`. */
export function path(parts: TemplateStringsArray, ...values: (number | string)[]): string {
  return parts.reduce((text, part, i) => {
    const value = values[i]
    return text + part + (value === undefined ? '' : typeof value === 'number' ? number(value) : value)
  }, '')
}

/** One tile: `box` in drawing units shown at `width` × `height` whole pixels. */
export function sheet(
  { width, height }: { width: number; height: number },
  body: string,
  box: { width: number; height: number } = { width, height },
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" ` +
    `height="${height}" viewBox="0 0 ${box.width} ${box.height}" preserveAspectRatio="none">${body}</svg>`
  )
}

/** The same body once more beyond each edge, so that what crosses an edge comes in at the opposite one. */
export function wrapped(width: number, height: number, body: string): string {
  let all = ''
  for (const x of [-width, 0, width]) {
    for (const y of [-height, 0, height]) all += `<g transform="translate(${x} ${y})">${body}</g>`
  }
  return all
}

export function placed(x: number, y: number, angle: number, size: number, body: string): string {
  return path`<g transform="translate(${x} ${y}) rotate(${angle}) scale(${size})">${body}</g>`
}
