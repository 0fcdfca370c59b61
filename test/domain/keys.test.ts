import { verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeys } from '~/domain/keys.server'

const keys = createKeys('a secret that is long enough to be one')
const others = createKeys('another secret that is long enough too')

describe('keys', () => {
  it('open what they sealed, each time sealed anew, and nothing that was touched', () => {
    const sealed = keys.seal('ines@post.example')
    expect(keys.open(sealed)).toBe('ines@post.example')
    expect(keys.seal('ines@post.example')).not.toBe(sealed)
    const touched = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    expect(() => keys.open(touched)).toThrow('Restore the SECRET')
    expect(() => others.open(sealed)).toThrow('Restore the SECRET')
    expect(() => keys.open('k9.AAAA')).toThrow('k9')
  })

  it('find one mailbox under two spellings, and not without the secret', () => {
    expect(keys.hashMailbox(' Ines@Post.Example ')).toBe(keys.hashMailbox('ines@post.example'))
    expect(others.hashMailbox('ines@post.example')).not.toBe(keys.hashMailbox('ines@post.example'))
  })

  it('derive the same token again, another for each purpose and each id', () => {
    expect(keys.tokenFor('share', 'a')).toBe(keys.tokenFor('share', 'a'))
    expect(keys.tokenFor('share', 'a')).toMatch(/^[\w-]{22}$/)
    const tokens = [keys.tokenFor('share', 'a'), keys.tokenFor('picture', 'a'), keys.tokenFor('share', 'b')]
    expect(new Set([...tokens, others.tokenFor('share', 'a')]).size).toBe(4)
  })

  it('are known again by a fingerprint that is the same each time, and another for another secret', () => {
    expect(createKeys('a secret that is long enough to be one').fingerprint).toBe(keys.fingerprint)
    expect(others.fingerprint).not.toBe(keys.fingerprint)
    expect(keys.fingerprint).toMatch(/^[\w-]{43}$/)
  })

  it('refuse a secret that protects nothing', () => {
    expect(() => createKeys('short')).toThrow('SECRET is too short')
  })

  it('sign what only they can have signed, and anyone can check', () => {
    const signature = keys.sign('a line')
    expect(keys.sign('a line')).toBe(signature)
    expect(keys.verifySignature('a line', signature)).toBe(true)
    expect(keys.verifySignature('a lime', signature)).toBe(false)
    expect(others.verifySignature('a line', signature)).toBe(false)
    for (const wrong of ['', 'A'.repeat(86), signature.slice(1), '\u0000'])
      expect(keys.verifySignature('a line', wrong)).toBe(false)
    expect(keys.publicKey()).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
    expect(verify(null, Buffer.from('a line'), keys.publicKey(), Buffer.from(signature, 'base64url'))).toBe(
      true,
    )
    expect(others.publicKey()).not.toBe(keys.publicKey())
  })

  it('mail six digits, leading zeros kept', () => {
    fc.assert(fc.property(fc.string(), (id) => /^\d{6}$/.test(keys.digitsFor(id))))
  })
})

describe('a code', () => {
  it('is ten symbols that nobody mistakes for another, and a check symbol', () => {
    fc.assert(
      fc.property(fc.string(), (id) =>
        /^[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]$/.test(keys.codeFor(id)),
      ),
    )
  })

  it('and a token stay what they were, for those that hang on mirrors and lie in mailboxes', () => {
    expect([keys.codeFor('reward-1'), keys.tokenFor('voucher', 'reward-1')]).toEqual([
      'APSXZ6CXWJ8',
      'L90VtWqFJ6VikOooTutn0A',
    ])
  })
})
