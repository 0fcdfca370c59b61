import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, design, mailsTo, prove, sender, staffOf, standings } from '../e2e/acts'
import { startApp, type RunningApp } from '../support/app'
import { hiddenIn, problemsIn, visitorOf, type Fields, type Visitor } from '../support/browser-less'
import { openMailbox, type Mailbox } from '../support/smtp'

let app: RunningApp
let mailbox: Mailbox
let maren: Visitor
/** Who has sent an ad to Mia before any pause, in a campaign where one answer earns a dress. */
let clara: Visitor
let ads: Record<string, string>
beforeAll(async () => {
  mailbox = await openMailbox()
  app = await startApp({ SMTP_URL: mailbox.url })
  maren = await staffOf(app)
  const friends = [{ name: 'Mia', address: 'mia@post.example' }]
  await rulesWith('1')
  const sent = await sender(app, mailbox, { name: 'Clara', address: 'clara@home.example', friends })
  await rulesWith('3')
  clara = sent.browser
  ads = sent.ads
}, 90_000)
afterAll(async () => {
  await app?.stop()
  await mailbox?.close()
})

async function rulesWith(friends: string) {
  const rules = {
    section: 'rules',
    acts: ['answered', 'made'],
    friends,
    windowMonths: '12',
    holdDays: '0',
    takeDown: 'keep',
    rewardsPerMonth: '2',
    voucherMonths: '12',
    undecided: 'not',
    worth: '180',
  }
  const { html } = await save(rules)
  await save({ ...rules, ...hiddenIn(html, 'beside', 'seen') })
}

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const times = ['from', 'to', 'from2', 'to2']
/** The week's form with these times of it filled, as a browser without scripts sends it. */
const hoursForm = (filled: Fields = {}): Fields => ({
  section: 'hours',
  ...Object.fromEntries(names.flatMap((day) => times.map((time) => [`${day}.${time}`, '']))),
  'closed.0.from': '',
  'closed.0.to': '',
  'closed.0.note': '',
  ...filled,
})
const save = (form: Fields) => maren.post('/staff/settings', form)

