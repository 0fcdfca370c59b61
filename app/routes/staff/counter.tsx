import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Counter, type CounterFacts } from '~/components/staff/counter'
import { redirect } from '~/http/redirect.server'
import { pathTo } from '~/url/own-path'
import { redeemedToday, verdictOf, voucherOf } from '~/pages/counter.server'
import { adAtCounter, adByTyped } from '~/pages/counter-ad.server'
import { newId } from '~/domain/id'
import { barredFrom } from '~/domain/identity/own-affair.server'
import { redeem } from '~/domain/rewards/commands.server'
import { rewardByToken, rewardByTyped } from '~/domain/rewards/queries.server'
import type { Redeemed } from '~/domain/rewards/rewards'
import { printedCode } from '~/domain/rewards/voucher-code'
import { readSettings } from '~/domain/settings/queries.server'
import { countVisit, type Seen } from '~/domain/shares/in-shop.server'
import { parseForm, readForm } from '~/http/forms.server'
import { doneBefore, once } from '~/http/once.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { languageOf } from '~/i18n/request.server'
import { mailContextOf } from '~/mail/mail-context.server'
import { whoInstead } from '~/pages/own-affair.server'
import type { Services } from '~/services/services.server'
import counter from '~/styles/staff/counter.css?url'
import voucher from '~/styles/staff/voucher.css?url'

export const links: LinksFunction = () => [counter, voucher].map((href) => ({ rel: 'stylesheet', href }))

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

/** What the page's address asks for: `?code=` as typed or scanned, or `?voucher=` with the token of the voucher's page. */
function asked(request: Request) {
  const { searchParams } = new URL(request.url)
  const [code = '', voucher = ''] = ['code', 'voucher'].map((name) => searchParams.get(name)?.slice(0, 400))
  return {
    typed: code || voucher,
    press: searchParams.get('press') ?? '',
    query: new URLSearchParams(voucher ? { voucher } : { code }),
    reward: ({ store: { db }, keys }: Services) =>
      voucher ? rewardByToken(db, voucher, keys) : rewardByTyped(db, code, keys),
    ad: ({ store: { db }, keys }: Services) => adByTyped(db, code, keys),
  }
}

/** Looking changes nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services, clientAddress } = context
  const { store, keys, clock, limits } = services
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(store.db)])
  const { typed, press, query, reward: find, ad: findAd } = asked(request)

  const now = clock.now()
  const page = async (facts: Omit<CounterFacts, 'press' | 'today'>, status = 200) =>
    data(
      {
        ...facts,
        press: newId(),
        today: await redeemedToday(store.db, { now, shop, locale, t }),
        title: t(facts.verdict ? `staff.counter.${facts.verdict}` : 'staff.counter'),
      },
      { status, headers: { 'Cache-Control': 'no-store' } },
    )

  if (!typed.trim()) return page({ typed: '' })
  const wait = await limits.take('voucher', { address: clientAddress, identity: member.id })
  if (wait > 0) return page({ typed: shown(typed), verdict: 'throttled', minutes: Math.ceil(wait / 60) }, 429)

  const said = { query: query.toString(), now, shop, locale, t }
  const reward = await find(services)
  if (!reward) {
    const found = await findAd(services)
    if (!found) return page({ typed: shown(typed), verdict: 'unknown' }, 404)
    const pressed = await doneBefore<Seen>(store.db, `${press} ${found.share.id} ${member.id}`)
    const { id: shareId, visitorId } = found.share
    const isOwn = (await barredFrom(store.db, { staffId: member.id, visitorId, shareId, keys })) === 'own'
    return page({ typed: '', ...(await adAtCounter(store.db, found, { ...said, pressed, isOwn })) })
  }

  const pressed =
    (await doneBefore<Redeemed>(services.store.db, `${press} ${reward.id} ${member.id}`))?.ok ?? false
  const instead = await whoInstead(store.db, { ...reward, staffId: member.id, keys }, t)
  const verdict = verdictOf(reward, now, { pressed, isOwn: instead !== undefined })
  return page({
    typed: printedCode(keys.codeFor(reward.id)),
    verdict,
    others: instead ?? '',
    voucher: await voucherOf(store.db, reward, said),
  })
}

/** What was typed, as far as a person would compare it. */
const shown = (typed: string) => {
  const seen = typed.replace(/[\p{C}\s]+/gu, ' ').trim()
  return seen.length > 80 ? `${seen.slice(0, 80)}…` : seen
}

const Press = z.object({
  reward: z.string().min(1).max(64),
  press: z.string().regex(/^[\w-]{1,64}$/),
  /** The second step was taken. */
  confirmed: z.literal('yes'),
})

const Visit = z.object({ share: z.string().min(1).max(64), press: Press.shape.press })

/** Counts a visit with the ad that the page was opened for, and no other; else as `redeemVoucher`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services } = context
  const form = await readForm(request)
  if (!form.has('share')) return redeemVoucher(form, request, services, member.id)
  const { query, ad: find } = asked(request)
  const visit = await parseForm(form, Visit)
  const seen = await find(services)
  if (!visit.ok || seen?.share.id !== visit.value.share) throw redirect(pathTo`/staff?${query}`, 303)

  const { share: shareId, press } = visit.value
  const sending = { ...mailContextOf(services), shareId, staffId: member.id }
  await once(services.store.db, `${press} ${shareId} ${member.id}`, () =>
    // The answers to one sender meet at the threshold: they queue.
    services.store.transact((tx) => countVisit(tx, sending), { key: seen.share.visitorId }),
  )
  services.worker.poke()
  query.set('press', press)
  throw redirect(pathTo`/staff?${query}`, 303)
}

/**
 * Redeems the voucher that the page was opened for, and no other. The same press sent twice is one press; what it came to
 * is told by the page it leads to.
 */
async function redeemVoucher(posted: FormData, request: Request, services: Services, staffId: string) {
  const { query, reward: find } = asked(request)
  const form = await parseForm(posted, Press)
  const seen = await find(services)
  if (!form.ok || seen?.id !== form.value.reward) throw redirect(pathTo`/staff?${query}`, 303)

  const { reward: rewardId, press } = form.value
  const redeeming = { rewardId, staffId, now: services.clock.now(), keys: services.keys }
  await once(services.store.db, `${press} ${rewardId} ${staffId}`, () =>
    services.store.transact((tx) => redeem(tx, redeeming), { key: rewardId }),
  )
  query.set('press', press)
  throw redirect(pathTo`/staff?${query}`, 303)
}

export default function CounterPage() {
  return <Counter {...useLoaderData<typeof loader>()} />
}
