import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { createKeys } from '~/domain/keys.server'
import { slipped } from '~/domain/rewards/keyboards'
import { readVoucher } from '~/domain/rewards/voucher-code'
import { qrPath, qrText } from '~/pages/vouchers.server'

const keys = createKeys('a secret that is long enough to be one')
const token = keys.tokenFor('voucher', 'reward-1')

/** The QR code as a camera would see it: eight pixels a square, and the quiet zone around. */
function pictured({ size, d }: { size: number; d: string }) {
  const side = (size + 8) * 8
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of d.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < 8; row += 1) {
      const from = ((Number(y) + 4) * 8 + row) * side + (Number(x) + 4) * 8
      for (let at = from; at < from + 8; at += 1) data.fill(0, at * 4, at * 4 + 3)
    }
  }
  return { width: side, height: side, data }
}

test.each(['https://shop.example', 'https://dresses.a-longer-name.example.com', 'http://localhost:3000'])(
  'the QR code at %s is read by a decoder, is smaller than one of the mailed address, and survives other keyboards',
  (publicUrl) => {
    const qr = qrPath(qrText(publicUrl, token))
    const text = decodeQR(pictured(qr), { timeLimit: 5000 })
    expect(text).toMatch(/^[0-9A-Z:/.-]+\/V\/[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(text.toLowerCase().startsWith(publicUrl)).toBe(true)
    expect(qr.size).toBeLessThan(qrPath(`${publicUrl}/v/${token}`).size)
    expect(readVoucher(text)[0]).toEqual({ token })
    for (const had of ['de', 'fr', 'it'] as const)
      expect(readVoucher(slipped(text, { meant: 'us', had, lock: 'off' }))).toContainEqual({ token })
  },
)
