import { colorWords } from '~/products/color/words'
import { motifWords } from '~/products/motifs/words'
import { productOf } from '~/products/registry'
import { productWords } from '~/products/words'
import type { Locale, Words } from './language'
import { en } from './en'
import { fil } from './fil'
import { it } from './it'

const pages: Record<Locale, Words> = { en, it, fil }
const merged = new Map<Locale, Words>()

/** Every word of one language: the pages', and those of colours, motifs and each product as `<its id>.<key>`. */
export function wordsOf(locale: Locale): Words {
  let words = merged.get(locale)
  if (!words) {
    const sections = Object.entries({ color: colorWords, motifs: motifWords, ...productWords })
    const own = sections.flatMap(([id, words]) =>
      Object.entries(words[locale]).map(([key, text]) => [`${id}.${key}`, text] as const),
    )
    words = { ...pages[locale], ...Object.fromEntries(own) }
    merged.set(locale, words)
  }
  return words
}

/** What only pages without scripts say: the studio's browser never asks for it. */
const farFromStudio = [
  'about',
  'home',
  'rules',
  'privacy',
  'prove',
  'compare',
  'demo',
  'ad',
  'ask',
  'stop',
  'voucher',
  'unsaved',
  'standing',
  'staff',
  'mail',
  'review',
  'report',
]
const studios = new Map<Locale, Words>()

/**
 * The words of the page at a path. Those of the studio travel to the browser, so the rest of the house is left out of
 * them; on other pages, which stay on the server, that would save nothing.
 */
export function wordsAt(path: string, locale: Locale): Words {
  if (path !== '/studio' && !path.startsWith('/studio/')) return wordsOf(locale)
  let words = studios.get(locale)
  if (!words) {
    const isFar = ([key]: [string, string]) => {
      const [first = '', second = ''] = key.split('.')
      return farFromStudio.includes(productOf(first) ? second : first)
    }
    const near = Object.entries(wordsOf(locale)).filter((word) => !isFar(word))
    studios.set(locale, (words = Object.fromEntries(near)))
  }
  return words
}
