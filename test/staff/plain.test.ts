import { describe, expect, it } from 'vitest'
import { strengthOf } from '~/components/staff/password-strength'
import { readAmount, typedAmount } from '~/components/staff/settings/amounts'
import { joined, withoutPassword } from '~/components/staff/settings/smtp-url'

describe('amounts', () => {
  it('are read in the ways people write them, into minor units', () => {
    const read = (text: string, currency = 'EUR') => readAmount(text, currency)
    expect(['120', '120.5', '120,50', ' 1 200 ', ''].map((text) => read(text))).toEqual([
      12000, 12050, 12050, 120000, 0,
    ])
    expect(read('1500', 'JPY')).toBe(1500)
    for (const wrong of ['-1', '1e3', '12.345', '1.200,00', 'free', '100000.01', '٣'])
      expect(read(wrong), wrong).toBeUndefined()
  })

  it('come back as they would be typed', () => {
    expect([typedAmount(12000, 'EUR'), typedAmount(12050, 'EUR'), typedAmount(1500, 'JPY')]).toEqual([
      '120',
      '120.50',
      '1500',
    ])
  })
})

describe("a mail server's password", () => {
  const kept = 'smtp://maren:s%40cret@mail.example.com:587'

  it('is not in what is shown', () => {
    expect(withoutPassword(kept)).toEqual({ shown: 'smtp://maren@mail.example.com:587', password: 's@cret' })
  })

  it('stays when the field is left empty', () => {
    expect(joined({ url: 'smtp://maren@mail.example.com:587', password: '' }, kept)).toEqual({
      ok: true,
      url: kept,
    })
  })

  it('never goes to another server or user unasked', () => {
    for (const url of ['smtp://maren@evil.example:587', 'smtp://other@mail.example.com:587']) {
      expect(joined({ url, password: '' }, kept)).toEqual({ ok: false })
    }
  })
})

describe('the strength of a password', () => {
  it('is not a matter of length alone', () => {
    expect(strengthOf('short')).toBe('short')
    for (const weak of ['aaaaaaaaaaaaaaaa', '1234567890', 'password123', 'oona@shop.example']) {
      expect(strengthOf(weak, ['Oona', 'oona@shop.example']), weak).toBe('weak')
    }
    expect(strengthOf('linen thumb')).toBe('fair')
    expect(strengthOf('needle and linen thread')).toBe('strong')
  })
})
