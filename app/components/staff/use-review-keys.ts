import { useEffect, useState, type RefObject } from 'react'
import { latinKey } from '~/components/latin-key'

/** Where this browser keeps that somebody put the keys off. */
const kept = 'toile-review-keys'

/** Said from one page to the next: whoever decided by a key goes on with what waits next. */
const goesOn = 'toile-review-goes-on'

/** A press that was meant for the page before decides on nothing here: so long nobody has looked yet, in milliseconds. */
const unseenMs = 1000

function readKept(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
  }
}

/** Presses a button that leads to a page of its own, after which the list has the focus again. */
function pressAndGoOn(button: HTMLButtonElement | null | undefined): void {
  if (!button) return
  try {
    sessionStorage.setItem(goesOn, '1')
  } catch {
    // Then the list is entered anew.
  }
  button.click()
}

function isGoingOn(): boolean {
  try {
    const is = sessionStorage.getItem(goesOn) !== null
    sessionStorage.removeItem(goesOn)
    return is
  } catch {
    return false
  }
}

function keep(on: boolean): void {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing has them on, each time anew.
  }
}

/**
 * Single keys for the list of what waits: only while it has the focus, never where somebody types, and not with another
 * key held (WCAG 2.1.4). Gives whether they are on, and the switch.
 */
export function useReviewKeys(list: RefObject<HTMLOListElement>): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true)
  useEffect(() => {
    const wanted = readKept()
    setOn(wanted)
    const { current } = list
    // Where people have keys, the list is what they came for; a finger would only see the page jump.
    const starts = wanted && matchMedia('(hover: hover)').matches && document.activeElement === document.body
    if (isGoingOn() || starts) ((current?.firstElementChild ?? current) as HTMLElement | null)?.focus()
  }, [list])
  useEffect(() => {
    const { current } = list
    if (!current || !on) return
    const opened = performance.now()
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if ((event.target as Element).matches('input, textarea, select')) return
      const rows = [...current.children] as HTMLElement[]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const row = rows[at]
      const act = {
        j: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
        k: () => rows[Math.max(at - 1, 0)]?.focus(),
        a: () =>
          performance.now() - opened > unseenMs &&
          pressAndGoOn(row?.querySelector<HTMLButtonElement>('[data-approve] button')),
        // The reasons, which a browser opens for whoever is led to them.
        r: () => row?.dataset.page && location.assign(`${row.dataset.page}#reason-hint`),
        u: () => pressAndGoOn(document.querySelector<HTMLButtonElement>('.review-said button')),
      }[latinKey(event)]
      if (!act) return
      event.preventDefault()
      act()
    }
    current.addEventListener('keydown', press)
    return () => current.removeEventListener('keydown', press)
  }, [list, on])
  return [
    on,
    (wanted) => {
      keep(wanted)
      setOn(wanted)
    },
  ]
}
