import { useState, type FormEvent } from 'react'
import { pathTo } from '~/url/own-path'

/** Why sending waits: the design is not saved. */
export type SendBlocker = 'unsaved'

interface Options {
  /** Saves what is unsaved; gives the design's id, or nothing where that can't be done now. */
  flush: () => Promise<string | undefined>
  /** Sends again what the shop said no to. */
  again: () => void
}

/** Sends a design on to the page where its friend is named, once all of it is saved. */
export function useSend({ flush, again }: Options) {
  const [blocker, setBlocker] = useState<SendBlocker>()
  async function saved(then: (id: string) => void): Promise<void> {
    setBlocker(undefined)
    const id = await flush()
    if (id) then(id)
    else setBlocker('unsaved')
  }
  return {
    blocker,
    /** With JavaScript the form itself is never posted. */
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const { submitter } = event.nativeEvent as SubmitEvent
      const pressed = submitter?.getAttribute('value')
      if (pressed === 'send') void saved((id) => window.location.assign(pathTo`/designs/${id}/send`))
      if (pressed === 'again') void saved(again)
    },
  }
}
