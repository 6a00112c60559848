import { useWords } from '../../platform/words.ts'
import { identityWords } from './words.ts'

/** How far each invented commune has come, in criteria: appraised, confirmed, claimed; the rest of nineteen is open. */
const rows = [
  [2, 3, 2],
  [3, 4, 3],
  [4, 3, 3],
  [4, 5, 2],
  [5, 4, 3],
  [6, 4, 2],
  [7, 5, 1],
  [6, 5, 2],
  [6, 5, 3],
  [8, 6, 1],
  [8, 5, 4],
  [8, 5, 2],
  [7, 8, 1],
  [8, 6, 3],
  [7, 9, 2],
  [17, 0, 0],
  [18, 0, 0],
  [19, 0, 0],
] as const
const across = 19
const step = { x: 32, y: 27 }

type Tile = 'open' | 'claimed' | 'confirmed' | 'appraised'

const looks: Record<Tile, { fill: string; stroke: string; dash?: string }> = {
  open: { fill: 'none', stroke: 'var(--line)' },
  claimed: { fill: 'none', stroke: 'var(--st-t)', dash: '3 2.5' },
  confirmed: { fill: 'var(--st-r-fill)', stroke: 'var(--st-r)' },
  appraised: { fill: 'var(--st-d)', stroke: 'var(--st-d)' },
}
const key: readonly Tile[] = ['open', 'claimed', 'confirmed', 'appraised']

/** The board of criteria as one sees it from across the room: it darkens as proof grows. */
export function BoardPicture() {
  const { board: t } = useWords(identityWords)
  return (
    <figure>
      <svg viewBox={`0 0 ${across * step.x - 6} ${rows.length * step.y - 5}`} role="img" aria-label={t.name}>
        {rows.map((row, y) => tilesOf(row).map((tile, x) => drawTile(tile, x, y)))}
      </svg>
      <figcaption>
        {key.map((tile) => (
          <span key={tile}>
            <svg viewBox="0 0 26 22" aria-hidden="true">
              {drawTile(tile, 0, 0)}
            </svg>
            {t[tile]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function tilesOf([appraised, confirmed, claimed]: readonly [number, number, number]): Tile[] {
  return Array.from({ length: across }, (_, index) => {
    if (index < appraised) return 'appraised'
    if (index < appraised + confirmed) return 'confirmed'
    return index < appraised + confirmed + claimed ? 'claimed' : 'open'
  })
}

function drawTile(tile: Tile, x: number, y: number) {
  const { fill, stroke, dash } = looks[tile]
  return (
    <rect
      key={`${x}-${y}`}
      x={x * step.x + 0.5}
      y={y * step.y + 0.5}
      width="25"
      height="21"
      rx="2"
      fill={fill}
      stroke={stroke}
      strokeDasharray={dash}
    />
  )
}
