import { useT } from '~/i18n/react'
import { newDesignId } from './drafts'
import type { SaveState } from './save-progress'

/** What stands in the way of saving, and what can be done about it. */
export function SaveTrouble({
  state,
  sendBlocker,
  onSettle,
  onSaveAsNew,
}: {
  state: SaveState
  /** Sending was asked for, and the design is not saved. */
  sendBlocker: 'unsaved' | undefined
  onSettle: (choice: 'mine' | 'theirs') => void
  onSaveAsNew: (id: string) => void
}) {
  const t = useT()
  return (
    <div className="trouble" role="alert">
      {state.state === 'stale' && (
        <div className="trouble-note">
          <h2>{t('studio.stale.title')}</h2>
          <p>{t('studio.stale.text')}</p>
          <button type="button" className="button button-small" onClick={() => onSettle('mine')}>
            {t('studio.stale.mine')}
          </button>
          <button type="button" className="button button-small" onClick={() => onSettle('theirs')}>
            {t('studio.stale.theirs')}
          </button>
        </div>
      )}
      {state.state === 'refused' && (
        <div className="trouble-note">
          <h2>{t('studio.refused.title')}</h2>
          <p>{t('studio.refused.text')}</p>
          <button type="button" className="button button-small" onClick={() => onSaveAsNew(newDesignId())}>
            {t('studio.refused.again')}
          </button>
        </div>
      )}
      {sendBlocker === 'unsaved' && state.state === 'waiting' && (
        <div className="trouble-note">
          <p>{t(state.why === 'network' ? 'studio.sendWaits' : `studio.sendWaits.${state.why}`)}</p>
        </div>
      )}
    </div>
  )
}
