import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { useRootData } from '~/components/use-shop'
import { kindOf, ErrorPage } from '~/components/error-page'
import { ForManagers, StaffFrame } from '~/components/staff/frame'
import { openOrders } from '~/domain/orders/queries.server'
import { waitingFor } from '~/domain/shares/review-notice.server'
import { readSettings } from '~/domain/settings/queries.server'
import { heldCount } from '~/domain/shares/conversions.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { localeOf } from '~/i18n/locale.server'
import { storageFill } from '~/pages/storage-note.server'
import { unpacked } from '~/i18n/packed'
import style from '~/styles/staff.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

/** Only for what goes wrong below: each page names itself. */
export const meta: MetaFunction<typeof loader> = ({ data, error, matches }) => {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const root = matches.find(({ id }) => id === 'root')?.data as { words: string } | undefined
  const word = data && status === 403 ? 'staff.forManagersTitle' : `errors.${kindOf(status)}.title`
  return titled(root && unpacked(root.words)[word], matches, { hidden: true })
}

/** The frame of every staff page: what waits for somebody, and who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { db } = context.services.store
  const [{ shop }, asks, answers, reviews] = await Promise.all([
    readSettings(db),
    openOrders(db),
    heldCount(db),
    waitingFor(db),
  ])
  const storage = storageFill(context.services.storage.fill(), await localeOf(request))
  return {
    shop: shop.name,
    staff: member.name,
    manager: member.role === 'manager',
    asks,
    answers,
    reviews,
    storage,
  }
}

export default function Staff() {
  return (
    <StaffFrame facts={useLoaderData<typeof loader>()}>
      <Outlet />
    </StaffFrame>
  )
}

/** What is for managers alone says so inside the staff's frame. All else that fails is told as anywhere. */
export function ErrorBoundary() {
  const error = useRouteError()
  const page = useRootData()
  const facts = useRouteLoaderData<typeof loader>('routes/staff/staff')
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status !== 403 || !page || !facts) return <ErrorPage status={status} page={page} />
  return (
    <StaffFrame facts={facts}>
      <ForManagers />
    </StaffFrame>
  )
}
