import { useEffect, useRef } from 'react'
import { useT } from '~/i18n/react'

const rows = [
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['← ↑ → ↓', 'nudge'],
  ['Shift ← ↑ → ↓', 'nudgeFar'],
  ['Ctrl D', 'copy'],
  ['Delete', 'remove'],
  ['Esc', 'release'],
  ['+ −', 'zoom'],
  ['0', 'fit'],
  ['?', 'help'],
] as const
const touches = ['tapTwo', 'tapThree', 'pinch'] as const

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio], [type=checkbox]), select, textarea')

interface HelpProps {
  onZoom: (factor: number) => void
}

/** The keys and touches of the studio, opened by its button or `?`. It also listens for the keys that zoom. */
export function HelpSheet({ onZoom }: HelpProps) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
      if (event.key === '?') dialog.current?.showModal()
      else if (event.key === '+' || event.key === '=') onZoom(1.5)
      else if (event.key === '-') onZoom(1 / 1.5)
      else if (event.key === '0') onZoom(0)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onZoom])
  return (
    <>
      <button
        type="button"
        className="studio-step help-button"
        aria-label={t('studio.help')}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog ref={dialog} className="help" aria-labelledby="help-title">
        <h2 id="help-title">{t('studio.help')}</h2>
        <dl>
          {rows.map(([keys, word]) => (
            <div key={word}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`studio.help.${word}`)}</dd>
            </div>
          ))}
          {touches.map((word) => (
            <div key={word}>
              <dt>{t(`studio.help.${word}.how`)}</dt>
              <dd>{t(`studio.help.${word}`)}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('studio.help.close')}
        </button>
      </dialog>
    </>
  )
}
