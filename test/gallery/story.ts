import type { ReactNode } from 'react'
import type { RootData } from '~/components/use-shop'
import type { Locale, Translate } from '~/i18n/language'

/** What a state may need beside plain data: the words, and the language they are in. */
export interface Said {
  t: Translate
  locale: Locale
}

type Show = (said: Said) => ReactNode

/** One state of a component. The longer form says what else differs: what the root knows, or where the page is. */
export type State = Show | { show: Show; root?: Partial<RootData>; at?: string }

/** A mail by its name in `emails/`, with what it is written from. */
export interface MailState {
  mail: string
  props: (said: Said) => object
}

export interface Story {
  /** The component under its own name, `{ AdForm }`: by it the tests see that none is missing. A mail shows its `Body`. */
  shows: Record<string, unknown>
  states: Record<string, State | MailState>
  /** Sheets of `app/styles` beside `site`; the family's where none are named. */
  sheets?: readonly string[]
  /** What the page has around it, where its looks depend on that; else the family's. */
  around?: Around
}

/** Puts a component where it stands in a page: inside `main`, below a heading. */
export type Around = (shown: ReactNode, name: string) => ReactNode

/** Components that one page, or one kind of page, is made of. */
export interface Family {
  /** Its part of the address. */
  id: string
  title: string
  sheets?: readonly string[]
  around?: Around
  stories: readonly Story[]
}

/** The component's name. */
export const nameOf = ({ shows }: Story): string => Object.keys(shows).join(', ')

/** A state's part of the address. */
export const slugOf = (story: Story, state: string): string =>
  `${nameOf(story)}-${state}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
