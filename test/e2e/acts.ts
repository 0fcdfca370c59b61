import { nanoid } from 'nanoid'
import type { RunningApp } from '../support/app'
import { issuedIn, visitorOf, type Visitor } from '../support/browser-less'
import type { Mailbox } from '../support/smtp'

/** What people do in the app, in browsers without a script. */

export interface Friend {
  name: string
  address: string
}

/** Forms that come back sooner than this are taken for a machine's. */
export const reading = () => new Promise((resolve) => setTimeout(resolve, 1100))

/**
 * Loads a page and gives its form's token. Whoever sends it at once proves a mailbox as hurried people do, which keeps
 * nobody from sending ads; only what they make of a friend's design is looked at first. `asPerson` reads before.
 */
async function read(visitor: Visitor, page: string): Promise<{ issued: string; trap: string }> {
  const issued = issuedIn((await visitor.get(page)).html)
  if (readers.has(visitor)) await reading()
  return { issued, trap: '' }
}
const readers = new WeakSet<Visitor>()

/** This visitor reads each page before sending its form. */
export function asPerson(visitor: Visitor): Visitor {
  readers.add(visitor)
  return visitor
}

/** Designs a dress with a square neckline; gives the design's id. */
export async function design(visitor: Visitor): Promise<string> {
  const id = nanoid()
  const form = { id, product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' }
  const saved = await visitor.post('/designs/new/save', form)
  if (saved.status !== 303) throw new Error(`The design was not saved: ${saved.status}.`)
  return id
}

export function mailsTo(friends: Friend[], sender = 'Clara') {
  const rows = friends.flatMap(({ name, address }, at) => [
    [`friends.${at}.name`, name],
    [`friends.${at}.address`, address],
    [`friends.${at}.locale`, 'en'],
  ])
  return { ...Object.fromEntries(rows), sender, promise: 'yes', intent: 'send' } as Record<string, string>
}

/** Asks for the mail that proves an address; gives its code and the address of its page with the button. */
export async function askForProof(
  visitor: Visitor,
  mailbox: Mailbox,
  form: { name: string; address: string; design?: string; next?: string },
): Promise<{ code: string; press: string }> {
  const asked = await visitor.post('/prove?again', {
    intent: 'begin',
    ...form,
    ...(await read(visitor, '/prove?again')),
  })
  if (asked.status !== 303) throw new Error(`No code was sent: ${asked.status}.`)
  const text = (await mailbox.next(form.address)).text ?? ''
  return {
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
    press: new URL(/https?:\S+\/prove\/[\w-]+/.exec(text)?.[0] ?? '').pathname,
  }
}

export async function prove(visitor: Visitor, mailbox: Mailbox, form: Parameters<typeof askForProof>[2]) {
  const { code } = await askForProof(visitor, mailbox, form)
  const proven = await visitor.post('/prove', { intent: 'code', code, ...(await read(visitor, '/prove')) })
  if (proven.status !== 303) throw new Error(`The code was not taken: ${proven.status}.`)
}

/** "Make it yours", by somebody who reads the page first: the copy's id. */
export async function makeOwn(visitor: Visitor, token: string): Promise<string> {
  const make = `/a/${token}/make`
  const { html } = await visitor.get(`/a/${token}`)
  await reading()
  const made = await visitor.post(make, { trap: '', issued: issuedIn(html, make) })
  return made.to?.split('/')[2] ?? ''
}

/** A proven sender's browser, with the ads it sent: each friend's token by name. */
export async function sender(
  app: RunningApp,
  mailbox: Mailbox,
  { name, address, friends }: Friend & { friends: Friend[] },
): Promise<{ browser: Visitor; design: string; ads: Record<string, string> }> {
  const browser = visitorOf(app.url)
  const id = await design(browser)
  const sent = await browser.post(`/designs/${id}/send`, mailsTo(friends, name))
  if (sent.status !== 303) throw new Error(`The ads were not taken: ${sent.status}.`)
  await prove(browser, mailbox, { name, address })
  const ads: Record<string, string> = {}
  for (const friend of friends) ads[friend.name] = tokenIn((await mailbox.next(friend.address)).text ?? '')
  return { browser, design: id, ads }
}

export const tokenIn = (text: string) => /\/a\/([\w-]+)/.exec(text)?.[1] ?? ''

/** Answers an ad: as a person who reads it first, or at once as machines do. */
export async function answer(
  app: RunningApp,
  token: string,
  { choice = 'just-so', machine = false }: { choice?: string; machine?: boolean } = {},
) {
  const friend = visitorOf(app.url)
  const page = await friend.get(`/a/${token}`)
  const issued = issuedIn(page.html)
  if (!machine) await reading()
  const answered = await friend.post(`/a/${token}`, { answer: choice, trap: '', issued })
  if (answered.status !== 303) throw new Error(`The answer was not taken: ${answered.status}.`)
  return friend
}

/** Where each share stands, in its sender's own list: the verdict by the friend's name. */
export async function standings(browser: Visitor): Promise<Record<string, string>> {
  const { html } = await browser.get('/mine')
  const found = html.matchAll(/<li class="share">.*?<h3>(.*?)<\/h3>.*?class="verdict [^>]*>(.*?)<\/li>/gs)
  return Object.fromEntries(
    [...found].map(([, name = '', rest = '']) => [name, rest.replace(/<[^>]+>/g, '').trim()]),
  )
}

/** The shop's first member of staff, signed in. */
export async function staffOf(app: RunningApp): Promise<Visitor> {
  const staff = visitorOf(app.url)
  const account = { name: 'Oona', email: 'oona@shop.example', password: 'seven brass thimbles sing' }
  const made = await staff.post(new URL(app.setupUrl).pathname, account)
  if (made.to !== '/staff') throw new Error(`The account was not made: ${made.status}.`)
  return staff
}
