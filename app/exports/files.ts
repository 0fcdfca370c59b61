/** What a design can be taken home as, and what it is to a browser. */
export const exportFiles = {
  'picture.png': 'image/png',
  'picture.webp': 'image/webp',
  'picture.svg': 'image/svg+xml',
  'story.jpg': 'image/jpeg',
  'sheet.pdf': 'application/pdf',
} as const
export type ExportFile = keyof typeof exportFiles

export const isExportFile = (file: string): file is ExportFile => Object.hasOwn(exportFiles, file)
