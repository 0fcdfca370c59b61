import { useEffect, useRef } from 'react'
import { AskedWords, type AskedChange } from '~/components/asked-change'

/** What the shop asked for of this design, beside it while it is changed, with the way to send it again. */
export function AskedNote({ asked }: { asked: AskedChange }) {
  const { title, change, again } = asked.words
  const note = useRef<HTMLDetailsElement>(null)
  // On a phone it would lie over what it speaks of: there its heading is enough, until it is pressed.
  useEffect(() => {
    if (note.current && matchMedia('(max-width: 760px)').matches) note.current.open = false
  }, [])
  return (
    <details className="asked-note" open ref={note}>
      <summary>{title}</summary>
      <AskedWords asked={asked} />
      <p id="asked-then">{change}</p>
      <button className="button button-small" name="then" value="again" aria-describedby="asked-then">
        {again}
      </button>
    </details>
  )
}
