import { useCallback, useEffect, useRef, useState } from 'react'
import { useT } from '~/i18n/react'
import { deviceStorage, storedText } from './saving/drafts'
import { useViewKeys } from './stage/use-view-keys'

const keys = [
  ['Ctrl Z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['← ↑ → ↓', 'nudge'],
  ['Shift ← ↑ → ↓', 'nudgeFar'],
  ['Ctrl ← →', 'turn'],
  ['Ctrl ↑ ↓', 'resize'],
  ['Ctrl D', 'copy'],
  ['Ctrl A', 'all'],
  ['Delete', 'remove'],
  ['Esc', 'release'],
  ['+ −', 'zoom'],
  ['0', 'fit'],
  ['?', 'help'],
] as const
const touches = ['tapTwo', 'tapThree', 'pinch', 'alt'] as const

/** This device remembers that single keys are not wanted; one that keeps nothing begins with all keys. */
const silenced = () => storedText(deviceStorage(), 'toile:single-keys-off')

function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [single, setSingle] = useState(true)
  useEffect(() => setSingle(silenced().read() === undefined), [])
  const set = useCallback((on: boolean) => {
    setSingle(on)
    if (on) silenced().drop()
    else silenced().keep('1')
  }, [])
  return [single, set]
}

interface HelpProps {
  onZoom: (factor: number) => void
  /** Absent while arrows move something else. */
  onPan: ((dx: number, dy: number) => void) | undefined
}

/** The keys and touches of the studio, opened by its button or `?`. It also listens for the keys of the view. */
export function HelpSheet({ onZoom, onPan }: HelpProps) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [single, setSingle] = useSingleKeys()
  const onHelp = useCallback(() => {
    dialog.current?.showModal()
    // Read from the top; its first button lies at the end.
    title.current?.focus()
  }, [])
  useViewKeys({ single, onZoom, onPan, onHelp })
  return (
    <>
      <button
        type="button"
        className="studio-step help-button"
        aria-label={t('studio.help')}
        aria-haspopup="dialog"
        onClick={onHelp}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog ref={dialog} className="help" aria-labelledby="help-title">
        <h2 id="help-title" ref={title} tabIndex={-1}>
          {t('studio.help')}
        </h2>
        <div className="help-lists">
          <dl className="help-touches">
            {touches.map((word) => (
              <div key={word}>
                <dt>{t(`studio.help.${word}.how`)}</dt>
                <dd>{t(`studio.help.${word}`)}</dd>
              </div>
            ))}
          </dl>
          <dl>
            {keys.map(([combination, word]) => (
              <div key={word}>
                <dt>
                  {combination.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{t(`studio.help.${word}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <label className="toggle">
          <input
            type="checkbox"
            checked={single}
            onChange={(event) => setSingle(event.currentTarget.checked)}
          />
          <span>{t('studio.help.single')}</span>
        </label>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('studio.help.close')}
        </button>
      </dialog>
    </>
  )
}
