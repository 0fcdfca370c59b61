import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'
import { LanguageChooser } from './language-chooser'

export interface ShopFacts {
  name: string
  address: string
  contact: string
  openingHours: string
  hours: string[]
}

/** Below every public page: where the shop is, its rules, and how to reach it. */
export function Footer({ shop, demoMails }: { shop: ShopFacts; demoMails: boolean }) {
  const t = useT()
  return (
    <footer className="footer">
      <div className="wide footer-inner">
        <address>
          <strong>{shop.name}</strong>
          {`\n${[shop.address, ...shop.hours, shop.openingHours].join('\n')}`}
        </address>
        <nav className="footer-links" aria-label={shop.name}>
          <Link to="/privacy">{t('frame.privacy')}</Link>
          <Link to="/rules">{t('frame.freeRules')}</Link>
          {shop.contact.includes('@') && <a href={`mailto:${shop.contact}`}>{t('frame.contact')}</a>}
          {demoMails && <Link to="/demo/mails">{t('frame.mails')}</Link>}
        </nav>
        <LanguageChooser />
        <p>{t('frame.runsOn')}</p>
      </div>
    </footer>
  )
}
