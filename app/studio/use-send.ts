import { useState, type FormEvent } from 'react'
import { pathTo } from '~/url/own-path'

/** Why sending waits: the design is not saved, or it holds pictures or words of one's own that the shop has not seen. */
export type SendBlocker = 'unsaved' | 'own'

interface Options {
  /** Whether it holds what the shop must see before. */
  own: boolean
  /** Saves what is unsaved; gives the design's id, or nothing where that can't be done now. */
  flush: () => Promise<string | undefined>
}

/** Sends a design on to the page where its friend is named, once all of it is saved. */
export function useSend({ own, flush }: Options) {
  const [blocker, setBlocker] = useState<SendBlocker>()
  async function send(): Promise<void> {
    if (own) return setBlocker('own')
    setBlocker(undefined)
    const id = await flush()
    if (id) window.location.assign(pathTo`/designs/${id}/send`)
    else setBlocker('unsaved')
  }
  return {
    blocker,
    dismiss: () => setBlocker(undefined),
    /** With JavaScript the form itself is never posted. */
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const { submitter } = event.nativeEvent as SubmitEvent
      if (submitter?.getAttribute('value') === 'send') void send()
    },
  }
}
