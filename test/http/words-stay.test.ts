import { beforeAll, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'

let app: SharedApp
beforeAll(async () => (app = await sharedApp()), 90_000)

test('a script that asks for any page’s data gets the words to draw it with', async () => {
  for (const path of ['/rules.data', '/mine.data', '/_root.data', '/studio.data'])
    expect(await fetch(app.url + path).then((answer) => answer.text()), path).toContain('frame.skip')
})

test('what is not there is told in the reader’s language, in a part of the app and outside of them', async () => {
  for (const path of ['/a/nobody', '/nothing-here']) {
    const answer = await fetch(app.url + path, { headers: { 'Accept-Language': 'it' } })
    const page = await answer.text()
    expect(page).toContain('<html lang="it">')
    expect(page).toContain('Alla vetrina')
    expect(page).toContain('<title>Su questa gruccia')
  }
})

test('a page without scripts has its words, and a browser is sent them only where it draws', async () => {
  const page = await fetch(`${app.url}/rules`, { headers: { 'Accept-Language': 'it' } }).then((it) =>
    it.text(),
  )
  expect(page).toContain('Vai al contenuto')
  expect(page).not.toContain('frame.skip')
  expect(await fetch(`${app.url}/studio`).then((answer) => answer.text())).toContain('frame.skip')
})
