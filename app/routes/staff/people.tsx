import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  Invitations,
  Invite,
  PersonEntry,
  type InvitationFacts,
  type PersonFacts,
} from '~/components/staff/people'
import { moment } from '~/components/staff/when'
import { readSettings } from '~/domain/settings/queries.server'
import { invite, place, withdraw } from '~/domain/staff/people.server'
import { openInvitations, staffPeople } from '~/domain/staff/queries.server'
import { places, roles } from '~/domain/staff/staff'
import { parseForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { requireStaff } from '~/http/staff.server'
import { day } from '~/i18n/format'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/staff/people.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

const outcomes = [
  'placed',
  'withdrawn',
  'gone',
  'not-manager',
  'unknown',
  'left',
  'last-manager',
  'self',
] as const
type Outcome = (typeof outcomes)[number]
const good: readonly Outcome[] = ['placed', 'withdrawn']

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, clock } = context.services
  const [{ locale, t }, { shop }, everybody, open] = await Promise.all([
    languageOf(request),
    readSettings(store.db),
    staffPeople(store.db),
    openInvitations(store.db, clock.now()),
  ])
  const dayOf = (at: Date) => day(locale, at, shop.timeZone)
  const people = everybody.map(({ id, name, email, role, createdAt, leftAt }): PersonFacts => ({
    id,
    name,
    email,
    role,
    since: dayOf(createdAt),
    left: leftAt && dayOf(leftAt),
    self: id === member.id,
  }))
  const invitations = open.map(({ tokenHash, role, by, expiresAt }): InvitationFacts => ({
    id: tokenHash,
    role,
    by,
    until: moment(locale, expiresAt, shop.timeZone),
  }))
  const outcome = new URL(request.url).searchParams.get('said')
  return {
    title: t('staff.people.title'),
    people,
    invitations,
    outcome: outcomes.find((one) => one === outcome),
  }
}

const Form = z.union([
  z.object({ invite: z.enum(roles) }),
  z.object({ withdraw: z.string().min(1).max(64) }),
  z.object({ place: z.enum(places), id: z.string().min(1).max(64) }),
])

/** Invites, takes an invitation back, or puts a person in another place. An invitation's link is in this answer alone. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { store, keys, clock, env } = context.services
  const form = await parseForm(request, Form)
  if (!form.ok) throw redirect(pathTo`/staff/people`, 303)
  const asked = form.value
  const [by, now] = [member.id, clock.now()]
  const back = (outcome: Outcome) => redirect(pathTo`/staff/people?said=${outcome}`, 303)

  if ('invite' in asked) {
    const role = asked.invite
    const token = await store.transact((tx) => invite(tx, { role, by, now, keys }), { key: 'staff' })
    if (!token) throw back('not-manager')
    const url = `${env.publicUrl}/staff/setup/${token}`
    return data({ link: { url, role } }, { headers: { 'Cache-Control': 'no-store' } })
  }
  if ('withdraw' in asked) {
    const tokenHash = asked.withdraw
    const gone = await store.transact((tx) => withdraw(tx, { tokenHash, by, now }), { key: 'staff' })
    throw back(gone ? 'withdrawn' : 'gone')
  }
  const placed = await store.transact((tx) => place(tx, { ...asked, by, now }), { key: 'staff' })
  throw back(placed.ok ? 'placed' : placed.reason)
}

export default function People() {
  const { people, invitations, outcome } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const [here, gone] = [people.filter(({ left }) => !left), people.filter(({ left }) => left)]
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.people.title')}</h1>
        <p className="lead">{t('staff.people.lead')}</p>
      </header>
      {outcome && !result && (
        <p
          className={good.includes(outcome) ? 'note told' : 'summary told'}
          role={good.includes(outcome) ? 'status' : 'alert'}
        >
          {t(`staff.people.said.${outcome}`)}
        </p>
      )}
      <section aria-labelledby="people-title">
        <h2 id="people-title" className="unseen">
          {t('staff.people.here')}
        </h2>
        <ul className="people">
          {here.map((person) => (
            <PersonEntry key={person.id} person={person} />
          ))}
        </ul>
      </section>
      <Invite link={result?.link} />
      <Invitations invitations={invitations} />
      {gone.length > 0 && (
        <section aria-labelledby="gone-title">
          <h2 id="gone-title">{t('staff.people.gone')}</h2>
          <ul className="people">
            {gone.map((person) => (
              <PersonEntry key={person.id} person={person} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
