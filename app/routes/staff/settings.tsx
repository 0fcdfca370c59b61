import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { testForm } from '~/pages/settings-forms.server'
import type { RulesEffect } from '~/components/staff/settings/effect'
import type { Shown } from '~/components/staff/settings/inputs'
import { HoursSection } from '~/components/staff/settings/hours'
import { OfferSection } from '~/components/staff/settings/offer'
import { PauseSection } from '~/components/staff/settings/pause'
import { PricesSection } from '~/components/staff/settings/prices'
import { ReviewSection } from '~/components/staff/settings/review'
import { RulesSection } from '~/components/staff/settings/rules'
import { sections, type Section } from '~/components/staff/settings/section'
import { ShopSection } from '~/components/staff/settings/shop'
import { SmtpSection, TestMail, type TestResult } from '~/components/staff/settings/smtp'
import { parseForm, readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { tooMany } from '~/http/responses.server'
import { requireStaff } from '~/http/staff.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { withRowsChanged } from '~/pages/hours-forms.server'
import { sendRules } from '~/pages/rules-change.server'
import { readSettingsPage, saveSection } from '~/pages/staff-settings.server'
import { sendTestMail } from '~/pages/test-mail.server'
import style from '~/styles/staff/settings.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]

export const meta: MetaFunction<typeof loader> = ({ data: seen, matches }) =>
  titled(seen?.title, matches, { hidden: true })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { locale, t } = await languageOf(request)
  const { searchParams } = new URL(request.url)
  return {
    ...(await readSettingsPage(context.services, locale)),
    title: t('staff.settings.title'),
    saved: searchParams.get('saved') ?? '',
    same: searchParams.has('same'),
    email: member.email,
  }
}

type Sent = {
  section: Section | 'test' | ''
  shown: Shown
  result?: TestResult
  effect?: RulesEffect
  /** A row was added or removed; nothing is saved. */
  changed?: boolean
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { member } = await requireStaff(request, context, { role: 'manager' })
  const { services, clientAddress } = context
  const form = await readForm(request)
  const asked = form.get('section')
  form.delete('section')

  if (asked === 'test') {
    const parsed = await parseForm(form, testForm)
    if (!parsed.ok) return data<Sent>({ section: 'test', shown: parsed }, { status: 422 })
    const wait = await services.limits.take('share', {
      address: clientAddress,
      identity: `test ${member.id}`,
    })
    if (wait > 0) throw tooMany(wait)
    const { locale, t } = await languageOf(request)
    const { to } = parsed.value
    const { ok, word, response } = await sendTestMail(services, { to, locale, staffId: member.id })
    const shown = { values: { to }, errors: {} }
    return data<Sent>({
      section: 'test',
      shown,
      result: { ok, text: t(`staff.settings.${word}`, { to, said: response }) },
    })
  }

  const section = sections.find((one) => one === asked)
  if (!section) return data<Sent>({ section: '', shown: { values: {}, errors: {} } }, { status: 422 })
  if (section === 'rules') {
    const answer = await sendRules(services, form, { staffId: member.id, ...(await languageOf(request)) })
    if (!answer.ok) return data<Sent>({ section, shown: answer }, { status: 422 })
    if ('effect' in answer) {
      const { effect, values } = answer
      return data<Sent>(
        { section, shown: { values, errors: {} }, effect },
        { status: effect.moved ? 409 : 200 },
      )
    }
    throw redirect(
      answer.same
        ? pathTo`/staff/settings?saved=rules&same#rules`
        : pathTo`/staff/settings?saved=rules#rules`,
      303,
    )
  }
  const intent = form.get('intent')
  form.delete('intent')
  if (section === 'hours' && typeof intent === 'string')
    return data<Sent>({
      section,
      shown: { values: withRowsChanged(form, intent), errors: {} },
      changed: true,
    })
  const saved = await saveSection(services, section, form, member.id)
  if (!saved.ok) return data<Sent>({ section, shown: saved }, { status: 422 })
  throw redirect(pathTo`/staff/settings?saved=${section}#${section}`, 303)
}

export default function SettingsPage() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useT()
  const of = (section: Section) => ({
    shown: sent?.section === section ? sent.shown : { values: page.values[section], errors: {} },
    saved:
      !sent && page.saved === section
        ? t(page.same ? 'staff.settings.rulesSame' : 'staff.settings.saved')
        : undefined,
  })
  const { currency, most } = page
  return (
    <div className="staff-page">
      <header>
        <h1>{t('staff.settings.title')}</h1>
        <nav className="settings-ways" aria-label={t('staff.settings.sections')}>
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {t(`staff.settings.${section}`)}
            </a>
          ))}
        </nav>
      </header>
      <ShopSection {...of('shop')} lists={page.lists} />
      <HoursSection {...of('hours')} timeZone={page.timeZone} changed={sent?.changed} />
      <PricesSection {...of('prices')} list={page.priceList} currency={currency} most={most} />
      <RulesSection
        {...of('rules')}
        effect={sent?.effect}
        version={page.version}
        currency={currency}
        most={most}
      />
      <ReviewSection {...of('review')} />
      <PauseSection {...of('pause')} state={page.pauseState} />
      <SmtpSection
        {...of('smtp')}
        passwordKept={page.passwordKept}
        fromEnvironment={page.smtpFromEnvironment}
        unopenable={page.smtpUnopenable}
      />
      <TestMail
        shown={sent?.section === 'test' ? sent.shown : { values: { to: page.email }, errors: {} }}
        result={sent?.result}
      />
      <OfferSection {...of('offer')} products={page.products} groups={page.groups} />
    </div>
  )
}
