import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ErrorSummary } from '~/components/error-summary'
import { Field } from '~/components/field'
import { FormToken } from '~/components/form-token'
import { Page } from '~/components/page'
import { useShop } from '~/components/use-shop'
import { problemsOf, typed } from '~/components/problems'
import { designOf } from '~/domain/designs/queries.server'
import { newId } from '~/domain/id'
import { noteMachine } from '~/domain/identity/commands.server'
import { shownAddress } from '~/domain/identity/typed-address'
import { mailsWaiting } from '~/domain/shares/queries.server'
import type { MailRefusal } from '~/domain/outbox/gate'
import { codeBounced } from '~/domain/outbox/queries.server'
import { beginProof, ensureVisitor } from '~/domain/visitors/commands.server'
import { proveByCode } from '~/domain/visitors/prove.server'
import { pendingProof, visitorById } from '~/domain/visitors/queries.server'
import { firstName, typedMailbox } from '~/domain/visitors/visitors'
import { browserOf } from '~/http/browser.server'
import { formToken, judgeForm, tokenFields } from '~/http/form-token.server'
import { parseForm, reject, readForm } from '~/http/forms.server'
import { ownPath } from '~/http/own-path.server'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { afterProof } from '~/pages/after-proof.server'
import { invalid, tooMany } from '~/http/responses.server'
import { ensureSession, readSession, rotate } from '~/http/session.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { mailContextOf } from '~/mail/mail-context.server'
import style from '~/styles/prove.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** `?next=` where to go on, `?design=` the copy of a friend's dress that is to count, `?again` for another address. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { store, keys, clock } = services
  const { searchParams } = new URL(request.url)
  const [{ t }, session] = await Promise.all([languageOf(request), readSession(request, services)])
  const pending = session && !searchParams.has('again') ? await pendingProof(store.db, session.id) : undefined
  const live = pending && pending.triesLeft > 0 && pending.expiresAt > clock.now() ? pending : undefined
  const visitor = session?.visitorId ? await visitorById(store.db, session.visitorId) : undefined
  return {
    title: t(live ? 'prove.codeTitle' : 'prove.title'),
    pending: live && {
      address: shownAddress(keys.open(live.address)),
      noMailbox: await codeBounced(store.db, { proofId: live.id, now: clock.now() }),
    },
    issued: formToken({ ...(session && live ? codeOf(session.id) : begin), keys, now: clock.now() }),
    name: visitor?.name ?? '',
    waiting: visitor ? await mailsWaiting(store.db, visitor.id) : 0,
    next: ownPath(searchParams.get('next'), pathTo`/mine`),
    design: searchParams.get('design') ?? undefined,
  }
}

/** The first form is nobody's yet; the one for the code belongs to the browser that asked for it. */
const begin = { page: 'prove' as const, subject: '' }
const codeOf = (sessionId: string) => ({ page: 'code' as const, subject: sessionId })

const Begin = z.object({
  ...tokenFields,
  name: firstName,
  address: typedMailbox,
  next: z.unknown().optional(),
  design: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional()
    .catch(undefined),
})
const Code = z.object({
  ...tokenFields,
  code: z.string('errors.code').regex(/^[\s\d０-９-]{6,12}$/, 'errors.code'),
})

