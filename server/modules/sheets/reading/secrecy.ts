import { linesOf } from '../../documents/reading/lines.ts'
import { secrecyMark } from '../../documents/reading/secrecy.ts'
import type { Grid } from './grid.ts'

/** Rows above which a list has its title, and the mark of its secrecy beside it. */
const titleRows = 15

/** A list that bears a mark of secrecy in its title, or in a cell of its own anywhere, is not for this system. */
export function isSecret({ tabs }: Grid): boolean {
  const cells = tabs.flatMap(({ rows }) =>
    rows.flatMap(({ cells }, at) => (at < titleRows ? cells : cells.filter((cell) => cell.includes('MẬT')))),
  )
  return tabs.some(({ name }) => marked(name)) || marked(cells.filter((cell) => cell !== '').join('\n'))
}

function marked(text: string): boolean {
  return secrecyMark(text, linesOf(text)) !== null
}
