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
  ideas: 'M9.5 18h5M10 20.5h4M9 15.5c-2-1.3-3.2-3.2-3.2-5.5a6.2 6.2 0 0 1 12.4 0c0 2.3-1.2 4.2-3.2 5.5z',
  motifs:
    'M12 4.5c2 2.6 2 4.4 0 6.4-2-2-2-3.8 0-6.4zM12 10.9c2.6-2 4.4-2 6.4 0-2 2-3.8 2-6.4 0zM12 10.9c-2.6-2-4.4-2-6.4 0 2 2 3.8 2 6.4 0zM12 10.9c2 2.6 2 4.4 0 6.4-2-2-2-3.8 0-6.4zM12 17.3v3.2',
  figure: 'M12 20s-7-4.4-7-9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.4c0 5.2-7 9.6-7 9.6z',
  text: 'M5 6.5V5h14v1.5M12 5v14M9.5 19h5',
  picture: 'M4 5.5h16v13H4zM4 16l4.5-4.5 3.5 3.5 3-2.5 5 4M15.5 9.5h.01',
  pen: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM13.8 7.2l3 3',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  remove: 'M6 6l12 12M18 6L6 18',
  download: 'M12 4.5v10M7.5 10.5l4.5 4.5 4.5-4.5M5 19.5h14',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
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