export async function action({ request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const form = await readForm(request)
  return form.get('intent') === 'code'
    ? typeCode(form, request, services, clientAddress)
    : askForCode(form, request, services, clientAddress)
}

type Services = ActionFunctionArgs['context']['services']

/** What is said of a code that is not mailed. Of a wish for peace nothing: the page reads as if there were none. */
const saidOf: Partial<Record<MailRefusal, string>> = {
  'no-mailbox': 'prove.noMailbox',
  'shop-codes': 'prove.shopLimit',
}

async function askForCode(form: FormData, request: Request, services: Services, address: string) {
  const parsed = await parseForm(form, Begin)
  if (!parsed.ok) return invalid(parsed)
  const identity = services.keys.hashMailbox(parsed.value.address)
  if ((await services.limits.take('code', { address, identity })) > 0) {
    return invalid(reject(form, { address: ['prove.limit'] }))
  }
  const { now, keys, publicUrl } = mailContextOf(services)
  const sent = judgeForm(parsed.value, { ...begin, request, keys, now })
  if (sent === 'stale') return invalid(reject(form, { address: ['prove.stale'] }))
  const { session, headers } = await ensureSession(request, services)
  const browser = browserOf(session, address)
  const { locale } = await languageOf(request)
  const [id, visitor] = [newId(), newId()]
  const { design: designId, name, address: mailboxAddress, next } = parsed.value
  const begun = await services.store.transact(
    async (tx) => {
      const visitorId = await ensureVisitor(tx, { browser, id: visitor, locale, now, keys })
      if (sent === 'machine') await noteMachine(tx, { sessionId: session.id, now })
      const design = designId ? await designOf(tx, { id: designId, visitorId }) : undefined
      return beginProof(tx, {
        id,
        sessionId: session.id,
        visitorId,
        network: browser.network,
        name,
        address: mailboxAddress,
        next: ownPath(next, pathTo`/mine`),
        shareId: design?.fromShareId ?? undefined,
        now,
        keys,
        locale,
        publicUrl,
      })
    },
    // One after another: they share budgets.
    { key: 'codes' },
  )
  if (!begun.ok) return invalid(reject(form, { address: [saidOf[begun.reason] ?? 'prove.limit'] }))
  services.worker.poke()
  throw redirect(pathTo`/prove`, { status: 303, headers })
}

async function typeCode(form: FormData, request: Request, services: Services, address: string) {
  const session = await readSession(request, services)
  if (!session) throw redirect(pathTo`/prove`, 303)
  const wait = await services.limits.take('prove', { address, identity: session.id })
  if (wait > 0) throw tooMany(wait)
  const parsed = await parseForm(form, Code)
  if (!parsed.ok) return invalid(parsed)
  const sending = mailContextOf(services)
  const browser = browserOf(session, address)
  const sent = judgeForm(parsed.value, { ...codeOf(session.id), request, ...sending })
  if (sent === 'stale') return invalid(reject(form, { code: ['prove.stale'] }))
  const proven = await services.store.transact(
    async (tx) => {
      if (sent === 'machine') await noteMachine(tx, { sessionId: session.id, now: sending.now })
      const result = await proveByCode(tx, { browser, code: parsed.value.code, ...sending })
      if (result.ok) await afterProof(tx, result, { browser, ...sending })
      return result
    },
    { key: session.id },
  )
  if (!proven.ok) {
    const word = { wrong: 'prove.wrong', expired: 'prove.expired', 'too-many': 'prove.tooMany' }[
      proven.reason
    ]
    return invalid(reject(form, { code: [word] }))
  }
  services.worker.poke()
  const now = await readSession(request, services)
  const { headers } = await rotate(now ?? session, services)
  throw redirect(ownPath(proven.next, pathTo`/mine`), { status: 303, headers })
}

export default function Prove() {
  const { pending, name, waiting, next, design, issued } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const { demoMails } = useShop()
  const problems = problemsOf(result?.errors, t, { name: 'errors.name', address: 'errors.mailbox' })
  const value = typed(result?.values)
  return (
    <Page lined>
      <div className="narrow stack">
        <h1>{t(pending ? 'prove.codeTitle' : 'prove.title')}</h1>
        <p className="lead">
          {pending ? t('prove.codeLead', { address: pending.address }) : t('prove.lead')}
        </p>
        {waiting > 0 && <p className="note">{t('prove.leadWaiting', { count: waiting })}</p>}
        <ErrorSummary errors={problems.list} />
        {pending?.noMailbox && (
          <p className="summary" role="alert">
            {t('prove.noMailbox')}
          </p>
        )}
        {pending ? (
          <CodeForm issued={issued} error={problems.of('code')} />
        ) : (
          <AddressForm {...{ issued, name, next, design, value }} error={problems.of} />
        )}
        {pending && <p className="note small">{t('prove.none')}</p>}
        {pending && demoMails && (
          <p className="note small">
            <Link className="link" to="/demo/mails" target="_blank">
              {t('prove.demo')}
            </Link>
            <br />
            {t('prove.demoHint')}
          </p>
        )}
      </div>
    </Page>
  )
}

/** The six digits that were mailed. */
function CodeForm({ issued, error }: { issued: string; error: string | undefined }) {
  const t = useT()
  return (
    <form className="stack" method="post" noValidate>
      <FormToken issued={issued} />
      <Field
        id="code"
        name="code"
        label={t('prove.code')}
        error={error}
        className="input code-input"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={12}
        required
      />
      <p className="prove-actions">
        <button className="button button-primary" name="intent" value="code">
          {t('prove.confirm')}
        </button>
        <Link className="link link-tall" to="/prove?again">
          {t('prove.other')}
        </Link>
      </p>
    </form>
  )
}

interface AddressFormProps extends Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  'issued' | 'name' | 'next' | 'design'
> {
  /** What was typed before. */
  value: (field: string) => string
  error: (field: string) => string | undefined
}

/** Who they are, and where the digits go to. */
function AddressForm({ issued, name, next, design, value, error }: AddressFormProps) {
  const t = useT()
  return (
    <form className="stack" method="post" action="/prove?again" noValidate>
      <FormToken issued={issued} />
      <input type="hidden" name="next" value={value('next') || next} />
      {(design || value('design')) && <input type="hidden" name="design" value={value('design') || design} />}
      <Field
        id="name"
        name="name"
        label={t('prove.name')}
        error={error('name')}
        defaultValue={value('name') || name}
        autoComplete="given-name"
        maxLength={120}
        required
      />
      <Field
        id="address"
        name="address"
        type="email"
        label={t('prove.address')}
        hint={t('prove.addressHint')}
        error={error('address')}
        defaultValue={value('address')}
        autoComplete="email"
        maxLength={320}
        required
      />
      <button className="button button-primary" name="intent" value="begin">
        {t('prove.send')}
      </button>
    </form>
  )
}
