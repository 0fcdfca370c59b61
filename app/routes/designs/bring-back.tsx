import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'

/** Makes a design again what it was in one of its versions; `title` says which, to who can't see where it stands. */
export function BringBack({ design, version, title }: { design: string; version: number; title: string }) {
  const t = useT()
  return (
    <form method="post" action={pathTo`/designs/${design}/versions`}>
      <input type="hidden" name="version" value={version} />
      <button className="button button-small" name="intent" value="bring">
        {t('versions.bring')}
        <span className="unseen">: {title}</span>
      </button>
    </form>
  )
}
