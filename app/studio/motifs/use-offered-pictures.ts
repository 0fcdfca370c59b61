import { useEffect, type RefObject } from 'react'
import { listen } from '../listen'

const isPicture = ({ type }: File) => type.startsWith('image/')
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null

/**
 * A picture dropped onto the garment, or pasted anywhere but into a field, is handed over as one that was chosen. What is
 * dropped beside it does not make the browser leave the studio.
 */
export function useOfferedPictures(stage: RefObject<HTMLElement>, offer: (file: File) => void): void {
  useEffect(() => {
    const handOver = (event: Event, files: FileList | undefined) => {
      const file = [...(files ?? [])].find(isPicture)
      if (!file) return
      event.preventDefault()
      offer(file)
    }
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    return listen(window, {
      dragover: (event: DragEvent) => {
        if (!brings(event) || isTyping(event.target)) return
        event.preventDefault()
        const onStage = stage.current?.contains(event.target as Node) ?? false
        if (event.dataTransfer) event.dataTransfer.dropEffect = onStage ? 'copy' : 'none'
      },
      drop: (event: DragEvent) => {
        if (!brings(event) || isTyping(event.target)) return
        event.preventDefault()
        if (stage.current?.contains(event.target as Node)) handOver(event, event.dataTransfer?.files)
      },
      paste: (event: ClipboardEvent) => {
        if (!isTyping(event.target)) handOver(event, event.clipboardData?.files)
      },
    })
  }, [stage, offer])
}
