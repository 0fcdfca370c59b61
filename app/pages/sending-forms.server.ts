import { z } from 'zod'
import type { Store, Writer } from '#db/store'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import { derivedId } from '~/domain/derived-id.server'
import type { Design } from '~/domain/designs/designs'
import { newId } from '~/domain/id'
import { createShares } from '~/domain/shares/commands.server'
import { releaseShares } from '~/domain/shares/release.server'
import { nameVisitor } from '~/domain/visitors/commands.server'
import { visitorById } from '~/domain/visitors/queries.server'
import { firstName, typedMailbox } from '~/domain/visitors/visitors'
import { pathTo } from '~/url/own-path'
import { locales, type Locale } from '~/i18n/language'
import { mailContextOf, type MailDeps } from '~/mail/mail-context.server'
import { parseForm, type Rejected } from '~/http/forms.server'
import type { Session } from '~/http/session.server'

/** So many friends at a time. */
const mostFriends = 10

const language = z.enum(locales as [Locale, ...Locale[]]).catch('en')

const Mails = z.object({
  sender: firstName,
  friends: z
    .array(z.object({ name: firstName, address: typedMailbox, locale: language }))
    .min(1, 'send.error.none')
    .max(mostFriends),
  promise: z.literal('yes', 'send.promiseMissing'),
})
const LinkFor = z.object({ sender: firstName, friend: firstName })

/**
 * A share's id. It follows from the page that was shown and from what was written there: a form that comes twice makes one
 * share, and one that was changed in between is another.
 */
function shareId(form: FormData, visitorId: string, ...written: string[]): string {
  const press = text(form, 'press')
  return press ? derivedId('share', visitorId, press, ...written) : newId()
}

/** What was typed into a field; nothing where it came twice, or as a file. */
function text(form: FormData, name: string): string {
  const [value, ...more] = form.getAll(name)
  return typeof value === 'string' && more.length === 0 ? value.slice(0, 1000) : ''
}

/** The rows as typed, those wholly empty left out. */
function rows(form: FormData) {
  const numbers = [
    ...new Set([...form.keys()].flatMap((name) => /^friends\.(\d{1,2})\./.exec(name)?.[1] ?? [])),
  ]
  return numbers
    .sort((a, b) => Number(a) - Number(b))
    .slice(0, mostFriends)
    .map((index) => ({
      index,
      name: text(form, `friends.${index}.name`),
      address: text(form, `friends.${index}.address`),
      locale: text(form, `friends.${index}.locale`),
    }))
}

export type Rows = { name: string; address: string; locale: string }[]

/** What the form shows again, with a row more or less: adding and leaving out work without scripts. */
export function rowsOf(form: FormData, intent = '') {
  const left = rows(form).filter(({ index }) => intent !== `remove-${index}`)
  const shown: Rows = left.map(({ name, address, locale }) => ({ name, address, locale }))
  if (intent === 'add' && shown.length < mostFriends)
    shown.push({ name: '', address: '', locale: shown.at(-1)?.locale ?? '' })
  return {
    rows: shown,
    sender: text(form, 'sender'),
    friend: text(form, 'friend'),
    promise: form.get('promise') === 'yes',
    rights: form.get('rights') === 'yes',
    key: newId(),
  }
}

function rejected(form: FormData, errors: Rejected['errors']) {
  return { rejected: { ...rowsOf(form), errors } }
}

/** The filled rows, numbered from 0 as they will be shown again, so that errors stand beside the right one. */
function tidy(form: FormData): FormData {
  const kept = new FormData()
  for (const name of ['sender', 'promise', 'rights']) if (form.has(name)) kept.set(name, text(form, name))
  const filled = rows(form).filter(({ name, address }) => name.trim() || address.trim())
  for (const [index, row] of filled.entries()) {
    kept.set(`friends.${index}.name`, row.name)
    kept.set(`friends.${index}.address`, row.address)
    kept.set(`friends.${index}.locale`, row.locale)
  }
  return kept
}

