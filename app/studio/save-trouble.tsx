import { useT } from '~/i18n/react'
import type { SaveState } from './autosave'
import { newDesignId } from './drafts'

/** What stands in the way of saving, and what can be done about it. */
export function SaveTrouble({
  state,
  sendWaits,
  onChoose,
  onAnew,
}: {
  state: SaveState
  /** Sending was asked for and the design is not saved. */
  sendWaits: boolean
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
      {sendWaits && state.state === 'waiting' && (
        <div className="trouble-note">
          <p>{t('studio.sendWaits')}</p>
        </div>
      )}
    </div>
  )
}
