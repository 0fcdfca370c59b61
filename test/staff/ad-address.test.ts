import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slipped, slips } from '~/domain/rewards/keyboards'
import { readVoucher, writeToken } from '~/domain/rewards/voucher-code'
import { readAd } from '~/domain/shares/ad-address'

const tokens = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'))

test('an ad’s address is read on any host, in capitals, with a query, and in a sentence', () => {
  fc.assert(
    fc.property(tokens, (token) => {
      for (const text of [
        `https://shop.example/a/${token}`,
        `http://localhost:3000/a/${token}?noted#answer`,
        `look: shop.example/a/${token}, see you`,
        `HTTPS://SHOP.EXAMPLE/A/${writeToken(token)}`,
      ])
        expect([text, readAd(text)[0]]).toEqual([text, token])
    }),
  )
})

test('it is read as a scanner types it into a computer with another keyboard or with Caps Lock on', () => {
  fc.assert(
    fc.property(tokens, fc.constantFrom(...slips), (token, slip) => {
      const typed = slipped(`https://shop.example/a/${token}`, slip)
      expect(readAd(typed)).toContain(token)
    }),
  )
})

test('a voucher’s address is no ad’s, nor the other way round', () => {
  fc.assert(
    fc.property(tokens, (token) => {
      expect(readAd(`https://shop.example/v/${token}`)).toEqual([])
      expect(readVoucher(`https://shop.example/a/${token}`)).not.toContainEqual({ token })
    }),
  )
})
