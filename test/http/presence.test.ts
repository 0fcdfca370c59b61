import { expect, test } from 'vitest'
import { createPresence } from '~/http/presence.server'

const [ines, oona, rosa] = ['Ines', 'Oona', 'Rosa'].map((name) => ({ id: name.toLowerCase(), name })) as [
  { id: string; name: string },
  { id: string; name: string },
  { id: string; name: string },
]

test('who opened an item last is named to others for five minutes, never to themselves, and not after they decided', () => {
  let now = new Date('2026-03-02T10:00:00Z')
  const presence = createPresence({ now: () => now })
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
  presence.open('review a', ines)
  expect(presence.other('review a', ines)).toBeUndefined()
  expect(presence.other('review a', oona)).toBe('Ines')
  expect(presence.other('review b', oona)).toBeUndefined()

  later(200)
  presence.open('review a', rosa)
  expect(presence.other('review a', oona)).toBe('Rosa')
  expect(presence.other('review a', rosa)).toBe('Ines')
  later(101)
  expect(presence.other('review a', rosa), 'five minutes are over').toBeUndefined()
  expect(presence.other('review a', oona)).toBe('Rosa')
  presence.leave('review a', rosa)
  expect(presence.other('review a', oona)).toBeUndefined()
})
