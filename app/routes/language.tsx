import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readsIn } from '~/domain/visitors/commands.server'
import { parseForm } from '~/http/forms.server'
import { ownPath } from '~/http/own-path.server'
import { redirect } from '~/http/redirect.server'
import { readSession } from '~/http/session.server'
import { rememberLocale } from '~/i18n/locale.server'
import { pathTo } from '~/url/own-path'
import { locales } from '~/i18n/language'

const Choice = z.object({ locale: z.enum(locales as [string, ...string[]]), next: z.unknown().optional() })

export const loader = () => redirect(pathTo`/`)

/** Keeps the language a reader chose, for mails to them as well, and shows the page they were on again. */
export async function action({ request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const form = await parseForm(request, Choice)
  if (!form.ok) return redirect(pathTo`/`, 303)
  const locale = locales.find((one) => one === form.value.locale) ?? 'en'
  const id = (await readSession(request, services))?.visitorId
  const of = { address: clientAddress, identity: id ?? undefined }
  if (id && (await services.limits.take('save', of)) === 0)
    await services.store.transact((tx) => readsIn(tx, { id, locale }), { key: id })
  const cookie = await rememberLocale(locale, { secure: services.env.secure })
  return redirect(ownPath(form.value.next, pathTo`/`), { status: 303, headers: { 'Set-Cookie': cookie } })
}
