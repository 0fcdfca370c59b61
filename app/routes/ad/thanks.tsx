import { useT } from '~/i18n/react'
import { SewnButton } from '~/components/answer-progress'

interface Thanks {
  friend: string
  sender: string
  way: 'mail' | 'link'
  answer: { choice: 'just-so' | 'in-another' | 'not-for-me'; theirs?: { name: string } }
}

/** What happens now that the friend has answered. */
export function AdThanks({ friend, sender, way, answer: { choice, theirs } }: Thanks) {
  const t = useT()
  const yes = choice !== 'not-for-me'
  return (
    <div className="ad-thanks" id="answer" role="status">
      {yes && <SewnButton />}
      <h1>{t('ad.thanks', { friend })}</h1>
      <p className="lead">
        {!yes
          ? t('ad.thanksNo')
          : theirs
            ? t(`ad.thanksColor_${way}`, { sender, color: theirs.name })
            : t(`ad.thanksYes_${way}`, { sender })}
      </p>
      {way === 'mail' && <p className="small quiet">{t('ad.nothingMore')}</p>}
    </div>
  )
}
