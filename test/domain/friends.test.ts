import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { conversions, shares } from '#db/schema'
import { creditsOf } from '~/domain/ledger/queries.server'
import { answerShare, makeShare } from '~/domain/shares/answer.server'
import { heldConversions, sharesOf } from '~/domain/shares/queries.server'
import { decideConversion } from '~/domain/shares/decide.server'
import { standingOf } from '~/domain/shares/shares'
import { addVisitor, document, later, now, openScene, sending, settleDue } from './scene'

let scene: Awaited<ReturnType<typeof openScene>>
afterEach(() => scene?.close())

const credits = (visitor = 'ana') => creditsOf(scene.store.db, visitor, 'dress')
const day = (at: Date) => at.toISOString().slice(0, 10)
async function standings(visitor = 'ana', at = now) {
  const rows = await sharesOf(scene.store.db, visitor, at)
  return Object.fromEntries(rows.map(({ share, facts }) => [share.id, standingOf(facts, day).word]))
}
async function make(shareId: string, friend: string, browser = friend) {
  const browserIds = { sessionId: `session-${browser}`, deviceId: `device-${browser}`, machine: false }
  const made = { shareId, visitorId: friend, designId: `made-by-${friend}`, document, ...browserIds }
  return scene.store.transact((tx) => makeShare(tx, { ...made, ...sending() }))
}

test('truth 1: a friend is counted once in a campaign by mailbox, and an answer from a device that counted is held', async () => {
  scene = await openScene()
  const { store, send, answer } = scene
  await store.transact((tx) => addVisitor(tx, 'ben'))
  const [mia, lea] = await send(['mia', 'lea'])
  await answer(mia!, { browser: 'one' })
  await answer(lea!, { browser: 'one' })
  expect(await credits()).toBe(1)
  expect(await standings()).toEqual({
    'share-ana-mia': 'standing.counted.answered',
    'share-ana-lea': 'standing.checking.held.other',
  })

  // The same mailbox, for another sender, half a year on and from a new browser.
  const [again] = await send(['mia'], { by: 'ben', at: later(180) })
  await answer(again!, { browser: 'two', at: later(181), key: 'ben' })
  expect(await credits('ben')).toBe(0)
  expect(await standings('ben', later(182))).toEqual({ 'share-ben-mia': 'standing.nobody' })
})

test('truth 1: the sender’s own mailbox never counts, and what comes from a device of theirs is held', async () => {
  scene = await openScene()
  const { store, send } = scene
  const [mailed] = await send(['mia'])
  const own = { token: mailed!.token, choice: 'just-so' as const, machine: false }
  const from = { sessionId: 'another', deviceId: 'device-ana' }
  const answered = await store.transact((tx) => answerShare(tx, { ...own, ...from, ...sending() }))
  expect(answered).toMatchObject({
    ok: true,
    how: 'noted',
    conversion: { state: 'held', reason: 'own-device' },
  })

  const [link] = await send(['lea'], { way: 'link' })
  expect(await make(link!.id, 'ana')).toEqual({ ok: false, reason: 'own' })
  await store.transact((tx) => addVisitor(tx, 'cleo'))
  expect(await make(link!.id, 'cleo', 'ana')).toMatchObject({ conversion: { state: 'held' } })
  expect(await credits()).toBe(0)
  // What came from there uses nothing up.
  expect(await make(link!.id, 'cleo')).toMatchObject({ ok: true, conversion: { state: 'counted' } })
  expect(await credits()).toBe(1)
})

test('truth 1: a sender who is proven later, with the very mailbox that answered, is not counted', async () => {
  scene = await openScene()
  const { store, send } = scene
  await store.transact(async (tx) => {
    await addVisitor(tx, 'ben', false)
    await addVisitor(tx, 'cleo')
  })
  const [link] = await send(['lea'], { by: 'ben', way: 'link' })
  expect(await make(link!.id, 'cleo')).toMatchObject({ conversion: { state: 'pending' } })
  expect(await standings('ben')).toEqual({ [link!.id]: 'standing.checking.prove' })
  await store.transact((tx) => tx.update(shares).set({ visitorId: 'cleo' }).where(eq(shares.id, link!.id)))
  await store.transact((tx) => settleDue(tx, sending(later(1))))
  expect(await credits('cleo')).toBe(0)
  expect(await standings('cleo')).toEqual({ [link!.id]: 'standing.refused.own' })
})

