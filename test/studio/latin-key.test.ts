import { expect, test } from 'vitest'
import { latinKey } from '~/components/latin-key'

test.each([
  ['z', 'KeyZ', 'z'],
  ['Z', 'KeyZ', 'z'],
  // On a German keyboard Z lies where others have Y: what is written counts.
  ['z', 'KeyY', 'z'],
  ['я', 'KeyZ', 'z'],
  ['Я', 'KeyZ', 'z'],
  ['ζ', 'KeyZ', 'z'],
  ['ئ', 'KeyZ', 'z'],
  ['ז', 'KeyZ', 'z'],
  ['ф', 'KeyA', 'a'],
  ['в', 'KeyD', 'd'],
  ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
  ['+', 'BracketRight', '+'],
  ['0', 'Digit0', '0'],
  ['ö', 'Semicolon', 'ö'],
])('%s, pressed at %s, is the key %s', (key, code, expected) => {
  expect(latinKey({ key, code })).toBe(expected)
})
