import { createContext } from 'react'

/** The nonce that lets this answer's own scripts run. Empty in the browser, which hides it. */
export const NonceContext = createContext('')