const rightsError = (form: FormData, asked: boolean): Rejected['errors'] | undefined =>
  asked && form.get('rights') !== 'yes' ? { rights: ['review.send.rightsMissing'] } : undefined

interface Sender {
  services: MailDeps & { store: Store; worker: { poke: () => void } }
  visitorId: string
  design: Design
  /** It has a picture of one's own on it: that one may use it must be said. */
  asksRights: boolean
}

/** Saves a mail to each friend. They leave at once where the sender is proven, else after `/prove`. */
export async function sendByMail(
  form: FormData,
  { services, visitorId, design, session, asksRights }: Sender & { session: Session },
) {
  const { store } = services
  const sending = mailContextOf(services)
  const clean = tidy(form)
  const parsed = await parseForm(clean, Mails)
  if (!parsed.ok) {
    const { friends, ...errors } = parsed.errors
    const rows = friends && { 'friends.0.name': ['send.error.none'] }
    return rejected(clean, { ...errors, ...rows, ...rightsError(form, asksRights) })
  }
  const unsaid = rightsError(form, asksRights)
  if (unsaid) return rejected(clean, unsaid)
  const friends = parsed.value.friends.map((friend) => ({
    ...friend,
    id: shareId(form, visitorId, design.id, friend.name, friend.address),
  }))
  const saved = await store.transact(
    async (tx: Writer) => {
      const created = await createShares(tx, {
        visitorId,
        designId: design.id,
        document: design.document,
        way: 'mail',
        friends,
        campaign: await currentCampaign(tx),
        ...sending,
      })
      if (!created.ok) return { ...created, proven: false, reviewed: false }
      await nameVisitor(tx, { id: visitorId, name: parsed.value.sender })
      const proven =
        Boolean((await visitorById(tx, visitorId))?.provenAt) &&
        (session.provenUntil?.getTime() ?? 0) > sending.now.getTime()
      if (proven) await releaseShares(tx, { visitorId, ...sending })
      return { ...created, proven }
    },
    { key: visitorId },
  )
  if (!saved.ok) {
    const errors = Object.fromEntries(
      saved.errors.map(({ friend, field, error }) => [`friends.${friend}.${field}`, [error]]),
    )
    return rejected(clean, errors)
  }
  if (saved.proven) services.worker.poke()
  const next = saved.reviewed ? '/mine?asked' : '/mine?sent'
  // A friend's dress, made one's own and sent on: it counts for that friend with the same proof.
  const query = new URLSearchParams({ ...(design.fromShareId && { design: design.id }), next })
  if (!saved.proven) return { to: pathTo`/prove?${query}` }
  return { to: saved.reviewed ? pathTo`/mine?asked` : pathTo`/mine?sent` }
}

/** Makes one friend's own link. */
export async function makeLink(
  form: FormData,
  { services, visitorId, design, locale, asksRights }: Sender & { locale: Locale },
) {
  const parsed = await parseForm(form, LinkFor)
  const unsaid = rightsError(form, asksRights)
  if (!parsed.ok) return rejected(form, { ...parsed.errors, ...unsaid })
  if (unsaid) return rejected(form, unsaid)
  const { sender, friend } = parsed.value
  const id = shareId(form, visitorId, design.id, friend)
  const sending = mailContextOf(services)
  const saved = await services.store.transact(
    async (tx: Writer) => {
      await nameVisitor(tx, { id: visitorId, name: sender })
      return createShares(tx, {
        visitorId,
        designId: design.id,
        document: design.document,
        way: 'link',
        friends: [{ id, name: friend, locale }],
        campaign: await currentCampaign(tx),
        ...sending,
      })
    },
    { key: visitorId },
  )
  if (!saved.ok) return rejected(form, { friend: saved.errors.map(({ error }) => error) })
  return { to: saved.reviewed ? pathTo`/mine?asked` : pathTo`/designs/${design.id}/send?way=link#link-${id}` }
}
