import type { OwnPath } from '~/url/own-path'

/** What the shop said to a design of its visitor's, which can be changed and sent again. */
export interface AskedChange {
  /** The review's. */
  review: string
  /** When and what, in a sentence. */
  says: string
  reason?: string | undefined
  /** The shop's own sentence. */
  note?: string | undefined
  /** In words, as the studio's page has few of its own: the heading, what to do where it is changed and where it is sent. */
  words: { title: string; change: string; send: string; open: string; again: string }
  /** It is not as the shop saw it any more. */
  changed: boolean
}

/** When, what and why, as the shop said it. */
export function AskedWords({ asked }: { asked: AskedChange }) {
  return (
    <>
      <p>{asked.says}</p>
      {asked.reason && <p>{asked.reason}</p>}
      {asked.note && <p>{asked.note}</p>}
    </>
  )
}

/** Where it is sent to somebody else: that it can be sent again to those it is for, once it is changed. */
export function AskedOnSend({ asked, studio }: { asked: AskedChange; studio: OwnPath }) {
  const { words, changed, review } = asked
  return (
    <section className="note stack" aria-labelledby="asked">
      <h2 id="asked">{words.title}</h2>
      <AskedWords asked={asked} />
      <form className="stack" method="post" action="/mine">
        <input type="hidden" name="review" value={review} />
        <p id="asked-then">{changed ? words.send : words.change}</p>
        <p>
          {changed ? (
            <button
              className="button button-primary"
              name="intent"
              value="again"
              aria-describedby="asked-then"
            >
              {words.again}
            </button>
          ) : (
            <a className="button button-primary" href={studio}>
              {words.open}
            </a>
          )}
        </p>
      </form>
    </section>
  )
}
