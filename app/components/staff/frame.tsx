import { keyOf } from '~/i18n/language'
import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { WovenLabel } from '~/components/woven-label'
import { useT } from '~/i18n/react'

export interface FrameFacts {
  shop: string
  staff: string
  manager: boolean
  asks: number
  answers: number
  reviews: number
  /** Where the shop's storage is nearly full: how full, in words. */
  storage?: { word: string; percent: string; limit: string } | undefined
}

const places = [
  { to: '/staff', word: 'staff.counter' },
  { to: '/staff/asks', word: 'staff.asks', badge: 'asks' },
  { to: '/staff/review', word: 'staff.nav.review', badge: 'reviews' },
  { to: '/staff/answers', word: 'staff.answers', badge: 'answers', manager: true },
  { to: '/staff/shares', word: 'staff.shares', manager: true },
  { to: '/staff/outbox', word: 'staff.outbox', manager: true },
  { to: '/staff/audit', word: 'staff.did', manager: true },
  { to: '/staff/audit?list=ledger', word: 'staff.audit', manager: false },
  { to: '/staff/people', word: 'staff.people', manager: true },
  { to: '/staff/settings', word: 'staff.settings', manager: true },
] as const

/** Around every page for the people of the shop: where to go, what waits there, who is signed in. */
export function StaffFrame({ facts, children }: { facts: FrameFacts; children: ReactNode }) {
  const t = useT()
  const shown = places.filter((place) => !('manager' in place) || place.manager === facts.manager)
  return (
    <div className="staff">
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <header className="staff-header">
        <WovenLabel shop={facts.shop} />
        <nav aria-label={t('staff.nav')}>
          {shown.map((place) => (
            <NavLink key={place.to} to={place.to} end={place.to === '/staff'}>
              {t(place.word)}
              {'badge' in place && facts[place.badge] > 0 && (
                <>
                  <b aria-hidden="true">{facts[place.badge]}</b>
                  <span className="unseen">, {t('staff.open', { count: facts[place.badge] })}</span>
                </>
              )}
            </NavLink>
          ))}
        </nav>
        <form className="staff-who" method="post" action="/staff/sign-out">
          <span>
            <span className="unseen">{t('staff.signedIn')}: </span>
            {facts.staff}
          </span>
          <button className="link link-tall">{t('staff.signOut')}</button>
        </form>
      </header>
      {facts.storage && (
        <aside className="staff-storage" aria-label={t('staff.storage')}>
          <p>{t(keyOf(facts.storage.word), facts.storage)}</p>
        </aside>
      )}
      <main id="content">{children}</main>
    </div>
  )
}

/** Instead of a page that is for managers: who else may open it, and whom to ask. */
export function ForManagers() {
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.forManagersTitle')}</h1>
        <p className="lead">{t('staff.forManagers')}</p>
      </header>
      <p>
        <a className="button" href="/staff">
          {t('staff.counter.title')}
        </a>
      </p>
    </div>
  )
}

/** A page before anyone is signed in: the label, and one thing to do. */
export function StaffDoor({ shop, children }: { shop: string; children: ReactNode }) {
  return (
    <main id="content" className="staff staff-door">
      <WovenLabel shop={shop} />
      {children}
    </main>
  )
}
