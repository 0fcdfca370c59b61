import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { launch } from '../support/browser'
import { phone } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'
import { reading, sender } from './acts'

/** What a screen reader is given of the mail, the ad page, the answer and Stop: roles, names and order, whole. */

let app: RunningApp
let browser: Browser
let mailbox: Mailbox
let page: Page

beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  browser = await launch()
  page = await (await browser.newContext({ userAgent: phone })).newPage()
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await mailbox?.close()
})

/** Addresses differ from run to run; what is read does not. */
async function tree(within = 'body'): Promise<string> {
  const read = await page.locator(within).ariaSnapshot()
  return read
    .replace(/ *- \/url: .*\n?/g, '')
    .replaceAll(app.url, '')
    .trim()
}

test('the mail, the ad page, the answer and Stop read as they are meant to', async () => {
  const friends = [{ name: 'Ines', address: 'ines@post.example' }]
  const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  const mail = mailbox.received.find(({ to }) => to.includes('ines@post.example'))!.mail
  await page.setContent(String(mail.html))
  expect(await tree()).toMatchInlineSnapshot(`
    "- text: Atelier Maren
    - paragraph: Advertisement, sent for Clara
    - img "Teal satin dress with a square neck, cap sleeves, fitted bodice, circle skirt, midi length, ochre belt."
    - heading "Ines, Clara designed this dress for you" [level=1]
    - paragraph: Teal satin dress with a square neck, cap sleeves, fitted bodice, circle skirt, midi length, ochre belt.
    - link "See your dress":
    - paragraph: Opening this page costs nothing and signs you up for nothing.
    - paragraph:
      - strong: Why you got this.
      - text: Clara asked us to send you this one email and gave us your first name and address. If you answer, it helps Clara earn a free dress, worth up to €180; that is why this is marked as an advertisement.
    - paragraph:
      - strong: What we keep.
      - text: Your address was used for this one email and is then erased. We send no reminders.
    - paragraph:
      - link "Stop all emails":
      - link "I do not know this person":
    - paragraph: Atelier Maren, 14 Linden Street, Galway H91 X2C4"
  `)

  const ad = `${app.url}/a/${clara.ads.Ines}`
  await page.goto(ad)
  expect(await tree('main')).toMatchInlineSnapshot(`
    "- main:
      - link "Atelier Maren, the shop front":
        - text: Atelier Maren
      - 'img "The dress as Clara designed it: Teal satin dress with a square neck, cap sleeves, fitted bodice, circle skirt, midi length, ochre belt."'
      - paragraph: Advertisement, from your friend Clara
      - heading "Ines, Clara designed this for you" [level=1]
      - group "What do you say?":
        - heading "What do you say?" [level=2]
        - radio "Just so I like it as it is"
        - text: Just so I like it as it is
        - group "Yes, but in …":
          - text: Yes, but in …
          - radio "White"
          - text: White
          - radio "Black"
          - text: Black
          - radio "Ochre"
          - text: Ochre
          - radio "Carmine"
          - text: Carmine
          - radio "Chalk blue"
          - text: Chalk blue
          - radio "Mulberry"
          - text: Mulberry
        - radio "Not for me That is fine. It earns nothing and ends here."
        - text: Not for me That is fine. It earns nothing and ends here.
      - button "Send my answer"
      - paragraph: Costs nothing and signs you up for nothing.
      - heading "Or take it further" [level=2]
      - button "Make it yours change anything, free"
      - link "Ask for this dress €164, made to measure":
      - separator
      - heading "Why you see this" [level=2]
      - paragraph: Clara asked us to send you this one email and gave us your first name and address. The address is erased once the email is handed over.
      - paragraph: A yes counts as an answer and helps Clara earn a free dress, worth up to €180. Only looking does not count, and nobody is told that you looked.
      - paragraph:
        - link "Stop all emails from Atelier Maren":
        - link "What we keep about you":
        - link "Something is wrong with this ad":"
  `)

  await reading()
  await page.getByRole('radio', { name: /^Just so/ }).check({ force: true })
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await page.waitForURL(/#answer$/)
  expect(await tree('main')).toMatchInlineSnapshot(`
    "- main:
      - link "Atelier Maren, the shop front":
        - text: Atelier Maren
      - 'img "The dress as Clara designed it: Teal satin dress with a square neck, cap sleeves, fitted bodice, circle skirt, midi length, ochre belt."'
      - paragraph: Advertisement, from your friend Clara
      - status:
        - heading "Thank you, Ines" [level=1]
        - paragraph: Your answer is with Clara. It is one button on the way to a free dress.
        - paragraph: You will get no further email from us about it.
      - heading "Or take it further" [level=2]
      - button "Make it yours change anything, free"
      - link "Ask for this dress €164, made to measure":
      - separator
      - heading "Why you see this" [level=2]
      - paragraph: Clara asked us to send you this one email and gave us your first name and address. The address is erased once the email is handed over.
      - paragraph: A yes counts as an answer and helps Clara earn a free dress, worth up to €180. Only looking does not count, and nobody is told that you looked.
      - paragraph:
        - link "Stop all emails from Atelier Maren":
        - link "What we keep about you":
        - link "Something is wrong with this ad":"
  `)

  await page.goto(ad.replace('/a/', '/stop/'))
  expect(await tree('main')).toMatchInlineSnapshot(`
    "- main:
      - heading "Stop all emails from Atelier Maren" [level=1]
      - paragraph: One press, and we never write to this address again, whoever asks us to. You can take it back by this same link.
      - button "Stop all emails"
      - paragraph:
        - link "Take emails again":"
  `)
})
