import { useId } from 'react'
import { useT } from '~/i18n/react'

/** A shell button with four holes, sewn on with a cross of thread. */
export function SewnButton() {
  const id = useId()
  return (
    <svg className="answer-progress-button" viewBox="0 0 80 80" aria-hidden="true">
      <defs>
        <radialGradient id={id} cx=".36" cy=".3" r=".85">
          <stop offset="0" stopColor="#fffdf7" />
          <stop offset=".55" stopColor="#f2ebdc" />
          <stop offset="1" stopColor="#d3c5aa" />
        </radialGradient>
      </defs>
      <ellipse cx="41" cy="44" rx="36" ry="35" fill="#000" fillOpacity=".2" />
      <circle cx="40" cy="40" r="36" fill={`url(#${id})`} stroke="#b7a88c" strokeWidth=".8" />
      <circle cx="40" cy="40" r="26.5" fill="none" stroke="#b9a98b" strokeWidth="1.2" />
      <circle cx="40" cy="40" r="27.6" fill="none" stroke="#fffef9" strokeWidth="1" />
      {[33, 47].flatMap((x) =>
        [33, 47].map((y) => <circle key={`${x}-${y}`} cx={x} cy={y} r="4" fill="#6e1a24" />),
      )}
      <path d="m33 33 14 14M47 33 33 47" stroke="#a3162b" strokeWidth="3.6" strokeLinecap="round" />
      <path d="m33.5 32.2 13.6 13.6" stroke="#d0566a" strokeWidth="1" strokeLinecap="round" />
    </svg>
  )
}

/** Where a button is still to be sewn on. */
export function OpenButton() {
  return (
    <svg className="answer-progress-button" viewBox="0 0 80 80" aria-hidden="true">
      <circle
        cx="40"
        cy="40"
        r="35"
        fill="none"
        stroke="#f6efe1"
        strokeWidth="2.2"
        strokeDasharray="7.2 4.8"
      />
      <path d="M40 29v22M29 40h22" stroke="#f6efe1" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}

/** One button for each answer needed; the names are of friends whose answers count. */
export function AnswerProgress({ names, needed }: { names: string[]; needed: number }) {
  const t = useT()
  return (
    <ol className="answer-progress" aria-label={t('mine.progress', { counted: names.length, needed })}>
      {Array.from({ length: needed }, (_, index) => (
        <li key={index} className={names[index] ? 'answer-progress-sewn' : 'answer-progress-open'}>
          <span className="answer-progress-band">{names[index] ? <SewnButton /> : <OpenButton />}</span>
          <span className="answer-progress-name">{names[index] ?? t('mine.open')}</span>
        </li>
      ))}
    </ol>
  )
}
