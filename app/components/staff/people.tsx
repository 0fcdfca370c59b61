import { useT } from '~/i18n/react'

export interface PersonFacts {
  id: string
  name: string
  email: string
  role: 'manager' | 'counter'
  /** The day of their account. */
  since: string
  /** The day they were taken out; null for who works here. */
  left: string | null
  /** Whose page this is. */
  self: boolean
}

export interface InvitationFacts {
  id: string
  role: 'manager' | 'counter'
  by: string
  until: string
}

/** Someone with an account: what they may do, since when, and what can be changed. */
export function PersonEntry({ person }: { person: PersonFacts }) {
  const t = useT()
  const { id, name, role, left } = person
  const acts = left ? (['back'] as const) : ([role === 'manager' ? 'counter' : 'manager', 'out'] as const)
  return (
    <li className="person" aria-labelledby={`person-${id}`}>
      <div>
        <h3 id={`person-${id}`}>
          {name}
          {person.self && <span className="quiet"> ({t('staff.people.you')})</span>}
        </h3>
        <p className="quiet">{person.email}</p>
      </div>
      <div>
        <p>{t(`staff.people.role.${role}`)}</p>
        <p className="quiet">
          {left ? t('staff.people.left', { day: left }) : t('staff.people.since', { day: person.since })}
        </p>
      </div>
      {!person.self && (
        <form method="post" className="person-acts">
          <input type="hidden" name="id" value={id} />
          {acts.map((act) => (
            <button
              key={act}
              className="button button-small"
              name="place"
              value={act}
              aria-label={`${t(`staff.people.act.${act}`)}: ${name}`}
            >
              {t(`staff.people.act.${act}`)}
            </button>
          ))}
        </form>
      )}
    </li>
  )
}

/** Asks for a link with which one person makes an account; once made, it is shown this one time. */
export function Invite({ link }: { link?: { url: string; role: 'manager' | 'counter' } | undefined }) {
  const t = useT()
  return (
    <section aria-labelledby="invite-title" className="invite stack">
      <h2 id="invite-title">{t('staff.people.invite')}</h2>
      {link && (
        <div className="note stack stack-small" role="status">
          <label htmlFor="invitation">{t(`staff.people.link.${link.role}`)}</label>
          <input id="invitation" className="input" readOnly value={link.url} />
          <p>{t('staff.people.linkHint')}</p>
        </div>
      )}
      <p className="quiet">{t('staff.people.inviteLead')}</p>
      <form method="post" className="person-acts">
        <button className="button" name="invite" value="counter">
          {t('staff.people.invite.counter')}
        </button>
        <button className="button" name="invite" value="manager">
          {t('staff.people.invite.manager')}
        </button>
      </form>
    </section>
  )
}

/** Invitations that nobody has used yet. */
export function Invitations({ invitations }: { invitations: InvitationFacts[] }) {
  const t = useT()
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t('staff.people.invitations')}</h2>
      <ul className="people">
        {invitations.map(({ id, role, by, until }) => (
          <li key={id} className="person">
            <div>
              <h3>{t(`staff.people.role.${role}`)}</h3>
              <p className="quiet">{t('staff.people.invitedBy', { name: by })}</p>
            </div>
            <p>{t('staff.people.until', { time: until })}</p>
            <form method="post" className="person-acts">
              <button
                className="button button-small"
                name="withdraw"
                value={id}
                aria-label={`${t('staff.people.withdraw')}: ${t(`staff.people.role.${role}`)}, ${until}`}
              >
                {t('staff.people.withdraw')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
