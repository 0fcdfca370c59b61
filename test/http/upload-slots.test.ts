import { expect, test } from 'vitest'
import { createSlots, type Arriving } from '~/http/upload-slots.server'

function places(together = 4, network = 2) {
  let time = 0
  const slots = createSlots({ together, network, now: () => time })
  const ended: string[] = []
  return {
    ended,
    later: (seconds: number) => (time += seconds * 1000),
    enter: (network: string, name = network) => slots.enter(network, () => ended.push(name)),
  }
}

test('one network has its share of the places and no more', () => {
  const { enter } = places()
  const [first, second] = [enter('ana'), enter('ana')]
  expect(first && second).toBeDefined()
  expect(enter('ana')).toBeUndefined()
  first?.leave()
  expect(enter('ana')).toBeDefined()
})

test('when all places are taken the slowest makes room for who comes new; who is quick, or all there, keeps theirs', () => {
  const { enter, later, ended } = places()
  const quick = enter('quick')
  const whole = enter('whole')
  enter('slow')?.got(4000)
  enter('slower')?.got(2000)
  whole?.whole()
  later(2)
  expect(enter('early')).toBeUndefined()
  later(3)
  quick?.got(1_000_000)
  expect(enter('new')).toBeDefined()
  expect(ended).toEqual(['slower'])
  expect(enter('newer')).toBeDefined()
  expect(ended).toEqual(['slower', 'slow'])
  expect(enter('newest')).toBeUndefined()
})

test('a quick beginning is no right to dawdle', () => {
  const { enter, later, ended } = places(1)
  const one = enter('ana') as Arriving
  one.got(3_000_000)
  later(11)
  one.got(100)
  later(3)
  expect(enter('bea')).toBeDefined()
  expect(ended).toEqual(['ana'])
})

test('what hardly comes at all loses its place by itself', () => {
  const { enter, later, ended } = places()
  enter('stalled')
  const steady = enter('steady')
  for (let n = 0; n < 20; n++) {
    later(1)
    steady?.got(3000)
  }
  enter('somebody')
  expect(ended).toEqual(['stalled'])
})