/** What the fields of a page hold, by name. */
function valuesIn(html: string): Record<string, string> {
  const section = /<section[^>]* id="hours".*?<\/section>/s.exec(html)?.[0] ?? ''
  const inputs = [...section.matchAll(/<input [^>]*name="((?:[a-z]{3}|closed\.\d+)\.\w+)"[^>]*>/g)]
  return Object.fromEntries(inputs.map(([tag, name]) => [name!, / value="([^"]*)"/.exec(tag)?.[1] ?? '']))
}

const day = (away: number) => new Date(Date.now() + away * 86_400_000).toISOString().slice(0, 10)
const footerOf = (html: string) => /<footer.*<\/footer>/s.exec(html)?.[0] ?? ''

describe('the opening hours', () => {
  it('of the demo are at the foot of every page, in the reader’s language', async () => {
    const visitor = visitorOf(app.url)
    expect(footerOf((await visitor.get('/')).html)).toContain('Tue–Sat 10:00–18:00')
    expect(footerOf((await visitor.get('/rules')).html)).toContain('Mondays by appointment')
    const italian = visitorOf(app.url, { 'Accept-Language': 'it' })
    expect(footerOf((await italian.get('/')).html)).toContain('mar–sab 10:00–18:00')
  })

  it('are saved and read back, and a second span and closed days with them', async () => {
    const filled = {
      'tue.from': '10:00',
      'tue.to': '13:00',
      'tue.from2': '14:00',
      'tue.to2': '18:00',
      'sat.from': '9',
      'sat.to': '13.30',
      'closed.0.from': day(3),
      'closed.0.to': day(5),
      'closed.0.note': 'Away at a wedding',
      'closed.3.from': day(40),
      'closed.3.to': '',
      'closed.3.note': '',
    }
    expect(await save(hoursForm(filled))).toMatchObject({
      status: 303,
      to: '/staff/settings?saved=hours#hours',
    })
    const { html } = await maren.get('/staff/settings')
    const { section: _section, ...all } = hoursForm(filled)
    const { 'closed.3.from': later, 'closed.3.to': _to, 'closed.3.note': _note, ...rest } = all
    const read = {
      'sat.from': '09:00',
      'sat.to': '13:30',
      'closed.1.from': later,
      'closed.1.to': '',
      'closed.1.note': '',
    }
    expect(valuesIn(html)).toEqual({ ...rest, ...read })
    expect(footerOf(html) || footerOf((await maren.get('/')).html)).toContain(
      'Tue 10:00–13:00, 14:00–18:00\nSat 09:00–13:30\nMondays by appointment',
    )
  })

  it('are refused with a sentence beside the field, and keep all that was typed', async () => {
    const wrong = {
      'mon.from': '18:00',
      'mon.to': '10:00',
      'tue.from': '10:00',
      'wed.from': '10:00',
      'wed.to': '14:00',
      'wed.from2': '13:00',
      'wed.to2': '18:00',
      'thu.from': '25:00',
      'thu.to': '26:00',
      'closed.1.from': day(9),
      'closed.1.to': day(8),
      'closed.1.note': 'x'.repeat(81),
      'closed.2.note': 'no day',
    }
    const { status, html } = await save(hoursForm(wrong))
    expect(status).toBe(422)
    const found = problemsIn(html)
    // The empty row is left out: those below it move up.
    const rows = ['hours-closed-0-note', 'hours-closed-1-from']
    expect(Object.keys(found).sort()).toEqual(
      [...rows, 'hours-mon-to', 'hours-thu-from', 'hours-thu-to', 'hours-tue-to', 'hours-wed-from2'].sort(),
    )
    expect(found['hours-mon-to']).toBe('Choose a closing time that is later than the opening time.')
    expect(html).toContain('>Monday: Choose a closing time')
    const values = valuesIn(html)
    expect(values).toMatchObject({
      'mon.from': '18:00',
      'thu.from': '25:00',
      'closed.0.to': day(8),
      'closed.1.note': 'no day',
    })
    expect(
      Object.keys(
        problemsIn((await save(hoursForm({ 'closed.0.from': day(9), 'closed.0.to': day(8) }))).html),
      ),
    ).toEqual(['hours-closed-0-to'])
  })

  it('are not lost to a form that is none', async () => {
    expect((await save({ section: 'hours' })).status).toBe(422)
    expect((await save({ ...hoursForm(), 'mon.from': ['10:00', '11:00'] })).status).toBe(422)
    expect(footerOf((await maren.get('/')).html)).toContain('Sat 09:00–13:30')
  })

  it('get a row more or less of closed days by a press, with nothing saved', async () => {
    const typed = hoursForm({ 'closed.0.from': day(7), 'closed.0.note': 'Fair', 'fri.from': '08:00' })
    const more = await save({ ...typed, intent: 'add' })
    expect(more.status).toBe(200)
    expect(more.html).toContain('not saved yet')
    const values = valuesIn(more.html)
    expect(values).toMatchObject({ 'closed.0.note': 'Fair', 'closed.1.from': '', 'fri.from': '08:00' })
    const less = await save({ ...values, section: 'hours', intent: 'remove-0' })
    const left = valuesIn(less.html)
    expect(left['closed.0.note']).toBe('')
    expect(left).not.toHaveProperty(['closed.1.from'])
    expect(footerOf((await maren.get('/')).html)).toContain('Sat 09:00–13:30')
  })
})

const sentence = 'We are sewing what you have ordered.'
const pauseForm = (filled: Fields = {}): Fields => ({
  section: 'pause',
  on: 'yes',
  from: day(-1),
  until: '',
  text: sentence,
  ...filled,
})

describe('a pause of the campaign', () => {
  it('is refused without a day or a sentence, and keeps what was typed', async () => {
    const { status, html } = await save(pauseForm({ from: '', text: ' ', until: 'soon' }))
    expect(status).toBe(422)
    expect(Object.keys(problemsIn(html))).toEqual(['pause-until'])
    const none = await save(pauseForm({ from: '', text: '' }))
    expect(Object.keys(problemsIn(none.html))).toEqual(['pause-from', 'pause-text'])
    const long = await save(pauseForm({ text: 'x'.repeat(201) }))
    expect(Object.keys(problemsIn(long.html))).toEqual(['pause-text'])
    expect(long.html).toContain('x'.repeat(201))
    const turned = await save(pauseForm({ until: day(-2) }))
    expect(Object.keys(problemsIn(turned.html))).toEqual(['pause-until'])
    expect((await save({ section: 'pause' })).status).toBe(422)
    expect((await visitorOf(app.url).get('/')).html).not.toContain(sentence)
  })

  it('is said in words on the front page, the rules and the page on which ads are sent, and none leave', async () => {
    const visitor = visitorOf(app.url)
    const id = await design(visitor)
    expect((await visitor.get('/')).html).toContain('When three friends answer')
    expect(await save(pauseForm({ until: day(6) }))).toMatchObject({
      status: 303,
      to: '/staff/settings?saved=pause#pause',
    })
    const settings = await maren.get('/staff/settings')
    expect(settings.html).toContain('The campaign rests now.')
    const front = (await visitor.get('/')).html
    expect(front).toContain(sentence)
    expect(front).not.toContain('When three friends answer, we sew')
    expect((await visitor.get('/rules')).html).toContain('The campaign rests until the end of')
    for (const way of ['mail', 'link']) {
      const { status, html } = await visitor.get(`/designs/${id}/send?way=${way}`)
      expect([status, html.includes(sentence), html.includes('name="sender"')]).toEqual([200, true, false])
    }
    const before = mailbox.received.length
    const mails = await visitor.post(
      `/designs/${id}/send`,
      mailsTo([{ name: 'Ines', address: 'ines@post.example' }]),
    )
    const link = await visitor.post(`/designs/${id}/send?way=link`, {
      intent: 'link',
      friend: 'Ines',
      sender: 'Vera',
    })
    for (const { status, html } of [mails, link]) {
      expect(status).toBe(422)
      expect(html).toContain(sentence)
    }
    await prove(visitor, mailbox, { name: 'Vera', address: 'vera@home.example' })
    expect(mailbox.received.length).toBe(before + 1)
    expect((await visitor.get('/mine')).html).not.toContain('Ines')
  })

  it('lets what was sent before it be answered and count, and its voucher be good, with the shop’s hours beside it', async () => {
    await answer(app, ads.Mia!)
    expect(await standings(clara)).toEqual({ Mia: 'Counts' })
    const voucher = /\/v\/[\w-]+/.exec((await clara.get('/mine')).html)?.[0] ?? ''
    const { status, html } = await visitorOf(app.url).get(voucher)
    expect(status).toBe(200)
    expect(html).toContain('voucher-granted')
    const where = /<div class="voucher-where">.*?<\/div>/s.exec(html)?.[0] ?? ''
    expect(where).toContain('Tue 10:00–13:00, 14:00–18:00')
    expect(where).toMatch(/Open (today|tomorrow|again)/)
    expect(where).toContain('(Away at a wedding)')
  })

  it('ends when it is unticked, keeps its words for the next one, and does not begin before its day', async () => {
    const { on: _on, ...off } = pauseForm()
    await save(off)
    const visitor = visitorOf(app.url)
    expect((await visitor.get('/')).html).not.toContain(sentence)
    expect((await maren.get('/staff/settings')).html).toContain(sentence)
    await save(pauseForm({ from: day(3) }))
    expect((await visitor.get('/')).html).not.toContain(sentence)
    expect((await maren.get('/staff/settings')).html).toContain('It will rest from')
    const id = await design(visitor)
    const sent = await visitor.post(`/designs/${id}/send?way=link`, {
      intent: 'link',
      friend: 'Ines',
      sender: 'Vera',
    })
    expect(sent.status).toBe(303)
  })
})
