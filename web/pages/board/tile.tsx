import type { Says } from '../../../server/modules/assessments/cells.ts'
import type { Reading } from '../../../server/modules/board/cells.ts'
import { barsBackground, barsWidth } from './truth-bars.ts'

/** Letter, shape and tone of a cell; decorative, the cell's name says it all. */
export function Tile({ reading }: { reading: Reading }) {
  const { tone, letter, overruled, byDocument } = reading
  const marks = `${overruled ? ' overruled' : ''}${byDocument ? ' by-document' : ''}`
  return <span className={`bd-tile ${tone}${marks}`}>{letter}</span>
}

const large = { width: 11, height: 8 }

/** The truths in the order of the stages, outside the table: full met, hollow not met, pale nothing yet. */
export function Bars({ says, label }: { says: readonly Says[]; label?: string }) {
  const style = { width: barsWidth(says, large), height: large.height, background: barsBackground(says, large) }
  if (!label) return <span className="bd-bars" style={style} />
  return <span className="bd-bars" role="img" aria-label={label} style={style} />
}
