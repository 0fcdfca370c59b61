import { useT } from '~/i18n/react'
import { newDesignId } from './drafts'
import type { SaveState } from './save-progress'

/** What stands in the way of saving, and what can be done about it. */
export function SaveTrouble({
  state,
  sendWaits,
  onDismiss,
  onChoose,
  onAnew,
}: {
  state: SaveState
  /** Sending was asked for, and the design is not saved, or holds what the shop has not seen. */
  sendWaits: 'unsaved' | 'own' | undefined
  onDismiss: () => void
  onChoose: (choice: 'mine' | 'theirs') => void
  onAnew: (id: string) => void
}) {
  const t = useT()
  return (
    <div className="trouble" role="alert">
      {state.state === 'stale' && (
        <div className="trouble-note">
          <h2>{t('studio.stale.title')}</h2>
          <p>{t('studio.stale.text')}</p>
          <button type="button" className="button button-small" onClick={() => onChoose('mine')}>
            {t('studio.stale.mine')}
          </button>
          <button type="button" className="button button-small" onClick={() => onChoose('theirs')}>
            {t('studio.stale.theirs')}
          </button>
        </div>
      )}
      {state.state === 'refused' && (
        <div className="trouble-note">
          <h2>{t('studio.refused.title')}</h2>
          <p>{t('studio.refused.text')}</p>
          <button type="button" className="button button-small" onClick={() => onAnew(newDesignId())}>
            {t('studio.refused.again')}
          </button>
        </div>
      )}
      {sendWaits === 'unsaved' && state.state === 'waiting' && (
        <div className="trouble-note">
          <p>{t(state.why === 'network' ? 'studio.sendWaits' : `studio.sendWaits.${state.why}`)}</p>
        </div>
      )}
      {sendWaits === 'own' && (
        <div className="trouble-note">
          <h2>{t('studio.own.title')}</h2>
          <p>{t('studio.own.text')}</p>
          <button type="button" className="button button-small" onClick={onDismiss}>
            {t('studio.own.close')}
          </button>
        </div>
      )}
    </div>
  )
}
