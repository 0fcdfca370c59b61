import { useCallback, useEffect, useRef, useState } from 'react'

/** Words for a live region that is heard and not seen. */
export interface Whispered {
  words: string
  /** How many have been whispered: the same words twice are two. */
  nth: number
}

/** Of words that follow each other as fast as a key repeats, only the last are worth hearing. */
const pause = 250

/** What is to be heard, and how to have it said. */
export function useWhisper(): [Whispered, (words: string) => void] {
  const [whispered, setWhispered] = useState<Whispered>({ words: '', nth: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const whisper = useCallback((words: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setWhispered(({ nth }) => ({ words, nth: nth + 1 })), pause)
  }, [])
  return [whispered, whisper]
}
