import { useRouteLoaderData } from '@remix-run/react'
import type { ReviewPolicy, Shop } from '~/domain/settings/settings'
import type { Locale } from '~/i18n/language'

/** What the root loads for every page. */
export interface RootData {
  locale: Locale
  words: string
  /** The first of what the shop makes: where designing begins. */
  makes: string
  shop: Pick<Shop, 'name' | 'address' | 'contact' | 'openingHours' | 'currency' | 'timeZone'> & {
    /** When it is open, a line for days that are alike. */
    hours: string[]
  }
  /** How what is a visitor's own may leave. */
  ownPolicy: ReviewPolicy
  demo: boolean
  demoMails: boolean
}

/** What the root knows about the shop; undefined where its loader failed. */
export const useRootData = () => useRouteLoaderData('root') as RootData | undefined

/** What the root knows about the shop; every page may use it. */
export function useShop(): RootData {
  const data = useRootData()
  if (!data) throw new Error('The page has no shop. Its root loader failed; look there.')
  return data
}
