import { Link } from '@remix-run/react'
import { useT } from '~/i18n/react'
import { LanguageChooser } from './language-chooser'
import { WovenLabel } from './woven-label'

/** Above every public page: the label, where one can go, and the language. */
export function Header({ shop, makes, lined = false }: { shop: string; makes: string; lined?: boolean }) {
  const t = useT()
  return (
    <header className={lined ? 'header-lined' : undefined}>
      <div className="wide header">
        <WovenLabel shop={shop} />
        <nav aria-label={t('frame.menu')}>
          <Link to="/studio">{t(`${makes}.studio.begin`)}</Link>
          <Link to="/#how">{t('frame.how')}</Link>
          <Link to="/rules">{t('frame.rules')}</Link>
          <Link className="to-mine" to="/mine">
            {t('frame.mine')}
          </Link>
        </nav>
        <LanguageChooser />
      </div>
    </header>
  )
}
