/**
 * Line icons on a 16 px grid, in the colour of the text beside them. Always decorative: the word next to it, or the
 * button's aria-label, says what it means.   <Icon name="plus" />
 */
const drawings = {
  desk: 'M2 5.5h12M3.5 5.5v7M12.5 5.5v7M8.5 5.5v4h4',
  document: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.2M6 8.2h4.5M6 10.8h4.5',
  tasks: 'M2 4l1.2 1.2L5.4 3M2 11l1.2 1.2L5.4 10M8 4.2h6M8 11.2h6',
  grid: 'M2 2.5h12v11H2zM2 6.2h12M2 9.8h12M6 2.5v11M10 2.5v11',
  badge: 'M8 2a4.2 4.2 0 110 8.4A4.2 4.2 0 018 2zM5.6 9.8L4.8 14 8 12.4 11.2 14l-.8-4.2M6.4 6.2l1.2 1.2 2.1-2.3',
  mail: 'M2 3h12v10H2zM2.2 3.4L8 8.4l5.8-5',
  house: 'M2 13.8h12M3.5 13.5V8l4.5-4 4.5 4v5.5M6.5 13.5V10h3v3.5',
  flag: 'M4 14.2V2.5h8.5l-2 3 2 3H4',
  star: 'M8 2l1.8 3.8 4.2.6-3 2.9.7 4.2L8 11.5l-3.7 2 .7-4.2-3-2.9 4.2-.6z',
  bars: 'M2 13V9.5M6 13V5M10 13V7.5M14 13V2.8',
  gear: 'M8 5.8a2.2 2.2 0 110 4.4 2.2 2.2 0 010-4.4zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6L5 5M11 11l1.4 1.4M3.6 12.4L5 11M11 5l1.4-1.4',
  search: 'M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.4 10.4L14 14',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.2 3.2L13 5',
  close: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 2.2L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1',
  up: 'M8 13V3M4 7l4-4 4 4',
  right: 'M6 4l4 4-4 4',
  left: 'M10 4L6 8l4 4',
  down: 'M4 6l4 4 4-4',
  redo: 'M3 8a5 5 0 018.8-3.2L13.5 6.5M13.5 3v3.5H10M13 8a5 5 0 01-8.8 3.2L2.5 9.5M2.5 13V9.5H6',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  out: 'M9.5 3V2.5h-7v11h7V13M6 8h8M11.5 5.5L14 8l-2.5 2.5',
  clip: 'M12.8 7.3L7.9 12.2a3 3 0 01-4.3-4.3l5.2-5.1a2 2 0 012.9 2.8l-5.1 5.1a1 1 0 01-1.5-1.4l4.6-4.6',
  bell: 'M4 11.5V7a4 4 0 018 0v4.5M2.5 11.5h11M6.8 13.8h2.4',
  folder: 'M2 3.5h4.2l1.6 1.8H14v7.2H2z',
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} strokeWidth={name === 'more' ? 2.4 : undefined} />
    </svg>
  )
}

/** The product's sign: a tick on a board of which the last tile is still open. */
export function BrandSign({ size = 22 }: { size?: number }) {
  return (
    <svg className="brand-sign" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="1" width="22" height="15" rx="2.5" fill="var(--accent)" />
      <path
        d="M7 8.4l3.6 3.4L17.4 5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M1 18.5h6.4v4.5H3A2 2 0 011 21zM8.8 18.5h6.4v4.5H8.8z" fill="var(--accent)" />
      <path d="M16.6 18.5H23V21a2 2 0 01-2 2h-4.4z" fill="none" stroke="var(--accent)" strokeWidth="1.4" />
    </svg>
  )
}
