import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { many, parseForm } from '~/http/forms.server'

const schema = z.object({
  name: z.string('errors.name').trim().min(1).max(40, 'errors.name'),
  email: z.email('errors.mailbox').max(254),
})
const friends = z.object({ friends: z.array(z.object({ name: z.string().min(1) })).max(5) })

function form(entries: [string, string][]): FormData {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

test('A valid form gives its value', async () => {
  const parsed = await parseForm(
    form([
      ['name', ' Ines '],
      ['email', 'ines@post.example'],
    ]),
    schema,
  )
  expect(parsed).toEqual({ ok: true, value: { name: 'Ines', email: 'ines@post.example' } })
})

test('An invalid form gives back what was typed, with a word for each field', async () => {
  const parsed = await parseForm(
    form([
      ['name', ''],
      ['email', 'ines@'],
    ]),
    schema,
  )
  expect(parsed).toEqual({
    ok: false,
    values: { name: '', email: 'ines@' },
    errors: { name: ['errors.name'], email: ['errors.mailbox'] },
  })
})

test('Rows are read by their place, and errors stand under the same names', async () => {
  const parsed = await parseForm(
    form([
      ['friends.0.name', 'Ana'],
      ['friends.2.name', 'Bo'],
    ]),
    friends,
  )
  expect(parsed).toEqual({ ok: true, value: { friends: [{ name: 'Ana' }, { name: 'Bo' }] } })
  const wrong = await parseForm(
    form([
      ['friends.0.name', 'Ana'],
      ['friends.1.name', ''],
    ]),
    friends,
  )
  expect(wrong).toMatchObject({ ok: false, errors: { 'friends.1.name': ['errors.required'] } })
})

test('A field sent twice where one is meant is refused', async () => {
  const twice = form([
    ['name', 'a'],
    ['name', 'b'],
    ['email', 'a@b.example'],
  ])
  expect(await parseForm(twice, schema)).toMatchObject({ ok: false, errors: { name: ['errors.name'] } })
})

test('Boxes ticked once, twice or never are a list', async () => {
  const boxes = z.object({ box: z.preprocess(many, z.array(z.string())) })
  for (const ticked of [[], ['a'], ['a', 'b']]) {
    expect(await parseForm(form(ticked.map((value) => ['box', value])), boxes)).toEqual({
      ok: true,
      value: { box: ticked },
    })
  }
})

test('A body that is no form is an empty one', async () => {
  const request = new Request('http://x/', {
    method: 'POST',
    body: '{',
    headers: { 'Content-Type': 'text/xml' },
  })
  expect(await parseForm(request, schema)).toMatchObject({ ok: false, values: {} })
})

test('What is echoed is cut to 2,000 characters a field', async () => {
  const parsed = await parseForm(form([['name', 'x'.repeat(50_000)]]), schema)
  expect(parsed.ok ? undefined : parsed.values.name).toHaveLength(2000)
})

test('No form, however hostile, throws or reaches a prototype', async () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '__proto__.x',
      'constructor.prototype.x',
      'friends.__proto__.x',
      'friends',
      'friends.0',
      'friends.0.name.z',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, fc.string())), async (entries) => {
      await parseForm(form(entries), friends)
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    }),
  )
})
