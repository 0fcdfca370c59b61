import { expect, test } from 'vitest'
import { ownPath } from '~/http/own-path.server'

test.each(['/', '/studio/abc', '/designs/abc/send', '/mine?made=1', '/staff/settings#shop'])(
  '%s is ours',
  (to) => {
    expect(ownPath(to, '/no')).toBe(to)
  },
)

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/ mine',
  '',
  null,
  ['/mine'],
])('%o is not', (to) => {
  expect(ownPath(to, '/no')).toBe('/no')
})
