import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/** What has the keyboard's focus, as a person would call it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    if (!at || at === document.body) return undefined
    // What is in a frame shows the focus itself.
    if (at instanceof HTMLIFrameElement) return { name: at.title, group: '', options: [], visible: true }
    const labels = 'labels' in at ? (at.labels as NodeListOf<HTMLLabelElement> | null) : null
    const name = at.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? at.innerText
    const beside =
      at instanceof HTMLInputElement && at.type === 'radio' && at.name
        ? [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${at.name}"]`)]
        : []
    // Radios are as large as their tile and show their focus on its picture.
    const shown = [
      at,
      ...(at.parentElement?.children ?? []),
      ...(at.closest('label') ? [at.closest('label')!] : []),
    ]
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      /** The options of the radio that has it, by their names. */
      options: beside.map((option) => option.labels?.[0]?.innerText.replace(/\s+/g, ' ').trim() ?? ''),
      group: at.closest('fieldset')?.querySelector('legend')?.innerText ?? '',
      visible: shown.some((each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      }),
    }
  })
}

/** A person with a keyboard and nothing else. */
export function keysOn(page: Page) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** On to the next thing called so (in a group called so), by Tab alone; wherever it comes by, it is seen. */
  const tabTo = async (
    name: string | RegExp,
    { group, key = 'Tab' }: { group?: string; key?: string } = {},
  ) => {
    const passed: string[] = []
    for (let n = 0; n < 120; n += 1) {
      await page.keyboard.press(key)
      const now = await focused(page)
      if (!now) continue
      expect(now.visible, `the focus is to be seen on ${now.name}`).toBe(true)
      const found = typeof name === 'string' ? now.name === name : name.test(now.name)
      if (found && (group === undefined || now.group === group)) return now
      passed.push(now.name)
    }
    throw new Error(`Tab never came to ${String(name)}, but to ${passed.join(', ')}.`)
  }
  return {
    press,
    tabTo,
    focused: () => focused(page),
    back: (name: string | RegExp) => tabTo(name, { key: 'Shift+Tab' }),
    type: (text: string) => page.keyboard.type(text),
    /** Writes into the field called so, in place of what it holds. */
    async fill(name: string | RegExp, text: string) {
      await tabTo(name)
      await press('Control+a')
      await page.keyboard.type(text)
    },
    /** Ticks the box called so, or chooses the option: with Space where the focus is, else by arrows. */
    async tick(name: RegExp) {
      const passed: string[] = []
      for (let n = 0; n < 120; n += 1) {
        await page.keyboard.press('Tab')
        const now = await focused(page)
        if (!now) continue
        expect(now.visible, `the focus is to be seen on ${now.name}`).toBe(true)
        if (name.test(now.name)) return press('Space')
        if (now.options.some((option) => name.test(option))) {
          while (!name.test((await focused(page))?.name ?? '')) await press('ArrowDown')
          return
        }
        passed.push(now.name)
      }
      throw new Error(`Tab never came to ${String(name)}, but to ${passed.join(', ')}.`)
    },
    /** From the option chosen, by arrows, to the one called so. */
    async arrowTo(name: RegExp, group: string) {
      await tabTo(/./, { group })
      const passed: string[] = []
      for (let n = 0; n < 40; n += 1) {
        const now = (await focused(page))?.name ?? 'nothing'
        if (name.test(now)) return
        passed.push(now)
        await page.keyboard.press('ArrowRight')
      }
      throw new Error(`Arrows never came to ${String(name)} in ${group}, but to ${passed.join(', ')}.`)
    },
    /** Leaves a panel for another: the rail is before all of them. */
    async panel(name: string) {
      await tabTo(new RegExp(`^${name}`), { key: 'Shift+Tab' })
      await press('Enter')
    },
  }
}
