import { Icon, type IconName } from './icon'

export type VerdictState = 'unsent' | 'waiting' | 'checking' | 'counted' | 'not-counted'

const icons: Record<VerdictState, IconName> = {
  unsent: 'open',
  waiting: 'open',
  checking: 'clock',
  counted: 'sewn',
  'not-counted': 'none',
}

/** Whether something counts: an icon and words, never colour alone. */
export function Verdict({ state, children }: { state: VerdictState; children: string }) {
  return (
    <span className={`verdict verdict-${state}`}>
      <Icon name={icons[state]} />
      {children}
    </span>
  )
}
