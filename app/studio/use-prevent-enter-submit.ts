import { useEffect, type RefObject } from 'react'
import { listen } from './listen'

/** Fields that Enter opens. */
const opens = new Set(['color', 'file'])

/** Enter in a field is done with that field: without this, it would press the form's first button, which sends. */
export function usePreventEnterSubmit(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const { current } = form
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (event.key === 'Enter' && target instanceof HTMLInputElement && !opens.has(target.type))
        event.preventDefault()
    }
    return current ? listen(current, { keydown: onKey }) : undefined
  }, [form])
}
