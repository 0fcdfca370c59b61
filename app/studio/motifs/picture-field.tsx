import { keyOf } from '~/i18n/language'
import { useEffect, useId, useRef, useState } from 'react'
import { OwnHint } from './own-hint'
import { useT } from '~/i18n/react'
import { pictureMotif } from '~/catalog/motifs/new-motif'
import { shrinkPicture } from './shrink-picture'
import { newMotifId } from './list-commands'
import type { MotifsHandle } from './use-motifs'

type State = { state: 'idle' | 'sending' } | { state: 'refused'; why: string }

/** An own picture: sent to the shop, which checks and re-encodes it, and laid on the chest. */
export function PictureField({ motifs }: { motifs: MotifsHandle }) {
  const t = useT()
  const id = useId()
  const [state, setState] = useState<State>({ state: 'idle' })
  const [cut, setCut] = useState(true)
  const error = useRef<HTMLParagraphElement>(null)
  // On a phone the bar below lies over the end of the panel.
  useEffect(() => {
    if (state.state === 'refused') error.current?.scrollIntoView({ block: 'center' })
  }, [state])

  const { offered, takePicture } = motifs
  useEffect(() => {
    if (!offered) return
    takePicture()
    void send(offered)
    // Once for each file that is handed over, whatever else has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [offered])

  async function send(file: File) {
    setState({ state: 'sending' })
    try {
      const form = new FormData()
      form.set('picture', await shrinkPicture(file), file.name)
      if (cut) form.set('cut', 'on')
      const response = await fetch('/uploads', {
        method: 'POST',
        body: form,
        headers: { Accept: 'application/json' },
      })
      const answer = (await response.json()) as { asset: string; aspect: number } | { error: string }
      if ('error' in answer) return setState({ state: 'refused', why: t(keyOf(answer.error)) })
      const { asset, aspect } = answer
      const fresh = { id: newMotifId(), view: motifs.view, lay: motifs.placeFor }
      motifs.add(pictureMotif({ asset, aspect, ...fresh }))
      setState({ state: 'idle' })
    } catch {
      setState({ state: 'refused', why: t('studio.motif.pictureOffline') })
    }
  }

  return (
    <div className="motif-new">
      <div className="motif-field motif-wide">
        <label htmlFor={id}>{t('studio.motif.choosePicture')}</label>
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/avif,image/heic,image/heif"
          aria-describedby={state.state === 'refused' ? `${id}-error` : `${id}-hint`}
          aria-invalid={state.state === 'refused' || undefined}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) void send(file)
            event.currentTarget.value = ''
          }}
        />
      </div>
      <label className="toggle motif-wide">
        <input type="checkbox" checked={cut} onChange={(event) => setCut(event.currentTarget.checked)} />
        <span>{t('studio.motif.cut')}</span>
      </label>
      <p className="field-hint motif-wide" id={`${id}-hint`} role="status">
        {state.state === 'sending' ? t('studio.motif.sending') : t('studio.motif.pictureWays')}
      </p>
      {state.state === 'refused' && (
        <p ref={error} className="field-error motif-wide" id={`${id}-error`} role="alert">
          {state.why}
        </p>
      )}
      <OwnHint kinds={['picture']} />
    </div>
  )
}
