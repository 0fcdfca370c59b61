import { expect, it } from 'vitest'
import { emails, renderEmail } from '~/mail/render.server'
import { locales } from '~/i18n/language'

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
}

it.each(Object.keys(emails).flatMap((name) => locales.map((locale) => [name, locale] as const)))(
  'The email %s says everything in %s: no word is missing, no gap left, nothing a visitor wrote is markup.',
  async (name, locale) => {
    const { subject, html, text } = await renderEmail(name, locale, props)
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\bmail\.[a-z]+|\{[a-z]+\}|undefined|\bNaN\b/)
    }
    expect(subject).not.toBe('')
    expect(html).not.toContain('<b>Ana</b>')
    expect(text).toContain('Maren & Co')
  },
)

it('An email that does not exist is named in the error, and an unknown language is written in English.', async () => {
  await expect(renderEmail('toString', 'en', props)).rejects.toThrow('no email called toString')
  expect((await renderEmail('test', 'xx', props)).subject).toBe(
    (await renderEmail('test', 'en', props)).subject,
  )
})
