import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { loader } from '~/root'
import { useT } from '~/i18n/react'
import { Footer } from './footer'
import { Header } from './header'

/** What the root knows about the shop; every page may use it. */
export function useShop() {
  const data = useRouteLoaderData<typeof loader>('root')
  if (!data) throw new Error('The page has no shop. Its root loader failed; look there.')
  return data
}

/** A public page: label and ways above, the shop below, the content between. */
export function Page({
  children,
  lined,
  bare = false,
  className,
}: {
  children: ReactNode
  lined?: boolean
  /** Without the header: the page carries its own label. */
  bare?: boolean
  className?: string
}) {
  const t = useT()
  const { shop, makes, demo, demoMails } = useShop()
  return (
    <>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      {demo && !bare && (
        <aside className="demo-note">{t(demoMails ? 'frame.demo' : 'frame.demoSends')}</aside>
      )}
      {!bare && <Header shop={shop.name} makes={makes} lined={lined} />}
      <main id="content" className={className}>
        {children}
      </main>
      <Footer shop={shop} demoMails={demoMails} />
    </>
  )
}
