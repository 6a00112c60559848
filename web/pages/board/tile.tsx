import type { Says } from '../../../server/modules/assessments/cells.ts'
import type { Reading } from '../../../server/modules/board/cells.ts'

/** Letter, shape and tone of a cell; decorative, the cell's name says it all. */
export function Tile({ reading }: { reading: Reading }) {
  const { tone, letter, overruled, byDocument } = reading
  const marks = `${overruled ? ' overruled' : ''}${byDocument ? ' by-document' : ''}`
  return <span className={`bd-tile ${tone}${marks}`}>{letter}</span>
}

/** The truths in the order of the stages: full met, hollow not met, pale nothing yet. */
export function Bars({
  says,
  label,
  size = 'small',
}: {
  says: readonly Says[]
  label?: string
  size?: 'small' | 'large'
}) {
  const [width, height] = size === 'small' ? [says.length > 3 ? 5 : 7, 5] : [11, 8]
  const step = width + 1
  const style = { width: step * says.length - 1, height, background: barsImage(says, width, height) }
  if (!label) return <span className="bd-bars" style={style} />
  return <span className="bd-bars" role="img" aria-label={label} style={style} />
}

const made = new Map<string, string>()

/** One background instead of an element a bar: a board of fifty rows would have three thousand of them. */
function barsImage(says: readonly Says[], width: number, height: number): string {
  const key = `${says.join('')}.${width}.${height}`
  const ready = made.get(key)
  if (ready) return ready
  const box = (colour: string, x: number, inset: number) =>
    `linear-gradient(var(${colour}),var(${colour})) ${x + inset}px ${inset}px/${width - 2 * inset}px ${height - 2 * inset}px no-repeat`
  const image = says
    .flatMap((one, i) => {
      const x = i * (width + 1)
      if (one === 2) return [box('--st-d', x, 0)]
      if (one === 1) return [box('--paper', x, 1), box('--ink', x, 0)]
      // Half full: it was said, and must be looked at again.
      if (one === 3) return [box('--paper', x, 2), box('--st-d', x, 0)]
      return [box('--line', x, 0)]
    })
    .join(',')
  made.set(key, image)
  return image
}
