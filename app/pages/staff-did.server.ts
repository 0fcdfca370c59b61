import { DateTime } from 'luxon'
import type { DidFacts, DidLine } from '~/components/staff/did'
import { shortMoment } from '~/components/staff/when'
import { actNames, isAct } from '~/domain/audit/audit'
import { auditLines, type AuditFilters, type AuditLine } from '~/domain/audit/queries.server'
import type { Keys } from '~/domain/keys.server'
import { outboxMail } from '~/domain/outbox/queries.server'
import { reasonWord, reasons } from '~/domain/review/reasons'
import { decisions } from '~/domain/review/review'
import { printedCode } from '~/domain/rewards/voucher-code'
import type { Shop } from '~/domain/settings/settings'
import { staffPeople } from '~/domain/staff/queries.server'
import { keyOf, type Locale, type Translate } from '~/i18n/language'
import { pathTo, type OwnPath } from '~/url/own-path'
import type { Reader, Store } from '#db/store'
import { cursorIn, pageOf } from './cursors'

/** So many lines are shown at a time. */
const shownAtOnce = 50
/** A file is read so many lines at a time. */
const readAtOnce = 500

interface Said {
  shop: Pick<Shop, 'timeZone'>
  locale: Locale
  t: Translate
}

/** What the form asks for, as it was filled in; what makes no sense is left out. */
const names = ['act', 'who', 'from', 'to'] as const
export function didQuery(query: URLSearchParams): URLSearchParams {
  const asked = names.map((name): [(typeof names)[number], string] => [name, query.get(name) ?? ''])
  return new URLSearchParams(asked.filter(([name, value]) => value !== '' && fits(name, value)))
}

const fits = (name: (typeof names)[number], value: string) =>
  name === 'act' ? isAct(value) : name === 'who' ? /^[\w-]{1,64}$/.test(value) : dayOf(value, 'utc').isValid

const dayOf = (typed: string, zone: string) => DateTime.fromFormat(typed, 'yyyy-MM-dd', { zone })

/** The lines that are asked for. Days are the shop's own, the last one included. */
export function didFilters(asked: URLSearchParams, { timeZone }: Pick<Shop, 'timeZone'>): AuditFilters {
  const [act, from, to] = [asked.get('act'), asked.get('from'), asked.get('to')]
  return {
    act: isAct(act) ? act : undefined,
    staffId: asked.get('who') ?? undefined,
    from: from === null ? undefined : dayOf(from, timeZone).toJSDate(),
    before: to === null ? undefined : dayOf(to, timeZone).plus({ days: 1 }).toJSDate(),
  }
}

/** The audit's page: the lines that are asked for, the newest first, and the form that asks. */
export async function didPage(
  { store, keys }: { store: Store; keys: Keys },
  query: URLSearchParams,
  said: Said,
): Promise<DidFacts> {
  const { db } = store
  const asked = didQuery(query)
  const place = cursorIn(query, 'after')
  const [people, found] = await Promise.all([
    staffPeople(db),
    auditLines(db, didFilters(asked, said.shop), { place, limit: shownAtOnce + 1 }),
  ])
  const { shown, next } = pageOf(found, shownAtOnce, (line) => line)
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const earlier = next && new URLSearchParams([...asked, ['after', next]])
  return {
    lines: await Promise.all(
      shown.map(async (line): Promise<DidLine> => ({
        id: line.id,
        text: sentence(line, said.t),
        about: about(line, nameOf, said.t),
        to: await pageFor(db, line, keys),
        at: line.at.toISOString(),
        when: shortMoment(said.locale, line.at, said.shop.timeZone),
        reason: line.reason,
      })),
    ),
    asked: Object.fromEntries(asked),
    reversed: (asked.get('from') ?? '') > (asked.get('to') ?? '9'),
    acts: actNames
      .map((act) => ({ value: act, label: said.t(`staff.did.said.${act}`, { name: '…' }) }))
      .sort((a, b) => a.label.localeCompare(b.label, said.locale)),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
    csv: pathTo`/staff/audit.csv?${asked}`,
    latest: place && pathTo`/staff/audit?${asked}`,
    earlier: earlier && pathTo`/staff/audit?${earlier}`,
  }
}

