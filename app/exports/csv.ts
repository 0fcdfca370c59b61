/** So that spreadsheets read the file as UTF-8: without it, Excel takes it for the computer's own old code page. */
const byteOrderMark = '\ufeff'

/**
 * A cell as RFC 4180 has it: quoted where it holds a comma, a quote or the end of a line. A cell that begins with
 * `= + - @`, a tab or a carriage return gets an apostrophe before it: a spreadsheet would run it as a formula, and what
 * people typed could then read other cells or call a program on the computer of whoever opens the file.
 */
export function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

const csvRow = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`

/**
 * A CSV file as it is read, `pages` of rows at a time: a page is asked for when the one before is taken, and others have
 * their turn between two. Whoever leaves (`signal`) or stops reading stops the asking.
 */
export function csvStream(
  head: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
  signal?: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const rest = pages[Symbol.asyncIterator]()
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(byteOrderMark + csvRow(head))),
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve))
      const { done, value } = signal?.aborted ? { done: true as const, value: undefined } : await rest.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(csvRow).join('')))
    },
    cancel: async () => void (await rest.return?.()),
  })
}
