import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from '../support/app'
import { hiddenIn, problemsIn, visitorOf } from '../support/browser-less'

let app: RunningApp
let maren: ReturnType<typeof visitorOf>
const account = { name: 'Maren', email: 'maren@shop.example', password: 'needle and linen thread' }
const setup = () => new URL(app.setupUrl).pathname

beforeAll(async () => {
  app = await startApp()
  maren = visitorOf(app.url)
}, 90_000)
afterAll(() => app.stop())

const huge = 'x'.repeat(50_000)
const hostile = '"><script>alert(1)</script>\r\nBcc: all@example.org'

describe('the setup link', () => {
  it('sends a wrong form back with a sentence beside each field, keeping what was typed but the password', async () => {
    for (const wrong of [
      { name: '', email: '', password: '' },
      { name: huge, email: huge, password: huge },
      { name: ['a', 'b'], email: ['c', 'd'], password: ['e', 'f'] },
    ]) {
      const { status, html } = await maren.post(setup(), wrong)
      expect(status).toBe(422)
      expect(Object.keys(problemsIn(html)).sort()).toEqual(['email', 'name', 'password'])
    }
    const { html } = await maren.post(setup(), { ...account, email: 'maren@', password: 'pass word 99' })
    expect(html).toContain('value="maren@"')
    expect(html).not.toContain('pass word 99')
  })

  it('makes one account, signs it in, and is dead afterwards', async () => {
    expect(await maren.post(setup(), account)).toMatchObject({ status: 303, to: '/staff' })
    expect((await maren.get('/staff')).status).toBe(200)
    expect((await visitorOf(app.url).get(setup())).status).toBe(410)
    expect((await visitorOf(app.url).post(setup(), { ...account, email: 'other@shop.example' })).status).toBe(
      303,
    )
  })
})

