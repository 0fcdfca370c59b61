import type { ReactNode } from 'react'

/** A grave act: the first press opens it and says what it does; the second one, on another button, does it. */
export function Twice({
  act,
  title,
  press,
  isOpen = false,
  children,
}: Record<'act' | 'title' | 'press', string> & { isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="twice" open={isOpen}>
      <summary>{title}</summary>
      <form method="post" className="stack-small" noValidate>
        {children}
        <button className="button button-grave" name="act" value={act}>
          {press}
        </button>
      </form>
    </details>
  )
}
