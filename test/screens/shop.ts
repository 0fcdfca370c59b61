import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answer, askForProof, sender, staffOf } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { visitorOf, type Visitor } from '../support/browser-less'
import { openMailbox } from '../support/smtp'

export interface Person {
  cookies: [name: string, value: string][]
  /** Each page's path by the name of its picture. */
  pages: Record<string, string>
}

/** `lists` have each page's name and path. */
const personWith = ({ cookies }: Visitor, lists: string[]): Person => ({
  cookies: [...cookies],
  pages: Object.fromEntries(lists.flatMap((list) => list.split(' · ')).map((page) => page.split(' '))),
})

/** All that is dated begins at this hour, whenever a shop is opened: two builds show the same days. */
const hour = Date.parse('2026-05-05T09:00:00Z')
const clockFrom = (instant: number) => {
  const code = `const real = Date, gone = real.now() - ${instant}
  globalThis.Date = class extends real {
    constructor(...parts) { parts.length ? super(...parts) : super(real.now() - gone) }
    static now() { return real.now() - gone }
  }`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`, TZ: 'UTC' }
}

/** Makes a shop in which every page has something to show, and keeps it with the pages in `folder`. */
async function makeShop(folder: string) {
  mkdirSync(folder, { recursive: true })
  const mailbox = await openMailbox()
  const app = await startApp({ DATA_DIR: folder, SMTP_URL: mailbox.url, ...clockFrom(hour) })
  const names = ['Ines', 'Hanna', 'Priya', 'Cleo', 'Dora']
  const friends = names.map((name) => ({ name, address: `${name}@post.example` }))
  const clara = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  const { Ines = '', Hanna = '', Priya = '', Cleo = '', Dora = '' } = clara.ads
  const send = `/designs/${clara.design}/send`
  await clara.browser.post(send, { intent: 'link', friend: 'Lena', sender: 'Clara' })
  for (const token of [Ines, Hanna, Priya]) await answer(app, token)
  await answer(app, Cleo, { machine: true })
  const friend = visitorOf(app.url)
  await friend.post(`/a/${Dora}/ask`, { name: 'Dora', contact: 'dora@post.example', note: 'For May.' })
  await askForProof(friend, mailbox, { name: 'Dora', address: 'dora@post.example' })
  const oona = await staffOf(app)

  const found = async (who: Visitor, page: string, link: RegExp) =>
    link.exec((await who.get(page)).html)?.[0] ?? page
  const voucher = await found(clara.browser, '/mine', /\/v\/[\w-]+/)
  const held = await found(oona, '/staff/answers', /\/staff\/answers\/[\w-]+/)
  const share = await found(oona, '/staff/shares', /\/staff\/shares\/[\w-]+/)
  const mail = await found(oona, '/staff/outbox', /\/staff\/outbox\/[\w-]+/)
  const design = `/designs/${clara.design}`
  const people = [
    personWith(clara.browser, [
      `home / · studio /studio · mine /mine · voucher ${voucher} · rules /rules · privacy /privacy`,
      `versions ${design}/versions · compare ${design}/compare · another ${design}/another`,
      `send ${send} · link ${send}?way=link · missing /no-such-page`,
      `demo-mails /demo/mails · demo-mail ${mail.replace('/staff/outbox', '/demo/mails')}`,
    ]),
    personWith(friend, [
      `ad /a/${Dora} · ad-answered /a/${Ines} · ask /a/${Dora}/ask · stop /stop/${Dora}`,
      `mails-again /stop/${Dora}/again · code /prove · prove /prove?again · mine-empty /mine`,
      `staff-sign-in /staff/sign-in`,
    ]),
    personWith(oona, [
      `counter /staff · counter-found /staff?voucher=${voucher.slice(3)} · counter-unknown /staff?code=0000000000`,
      `asks /staff/asks · answers /staff/answers?list=all · answer ${held} · went-out /staff/shares`,
      `went-out-one ${share} · forget /staff/forget · people /staff/people · settings /staff/settings`,
      `outbox /staff/outbox · mail ${mail} · peace /staff/peace`,
      `audit /staff/audit · ledger /staff/audit?list=ledger · ledger-checked /staff/audit?list=ledger&check=1`,
    ]),
  ]
  await app.stop()
  await mailbox.close()
  // Addresses are seen in pages, and in the codes that counters scan.
  const { port } = new URL(app.url)
  writeFileSync(join(folder, 'people.json'), JSON.stringify({ port, people }))
}

/** Opens a copy of the shop kept in `kept`, which is made where there is none; no mail leaves it. */
export async function openShop(kept: string, copy: string): Promise<{ app: RunningApp; people: Person[] }> {
  if (!existsSync(join(kept, 'people.json'))) await makeShop(kept)
  rmSync(copy, { recursive: true, force: true })
  cpSync(kept, copy, { recursive: true })
  const file = readFileSync(join(kept, 'people.json'), 'utf8')
  const { port, people } = JSON.parse(file) as { port: string; people: Person[] }
  return { app: await startApp({ DATA_DIR: copy, PORT: port, ...clockFrom(hour + 3_600_000) }), people }
}
