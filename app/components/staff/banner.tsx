import type { ReactNode } from 'react'
import { Icon } from '~/components/icon'

export type Tone = 'good' | 'bad' | 'wait'

const icons = { good: 'check', bad: 'cross', wait: 'clock' } as const

/** The counter's verdict across the whole width: icon and words first, colour last. */
export function Banner({ tone, title, children }: { tone: Tone; title: string; children?: ReactNode }) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'good' ? 'status' : 'alert'} id="verdict">
      <span className="banner-icon">
        <Icon name={icons[tone]} />
      </span>
      <div>
        <h2>{title}</h2>
        {children && <p>{children}</p>}
      </div>
    </div>
  )
}
