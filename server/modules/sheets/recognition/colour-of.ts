// What the colour of a row says: the colour that marks it, and the legend beside the table. Pure.
import type { Tab } from '../reading/grid.ts'
import type { Role } from './roles.ts'
import type { BodyRow } from './row-kinds.ts'
import { readStatus, type Status } from './status-cell.ts'

/** The colour of the cell of the state, else the one that covers half of the row and more; RRGGBB or null. */
export function colourOfRow(row: BodyRow, roles: readonly Role[]): string | null {
  const own = row.fills[roles.indexOf('status')]
  if (own) return own
  const counted = Map.groupBy(
    row.fills.flatMap((fill) => fill ?? []),
    (fill) => fill,
  )
  const [most] = [...counted].sort((a, b) => b[1].length - a[1].length)
  return most && most[1].length * 2 >= roles.length ? most[0] : null
}

/** Colours that a line outside the tasks explains: a filled cell with a word of a state in it or to its right. */
export function legendOf(tab: Tab, tasks: ReadonlySet<number>): Map<string, Status> {
  const legend = new Map<string, Status>()
  for (const { no, cells, fills } of tab.rows) {
    if (tasks.has(no)) continue
    for (const [at, fill] of fills.entries()) {
      const said = readStatus(cells[at] ?? '') ?? readStatus(cells.slice(at + 1).find((text) => text !== '') ?? '')
      if (fill && said) legend.set(fill, said)
    }
  }
  return legend
}
