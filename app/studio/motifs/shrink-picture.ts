/** Bytes. What is smaller is sent as it is. */
const maxBytes = 1_000_000
/** What every shop reads. */
const plainTypes = ['image/png', 'image/jpeg', 'image/webp']
/** Pixels. The shop keeps 1200: a little more, so that cutting out a thing has something to go by. */
const maxSide = 1800

/**
 * The picture as it is worth sending: a photograph of some megabytes goes as some hundred kilobytes, and where it was
 * taken stays at home; and one that the shop may not be able to read (HEIC), but this browser can, goes as one that it can.
 * What this browser can't read is sent as it is, and the shop says what it thinks of it.
 */
export async function shrinkPicture(file: File): Promise<Blob> {
  const foreign = !plainTypes.includes(file.type)
  if (file.size <= maxBytes && !foreign) return file
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return file
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    // WebP keeps what shines through; a browser that can't write it makes a PNG.
    const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.92))
    // A canvas gives its pixels back at once, not when somebody tidies up.
    canvas.width = canvas.height = 0
    return blob && (foreign || blob.size < file.size) ? blob : file
  } catch {
    return file
  }
}
