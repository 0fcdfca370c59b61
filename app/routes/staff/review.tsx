import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Undo } from '~/components/staff/review'
import { ReviewQueue } from '~/components/staff/review-queue'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { queueRows } from '~/pages/review-queue.server'
import { readOutcome, saidOf } from '~/pages/staff-review.server'
import style from '~/styles/staff/review.css?url'

/** The keys of the list. */
export const handle = { scripts: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** What waits for a look. `?said=` what a decision came to, `&of=` on which. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services } = context
  const { searchParams } = new URL(request.url)
  const { locale, t } = await languageOf(request)
  const said = readOutcome(searchParams.get('said'))
  return {
    title: t('staff.review.title'),
    rows: await queueRows(services, { now: services.clock.now(), locale, t, member }),
    said: await saidOf(services, { said, of: searchParams.get('of'), member, t }),
  }
}

/** Asks anew once nothing can be undone any more, so that the page goes on saying what is true. */
function useOverAfter(seconds: number | undefined): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (seconds === undefined) return
    const timer = setTimeout(revalidate, (seconds + 1) * 1000)
    return () => clearTimeout(timer)
  }, [seconds, revalidate])
}

export default function Review() {
  const { rows, said } = useLoaderData<typeof loader>()
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  useOverAfter(said?.undo?.seconds)
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.review.title')}</h1>
        {rows.length > 0 && <p className="lead">{t('staff.review.lead')}</p>}
      </header>
      {said && (
        <div className="note told review-said">
          <p role="status">{said.message}</p>
          {said.undo && <Undo id={said.undo.id} />}
        </div>
      )}
      <ReviewQueue rows={rows} list={list} />
    </div>
  )
}