test('truth 2: what answers like a machine is held, never counted unseen; staff decide', async () => {
  scene = await openScene({ holdDays: 0 })
  const { store, send, answer } = scene
  const [mia, lea] = await send(['mia', 'lea'])
  await answer(mia!, { machine: true })
  await answer(lea!, { machine: true })
  await store.transact((tx) => settleDue(tx, sending(later(13))))
  expect(await credits()).toBe(0)
  expect(await scene.mails('answer')).toEqual([])
  expect((await standings())['share-ana-mia']).toBe('standing.checking.held.machine')

  const held = await heldConversions(store.db)
  expect(held.map(({ senderName }) => senderName)).toEqual(['ana', 'ana'])
  const decide = (shareId: string, accept: boolean) => {
    const { conversion } = held.find(({ share }) => share.id === shareId)!
    const decision = { conversionId: conversion.id, accept, reason: 'A program.', staffId: 'Rosa' }
    return store.transact((tx) => decideConversion(tx, { ...decision, ...sending(later(1)) }))
  }
  expect(await decide(mia!.id, true)).toEqual({ ok: true })
  expect(await decide(lea!.id, false)).toEqual({ ok: true })
  expect(await decide(lea!.id, false)).toEqual({ ok: false, reason: 'gone' })
  expect(await credits()).toBe(1)
  expect(await standings()).toEqual({
    'share-ana-mia': 'standing.counted.answered',
    'share-ana-lea': 'standing.refused.staff',
  })
  expect(await scene.mails('answer')).toHaveLength(1)
})

test('a yes to a link is shown to its sender, and counts when the design is made the friend’s own', async () => {
  scene = await openScene()
  const { store, send, answer } = scene
  await store.transact((tx) => addVisitor(tx, 'cleo'))
  const [link] = await send(['lea'], { way: 'link' })
  await answer(link!, { browser: 'cleo' })
  expect(await credits()).toBe(0)
  expect(await scene.mails('answer')).toHaveLength(1)
  expect(await standings()).toEqual({ [link!.id]: 'standing.waiting.to-make' })
  await make(link!.id, 'cleo')
  expect(await credits()).toBe(1)

  const [second] = await send(['zoe'], { way: 'link' })
  expect(await make(second!.id, 'cleo')).toMatchObject({
    conversion: { state: 'refused', reason: 'duplicate' },
  })
})

test('“Not for me” is saved and never converts, and the first answer stays', async () => {
  scene = await openScene()
  const [mia] = await scene.send(['mia'])
  await scene.answer(mia!, { choice: 'not-for-me' })
  expect(await scene.answer(mia!)).toMatchObject({ how: 'replayed', answer: { choice: 'not-for-me' } })
  expect(await scene.store.db.select().from(conversions)).toEqual([])
  expect(await scene.mails('answer')).toEqual([])
})

test('an answer after the window is refused, and one on its last day counts', async () => {
  scene = await openScene({ windowMonths: 1 })
  const [mia, lea] = await scene.send(['mia', 'lea'])
  await scene.answer(mia!, { at: later(30) })
  await scene.answer(lea!, { at: later(31) })
  expect(await credits()).toBe(1)
  expect((await standings())['share-ana-lea']).toBe('standing.refused.window')
})

test('an answer rests for the campaign’s hold and is then counted, once', async () => {
  scene = await openScene({ holdDays: 3 })
  const { store } = scene
  const [mia] = await scene.send(['mia'])
  await scene.answer(mia!)
  const settleAt = (at: Date) => store.transact((tx) => settleDue(tx, sending(at)))
  expect(await settleAt(later(2.9))).toBe(0)
  expect(await standings()).toEqual({ [mia!.id]: 'standing.checking.hold' })
  expect(await settleAt(later(3))).toBe(1)
  expect(await settleAt(later(4))).toBe(0)
  expect(await credits()).toBe(1)
})

test('truth 8: what was taken down can’t be answered; an answer in its hold is not counted where the rule takes answers back', async () => {
  scene = await openScene({ holdDays: 3, takeDown: 'reverse' })
  const { store, send, answer, takeDown } = scene
  const [mia, lea] = await send(['mia', 'lea'])
  await answer(mia!)
  for (const { id } of [mia!, lea!]) await takeDown(id, { at: later(1) })
  expect(await answer(lea!, { at: later(2) })).toEqual({ ok: false, reason: 'taken-down' })
  await store.transact((tx) => settleDue(tx, sending(later(5))))
  expect(await credits()).toBe(0)
  expect(new Set(Object.values(await standings()))).toEqual(new Set(['standing.refused.taken-down']))
  const [row] = await store.db.select().from(conversions).where(eq(conversions.shareId, mia!.id))
  expect(row).toMatchObject({ state: 'refused', reason: 'taken-down' })
})
