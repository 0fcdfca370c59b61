import { useCallback, useEffect, useRef, useState } from 'react'

/** What a live region says that is heard and not seen. */
export interface Announcement {
  message: string
  /** How many there have been: the same message twice is two. */
  count: number
}

/** Of messages that follow each other as fast as a key repeats, only the last is worth hearing; in milliseconds. */
const pause = 250

/** The last announcement, and how to make one. */
export function useAnnounce(): [Announcement, (message: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ message: '', count: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  const announce = useCallback((message: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setAnnouncement(({ count }) => ({ message, count: count + 1 })), pause)
  }, [])
  return [announcement, announce]
}
