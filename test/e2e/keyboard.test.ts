import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sharedApp, type SharedApp } from '../support/app'
import { launch } from '../support/browser'
import { keysOn } from './keys'
import { numberIn, openStudio, saved } from './studio-acts'

let app: SharedApp
let browser: Browser
let page: Page
let keys: ReturnType<typeof keysOn>

beforeAll(async () => {
  app = await sharedApp()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
})
beforeEach(async () => {
  page = await openStudio(browser, app.url)
  keys = keysOn(page)
})
afterEach(() => page.context().close())

const description = () => page.getByRole('img').first().getAttribute('aria-label')
/** All that is said without being asked. */
const told = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join(' '),
  )
const hears = (words: string | RegExp) => expect.poll(told).toMatch(words)
const list = () => page.locator('.motif-list .motif-name').allInnerTexts()

test('a dress is designed from the first Tab to Send, with nothing but keys', async () => {
  await keys.tabTo(/^Silhouette/)
  await keys.press('Enter')
  await keys.arrowTo(/^Square/, 'Neckline')
  await keys.arrowTo(/^Puff/, 'Sleeves')
  await keys.panel('Colour')
  await keys.tabTo('Colour code')
  await keys.press('Control+a')
  await keys.type('#7a1f3d')
  await keys.press('Enter')
  await keys.panel('Fabric')
  await keys.arrowTo(/^Velvet/, 'Fabric')
  await keys.panel('Print')
  await keys.arrowTo(/^Stars/, 'Print')
  expect(await description()).toMatch(/velvet.*square.*puff/i)

  await keys.panel('Motifs')
  await keys.tabTo('Figure')
  await keys.press('Enter')
  await keys.tabTo('Put on: Daisy')
  await keys.press('Enter')
  await hears('Daisy is on, and chosen.')
  expect(await description()).toMatch(/daisy/)
  await saved(page)
  await keys.tabTo('Send to a friend')
  await keys.press('Enter')
  await page.waitForURL(/\/designs\/[\w-]+\/send/)
})

test('motifs are placed, moved, turned, ordered, copied, mirrored and removed by keys, and each act is told', async () => {
  await keys.tabTo(/^Motifs/)
  await keys.press('Enter')
  await keys.tabTo('Words')
  await keys.press('Enter')
  await keys.tabTo('Your words')
  await keys.type('For Hanna')
  await keys.press('Enter')
  await hears('“For Hanna” is on, and chosen.')
  await keys.back('Figure')
  await keys.press('Enter')
  await keys.tabTo('Put on: Rose')
  await keys.press('Enter')
  expect(await list()).toEqual(['Rose', '“For Hanna”'])
  expect(
    await page.getByRole('list', { name: 'On this side, topmost first' }).getByRole('listitem').count(),
  ).toBe(2)

  // Where there was room for it: low, in the middle. The next place is low on the left.
  await keys.tabTo('Place')
  await keys.press('ArrowDown')
  await hears(/Rose: -[\d.]+ cm from the middle/)
  const left = await numberIn(page, 'From the middle')
  expect(left).toBeLessThan(0)
  await keys.press('ArrowUp')
  await expect.poll(() => numberIn(page, 'From the middle')).toBe(0)
  await hears(/Rose: 0 cm from the middle, [\d.]+ cm from the shoulder/)
  await keys.tabTo(/^Turned/)
  await keys.press('Control+a')
  await keys.type('30')
  await keys.tabTo('Mirrored')
  await keys.press('Space')

  await keys.back('Rose')
  await keys.press('Shift+ArrowRight', 'Shift+ArrowRight', 'ArrowDown')
  await hears(/Rose: 6 cm from the middle/)
  await keys.press('Control+ArrowRight')
  await hears('Rose: turned to 35 degrees.')
  const width = await numberIn(page, 'Width')
  await keys.press('Control+ArrowUp')
  await expect.poll(() => numberIn(page, 'Width')).toBeGreaterThan(width)
  await hears(/Rose: [\d.]+ cm wide/)

  await keys.tabTo('Rose: one down')
  await keys.press('Enter')
  await hears('Rose: now 2 of 2, counted from the top.')
  expect(await list()).toEqual(['“For Hanna”', 'Rose'])
  expect((await keys.focused())?.name).toBe('Rose: one down')

  await keys.back('Rose')
  await keys.press('Control+d')
  await hears('Copied: Rose. The copy is chosen.')
  expect(await list()).toEqual(['Rose', '“For Hanna”', 'Rose'])
  await keys.press('Control+a')
  await keys.tabTo('Mirror')
  await keys.press('Enter')
  await hears('Mirrored: 3 motifs.')
  await keys.tabTo('Left', { group: '3 chosen motifs' })
  await keys.press('Enter')
  await hears('Aligned: Left.')

  await keys.back('Rose: remove')
  await keys.press('Enter')
  await hears('Removed: Rose. Undo brings it back.')
  expect((await keys.focused())?.name).toBe('“For Hanna”: remove')
  await keys.press('Enter', 'Enter')
  expect(await list()).toEqual([])
  expect((await keys.focused())?.name).toBe('Figure')

  await keys.press('Control+z', 'Control+z', 'Control+z')
  await hears('Undone.')
  expect(await list()).toHaveLength(3)
  await keys.press('Control+Shift+z')
  expect(await list()).toHaveLength(2)
  await keys.press('Control+y')
  expect(await list()).toHaveLength(1)
})

