import { useShop, type RootData } from '~/components/use-shop'
import { useT } from '~/i18n/react'

type Kind = keyof RootData['ownPolicy']

const labels = { words: 'text', picture: 'picture', drawing: 'pen' } as const

/** How what is the visitor's own may leave, by the shop's policy: once for all kinds where that is the same. */
export function OwnHint({ kinds }: { kinds: readonly Kind[] }) {
  const t = useT()
  const { ownPolicy } = useShop()
  const [first, ...others] = kinds.map((kind) => ownPolicy[kind])
  if (!first) return null
  if (others.every((policy) => policy === first))
    return <p className="field-hint motif-wide">{t(`studio.motif.own.${first}`)}</p>
  return kinds.map((kind) => (
    <p className="field-hint motif-wide" key={kind}>
      {t(`studio.motif.tool.${labels[kind]}`)}: {t(`studio.motif.own.${ownPolicy[kind]}`)}
    </p>
  ))
}
