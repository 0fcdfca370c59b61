/** A test by its file, below `test/`, and its title. */
export interface Test {
  file: string
  test: string
}

/** What holds one sentence: tests; or it claims nothing that one could hold. */
export type Held =
  | readonly Test[]
  /** A fact about the release, or something the reader is asked to do. */
  | 'advice'
  /** Says what is not promised. */
  | 'limit'

/** What holds a text: each of its sentences in turn; or it is a heading. */
export type Promised = readonly Held[] | 'label'

/** `by('domain/friends', '…')` is the test of that title in `test/domain/friends.test.ts`. */
export const by = (file: string, test: string): Test => ({ file: `test/${file}.test.ts`, test })

/** A text's sentences: each ends with a full stop and is followed by one that begins large. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…][”»)]?)\s+(?=[\p{Lu}{“«`])/u)

/** The sentences of a Markdown page without its headings, paragraph by paragraph, point by point. */
export const sentencesIn = (markdown: string): string[] =>
  markdown
    .split(/\n\s*\n|\n(?=- )/)
    .filter((block) => block.trim() && !block.trimStart().startsWith('#'))
    .flatMap((block) => sentencesOf(block.replace(/^- /, '').replace(/\s+/g, ' ').trim()))

/** Whether a test file has a test of this title. */
export function hasTest(source: string, title: string): boolean {
  const exactly = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?:\\b(?:it|test)|\\))\\(\\s*(['"\`])${exactly}\\1`).test(source)
}

/** Words that keep a test from running wherever it is run. */
export const skipped = /\b(?:describe|it|test)\.(?:skip|todo|fails|only)\b/
