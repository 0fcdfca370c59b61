import { keyOf } from '~/i18n/language'
import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary } from '~/components/error-summary'
import { Field } from '~/components/field'
import { useShop } from '~/components/use-shop'
import { StaffDoor } from '~/components/staff/frame'
import { verifyPassword } from '~/domain/staff/passwords.server'
import { staffByEmail, staffCount } from '~/domain/staff/queries.server'
import { typedMailbox } from '~/domain/visitors/visitors'
import { parseForm } from '~/http/forms.server'
import { knownDevice, rememberDevice } from '~/http/known-device.server'
import { siteOf } from '~/domain/network'
import { redirect } from '~/http/redirect.server'
import { ensureSession, readSession, rotate } from '~/http/session.server'
import { staffDays, staffPath } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import style from '~/styles/staff.css?url'
import door from '~/styles/staff/door.css?url'

export const links: LinksFunction = () => [style, door].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const session = await readSession(request, services)
  if (session?.staffId && !searchParams.has('next')) throw redirect(pathTo`/staff`)
  const [{ t }, staff] = await Promise.all([languageOf(request), staffCount(services.store.db)])
  return {
    title: t('staff.signIn.title'),
    next: staffPath(searchParams.get('next')),
    out: searchParams.has('out'),
    first: staff === 0,
  }
}

/** As it was pasted, where it is no mailbox: nobody is told which addresses are of staff. */
const asMailbox = (typed: string) => typedMailbox.safeParse(typed).data ?? typed

const Form = z.object({
  email: z
    .string('errors.required')
    .trim()
    .min(1, 'errors.required')
    .max(254, 'errors.staff.email')
    .regex(/^\P{Cc}*$/u, 'errors.staff.email')
    .transform(asMailbox),
  password: z.string('errors.required').min(1, 'errors.required').max(200, 'errors.staff.tooLong'),
  next: z.unknown().optional(),
})

/** One error for an unknown address and a wrong password, after the same work. */
export async function action({ request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { store, clock, limits, keys } = services
  const form = await parseForm(request, Form)
  if (!form.ok) {
    const { email = '', next = '' } = form.values
    return data(
      { email: String(email), next: staffPath(next), errors: form.errors, minutes: 0 },
      { status: 422 },
    )
  }
  const { email, password, next } = form.value
  const said = (errors: Record<string, string[]>, minutes: number, status: number) =>
    data({ email, next: staffPath(next), errors, minutes }, { status })

  const account = keys.hashMailbox(email)
  const known = knownDevice(request, account, services)
  const wait = known
    ? await limits.take('signInKnown', { identity: `${account} ${known}` })
    : await limits.take('signIn', {
        address: clientAddress,
        identity: `${account} ${siteOf(clientAddress)}`,
      })
  if (wait > 0) return said({ '': ['staff.wait'] }, Math.ceil(wait / 60), 429)
  const guessed = known ? 0 : await limits.take('signInAnywhere', { identity: account })
  if (guessed > 0) return said({ '': ['staff.signIn.guessed'] }, Math.ceil(guessed / 60), 429)
  const member = await staffByEmail(store.db, email)
  if (!(await verifyPassword(member?.passwordHash, password)) || !member) {
    return said({ '': ['staff.signIn.wrong'] }, 0, 422)
  }
  const { session, headers } = await ensureSession(request, services)
  const expiresAt = new Date(clock.now().getTime() + staffDays * 86_400_000)
  const signedIn = await rotate(session, services, { staffId: member.id, expiresAt })
  for (const cookie of signedIn.headers.getSetCookie()) headers.append('Set-Cookie', cookie)
  if (!known) headers.append('Set-Cookie', rememberDevice(account, services))
  throw redirect(staffPath(next), { status: 303, headers })
}

export default function SignIn() {
  const { next, out, first } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const { shop } = useShop()
  const t = useT()
  const errors: Record<string, string[]> = result?.errors ?? {}
  const problem = (name: string) => {
    const word = errors[name]?.[0]
    return word ? t(keyOf(word), { count: result?.minutes ?? 0 }) : undefined
  }
  const whole = problem('')
  return (
    <StaffDoor shop={shop.name}>
      <h1>{t('staff.signIn.title')}</h1>
      <p className="lead">{t('staff.signIn.lead', { shop: shop.name })}</p>
      {out && !result && (
        <p className="note" role="status">
          {t('staff.signIn.out')}
        </p>
      )}
      <ErrorSummary
        errors={
          whole
            ? [{ id: 'email', error: whole }]
            : Object.keys(errors).map((name) => ({ id: name, error: problem(name) ?? '' }))
        }
      />
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="next" value={result?.next ?? next} />
        <Field
          id="email"
          name="email"
          type="email"
          label={t('staff.signIn.email')}
          defaultValue={result?.email}
          error={problem('email')}
          autoComplete="username"
          maxLength={254}
          required
        />
        <Field
          id="password"
          name="password"
          type="password"
          label={t('staff.signIn.password')}
          error={problem('password')}
          autoComplete="current-password"
          maxLength={200}
          required
        />
        <button className="button button-primary">{t('staff.signIn.button')}</button>
      </form>
      {first && <p className="note told-below">{t('staff.signIn.first')}</p>}
    </StaffDoor>
  )
}
