import { useEffect, type RefObject } from 'react'
import { listen } from './listen'

/** A press beside an open `details`, or Escape, closes it, as menus do; Escape in it leads back to its button. */
export function useLightDismiss(menu: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const within = ({ target }: Event) => target instanceof Node && menu.current?.contains(target) === true
    const beside = (event: Event) => {
      if (menu.current?.open && !within(event)) menu.current.open = false
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      if (within(event)) menu.current.querySelector('summary')?.focus()
    }
    return listen(document, { pointerdown: beside, keydown: escape })
  }, [menu])
}
