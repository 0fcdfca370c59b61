import { useNavigate } from '@remix-run/react'
import { useEffect, useState, type RefObject } from 'react'

/** Where this browser keeps that somebody put the keys off. */
const kept = 'toile-review-keys'

function readKept(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off'
  } catch {
    return true
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
  const navigate = useNavigate()
  useEffect(() => setOn(readKept()), [])
  useEffect(() => {
    const { current } = list
    if (!current || !on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if ((event.target as Element).matches('input, textarea, select')) return
      const rows = [...current.children] as HTMLElement[]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      const row = rows[at]
      const act = {
        j: () => rows[Math.min(at + 1, rows.length - 1)]?.focus(),
        k: () => rows[Math.max(at - 1, 0)]?.focus(),
        a: () => row?.querySelector<HTMLButtonElement>('[data-approve] button')?.click(),
        r: () => row?.dataset.page && navigate(`${row.dataset.page}?reject`),
        u: () => document.querySelector<HTMLButtonElement>('.review-said button')?.click(),
      }[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    current.addEventListener('keydown', press)
    return () => current.removeEventListener('keydown', press)
  }, [list, on, navigate])
  return [
    on,
    (wanted) => {
      keep(wanted)
      setOn(wanted)
    },
  ]
}
