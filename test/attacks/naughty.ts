import { deflateSync } from 'node:zlib'
import { naughty } from '../support/naughty'

/** Names a form's fields have nowhere. */
const oddNames = ['__proto__', 'friends.0.__proto__.x', 'friends', 'friends.0', 'friends.99.name', 'friends[0][name]', 'motif.new.', 'motif.__proto__.width', 'constructor.prototype', '', '.', 'a.b.c.d.e', '0', '\0', '€'] // prettier-ignore

/** A number from 0 to 1 for each call, the same for the same seed. */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    under: (share: number) => next() < share,
    below: (bound: number) => Math.floor(next() * bound),
    of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  }
}
export type Chance = ReturnType<typeof chanceOf>

/** What there is in the shop, by the name a route or a form has for it. */
export type Known = Record<string, readonly string[]>
export type Form = [name: string, value: string][]

/** What a browser would send at a form's address, before anything is done to it. `$name` stands for something known. */
export const forms: Record<string, Record<string, string>[]> = {
  'routes/language': [{ locale: 'it', next: '/mine' }],
  'routes/designs/save': [
    { id: '$fresh', product: 'dress', version: '1', revision: '0', neckline: 'square', then: 'show' },
    { id: '$fresh', product: 'shirt', revision: '0', 'motif.new.text': 'ANA', then: 'keep', view: 'back' },
    { id: '$designId', product: 'dress', revision: '1', color: '#a3162b', then: 'send' },
  ],
  'routes/send/send': [
    { 'friends.0.name': 'Mia', 'friends.0.address': '$address', 'friends.0.locale': 'en', sender: 'Clara', promise: 'yes', intent: 'send' },
    { friend: 'Mia', sender: 'Clara', intent: 'link' },
  ],
  'routes/designs/versions': [{ intent: 'keep', name: 'One' }, { intent: 'bring', version: '1' }],
  'routes/designs/another': [{ color: '#1f6f6b' }],
  'routes/uploads': [{ picture: 'x', cut: 'on', place: 'free' }],
  'routes/prove/prove': [{ intent: 'begin', name: 'Ana', address: '$address', next: '/mine', design: '$designId' }, { intent: 'code', code: '123456' }],
  'routes/prove/press': [{ trap: '' }],
  'routes/ad/ad': [{ answer: 'just-so', trap: '' }, { answer: 'in-1f6f6b' }, { answer: 'not-for-me' }],
  'routes/ad/ask': [{ name: 'Mia', contact: '$address', note: 'soon' }],
  'routes/ad/make': [{ trap: '' }],
  'routes/stop/stop': [{ reason: 'not-mine' }],
  'routes/staff/sign-in': [{ email: '$address', password: 'a long password of theirs', next: '/staff/asks?done' }],
  'routes/staff/setup': [{ name: 'Rosa', email: '$address', password: 'short' }],
  'routes/staff/counter': [{ reward: '$id', press: 'abc', confirmed: 'yes' }],
  'routes/staff/asks': [{ done: '$id' }],
  'routes/staff/answer': [{ act: 'accept' }],
  'routes/staff/share': [{ act: 'reverse' }],
  'routes/staff/forget': [{ address: '$address', intent: 'look' }, { address: '$address', intent: 'forget' }],
  'routes/staff/people': [{ invite: 'manager' }, { withdraw: '$id' }, { place: 'out', id: '$id' }],
  'routes/staff/settings': [
    { section: 'shop', name: 'Atelier', address: 'A street', contact: 'us@shop.example', openingHours: '', country: 'IE', currency: 'EUR', timeZone: 'Europe/Dublin', leadTimeWeeks: '4' },
    { section: 'hours', 'mon.from': '10:00', 'mon.to': '18:00', 'closed.0.from': '2027-01-06', 'closed.0.to': '', 'closed.0.note': 'Epiphany', intent: 'add' },
    { section: 'prices', 'base.dress': '180' },
    { section: 'pause', from: '2027-07-01', until: '', text: 'We are away.' },
    { section: 'rules', friends: '2', windowMonths: '12', holdDays: '0', seen: '1' },
    { section: 'offer', products: 'dress' },
    { section: 'smtp', url: '', from: '' },
    { section: 'test', to: '$address' },
  ],
} // prettier-ignore

const queries = ['next', 'design', 'view', 'color', 'width', 'version', 'page', 'said', 'reason', 'way', 'told', 'note', 'refused', 'unread', 'list', 'a', 'b', 'r', 'again', 'noted', 'voucher', 'code', 'press', 'product', 'look', 'locale', 'check', 'saved', 'out', '_data', '_routes', 'index'] // prettier-ignore

const filled = (value: string, known: Known, chance: Chance) =>
  value.startsWith('$') && known[value.slice(1)] ? chance.of(known[value.slice(1)]!) : value

