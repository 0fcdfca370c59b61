import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ahead, promisedBy, reckon, type Bound, type Credit } from '~/domain/rewards/rewards'

/** A visitor's credits and rewards as the shop keeps them, with the rules' versions; every step is a plain fact. */
interface Book {
  rules: { friends: number; worth: number }[]
  free: Credit[]
  rewards: (Bound & { gone: boolean; worth: number; reversedAfter: boolean })[]
  next: number
}

type Step =
  | { is: 'answer'; version: number }
  | { is: 'rules'; friends: number; worth: number }
  | { is: 'takeBack' | 'lapse' | 'redeem'; which: number }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ is: fc.constant('answer' as const), version: fc.nat(9) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('rules' as const),
        friends: fc.integer({ min: 1, max: 7 }),
        worth: fc.integer({ min: 1, max: 30 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constantFrom('takeBack' as const, 'lapse' as const, 'redeem' as const),
        which: fc.nat(40),
      }),
    },
  ),
  { maxLength: 60 },
)

const begin = (): Book => ({ rules: [{ friends: 3, worth: 10 }], free: [], rewards: [], next: 0 })
const friendsIn = (book: Book) => (version: number) => book.rules[version]!.friends
const standing = (book: Book) => book.rewards.filter(({ gone }) => !gone)

/** Applies what the reckoning says, as the commands do to the database. */
function settle(book: Book): void {
  const { voided, filled, earned } = reckon(standing(book), book.free, friendsIn(book))
  for (const id of voided) {
    const reward = book.rewards.find((one) => one.id === id)!
    reward.gone = true
    book.free.push(...reward.credits)
  }
  for (const { id, credits } of filled) {
    const reward = book.rewards.find((one) => one.id === id)!
    const most = promisedBy(
      credits.length > 0 ? credits : reward.credits,
      (version) => book.rules[version]!.worth,
    )
    if (reward.state === 'granted') reward.worth = Math.max(reward.worth, book.rules[most]!.worth)
    reward.credits.push(...credits)
    reward.takenBack = []
  }
  for (const credits of earned) {
    const k = book.rewards.length + 1
    const version = promisedBy(credits, (one) => book.rules[one]!.worth)
    book.rewards.push({
      ...{ id: `reward-${k}`, k, state: 'granted', credits: [...credits], takenBack: [] },
      ...{ gone: false, worth: book.rules[version]!.worth, reversedAfter: false },
    })
  }
  const used = new Set(
    [...filled, ...earned.map((credits) => ({ credits }))].flatMap(({ credits }) => credits),
  )
  book.free = book.free.filter((credit) => !used.has(credit))
}

function take(book: Book, step: Step): void {
  const all = [...book.free, ...standing(book).flatMap(({ credits }) => credits)]
  if (step.is === 'rules') book.rules.push({ friends: step.friends, worth: step.worth })
  if (step.is === 'answer') {
    const version = step.version % book.rules.length
    book.next += 1
    book.free.push({ id: `c${String(book.next).padStart(4, '0')}`, version, at: new Date(book.next * 1000) })
  }
  if (step.is === 'lapse' && book.free.length > 0) book.free.splice(step.which % book.free.length, 1)
  if (step.is === 'redeem') {
    const granted = standing(book).filter(({ state }) => state === 'granted')
    const reward = granted[step.which % (granted.length || 1)]
    if (reward) reward.state = 'redeemed'
  }
  if (step.is === 'takeBack' && all.length > 0) {
    const credit = all[step.which % all.length]!
    book.free = book.free.filter((one) => one !== credit)
    for (const reward of standing(book).filter(({ credits }) => credits.includes(credit))) {
      reward.credits = reward.credits.filter((one) => one !== credit)
      reward.takenBack.push(credit)
      if (reward.state === 'redeemed') reward.reversedAfter = true
    }
  }
}

/** Sums over the least common multiple of 1 to 7: whole numbers, told apart from the code's own way. */
const dress = 420
const parts = (book: Book, credits: readonly Credit[]) =>
  credits.reduce((sum, { version }) => sum + dress / book.rules[version]!.friends, 0)

