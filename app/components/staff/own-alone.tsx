import { useT } from '~/i18n/react'
import type { OwnPath } from '~/url/own-path'

/** A picture or a line of the visitor's own, by itself. Points lie in a box one unit wide, its middle at 0, 0. */
export type Alone =
  { kind: 'picture'; url: OwnPath } | { kind: 'drawing'; points: readonly { x: number; y: number }[] }

/**
 * What is the visitor's own, large and alone: on the design it may be tiny, faint or hidden behind something, and once
 * approved it may be laid on again otherwise.
 */
export function OwnAlone({ parts }: { parts: readonly Alone[] }) {
  const t = useT()
  if (parts.length === 0) return null
  return (
    <ul className="review-alone" aria-label={t('staff.review.alone')}>
      {parts.map((part, index) => (
        <li key={index}>
          {part.kind === 'picture' ? (
            <img src={part.url} alt={t('staff.review.alone.picture', { number: index + 1 })} loading="lazy" />
          ) : (
            <Line points={part.points} name={t('staff.review.alone.drawing', { number: index + 1 })} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Line({ points, name }: { points: readonly { x: number; y: number }[]; name: string }) {
  const heights = points.map(({ y }) => y)
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)]
  const margin = 0.03 * Math.max(1, bottom - top)
  const box = [-0.5 - margin, top - margin, 1 + 2 * margin, bottom - top + 2 * margin]
  return (
    <svg viewBox={box.join(' ')} role="img" aria-label={name}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
