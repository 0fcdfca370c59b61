import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { parseForm } from '~/http/forms.server'
import { ownPath } from '~/http/own-path.server'
import { redirect } from '~/http/redirect.server'
import { rememberLocale } from '~/i18n/locale.server'
import { pathTo } from '~/url/own-path'
import { locales } from '~/i18n/language'

const Choice = z.object({ locale: z.enum(locales as [string, ...string[]]), next: z.unknown().optional() })

export const loader = () => redirect(pathTo`/`)

/** Keeps the language a reader chose, and shows the page they were on again. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const form = await parseForm(request, Choice)
  if (!form.ok) return redirect(pathTo`/`, 303)
  const locale = locales.find((one) => one === form.value.locale) ?? 'en'
  const cookie = await rememberLocale(locale, { secure: services.env.secure })
  return redirect(ownPath(form.value.next, pathTo`/`), { status: 303, headers: { 'Set-Cookie': cookie } })
}
