import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest'

let complaints: MockInstance<typeof console.error>

// React and others report real faults only here. A test that expects one replaces the spy itself.
beforeEach(() => {
  complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  const said = [...complaints.mock.calls]
  vi.restoreAllMocks()
  expect(said, 'console.error was called').toEqual([])
})
