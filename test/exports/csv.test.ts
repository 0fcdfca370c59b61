import { expect, test } from 'vitest'
import { csvCell, csvStream } from '~/exports/csv'

test('a cell is quoted where RFC 4180 asks for it, and text otherwise', () => {
  expect(['plain', 'a, b', 'she said "no"', 'two\nlines', 'ó', ''].map(csvCell)).toEqual([
    'plain',
    '"a, b"',
    '"she said ""no"""',
    '"two\nlines"',
    'ó',
    '',
  ])
})

test('what a spreadsheet would run as a formula is text', () => {
  expect(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=a,"b"'].map(csvCell)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\t=1",
    `"'\r=1"`,
    `"'=a,""b"""`,
  ])
  expect(['1=1', 'a-b', ' =1'].map(csvCell)).toEqual(['1=1', 'a-b', ' =1'])
})

/** So many pages of one row, and how many of them were asked for; `ended` once nobody asks any more. */
function pages(count: number) {
  const asked = { pages: 0, ended: false }
  async function* rows() {
    try {
      for (let n = 0; n < count; n++) {
        asked.pages += 1
        yield await Promise.resolve([[`row ${n}`]])
      }
    } finally {
      asked.ended = true
    }
  }
  return { rows: rows(), asked }
}

test('a file begins with the mark by which spreadsheets know UTF-8, and has a row a line', async () => {
  const bytes = await new Response(csvStream(['When', 'Who'], pages(2).rows)).arrayBuffer()
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeffWhen,Who\r\nrow 0\r\nrow 1\r\n',
  )
})

test('a page is asked for once the one before is taken, and others have their turn before each', async () => {
  const { rows, asked } = pages(1000)
  const reader = csvStream(['Who'], rows).getReader()
  await reader.read()
  await reader.read()
  expect(asked.pages).toBeLessThan(4)
  let turns = 0
  const timer = setInterval(() => (turns += 1), 0)
  for (let read = await reader.read(); !read.done; read = await reader.read());
  clearInterval(timer)
  expect(asked).toEqual({ pages: 1000, ended: true })
  expect(turns).toBeGreaterThan(0)
})

test('whoever leaves stops the asking', async () => {
  const one = pages(1000)
  const reader = csvStream(['Who'], one.rows).getReader()
  await reader.read()
  await reader.cancel()
  const two = pages(1000)
  const leaving = new AbortController()
  const other = csvStream(['Who'], two.rows, leaving.signal).getReader()
  await other.read()
  await other.read()
  leaving.abort()
  for (let read = await other.read(); !read.done; read = await other.read());
  expect(one.asked.pages).toBeLessThan(4)
  expect(two.asked.pages).toBeLessThan(5)
})
