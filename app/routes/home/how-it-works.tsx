import { counted } from '~/i18n/counted'
import { useT } from '~/i18n/react'
import { SewnButton } from '~/components/answer-progress'
import { Snip } from '~/components/swatch'

const snips = ['#1f6b6b', '#661b36', '#c48f2f', '#93a889']

/** Three steps along one basting thread. */
export function HowItWorks({ friends }: { friends: number }) {
  const t = useT()
  const { count, word, Word } = counted(t, friends)
  const params = { count, friends: word, Friends: Word }
  return (
    <section className="wide how" id="how" aria-labelledby="how-title">
      <h2 id="how-title">{t('home.how')}</h2>
      <ol className="how-steps">
        <li>
          <div className="how-art">
            {snips.map((color) => (
              <Snip key={color} color={color} className="snip" />
            ))}
          </div>
          <div className="how-words">
            <h3>1. {t('home.step1')}</h3>
            <p>{t('home.step1Text')}</p>
          </div>
        </li>
        <li>
          <div className="how-art">
            <svg className="envelope" viewBox="0 0 150 100" aria-hidden="true">
              <path d="M4 36 75 82l71-46v62H4Z" />
              <path d="M28 51V3h94v48L75 81Z" />
              <path d="M66 18h18l-4 17 16 31c-12 6-30 6-42 0l16-31Z" fill="#1f6b6b" stroke="none" />
              <path d="M70 34.5h10" stroke="#d9b56a" strokeWidth="3" />
              <path d="M4 36v62h142V36" fill="none" />
            </svg>
          </div>
          <div className="how-words">
            <h3>2. {t('home.step2')}</h3>
            <p>{t('home.step2Text')}</p>
          </div>
        </li>
        <li>
          <div className="how-art">
            {Array.from({ length: Math.min(friends, 5) }, (_, index) => (
              <SewnButton key={index} />
            ))}
          </div>
          <div className="how-words">
            <h3>3. {t('home.step3', params)}</h3>
            <p>{t('home.step3Text', params)}</p>
          </div>
        </li>
      </ol>
    </section>
  )
}
