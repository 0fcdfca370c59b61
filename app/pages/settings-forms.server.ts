import { z } from 'zod'
import { readAmount } from '~/components/staff/settings/amounts'
import type { OfferGroup } from '~/components/staff/settings/offer'
import type { PriceList } from '~/components/staff/settings/prices'
import { ruleLimits } from '~/components/staff/settings/rules'
import { possibleActs, ruleChoices } from '~/domain/campaigns/acts'
import { readSmtpUrl } from '~/domain/settings/smtp-url'
import { readLine, type NameTrouble } from '~/domain/visitors/names'
import { mailbox, typedMailbox } from '~/domain/visitors/visitors'

/** A price as it was typed, in minor units. */
const amount = (currency: string) =>
  z.string('errors.staff.amount').transform((typed, context) => {
    const minor = readAmount(typed, currency)
    if (minor !== undefined) return minor
    context.addIssue({ code: 'custom', message: 'errors.staff.amount' })
    return z.NEVER
  })

const control = /\p{Cc}/u
const controlButLines = /[^\P{Cc}\n\t]/u

/** One line of text. */
export const line = (max: number, least = 1) =>
  z
    .string('errors.staff.line')
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(least, 'errors.staff.required')
        .max(max, 'errors.staff.tooLong')
        .refine((text) => !control.test(text), 'errors.staff.line'),
    )

/** A line without what can't be seen, in one form: it stands in mails as who sends them. */
const title = (max: number) =>
  z.string('errors.staff.line').transform((typed, context) => {
    const read = readLine(typed, max)
    if (read.ok && read.text !== '') return read.text
    const words: Partial<Record<NameTrouble, string>> = {
      long: 'errors.staff.tooLong',
      unseen: 'errors.staff.required',
      line: 'errors.staff.line',
    }
    const message = read.ok ? 'errors.staff.required' : (words[read.reason] ?? `errors.name.${read.reason}`)
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const lines = (max: number, least = 1) =>
  z
    .string('errors.staff.line')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(least, 'errors.staff.required')
        .max(max, 'errors.staff.tooLong')
        .refine((text) => !controlButLines.test(text), 'errors.staff.line'),
    )

const whole = ({ from, to }: { from: number; to: number }) =>
  z
    .string('errors.staff.whole')
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .regex(/^\d{1,6}$/, 'errors.staff.whole')
        .transform(Number)
        .refine((n) => n >= from && n <= to, 'errors.staff.whole'),
    )

const oneOf = (values: readonly string[]) => {
  const known = new Set(values)
  return z.string('errors.staff.choose').refine((value) => known.has(value), 'errors.staff.choose')
}

const listed = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]

export function shopForm(lists: { countries: string[]; currencies: string[]; timeZones: string[] }) {
  return z.object({
    name: title(60),
    address: lines(200),
    country: oneOf(lists.countries),
    currency: oneOf(lists.currencies),
    timeZone: oneOf(lists.timeZones),
    leadTimeWeeks: whole({ from: 1, to: 52 }),
    contact: line(160),
    openingHours: lines(200, 0),
  })
}

/** Only what the products can price is read; a made-up name is dropped. */
export function pricesForm(list: PriceList, currency: string) {
  const one = amount(currency)
  const shape = (names: readonly string[]) => z.object(Object.fromEntries(names.map((name) => [name, one])))
  const groupsOf = (product: string) => list.groups.filter((group) => group.product === product)
  const extra = list.products.map((product) => [
    product,
    z.object(Object.fromEntries(groupsOf(product).map(({ id, options }) => [id, shape(options)]))),
  ])
  return z
    .object({
      base: shape(list.products),
      motif: shape(list.motifs),
      extra: z.object(Object.fromEntries(extra) as Record<string, z.ZodType<Record<string, Amounts>>>),
    })
    .transform(({ base, motif, extra: typed }) => ({
      base,
      extra: Object.fromEntries(
        [
          ...Object.entries(typed).flatMap(([product, groups]) =>
            Object.entries(groups).flatMap(([group, options]) =>
              Object.entries(options).map(
                ([option, minor]) => [`${product}.${group}.${option}`, minor] as const,
              ),
            ),
          ),
          ...Object.entries(motif).map(([kind, minor]) => [`motif.${kind}`, minor] as const),
        ].filter(([, minor]) => minor > 0),
      ),
    }))
}

type Amounts = Record<string, number>

export function rulesForm(currency: string) {
  return z.object({
    acts: z.preprocess(
      listed,
      z.array(z.enum(possibleActs, 'errors.staff.choose')).min(1, 'errors.staff.acts'),
    ),
    friends: whole(ruleLimits.friends),
    windowMonths: whole(ruleLimits.windowMonths),
    holdDays: whole(ruleLimits.holdDays),
    rewardsPerMonth: whole(ruleLimits.rewardsPerMonth),
    voucherMonths: whole(ruleLimits.voucherMonths),
    worth: amount(currency),
    takeDown: z.enum(ruleChoices.takeDown, 'errors.staff.choose'),
    undecided: z.enum(ruleChoices.undecided, 'errors.staff.choose'),
  })
}

/** The mail server's address and password, apart. An empty address means: no mail server. */
export const smtpForm = z.object({
  url: z
    .string('errors.staff.smtp')
    .transform((text) => text.trim())
    .refine((text) => text === '' || isMailServer(text), 'errors.staff.smtp'),
  password: z
    .string('errors.staff.line')
    .max(200, 'errors.staff.tooLong')
    .refine((text) => !control.test(text), 'errors.staff.line'),
  from: z
    .string('errors.staff.from')
    .transform((text) => (text.trim() === '' ? '' : (typedMailbox.safeParse(text).data ?? text)))
    .refine((text) => text === '' || mailbox.safeParse(text).success, 'errors.staff.from'),
})

function isMailServer(text: string): boolean {
  if (text.length > 300 || control.test(text)) return false
  const read = readSmtpUrl(text)
  return read.ok && read.unread.length === 0
}

export const testForm = z.object({ to: typedMailbox })

/** What is ticked: the products, then for each of them what it is offered in. */
export function offerForm(products: readonly string[], groups: readonly OfferGroup[]) {
  const ticks = (options: readonly string[]) => {
    const known = new Set(options)
    const on = z
      .array(z.unknown())
      .refine((all) => all.every((one) => known.has(one as string)), 'errors.staff.unknownOption')
      .refine((all) => all.length > 0, 'errors.staff.keepOne')
      .transform((all) => all as string[])
    return z.preprocess(listed, on)
  }
  const own = (product: string) =>
    groups
      .filter((group) => group.product === product)
      .map(({ id, options }) => [id, ticks(options.map((option) => option.id))])
  return z.object({
    products: ticks(products),
    of: z.preprocess(
      (value) => value ?? {},
      z.object(
        Object.fromEntries(
          products.map((product) => [
            product,
            z.preprocess((value) => value ?? {}, z.object(Object.fromEntries(own(product)))),
          ]),
        ) as Record<string, z.ZodType<Record<string, string[]>>>,
      ),
    ),
  })
}