/** The form of a route, and what somebody who means ill makes of it. */
export function formOf(route: string, known: Known, chance: Chance): Form {
  const base = chance.of(forms[route] ?? [{}])
  let form: Form = Object.entries(base).map(([name, value]) => [name, filled(value, known, chance)])
  for (let turn = chance.below(4); turn > 0; turn--) {
    const at = chance.below(form.length)
    const wicked = chance.of(naughty)
    const name = form[at]?.[0] ?? chance.of(queries)
    const does = chance.below(5)
    if (does < 2 && form[at]) form[at] = [name, wicked]
    else if (does === 2) form.push([name, wicked])
    else if (does === 3) form = form.filter((_, place) => place !== at)
    else form.push([chance.of(oddNames), wicked])
  }
  return form
}

export function queryOf(known: Known, chance: Chance): string {
  if (chance.under(0.6)) return ''
  const parts = Array.from({ length: 1 + chance.below(3) }, () => {
    const value = chance.under(0.2) ? chance.of(known.designId!) : chance.of(naughty)
    return `${chance.of(queries)}=${chance.under(0.7) ? escaped(value) : sendable(value)}`
  })
  return `?${parts.join('&')}`
}

const escaped = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
/** As it is, but for what no client can send. */
const sendable = (text: string) => text.replace(/[^\x21-\x7e]/gu, escaped)

/** A route's path with something in each place: what there is, or what there should never be, in one coat or two. */
export function pathOf(pattern: string, known: Known, chance: Chance, honest: number): string {
  const path = pattern.replace(/:(\w+)|\*/g, (_, name = 'id') => {
    const there = known[name]
    if (there && chance.under(honest)) return escaped(chance.of(there))
    const wicked = chance.of(naughty)
    const coat = chance.below(10)
    return coat < 6 ? escaped(wicked) : coat < 9 ? sendable(wicked) : escaped(escaped(wicked))
  })
  return `/${path}${chance.under(0.08) ? '.data' : ''}${chance.under(0.04) ? '/' : ''}`
}

export interface Body {
  type?: string
  encoding?: string
  bytes: Buffer
}

/** A form as browsers send it, or as they never would. */
export function bodyOf(form: Form, chance: Chance): Body {
  const kind = chance.below(20)
  const plain = form.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')
  const url = 'application/x-www-form-urlencoded'
  if (kind < 11) return { type: url, bytes: Buffer.from(plain) }
  if (kind < 14) {
    const part = ([name, value]: [string, string]) =>
      `--edge\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, '_')}"${name === 'picture' ? '; filename="a.png"' : ''}\r\n\r\n${value}\r\n`
    const end = chance.under(0.85) ? '--edge--\r\n' : ''
    return { type: 'multipart/form-data; boundary=edge', bytes: Buffer.from(form.map(part).join('') + end) }
  }
  if (kind < 17) return { type: 'application/json', bytes: Buffer.from(jsonOf(form, chance)) }
  if (kind === 17)
    return { type: url, bytes: Buffer.from(plain.replace(/%../g, '%zz').replace(/=/g, '=%ff'), 'latin1') }
  if (kind === 18)
    return chance.under(0.5)
      ? { type: url, encoding: chance.of(['gzip', 'deflate', 'br', 'x']), bytes: Buffer.from(plain) }
      : { type: url, encoding: 'deflate', bytes: deflateSync(plain) }
  return { type: chance.of(['text/plain', 'multipart/form-data', 'application/json; charset=utf-7', '€', url + '; charset=x']).replace('€', '*/*'), bytes: Buffer.from(plain) } // prettier-ignore
}

function jsonOf(form: Form, chance: Chance): string {
  const kind = chance.below(6)
  const wrong: unknown[] = [null, 1e308, -1, [], {}, [[]], true, { toString: 1 }, chance.of(naughty)]
  if (kind < 3) {
    const motif = { kind: chance.of(['figure', 'text', 'pen', 'picture', 'x']), view: 'front', x: chance.of(wrong), text: chance.of(naughty), figure: 'heart', asset: chance.of(naughty), width: 60, points: chance.of(wrong) } // prettier-ignore
    const choices = { neckline: chance.of(['square', ...naughty]), color: chance.of(['#a3162b', ...naughty]), [chance.of(naughty)]: chance.of(wrong) } // prettier-ignore
    const document = {
      product: 'dress',
      version: 1,
      choices,
      motifs: chance.under(0.7) ? [motif] : chance.of(wrong),
    }
    const id = form.find(([name]) => name === 'id')?.[1] ?? chance.of(naughty)
    return JSON.stringify({ id, revision: chance.under(0.8) ? 0 : chance.of(wrong), document, apart: chance.of([true, undefined, 'x']) }) // prettier-ignore
  }
  if (kind === 3) return JSON.stringify(Object.fromEntries(form.map(([name]) => [name, chance.of(wrong)])))
  if (kind === 4) return `${'['.repeat(2000)}${']'.repeat(chance.below(2) * 2000)}`
  return chance.of(['', 'null', '{"id":', '"\\ud800"', '{"__proto__":{"id":1}}', '1e999'])
}