/** What was done, as a sentence. */
function sentence({ act, staffName: name }: AuditLine, t: Translate): string {
  return isAct(act) ? t(`staff.did.said.${act}`, { name }) : t('staff.did.said.other', { name, act })
}

/** What else there is to say: which section, which colleague, which role, what was decided and for which of the reasons. */
function about({ act, subject, subjectId, detail }: AuditLine, people: Map<string, string>, t: Translate) {
  const word = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? value : '')
  if (subject === 'settings') return t(keyOf(`staff.settings.${subjectId}`))
  if (act === 'change-rules') return t('staff.did.versions', { from: word(detail.from), to: word(detail.to) })
  if (subject === 'review' || act === 'take-down') return decided(act, detail, t)
  const role = word(detail.role) || word(detail.to)
  const colleague = subject === 'staff' && act !== 'set-password' ? people.get(subjectId) : undefined
  return [colleague, role && t(keyOf(`staff.people.role.${role}`))].filter(Boolean).join(', ')
}

/** What came of an appeal, and the reason that was chosen, in words. */
function decided(act: string, { decision, down, reason }: AuditLine['detail'], t: Translate): string {
  const came =
    down && (decision === 'approved' || decision === 'rejected')
      ? decision === 'approved'
        ? 'back'
        : 'down'
      : decisions.find((one) => one === decision)
  const known = reasons.find((one) => one === reason)
  return [
    ...(act === 'decide-appeal' && came ? [`${t(`staff.did.decided.${came}`)}.`] : []),
    ...(known ? [t(reasonWord(known, act === 'take-down' || down === true))] : []),
  ].join(' ')
}

/** The page of what it was done to, where there is one. */
async function pageFor(
  db: Reader,
  { subject, subjectId }: AuditLine,
  keys: Keys,
): Promise<OwnPath | undefined> {
  switch (subject) {
    case 'reward':
      return pathTo`/staff?code=${printedCode(keys.codeFor(subjectId))}`
    case 'conversion':
      return pathTo`/staff/answers/${subjectId}`
    case 'review':
      return pathTo`/staff/review/${subjectId}`
    case 'share':
      return pathTo`/staff/shares/${subjectId}`
    case 'order':
      return pathTo`/staff/asks`
    case 'staff':
    case 'invitation':
      return pathTo`/staff/people`
    case 'campaign':
      return pathTo`/staff/settings#rules`
    case 'settings':
      return pathTo`/staff/settings#${subjectId}`
    case 'mail':
      return (await outboxMail(db, subjectId)) && pathTo`/staff/outbox/${subjectId}`
    default:
      return undefined
  }
}

/** What the file is called: by the shop's day. */
export const didFile = (now: Date, { timeZone }: Pick<Shop, 'timeZone'>): string =>
  `audit-${DateTime.fromJSDate(now, { zone: timeZone }).toISODate()}.csv`

/** The heads of the file: what people read in their language, then what programs read. */
export const didHead = (t: Translate): string[] => [
  ...(['when', 'person', 'act', 'reason'] as const).map((word) => t(`staff.did.${word}`)),
  ...['act', 'subject', 'subject_id', 'staff_id', 'detail'],
]

/** The file's rows, a page of lines at a time, the newest first. Times are the shop's own, with their distance to UTC. */
export async function* didRows(
  db: Reader,
  filters: AuditFilters,
  { shop, t }: Omit<Said, 'locale'>,
): AsyncGenerator<string[][]> {
  for (let place: AuditLine | undefined; ;) {
    const lines = await auditLines(db, filters, { place, limit: readAtOnce })
    yield lines.map((line) => [
      DateTime.fromJSDate(line.at, { zone: shop.timeZone }).toISO({ suppressMilliseconds: true }) ?? '',
      line.staffName,
      sentence(line, t),
      line.reason,
      line.act,
      line.subject,
      line.subjectId,
      line.staffId,
      JSON.stringify(line.detail),
    ])
    if (lines.length < readAtOnce) return
    place = lines.at(-1)
  }
}
