import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Counter, type CounterFacts } from '~/components/staff/counter'
import { printed, readTyped } from '~/components/staff/voucher-code'
import { redeemedToday, verdictOf, voucherOf } from '~/pages/counter.server'
import { newId } from '~/domain/id'
import { redeem } from '~/domain/rewards/commands.server'
import { rewardByCode, rewardByToken } from '~/domain/rewards/queries.server'
import type { Redeemed } from '~/domain/rewards/rewards'
import { readSettings } from '~/domain/settings/queries.server'
import { parseForm } from '~/http/forms.server'
import { doneBefore, once } from '~/http/once.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { languageOf } from '~/i18n/request.server'

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

/** `?code=` as typed or scanned, or `?voucher=` with the token of the voucher's page. Looking changes nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services, clientAddress } = context
  const { store, keys, clock, limits } = services
  const [{ locale, t }, { shop }] = await Promise.all([languageOf(request), readSettings(store.db)])
  const { searchParams } = new URL(request.url)
  const code = (searchParams.get('code') ?? '').slice(0, 400)
  const typed = searchParams.has('voucher')
    ? { token: (searchParams.get('voucher') ?? '').slice(0, 100) }
    : readTyped(code)

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

  const asked = 'token' in typed ? typed.token : typed.code
  if (!asked) return page({ typed: '' })
  const wait = await limits.take('voucher', { address: clientAddress, identity: member.id })
  if (wait > 0) return page({ typed: code, verdict: 'throttled', minutes: Math.ceil(wait / 60) }, 429)

  const reward =
    'token' in typed
      ? await rewardByToken(store.db, typed.token, keys)
      : await rewardByCode(store.db, typed.code, keys)
  if (!reward) return page({ typed: 'token' in typed ? '' : printed(code), verdict: 'unknown' }, 404)

  const query = new URLSearchParams(
    'token' in typed ? { voucher: typed.token } : { code: typed.code },
  ).toString()
  const press = `${searchParams.get('press') ?? ''} ${reward.id} ${member.id}`
  const pressed = (await doneBefore<Redeemed>(services, press))?.ok ?? false
  const verdict = verdictOf(reward, now, pressed)
  return page({
    // Where the field has the focus it is empty, so that a scanner types the next code and not behind this one.
    typed: verdict === 'valid' ? printed(keys.codeFor(reward.id)) : '',
    verdict,
    voucher: await voucherOf(store.db, reward, { query, shop, locale, t }),
  })
}

const Press = z.object({
  reward: z.string().min(1).max(64),
  press: z.string().regex(/^[\w-]{1,64}$/),
})

/** Redeems. The same press sent twice is one press; what it came to is told by the page it leads to. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services } = context
  const { searchParams } = new URL(request.url)
  const back = new URLSearchParams()
  for (const name of ['code', 'voucher']) {
    const value = searchParams.get(name)
    if (value) back.set(name, value.slice(0, 400))
  }
  const form = await parseForm(request, Press)
  if (!form.ok) throw redirect(`/staff?${back.toString()}`, 303)

  const { reward: rewardId, press } = form.value
  const now = services.clock.now()
  await once(services, `${press} ${rewardId} ${member.id}`, now, () =>
    services.store.transact((tx) => redeem(tx, { rewardId, staffId: member.id, now }), { key: rewardId }),
  )
  back.set('press', press)
  throw redirect(`/staff?${back.toString()}`, 303)
}

export default function CounterPage() {
  return <Counter {...useLoaderData<typeof loader>()} />
}
