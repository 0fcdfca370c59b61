import { expect, test } from 'vitest'
import { locales } from '~/i18n/language'
import { wordsOf } from '~/i18n/words'
import { renderEmail } from '~/mail/render.server'
import { families } from './families'
import { bodyOf } from './render'
import { nameOf, slugOf } from './story'

const stories = families.flatMap((family) => family.stories.map((story) => ({ family, story })))
const shown = new Set(stories.flatMap(({ story }) => Object.values(story.shows)))

const components = import.meta.glob<Record<string, unknown>>(
  [
    '../../app/components/**/*.tsx',
    // What only one page has.
    '../../app/routes/{ad/{form,thanks,told},home/{hero,how-it-works},mine/my-*}.tsx',
    '../../app/routes/designs/{bring-back,differences,keep-version,version-row}.tsx',
  ],
  { eager: true },
)
const emails = import.meta.glob<Record<string, unknown>>('../../emails/*.tsx', { eager: true })

/** What a file exports that is called as components are. */
const componentsOf = ([file, exported]: [string, Record<string, unknown>]) =>
  Object.entries(exported)
    .filter(([name, value]) => typeof value === 'function' && /^[A-Z]/.test(name))
    .map(([name, value]) => ({ name: `${file.replace('../../', '')}: ${name}`, value }))

test('every component has a story', () => {
  const all = Object.entries(components).flatMap(componentsOf)
  expect(all.length).toBeGreaterThan(60)
  expect(all.filter(({ value }) => !shown.has(value)).map(({ name }) => name)).toEqual([])
})

test('every mail has a story', () => {
  const all = Object.entries(emails)
    .filter(([, exported]) => 'subject' in exported)
    .map(([file, { Body }]) => ({ name: file.replace('../../', ''), value: Body }))
  expect(all.length).toBeGreaterThan(4)
  expect(all.filter(({ value }) => !shown.has(value)).map(({ name }) => name)).toEqual([])
})

test('each state has an address of its own', () => {
  const addresses = stories.flatMap(({ family, story }) =>
    Object.keys(story.states).map((state) => `${family.id}/${slugOf(story, state)}`),
  )
  expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([])
})

/** Words that nobody wrote stand there by their key, and gaps that nobody filled in their braces. */
const sections = [...new Set(Object.keys(wordsOf('en')).map((key) => key.split('.')[0]))].join('|')
const unsaid = new RegExp(`(?<![\\w@/.-])(?:${sections})\\.[a-z][\\w.-]+|\\{\\w+\\}`, 'g')
const textIn = (html: string) => html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' ')

test.each(locales)('each state can be shown, with all its words, in %s', async (locale) => {
  const wrong: string[] = []
  for (const { family, story } of stories) {
    for (const state of Object.keys(story.states)) {
      const html = await bodyOf(family, story, state, locale)
      const found = textIn(html).match(unsaid)
      if (found) wrong.push(`${nameOf(story)}, ${state}: ${found.join(', ')}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a mail opened in a browser is titled by its subject', async () => {
  const props = { shop: { name: 'Atelier Maren', address: '14 Linden Street' } }
  const { html, subject } = await renderEmail({ email: 'test', props }, 'it')
  expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe(subject)
})
