import type { ReactNode } from 'react'
import { useT } from '~/i18n/react'
import { Footer } from './footer'
import { Header } from './header'
import { useShop } from './use-shop'

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
