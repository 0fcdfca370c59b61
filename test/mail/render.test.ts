import { expect, it } from 'vitest'
import { emails, type Email } from '#emails/index'
import { renderEmail, storedEmail } from '~/mail/render.server'
import { createKeys } from '~/domain/keys.server'
import type { Enqueue } from '~/domain/outbox/commands.server'
import { locales } from '~/i18n/language'

const now = new Date('2026-11-27T09:00:00Z')
const keys = createKeys('a secret of the tests, long enough to be one')
const props = {
  shop: { name: 'Maren & Co', address: '14 Linden Street\nGalway' },
  senderName: '<b>Ana</b>',
  name: 'Ana',
  friendName: 'Ines',
  code: '012345',
  choice: 'just-so',
  worth: '€180',
  counted: 1,
  needed: 3,
  expires: '26 November 2027',
  alt: 'A teal dress.',
  pictureUrl: 'https://shop.example/pictures/p.jpg',
  adUrl: 'https://shop.example/a/t',
  stopUrl: 'https://shop.example/stop/t',
  pressUrl: 'https://shop.example/prove/t',
  progressUrl: 'https://shop.example/mine',
  voucherUrl: 'https://shop.example/v/t',
  outcome: 'rejected',
  reason: 'person',
  note: '<b>Ana</b>',
  count: 2,
  url: 'https://shop.example/studio/d',
  mineUrl: 'https://shop.example/mine',
  friends: ['Mia', '<b>Ana</b>'],
  appealed: 'another',
  appealable: true,
}

it.each(Object.keys(emails).flatMap((name) => locales.map((locale) => [name, locale] as const)))(
  'The email %s says everything in %s: no word is missing, no gap left, nothing a visitor wrote is markup.',
  async (name, locale) => {
    const { subject, html, text } = await renderEmail(storedEmail({ email: name, props }), locale)
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\bmail\.[a-z]+|\{[a-z]+\}|undefined|\bNaN\b/)
    }
    expect(subject).not.toBe('')
    expect(html).not.toContain('<b>Ana</b>')
    expect(text).toContain('Maren & Co')
  },
)

it('An email that does not exist is named in the error, and an unknown language is written in English.', async () => {
  expect(() => storedEmail({ email: 'toString', props })).toThrow('no email called toString')
  expect((await renderEmail({ email: 'test', props }, 'xx')).subject).toBe(
    (await renderEmail({ email: 'test', props }, 'en')).subject,
  )
})

it('An email is held to its own props by the compiler, where it is written and where it is put into the outbox.', () => {
  const { shop } = props
  const right: Email = { email: 'prove-mailbox', props: { shop, code: '012345', pressUrl: '/prove/t' } }
  // @ts-expect-error a code is missing
  const bare: Email = { email: 'prove-mailbox', props: { shop, pressUrl: '/prove/t' } }
  // @ts-expect-error these are a test's props
  const others: Email = { email: 'ad', props: { shop } }
  // @ts-expect-error no email has this name
  const unknown: Email = { email: 'add', props: { shop } }
  const outbox = {
    id: '1',
    locale: 'en',
    address: 'ines@post.example',
    now,
    keys,
    host: 'shop.example',
  } as const
  const written: Enqueue[] = [{ ...outbox, ...right }]
  // @ts-expect-error an ad is written from more
  written.push({ ...outbox, email: 'ad', props: { shop } })
  expect([right, bare, others, unknown].map(({ email }) => email)).toHaveLength(4)
  expect(written).toHaveLength(2)
})