describe('signing in', () => {
  it('gives one and the same answer to an unknown address and to a wrong password', async () => {
    const words = async (email: string) => {
      const { status, html } = await visitorOf(app.url).post('/staff/sign-in', {
        email,
        password: 'not this one',
      })
      return [status, /class="summary".*?<\/div>/s.exec(html)?.[0]]
    }
    expect(await words(account.email)).toEqual(await words('nobody@shop.example'))
    expect((await words(account.email))[0]).toBe(422)
    expect((await words(account.email))[1]).toContain('do not belong together')
  })

  it('gives the browser a new session, and leads only to pages of the staff', async () => {
    const oona = visitorOf(app.url)
    const first = await oona.post('/staff/sign-in', { ...account, next: 'https://evil.example/staff' })
    expect(first).toMatchObject({ status: 303, to: '/staff' })
    const before = oona.cookies.get('toile')
    await oona.post('/staff/sign-in', { ...account, next: '/staff/asks' })
    expect(oona.cookies.get('toile')).not.toBe(before)
    expect(await oona.post('/staff/sign-out', {})).toMatchObject({ status: 303 })
    expect((await oona.get('/staff')).to).toContain('/staff/sign-in')
  })

  it('is slowed down for an address that is guessed at', async () => {
    const statuses = []
    for (let i = 0; i < 14; i++) {
      statuses.push(
        (
          await visitorOf(app.url).post('/staff/sign-in', {
            email: 'guess@shop.example',
            password: `try ${i}`,
          })
        ).status,
      )
    }
    expect(statuses.slice(0, 12).every((status) => status === 422)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('staff pages', () => {
  it('are for staff only', async () => {
    for (const path of [
      '',
      '/asks',
      '/answers',
      '/settings',
      '/outbox',
      '/outbox/x/body',
      '/pictures/ask/x',
    ]) {
      expect((await visitorOf(app.url).get(`/staff${path}`)).to, path).toContain('/staff/sign-in?next=')
      expect((await visitorOf(app.url).post(`/staff${path}`, {})).status, path).not.toBe(200)
    }
  })

  it('say one and the same of every code that no voucher has', async () => {
    for (const code of ['7K4M 9Q2X 3HT', huge.slice(0, 3000), hostile, "' or 1=1 --"]) {
      const { status, html } = await maren.get(`/staff?code=${encodeURIComponent(code)}`)
      expect(status).toBe(404)
      expect(html).toContain('No voucher has this code')
      expect(html).not.toContain('<script>alert')
    }
  })
})

const shop = {
  section: 'shop',
  name: 'Atelier Maren',
  address: '14 Linden Street\nGalway',
  country: 'IE',
  currency: 'EUR',
  timeZone: 'Europe/Dublin',
  leadTimeWeeks: '4',
  contact: 'hello@shop.example',
  openingHours: '',
}
const rules = {
  section: 'rules',
  acts: ['answered', 'made'],
  friends: '3',
  windowMonths: '12',
  holdDays: '0',
  rewardsPerMonth: '2',
  voucherMonths: '12',
  undecided: 'not',
  takeDown: 'keep',
  worth: '180',
}
const save = (form: Record<string, string | string[]>) => maren.post('/staff/settings', form)

describe('each section of the settings', () => {
  it('refuses what is empty, huge, hostile or of the wrong type, with a sentence beside the field', async () => {
    const wrong: [form: Record<string, string | string[]>, fields: string[]][] = [
      [
        { section: 'shop' },
        [
          'shop-name',
          'shop-address',
          'shop-country',
          'shop-currency',
          'shop-timeZone',
          'shop-leadTimeWeeks',
          'shop-contact',
        ],
      ],
      [{ ...shop, name: huge, leadTimeWeeks: '1e2' }, ['shop-name', 'shop-leadTimeWeeks']],
      [
        { ...shop, name: hostile, country: 'XX', timeZone: '../etc/passwd' },
        ['shop-name', 'shop-country', 'shop-timeZone'],
      ],
      [
        { ...rules, friends: '0', holdDays: '-1', voucherMonths: 'many', worth: '1e9' },
        ['rules-friends', 'rules-holdDays', 'rules-voucherMonths', 'rules-worth'],
      ],
      [{ ...rules, acts: [] }, ['rules-acts']],
      [{ section: 'prices', 'base.dress': 'free' }, ['prices-base-dress']],
      [
        { section: 'smtp', url: 'http://evil.example', password: '', from: 'a@x.example, b@x.example' },
        ['smtp-url', 'smtp-from'],
      ],
      [
        { section: 'offer' },
        ['offer-products', 'offer-of-dress-neckline', 'offer-of-shirt-fabric', 'offer-of-dress-colors'],
      ],
      [{ section: 'test', to: 'a@x.example\r\nBcc: b@x.example' }, ['test-to']],
    ]
    for (const [form, fields] of wrong) {
      const { status, html } = await save(form)
      expect(status, JSON.stringify(form).slice(0, 80)).toBe(422)
      expect(Object.keys(problemsIn(html))).toEqual(expect.arrayContaining(fields))
      expect(html).not.toContain('<script>alert')
    }
  })

  it('keeps what was typed when it is refused', async () => {
    const { html } = await save({ ...shop, name: 'Atelier Oona', leadTimeWeeks: 'four' })
    expect(html).toContain('value="Atelier Oona"')
    expect(html).toContain('value="four"')
  })

  it('is saved and read back', async () => {
    expect(await save({ ...shop, name: 'Atelier Oona' })).toMatchObject({
      status: 303,
      to: '/staff/settings?saved=shop#shop',
    })
    const changed = { ...rules, friends: '4', worth: '199,50' }
    const looked = await save(changed)
    expect(looked.status).toBe(200)
    expect((await save({ ...changed, ...hiddenIn(looked.html, 'beside', 'seen') })).to).toBe(
      '/staff/settings?saved=rules#rules',
    )
    expect((await save({ ...rules, friends: '4', worth: '199.50' })).to).toContain('same')
    const { html } = await maren.get('/staff/settings')
    for (const shown of ['value="Atelier Oona"', 'value="199.50"', 'value="4"']) expect(html).toContain(shown)
  })

  it('prices each product, each of its options and one of each kind of motif', async () => {
    const shown = async () => {
      const { html } = await maren.get('/staff/settings')
      const inputs = [...html.matchAll(/<input [^>]*name="((?:base|extra|motif)\.[\w.]+)"[^>]*>/g)]
      return Object.fromEntries(inputs.map(([tag, name]) => [name!, / value="([^"]*)"/.exec(tag)?.[1] ?? '']))
    }
    const prices = await shown()
    const some = ['base.car', 'extra.car.wheels.spokes', 'extra.dress.printAngle.bias', 'motif.text']
    expect(Object.keys(prices)).toEqual(expect.arrayContaining(some))
    const own = { ...prices, 'base.car': '19000', 'motif.text': '12.50', 'motif.pen': '' }
    expect((await save({ ...own, section: 'prices' })).to).toBe('/staff/settings?saved=prices#prices')
    expect(await shown()).toEqual(own)
    const refused = await save({ ...own, section: 'prices', 'motif.text': 'dear' })
    expect(Object.keys(problemsIn(refused.html))).toEqual(['prices-motif-text'])
  })

  it('never shows the mail server’s password again', async () => {
    const smtp = {
      section: 'smtp',
      url: 'smtp://maren@127.0.0.1:9',
      password: 'thimble-99',
      from: 'post@shop.example',
    }
    expect((await save(smtp)).status).toBe(303)
    const { html } = await maren.get('/staff/settings')
    expect(html).toContain('smtp://maren@127.0.0.1:9')
    expect(html).not.toContain('thimble-99')
    const refused = await save({ ...smtp, from: 'not an address' })
    expect(refused.status).toBe(422)
    expect(refused.html).not.toContain('thimble-99')
  })

  it('tells in words what a test mail came to', async () => {
    const { html } = await save({ section: 'test', to: 'maren@shop.example' })
    expect(html).toMatch(/could not be reached: .*ECONNREFUSED/)
    await save({ section: 'smtp', url: '', password: '', from: '' })
    expect((await save({ section: 'test', to: 'maren@shop.example' })).html).toContain('rests in the outbox')
    const outbox = await maren.get('/staff/outbox')
    const mail = /\/staff\/outbox\/[\w-]+/.exec(outbox.html)?.[0] ?? ''
    const body = await maren.get(`${mail}/body`)
    expect(body.headers.get('Content-Security-Policy')).toContain("style-src 'unsafe-inline'")
    expect(body.headers.get('Content-Security-Policy')).not.toContain('script-src')
    expect(body.html).toContain('Atelier Oona')
  })
})
