import { keyOf } from '~/i18n/language'
import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary } from '~/components/error-summary'
import { Field } from '~/components/field'
import { useShop } from '~/components/use-shop'
import { StaffDoor } from '~/components/staff/frame'
import { longestPassword, strengthOf } from '~/components/staff/password-strength'
import { NewPassword } from '~/components/staff/strength'
import { newId } from '~/domain/id'
import { setPassword } from '~/domain/staff/commands.server'
import { hashPassword } from '~/domain/staff/passwords.server'
import { liveSetupLink, staffCount } from '~/domain/staff/queries.server'
import { staffName } from '~/domain/staff/staff'
import { typedMailbox } from '~/domain/visitors/visitors'
import { parseForm, reject, readForm } from '~/http/forms.server'
import { rememberDevice } from '~/http/known-device.server'
import { redirect } from '~/http/redirect.server'
import { tooMany } from '~/http/responses.server'
import { ensureSession, rotate } from '~/http/session.server'
import { staffDays } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/staff.css?url'
import door from '~/styles/staff/door.css?url'

/** The strength of the password is told while it is typed. Without a script it is told when the form comes back. */
export const handle = { scripts: true }
export const links: LinksFunction = () => [style, door].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { store, keys, clock } = services
  const [{ t }, link, staff] = await Promise.all([
    languageOf(request),
    liveSetupLink(store.db, { token: params.token ?? '', now: clock.now(), keys }),
    staffCount(store.db),
  ])
  const facts = {
    role: link?.role,
    staff: staff > 0,
    title: t(link ? 'staff.setup.title' : 'staff.setup.dead'),
  }
  return data(facts, { status: link ? 200 : 410, headers: { 'Cache-Control': 'no-store' } })
}

const Form = z
  .object({
    name: staffName,
    email: z.string('errors.required').min(1, 'errors.required').pipe(typedMailbox),
    password: z.string('errors.required').max(longestPassword, 'errors.staff.tooLong'),
  })
  .check(({ value, issues }) => {
    const strength = strengthOf(value.password, [value.name, value.email])
    const word = {
      short: 'errors.staff.passwordShort',
      weak: 'errors.staff.passwordWeak',
      fair: '',
      strong: '',
    }[strength]
    if (word) issues.push({ code: 'custom', message: word, path: ['password'], input: '' })
  })

/** Makes the account of whoever holds the link, and signs them in. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { store, keys, clock, limits } = services
  const token = params.token ?? ''
  const wait = await limits.take('signIn', {
    address: clientAddress,
    identity: `setup ${keys.hashToken(token)}`,
  })
  if (wait > 0) throw tooMany(wait)
  const form = await readForm(request)
  const parsed = await parseForm(form, Form)
  const back = ({
    values,
    errors,
  }: {
    values: Record<string, string | string[]>
    errors: Record<string, string[]>
  }) => data({ name: String(values.name ?? ''), email: String(values.email ?? ''), errors }, { status: 422 })
  if (!parsed.ok) return back(parsed)

  const { name, email, password } = parsed.value
  const [id, passwordHash, now] = [newId(), await hashPassword(password), clock.now()]
  const made = await store.transact((tx) =>
    setPassword(tx, { token, name, email, passwordHash, id, now, keys }),
  )
  if (!made.ok) {
    if (made.reason === 'taken') return back(reject(form, { email: ['staff.setup.taken'] }))
    throw redirect(pathTo`/staff/setup/${token}`, 303)
  }
  const { session, headers } = await ensureSession(request, services)
  const expiresAt = new Date(now.getTime() + staffDays * 86_400_000)
  const signedIn = await rotate(session, services, { staffId: made.staffId, expiresAt })
  for (const cookie of signedIn.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  headers.append('Set-Cookie', rememberDevice(keys.hashMailbox(email), services))
  throw redirect(pathTo`/staff`, { status: 303, headers })
}

export default function Setup() {
  const { role, staff } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { shop } = useShop()
  const t = useT()
  const errors: Record<string, string[]> = result?.errors ?? {}
  const problem = (name: string) => {
    const word = errors[name]?.[0]
    return word ? t(keyOf(word)) : undefined
  }
  if (!role) {
    return (
      <StaffDoor shop={shop.name}>
        <h1>{t('staff.setup.dead')}</h1>
        <p className="lead">{t(staff ? 'staff.setup.deadStaff' : 'staff.setup.deadText')}</p>
        <p>
          <Link className="button" to={staff ? '/staff/sign-in' : '/'} reloadDocument>
            {t(staff ? 'staff.signIn.title' : 'staff.shopFront')}
          </Link>
        </p>
      </StaffDoor>
    )
  }
  return (
    <StaffDoor shop={shop.name}>
      <h1>{t('staff.setup.title')}</h1>
      <p className="lead">
        {t(`staff.setup.for.${staff ? role : 'first'}`)} {t('staff.setup.lead')}
      </p>
      <ErrorSummary errors={Object.keys(errors).map((name) => ({ id: name, error: problem(name) ?? '' }))} />
      <form method="post" className="stack" noValidate>
        <Field
          id="name"
          name="name"
          label={t('staff.setup.name')}
          hint={t('staff.setup.nameHint')}
          defaultValue={result?.name}
          error={problem('name')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('staff.signIn.email')}
          defaultValue={result?.email}
          error={problem('email')}
          autoComplete="username"
          maxLength={320}
          required
        />
        <NewPassword error={problem('password')} known={[shop.name]} />
        <button className="button button-primary">{t('staff.setup.button')}</button>
      </form>
    </StaffDoor>
  )
}
