import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { eq } from 'drizzle-orm'
import { conversions, orders } from '#db/schema'
import { StaffFrame } from '~/components/staff/frame'
import { readSettings } from '~/domain/settings/queries.server'
import { requireStaff } from '~/http/staff.server'
import style from '~/styles/staff.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

/** The frame of every staff page: what waits for somebody, and who is signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { db } = context.services.store
  const [{ shop }, asks, answers] = await Promise.all([
    readSettings(db),
    db.$count(orders, eq(orders.state, 'asked')),
    db.$count(conversions, eq(conversions.state, 'held')),
  ])
  return { shop: shop.name, staff: member.name, asks, answers }
}

export default function Staff() {
  return (
    <StaffFrame facts={useLoaderData<typeof loader>()}>
      <Outlet />
    </StaffFrame>
  )
}