function walk(taken: Step[], check: (book: Book, step: Step) => void): void {
  const book = begin()
  for (const step of taken) {
    take(book, step)
    settle(book)
    check(book, step)
  }
}

test('truth 10: whatever answers, rules, reversals and lapses come, no credit is in two rewards, or free and in one', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (book) => {
        const ids = [...book.free, ...standing(book).flatMap(({ credits }) => credits)].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      })
    }),
  )
})

test('each reward that stands rests on a whole dress, unless an answer was taken back after it was redeemed', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (book) => {
        for (const reward of standing(book))
          if (!reward.reversedAfter || reward.takenBack.length === 0)
            expect(parts(book, reward.credits)).toBeGreaterThanOrEqual(dress)
      })
    }),
  )
})

test('there are never more rewards than the answers ever promised, and what is free never makes a whole dress', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const ever: Credit[] = []
      walk(taken, (book) => {
        for (const credit of book.free) if (!ever.some(({ id }) => id === credit.id)) ever.push(credit)
        for (const { credits } of book.rewards)
          for (const credit of credits) if (!ever.some(({ id }) => id === credit.id)) ever.push(credit)
        expect(standing(book).length).toBeLessThanOrEqual(Math.floor(parts(book, ever) / dress))
        if (standing(book).every(({ takenBack }) => takenBack.length === 0))
          expect(parts(book, book.free)).toBeLessThan(dress)
      })
    }),
  )
})

test('truth 10: changing the rules alone grants nothing, voids nothing and moves no credit', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const seen = (book: Book) => JSON.stringify([book.free, book.rewards])
      let before = ''
      walk(taken, (book, step) => {
        if (step.is === 'rules' && before) expect(seen(book)).toBe(before)
        before = seen(book)
      })
    }),
  )
})

test('nobody gets less than any answer in their reward promised when it went in', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (book) => {
        for (const reward of standing(book).filter(({ state }) => state === 'granted'))
          for (const { version } of reward.credits)
            expect(reward.worth).toBeGreaterThanOrEqual(book.rules[version]!.worth)
      })
    }),
  )
})

test('so many friends as are said to be missing do make the next dress, and one fewer does not', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const book = begin()
      for (const step of taken) {
        take(book, step)
        settle(book)
      }
      const present = book.rules.length - 1
      const { open } = ahead(standing(book), book.free, present, (version) => book.rules[version]!)
      const before = book.rewards.length
      for (let at = 1; at <= open; at++) {
        expect(book.rewards.length).toBe(before)
        take(book, { is: 'answer', version: present })
        settle(book)
      }
      expect(book.rewards.length).toBeGreaterThan(before)
    }),
  )
})

test('credits of one version that reach their own threshold make the reward, and older ones of others wait', () => {
  const credit = (id: string, version: number, at: number): Credit => ({ id, version, at: new Date(at) })
  const rules = [{ friends: 5 }, { friends: 2 }]
  const free = [credit('a', 0, 1), credit('b', 1, 2), credit('c', 0, 3), credit('d', 1, 4)]
  const { earned } = reckon([], free, (version) => rules[version]!.friends)
  expect(earned.map((credits) => credits.map(({ id }) => id))).toEqual([['b', 'd']])
  // Two fifths, a half and another fifth: the oldest first, until they make one.
  const mixed = [
    credit('a', 0, 1),
    credit('b', 0, 2),
    credit('c', 1, 3),
    credit('d', 0, 4),
    credit('e', 0, 5),
  ]
  expect(reckon([], mixed, (version) => rules[version]!.friends).earned).toEqual([mixed.slice(0, 4)])
})

test('thresholds that share no divisor are added exactly: seven sevenths and forty-nine forty-ninths are one each', () => {
  const many = (count: number, version: number, from: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `${version}-${at}`, version, at: new Date(from + at) }))
  const friends = [7, 49, 47, 43, 41, 37]
  const free = friends.flatMap((count, version) => many(count - 1, version, version * 100))
  // Each lacks one part: together 6 less 0.26…, which is five whole ones.
  expect(reckon([], free, (version) => friends[version]!).earned).toHaveLength(5)
  for (const [version, count] of friends.entries())
    expect(reckon([], many(count, version, 0), () => count).earned).toHaveLength(1)
})
