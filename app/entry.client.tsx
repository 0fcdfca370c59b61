import { RemixBrowser } from '@remix-run/react'
import { StrictMode, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * React must hear nothing while it takes the page over: Remix first waits for the page's data, and a press in that moment
 * would break the page for good. Fields and links do by themselves what they can; what was chosen is read afterwards.
 */
const pressed = 'pointerdown pointerup mousedown mouseup touchstart touchend keydown keyup focusin focusout'
const acts = `${pressed} click dblclick contextmenu beforeinput input change submit`.split(' ')
const unheard = (event: Event) => event.stopImmediatePropagation()
for (const act of acts) window.addEventListener(act, unheard, true)

function Page() {
  useEffect(() => {
    for (const act of acts) window.removeEventListener(act, unheard, true)
  }, [])
  return <RemixBrowser />
}

// Not as a transition, in which React lets events in between.
hydrateRoot(
  document,
  <StrictMode>
    <Page />
  </StrictMode>,
)
