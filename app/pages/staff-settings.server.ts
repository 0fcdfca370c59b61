import { typedAmount, mostAmount } from '~/components/staff/settings/amounts'
import { hoursForm, hoursShown, tidyRows } from './hours-forms.server'
import { pauseForm, pauseShown, pauseStateOf } from './pause-forms.server'
import { offerForm, pricesForm, shopForm, smtpForm } from './settings-forms.server'
import type { Shown } from '~/components/staff/settings/inputs'
import { colors, offerGroups, priceList } from '~/components/staff/settings/products'
import { offerField } from '~/components/staff/settings/offer'
import type { Section } from '~/components/staff/settings/section'
import type { Lists } from '~/components/staff/settings/shop'
import { joined, withoutPassword } from '~/components/staff/settings/smtp-url'
import { currentCampaign } from '~/domain/campaigns/queries.server'
import type { Keys } from '~/domain/keys.server'
import { changeSettings } from '~/domain/settings/commands.server'
import { dayAt } from '~/domain/settings/opening-hours'
import { readSettings } from '~/domain/settings/queries.server'
import { sealUrl, smtpUrlOf } from '~/domain/settings/smtp.server'
import { offeredProducts, ReviewPolicy, type Settings } from '~/domain/settings/settings'
import { parseForm, reject, type Rejected } from '~/http/forms.server'
import { money } from '~/i18n/format'
import { tags } from '~/i18n/translate'
import type { Locale } from '~/i18n/language'
import type { Store } from '#db/store'
import type { Clock } from '~/domain/clock'
import { rulesShown } from './rules-change.server'

const currencies = Intl.supportedValuesOf('currency')
const timeZones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const retired = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'ZZ',
  'XA',
  'XB',
  'SU',
  'DD',
  'YU',
  'CS',
  'FX',
  'TP',
  'ZR',
  'BU',
  'AN',
  'AC',
  'CP',
  'DG',
  'EA',
  'IC',
  'TA',
  'UK',
  'NT',
  'HV',
  'DY',
  'RH',
  'VD',
  'YD',
  'CT',
  'JT',
  'MI',
  'NH',
  'NQ',
  'PC',
  'PU',
  'PZ',
  'WK',
  'FQ',
])
const countries = letters
  .flatMap((a) => letters.map((b) => a + b))
  .filter((code) => !retired.has(code) && regions.of(code) !== undefined)

