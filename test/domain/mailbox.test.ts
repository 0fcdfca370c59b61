import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailboxForms } from '~/domain/identity/mailbox'
import { keys } from './scene'

const canonical = (address: string) => mailboxForms(address).canonical
const same = (...addresses: string[]) =>
  expect(new Set(addresses.map(canonical)).size, addresses.join()).toBe(1)
const different = (...addresses: string[]) =>
  expect(new Set(addresses.map(canonical)).size, addresses.join()).toBe(addresses.length)

test('at a provider that we know, what it ignores makes no other mailbox', () => {
  same('ana@gmail.com', 'a.n.a@gmail.com', 'ana+2@gmail.com', 'A.na+w0@googlemail.com', ' ANA@GMAIL.COM ')
  same('ana@outlook.com', 'ana+shop@outlook.com')
  same('ana@yahoo.it', 'ana-shop@yahoo.it', 'ana+shop@yahoo.it')
  same('ana@icloud.com', 'ana@me.com', 'ana+x@mac.com')
  same('ana@proton.me', 'ana+x@pm.me', 'a.n_a@protonmail.com', 'an-a@proton.me')
  same('ana@fastmail.com', 'ana+x@fastmail.com', 'shop@ana.fastmail.com')
})

test('dots are one mailbox at Gmail, as all signs are at Proton, and nowhere else; other domains are others', () => {
  different('ana.b@outlook.com', 'anab@outlook.com')
  different('ana@libero.it', 'ana@virgilio.it', 'ana@outlook.it')
  different('anna-maria@gmail.com', 'anna@gmail.com')
})

test('a domain that is no provider’s is told apart, and its canonical form is only a likeness', () => {
  expect(mailboxForms('Ana+2@Mail.Nord.co.uk')).toEqual({
    exact: 'ana+2@mail.nord.co.uk',
    canonical: 'ana@mail.nord.co.uk',
    domain: 'nord.co.uk',
  })
  expect(mailboxForms('ana@gmail.com').domain).toBeNull()
  expect(mailboxForms('ana@shop.example').domain).toBeNull()
  expect(mailboxForms('ana@notgmail.com').domain).toBe('notgmail.com')
})

test('a domain in letters of its own and its ASCII form are one', () => {
  same('ana@bücher.it', 'ana@BÜCHER.it', 'ana@xn--bcher-kva.it')
})

test('a name that begins with the sign keeps it, and the canonical form is its own canonical form', () => {
  expect(canonical('+ana@gmail.com')).toBe('+ana@gmail.com')
  const name = fc.stringMatching(/^[a-z0-9][a-z0-9.+-]{0,12}$/)
  const domain = fc.constantFrom(
    'gmail.com',
    'yahoo.it',
    'x.fastmail.com',
    'nord.it',
    'me.com',
    'shop.example',
  )
  fc.assert(
    fc.property(name, domain, (who, at) => {
      const once = canonical(`${who}@${at}`)
      expect(canonical(once)).toBe(once)
      expect(once).toMatch(/^[^@]+@[^@]+$/)
    }),
  )
})

test('what was hashed of an address before there were canonical forms is found by its canonical form', () => {
  expect(keys.mailboxKeys('a.na+5@gmail.com').canonicalKey).toBe(keys.hashMailbox('ana@gmail.com'))
})