test('the sheet of keys opens and closes by keys, gives the focus back, and takes no key with it', async () => {
  await keys.tabTo('Keys and touches')
  await keys.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Keys and touches' })
  await sheet.waitFor()
  await keys.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  expect((await keys.focused())?.name).toBe('Keys and touches')
  await keys.press('?')
  await sheet.waitFor()
  // Whoever speaks to the computer may not want single keys to act.
  await keys.tabTo(/^Single keys/)
  await keys.press('Space', 'Escape', '?', '+')
  expect(await sheet.isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: 'Show the whole' }).innerText()).toBe('100 %')
})

test('keys come nearer, look around and show the whole', async () => {
  const zoom = () => page.getByRole('button', { name: 'Show the whole' }).innerText()
  await keys.press('+', '+', '+')
  await expect.poll(zoom).toBe('338 %')
  const before = await page.locator('.stage-canvas').screenshot()
  await keys.press('ArrowDown', 'ArrowDown')
  await expect.poll(async () => before.equals(await page.locator('.stage-canvas').screenshot())).toBe(false)
  await keys.press('-')
  await expect.poll(zoom).toBe('225 %')
  await keys.press('0')
  await expect.poll(zoom).toBe('100 %')
})

test('no panel holds the keyboard: Tab goes through all of the studio and out of it', async () => {
  for (const panel of await page.locator('.rail-item').all()) {
    await panel.click()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.evaluate(() => getSelection()?.removeAllRanges())
    // Once round: to what was first, by way of all the rest and of the browser's own bar.
    const seen: string[] = []
    for (let n = 0; n < 200 && (seen.length < 2 || seen.at(-1) !== seen[0]); n += 1) {
      await page.keyboard.press('Tab')
      const now = await keys.focused()
      if (now) seen.push(`${now.group} ${now.name}`)
    }
    expect(seen.at(-1)).toBe(seen[0])
    for (const name of ['Send to a friend', 'Keys and touches', 'Silhouette', 'Motifs'])
      expect(seen.join()).toContain(name)
  }
})

test('Enter in a field is done with the field, and sends nothing', async () => {
  await page.locator('.rail-item', { hasText: 'Colour' }).click()
  const code = page.locator('#panel-colour').getByLabel('Colour code')
  await code.fill('#a3c')
  await code.press('Enter')
  await expect.poll(() => code.inputValue()).toBe('#aa33cc')
  await saved(page)
  expect(page.url()).toMatch(/\/studio\/[\w-]+$/)
})

test('a picture dropped onto the garment or pasted is put on as one that was chosen; one that can’t be read says so', async () => {
  const offer = (how: 'drop' | 'paste', name: string) =>
    page.evaluate(
      async ([kind, file]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 })
        const context = canvas.getContext('2d')!
        context.fillStyle = '#7a1f3d'
        context.fillRect(8, 8, 20, 12)
        const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
        const given = file === 'broken' ? new Blob(['no picture']) : drawn!
        const data = new DataTransfer()
        data.items.add(new File([given], `${file}.png`, { type: 'image/png' }))
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.querySelector(kind === 'drop' ? '.stage-canvas' : 'body')!.dispatchEvent(event)
      },
      [how, name] as const,
    )
  await offer('drop', 'one')
  await hears('Your picture is on, and chosen.')
  await offer('paste', 'two')
  await expect.poll(list).toHaveLength(2)
  await offer('paste', 'broken')
  await page.getByRole('alert').getByText('This is no PNG, JPEG, WebP or AVIF picture.').waitFor()
  // Undone by the key that lies where Z does, on a keyboard that writes other letters.
  await page.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'я', code: 'KeyZ', ctrlKey: true })),
  )
  await expect.poll(list).toHaveLength(1)
})
