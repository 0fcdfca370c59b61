import { AskedWords, type AskedChange } from '~/components/asked-change'

/** What the shop asked for of this design, beside it while it is changed, with the way to send it again. */
export function AskedNote({ asked }: { asked: AskedChange }) {
  const { title, change, again } = asked.words
  return (
    <details className="asked-note" open>
      <summary>{title}</summary>
      <AskedWords asked={asked} />
      <p id="asked-then">{change}</p>
      <button className="button button-small" name="then" value="again" aria-describedby="asked-then">
        {again}
      </button>
    </details>
  )
}
