import type { LoaderFunctionArgs } from '@remix-run/node'
import { heightAt } from '~/products/frames'
import { pathTo } from '~/url/own-path'
import { describe } from '~/catalog/describe-design'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { designOf } from '~/domain/designs/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { firstName } from '~/domain/visitors/visitors'
import { mailBodyHeaders } from '~/http/mail-body.server'
import { readSession } from '~/http/session.server'
import { money } from '~/i18n/format'
import { localeOf, readLocale } from '~/i18n/locale.server'
import { translatorOf } from '~/i18n/request.server'
import { renderEmail } from '~/mail/render.server'

/** The mail a friend would get for this design, drawn by what really sends it. For its maker only. */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const { db } = services.store
  const session = await readSession(request, services)
  const id = params.designId ?? ''
  const design = session?.visitorId ? await designOf(db, { id, visitorId: session.visitorId }) : undefined
  if (!design) return new Response(null, { status: 404 })
  const [{ shop }, { rules }] = await Promise.all([readSettings(db), currentCampaign(db)])
  const { searchParams } = new URL(request.url)
  const locale = readLocale(searchParams.get('locale')) ?? (await localeOf(request))
  const named = (name: string) => firstName.safeParse(searchParams.get(name) ?? '').data ?? '…'
  const { html } = await renderEmail(
    {
      email: 'ad',
      props: {
        shop: { name: shop.name, address: shop.address },
        product: design.document.product,
        senderName: named('sender'),
        friendName: named('friend'),
        pictureUrl: pathTo`/designs/${id}/picture.jpg?r=${design.revision}`,
        pictureHeight: heightAt(600, design.document),
        alt: describe(design.document, translatorOf(locale)),
        adUrl: '#',
        stopUrl: '#',
        worth: money(locale, rules.worth, shop.currency),
      },
    },
    locale,
  )
  return new Response(html, { headers: mailBodyHeaders })
}
