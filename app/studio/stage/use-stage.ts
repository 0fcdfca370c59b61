import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Box } from '~/drawing/drawing'
import type { DesignStore } from '../design-store'
import type { Editing } from './editing'
import type { StageEvents } from './stage'
import { createStageHost, type StageHost } from './stage-host'

export interface StageHandle extends Pick<StageHost, 'zoom' | 'pan'> {
  box: RefObject<HTMLDivElement>
  /** The stage stands; until then the server's picture does in its place. */
  live: boolean
}

interface Options {
  store: DesignStore
  focus: Box
  editing: Editing
  /** Must stay the same: they are heard from when the stage is loaded to when it goes. */
  events: StageEvents
}

/** Paints the design that the store holds, and what of it the hand may take hold of. */
export function useStage({ store, focus, editing, events }: Options): StageHandle {
  const box = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState(false)
  const [host] = useState(() => createStageHost(focus))

  useEffect(() => store.attach(host), [store, host])
  useEffect(() => {
    if (!box.current) return
    return host.mount(box.current, { first: store.drawing, events, onLive: () => setLive(true) })
  }, [store, host, events])
  useEffect(() => host.edit(editing), [host, editing])

  return { box, live, zoom: host.zoom, pan: host.pan }
}