/** What can be chosen in the shop's form, named in the reader's language. */
function listsOf(locale: Locale): Lists {
  const named = (type: 'region' | 'currency', codes: string[]) => {
    const names = new Intl.DisplayNames(tags[locale], { type })
    return codes
      .map((code) => ({
        value: code,
        label: type === 'currency' ? `${code}, ${names.of(code) ?? ''}` : (names.of(code) ?? code),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, tags[locale]))
  }
  return { countries: named('region', countries), currencies: named('currency', currencies), timeZones }
}

/** Everything the Settings page shows, as its forms hold it. The mail server's password never leaves the server. */
export async function readSettingsPage(
  {
    store,
    keys,
    env,
    clock,
  }: { store: Store; keys: Keys; env: { smtpUrl: string | undefined }; clock: Clock },
  locale: Locale,
) {
  const [settings, { version, rules }] = await Promise.all([
    readSettings(store.db),
    currentCampaign(store.db),
  ])
  const { shop, prices, offer, smtp, review } = settings
  const { currency } = shop
  const now = clock.now()
  const today = dayAt(now, shop.timeZone)
  const groups = offerGroups()
  const list = priceList()
  const amountOf = (minor: number | undefined) => (minor === undefined ? '' : typedAmount(minor, currency))
  const amounts = (prefix: string, names: string[], from: Record<string, number>) =>
    names.map((name) => [`${prefix}.${name}`, amountOf(from[name])])
  const kept = mailServer(smtp, keys)
  const { shown: url, password } = withoutPassword(kept.url)
  const values: Record<Section, Shown['values']> = {
    shop: { ...shop, leadTimeWeeks: String(shop.leadTimeWeeks) },
    hours: hoursShown(settings.hours, today),
    prices: Object.fromEntries([
      ...amounts('base', list.products, prices.base),
      ...amounts(
        'extra',
        list.groups.flatMap(({ product, id, options }) =>
          options.map((option) => `${product}.${id}.${option}`),
        ),
        prices.extra,
      ),
      ...list.motifs.map((kind) => [`motif.${kind}`, amountOf(prices.extra[`motif.${kind}`])]),
    ]) as Shown['values'],
    rules: rulesShown(rules, currency),
    review,
    pause: pauseShown(settings.pause, today),
    smtp: { url, from: smtp.from ?? '' },
    offer: {
      products: offeredProducts(offer).map(({ id }) => id),
      ...Object.fromEntries(
        groups.map((group) => {
          const off = offNames(offer, group)
          return [offerField(group), group.options.map(({ id }) => id).filter((id) => !off.includes(id))]
        }),
      ),
    },
  }
  return {
    values,
    version,
    currency,
    timeZone: shop.timeZone,
    pauseState: pauseStateOf(settings, now, locale),
    most: money(locale, mostAmount, currency),
    lists: listsOf(locale),
    priceList: list,
    products: list.products,
    groups,
    passwordKept: password !== '',
    smtpUnopenable: kept.unopenable,
    smtpFromEnvironment: env.smtpUrl !== undefined,
  }
}

/** The mail server that staff set, with its password. One sealed under another secret has to be typed again. */
function mailServer(smtp: Settings['smtp'], keys: Keys): { url: string | undefined; unopenable: boolean } {
  try {
    return { url: smtpUrlOf(smtp, keys), unopenable: false }
  } catch {
    return { url: undefined, unopenable: true }
  }
}

export type Saved = { ok: true } | Rejected

/** Checks one section's form and saves it (the rules are looked at first: `sendRules`), through the domain's own commands. */
export async function saveSection(
  { store, clock, keys }: { store: Store; clock: Clock; keys: Keys },
  section: Exclude<Section, 'rules'>,
  form: FormData,
  staffId: string,
): Promise<Saved> {
  const settings = await readSettings(store.db)
  const { currency } = settings.shop
  const now = clock.now()
  const save = async <S extends keyof Settings>(name: S, value: Settings[S]): Promise<Saved> => {
    await store.transact((tx) => changeSettings(tx, name, value, { staffId, now }), { key: 'settings' })
    return { ok: true }
  }
  switch (section) {
    case 'shop': {
      const parsed = await parseForm(form, shopForm({ countries, currencies, timeZones }))
      return parsed.ok ? save('shop', parsed.value) : parsed
    }
    case 'hours': {
      const parsed = await parseForm(tidyRows(form), hoursForm)
      return parsed.ok ? save('hours', parsed.value) : parsed
    }
    case 'pause': {
      const parsed = await parseForm(form, pauseForm)
      return parsed.ok ? save('pause', parsed.value) : parsed
    }
    case 'prices': {
      const parsed = await parseForm(form, pricesForm(priceList(), currency))
      return parsed.ok ? save('prices', parsed.value as Settings['prices']) : parsed
    }
    case 'review': {
      const parsed = await parseForm(form, ReviewPolicy)
      return parsed.ok ? save('review', parsed.value) : parsed
    }
    case 'smtp': {
      const parsed = await parseForm(form, smtpForm)
      if (!parsed.ok) return hidden(parsed)
      const { url, password, from } = parsed.value
      const kept = mailServer(settings.smtp, keys).url
      const whole = joined({ url, password }, kept)
      if (!whole.ok) return hidden(reject(form, { password: ['staff.settings.passwordAgain'] }))
      return save('smtp', {
        // Sealed anew, the same address would look like another one.
        ...(whole.url && {
          sealedUrl: whole.url === kept ? settings.smtp.sealedUrl : sealUrl(whole.url, keys),
        }),
        ...(from && { from }),
      })
    }
    case 'offer': {
      const groups = offerGroups()
      const parsed = await parseForm(form, offerForm(priceList().products, groups))
      if (!parsed.ok) return parsed
      const { products, of } = parsed.value
      const off = groups.map(({ product, id, options }) => ({
        product,
        id,
        off: options.map((option) => option.id).filter((option) => !of[product]?.[id]?.includes(option)),
      }))
      return save('offer', {
        products,
        switchedOff: Object.fromEntries(
          off
            .filter((group) => group.id !== colors && group.off.length > 0)
            .map((group) => [`${group.product}.${group.id}`, group.off]),
        ),
        colorsOff: off
          .filter(({ id }) => id === colors)
          .flatMap((group) => group.off.map((color) => `${group.product}.${color}`)),
      })
    }
  }
}

/** The options of a group that the shop has switched off. */
function offNames(offer: Settings['offer'], { product, id }: { product: string; id: string }): string[] {
  const own = `${product}.`
  if (id !== colors) return offer.switchedOff[own + id] ?? []
  return offer.colorsOff.filter((name) => name.startsWith(own)).map((name) => name.slice(own.length))
}

/** A refused form goes back without its password, wherever it was typed. */
function hidden(form: Rejected): Rejected {
  const url = String(form.values.url ?? '')
  const values: Rejected['values'] = {
    ...form.values,
    url: URL.canParse(url) ? withoutPassword(url).shown : url,
  }
  delete values.password
  return { ...form, values }
}
