import type { ReactNode } from 'react'
import type { Around } from './story'

/** The page that a component stands in has a heading above it, which is read but not shown here. */
function Main({ name, className, children }: { name: string; className: string; children: ReactNode }) {
  return (
    <main id="content" className={className}>
      <h1 className="unseen">{name}</h1>
      {children}
    </main>
  )
}

/** As wide as a page, with its margins. */
export const inWide: Around = (shown, name) => (
  <Main name={name} className="wide shown-alone">
    {shown}
  </Main>
)

/** As wide as a form. */
export const inNarrow: Around = (shown, name) => (
  <Main name={name} className="narrow shown-alone">
    {shown}
  </Main>
)

/** From edge to edge. */
export const inFull: Around = (shown, name) => (
  <Main name={name} className="shown-alone">
    {shown}
  </Main>
)

/** It is a page itself. */
export const alone: Around = (shown) => shown

/** On a page of the staff. */
export const inStaff: Around = (shown, name) => (
  <div className="staff">
    <main id="content">
      <div className="staff-page">
        <h1 className="unseen">{name}</h1>
        {shown}
      </div>
    </main>
  </div>
)
