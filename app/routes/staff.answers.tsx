import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { HeldAnswer, type HeldFacts } from '~/components/staff/held-answer'
import { moment } from '~/components/staff/when'
import { readSettings } from '~/domain/settings/queries.server'
import { heldConversions } from '~/domain/shares/queries.server'
import { decideConversion } from '~/domain/shares/settle.server'
import { parseForm } from '~/http/forms.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { sendingOf } from '~/pages/sending.server'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

const outcomes = ['accepted', 'refused', 'gone'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context)
  const { db } = context.services.store
  const [{ locale, t }, { shop }, rows] = await Promise.all([
    languageOf(request),
    readSettings(db),
    heldConversions(db),
  ])
  const held = rows.map(({ conversion, share, senderName }): HeldFacts => ({
    id: conversion.id,
    sender: senderName || '–',
    friend: share.friendName,
    act: conversion.act,
    when: moment(locale, conversion.createdAt, shop.timeZone),
    reason: conversion.reason ?? '',
  }))
  const said = new URL(request.url).searchParams.get('said')
  return { title: t('staff.answers.title'), held, said: outcomes.find((outcome) => outcome === said) }
}

const Form = z.object({ id: z.string().min(1).max(64), decision: z.enum(['accept', 'refuse']) })

export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context)
  const { services } = context
  const form = await parseForm(request, Form)
  if (!form.ok) throw redirect('/staff/answers', 303)
  const { id, decision } = form.value
  const accept = decision === 'accept'
  const sending = sendingOf(services)
  const decided = await services.store.transact((tx) =>
    decideConversion(tx, { ...sending, conversionId: id, accept, staffId: member.id }),
  )
  throw redirect(`/staff/answers?said=${!decided ? 'gone' : accept ? 'accepted' : 'refused'}`, 303)
}

export default function Answers() {
  const { held, said } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.answers.title')}</h1>
        {held.length > 0 && <p className="lead">{t('staff.answers.lead')}</p>}
      </header>
      {said && (
        <p className="note told" role="status">
          {t(`staff.answers.${said}`)}
        </p>
      )}
      {held.length === 0 && <p className="empty">{t('staff.answers.none')}</p>}
      {held.map((one) => (
        <HeldAnswer key={one.id} held={one} />
      ))}
    </div>
  )
}
