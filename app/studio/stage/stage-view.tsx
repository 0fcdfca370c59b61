import type { RefObject } from 'react'
import { useT } from '~/i18n/react'
import type { Staging, View } from '~/products/product'
import { Icon } from '../icons'
import type { Announcement } from '../use-announce'
import { sideWord } from '~/catalog/labels'

interface StageProps {
  product: string
  staging: Pick<Staging<unknown>, 'focus' | 'tape'>
  box: RefObject<HTMLDivElement>
  live: boolean
  picture: string
  description: string
  view: View
  onView: (view: View) => void
  /** The last thing the visitor was told: a repair, an undo. */
  message: string
  /** What those who see it need not be told. */
  announcement: Announcement
  /** 1 shows the whole garment. */
  zoom: number
  /** Nearer or further by a factor; 0 shows the whole. */
  onZoom: (factor: number) => void
}

type Measured = Required<Pick<Staging<unknown>, 'focus' | 'tape'>>

function ticksOf({ from, perCentimetre, centimetres }: Measured['tape']): string {
  return Array.from({ length: centimetres / 2.5 + 1 }, (_, i) => {
    const length = i % 6 === 0 ? 22 : i % 2 === 0 ? 14 : 8
    return `M0 ${(from + i * 2.5 * perCentimetre).toFixed(1)}h${length}`
  }).join('')
}

/** Centimetres from the top, at the scale the product is shown in. */
function Tape({ focus, tape }: Measured) {
  return (
    <svg className="tape" viewBox={`0 ${focus.y} 62 ${focus.height}`} aria-hidden="true" focusable="false">
      <path d={ticksOf(tape)} fill="none" />
      {Array.from({ length: Math.floor(tape.centimetres / 15) }, (_, i) => (
        <text key={i} x="28" y={tape.from + (i + 1) * 15 * tape.perCentimetre + 6}>
          {(i + 1) * 15}
        </text>
      ))}
    </svg>
  )
}

/** The product on its stage, which side of it, and what it is in words. */
export function StageView({
  product,
  staging,
  box,
  live,
  picture,
  description,
  view,
  onView,
  message,
  announcement,
  zoom,
  onZoom,
}: StageProps) {
  const t = useT()
  const { focus, tape } = staging
  const percent = `${Math.round(zoom * 100)} %`
  const unseenMessages = [t('studio.undone'), t('studio.redone')]
  const views = [
    ['front', sideWord(t, product, 'front')],
    ['back', sideWord(t, product, 'back')],
  ] as const
  return (
    <section className="stage" aria-label={t(`${product}.studio.the`)}>
      <div className="stage-picture" role="img" aria-label={description} data-live={live || undefined}>
        {!live && <img src={picture} alt="" width="800" height="1200" />}
        <div className="stage-canvas" ref={box} aria-hidden="true" />
        {zoom === 1 && tape && <Tape focus={focus} tape={tape} />}
      </div>
      <fieldset className="views">
        <legend className="unseen">{t('studio.view')}</legend>
        {views.map(([id, word]) => (
          <label key={id} className="view">
            <input type="radio" name="view" value={id} checked={view === id} onChange={() => onView(id)} />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      {live && (
        <div className="zooms" role="group" aria-label={t('studio.zoom')}>
          <button
            type="button"
            aria-label={t('studio.zoomOut')}
            aria-disabled={zoom === 1}
            onClick={() => onZoom(1 / 1.5)}
          >
            <Icon name="further" />
          </button>
          <button type="button" aria-label={`${percent}, ${t('studio.zoomFit')}`} onClick={() => onZoom(0)}>
            {percent}
          </button>
          <button type="button" aria-label={t('studio.zoomIn')} onClick={() => onZoom(1.5)}>
            <Icon name="closer" />
          </button>
        </div>
      )}
      <div role="status">
        {message && (
          // Undo is seen on the dress itself; only who cannot see it needs the word.
          <p className={unseenMessages.includes(message) ? 'unseen' : 'said'} key={message}>
            {message}
          </p>
        )}
      </div>
      <p className="unseen" role="status">
        {/* The same words again are news again. */}
        <span key={announcement.count}>{announcement.message}</span>
      </p>
      <p className="stage-words">{description}</p>
    </section>
  )
}
