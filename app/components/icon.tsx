/** Line icons on a 24-unit square, drawn by hand. */
const paths = {
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  mail: 'M3.5 6.5h17v11h-17zM4 7l8 6 8-6',
  plane: 'M20.5 4 3.5 11l6.5 2.5M20.5 4 14 20l-4-6.5M20.5 4 10 13.5',
  clock: 'M12 7v5.2l3.2 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  none: 'M5.8 5.8l12.4 12.4M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  copy: 'M8.5 8.5V4.5h11v11h-4M4.5 8.5h11v11h-11z',
  back: 'm14 6-6 6 6 6',
  alert: 'M12 7.5v5.2M12 16.2v.2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
} as const

export type IconName = keyof typeof paths | 'sewn' | 'open'

/** Decoration beside words: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {name === 'sewn' ? (
        <>
          <circle cx="12" cy="12" r="9.2" />
          <circle cx="12" cy="12" r="6.2" strokeWidth="1" />
          <path d="m9.8 9.8 4.4 4.4m0-4.4-4.4 4.4" stroke="#a3162b" />
        </>
      ) : name === 'open' ? (
        <circle cx="12" cy="12" r="9" strokeDasharray="3.4 2.6" />
      ) : (
        <path d={paths[name]} />
      )}
    </svg>
  )
}
