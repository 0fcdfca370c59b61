import { useCallback, useEffect, useRef, useState } from 'react'

/** Words for a live region that is heard and not seen. */
export interface Announced {
  words: string
  /** How many have been announced: the same words twice are two. */
  nth: number
}

/** Of words that follow each other as fast as a key repeats, only the last are worth hearing. */
const pause = 250

/** What is to be heard, and how to have it said. */
export function useAnnounce(): [Announced, (words: string) => void] {
  const [announced, setWhispered] = useState<Announced>({ words: '', nth: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const announce = useCallback((words: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setWhispered(({ nth }) => ({ words, nth: nth + 1 })), pause)
  }, [])
  return [announced, announce]
}
