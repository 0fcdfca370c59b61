const drawings = {
  back: 'M15 5l-7 7 7 7',
  undo: 'M9 6L4.5 10.5 9 15M5 10.5h8.5a5 5 0 0 1 0 10H10',
  redo: 'M15 6l4.5 4.5L15 15M19 10.5h-8.5a5 5 0 0 0 0 10H14',
  silhouette: 'M9 3c0 2 .6 3.4 3 3.4S15 5 15 3M9 3L7.6 7.6 9.4 11 5 20.5h14L14.6 11l1.8-3.4L15 3M9.4 11h5.2',
  colour: 'M12 3.5c3.4 4.2 5.6 7.2 5.6 10.4a5.6 5.6 0 0 1-11.2 0c0-3.2 2.2-6.2 5.6-10.4z',
  cloth: 'M4 4h16v16H4zM4 9.3h16M4 14.6h16M9.3 4v16M14.6 4v16',
  print:
    'M7.5 4.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM16.5 4.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM7.5 13.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM16.5 13.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  details:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 6.8a5.2 5.2 0 1 0 0 10.4 5.2 5.2 0 0 0 0-10.4zM10 10h.01M14 10h.01M10 14h.01M14 14h.01',
  closer: 'M12 5v14M5 12h14',
  further: 'M5 12h14',
} as const

export type IconName = keyof typeof drawings

export const isIcon = (name: string): name is IconName => name in drawings

/** A line drawing of 24 units; always beside a word or under a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
