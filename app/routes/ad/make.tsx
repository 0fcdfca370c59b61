import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { derivedId } from '~/domain/derived-id.server'
import { weightOf } from '~/domain/designs/designs'
import { createDesign } from '~/domain/designs/commands.server'
import { newId } from '~/domain/id'
import { noteMachine } from '~/domain/identity/commands.server'
import { shareByToken } from '~/domain/shares/queries.server'
import { redirect } from '~/http/redirect.server'
import { notFound, tooMany } from '~/http/responses.server'
import { browserOf } from '~/http/browser.server'
import { judgeForm, tokenFields } from '~/http/form-token.server'
import { parseForm } from '~/http/forms.server'
import { ensureSession } from '~/http/session.server'
import { pathTo } from '~/url/own-path'
import { takeStorage } from '~/pages/storage-allowance.server'
import { countAsMade } from '~/pages/after-proof.server'
import { mailContextOf } from '~/mail/mail-context.server'
import { ensureVisitor } from '~/domain/visitors/commands.server'
import { localeOf } from '~/i18n/locale.server'

export const loader = ({ params }: { params: { token?: string } }) =>
  redirect(pathTo`/a/${params.token ?? ''}`)

const Token = z.object(tokenFields)

/** "Make it yours": a copy for the friend to change in the studio, in the colour they answered with. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { store, keys, limits } = services
  const token = params.token ?? ''
  const wait = await limits.take('answer', { address: clientAddress, identity: token })
  if (wait > 0) throw tooMany(wait)
  const found = await shareByToken(store.db, token, keys)
  if (!found || found.share.takenDownAt) throw notFound()

  const { share, answer } = found
  const form = await parseForm(request, Token)
  const sending = mailContextOf(services)
  const { now } = sending
  const handed = { request, page: 'make' as const, subject: share.id, ...sending }
  const sent = judgeForm(form.ok ? form.value : {}, handed)
  if (sent === 'stale') throw redirect(pathTo`/a/${token}?again#make`, 303)
  const { session, headers } = await ensureSession(request, services)
  const browser = browserOf(session, clientAddress)
  const locale = await localeOf(request)
  // The same page pressed twice makes one copy.
  const issued = form.ok ? form.value.issued : undefined
  const id = issued ? derivedId('made', session.id, share.id, issued) : newId()
  const visitor = newId()
  const document = answer?.document ?? share.document
  const of = { address: clientAddress, identity: session.visitorId ?? session.id }
  const full = await takeStorage(services, of, 2 * weightOf(document))
  if (full > 0) throw tooMany(full, 'stored')
  // Who has proven a mailbox in this browser before need not do so again: it counts with this press.
  const proven = session.provenUntil !== null && session.provenUntil > now
  await store.transact(
    async (tx) => {
      const visitorId = await ensureVisitor(tx, { browser, id: visitor, locale, now, keys })
      if (sent === 'machine') await noteMachine(tx, { sessionId: session.id, now })
      await createDesign(tx, {
        id,
        visitorId,
        document,
        fromShareId: share.id,
        now,
      })
      const design = { id, visitorId, document }
      if (proven) await countAsMade(tx, design, { ...sending, shareId: share.id, browser })
    },
    { key: proven ? share.visitorId : session.id },
  )
  throw redirect(pathTo`/studio/${id}`, { status: 303, headers })
}
