// A read-back as rows of theirs: cells by the recognition of lists, names by the office's book. Pure but for turns.
import type { Breathe } from '../../sheets/breathe.ts'
import { isSure, type Link, namesIn } from '../../sheets/plan/names.ts'
import type { Tab } from '../../sheets/reading/grid.ts'
import { readTab, type SheetTask } from '../../sheets/recognition/tasks.ts'
import { type Laid, listRoles, meaningOf } from '../columns.ts'
import type { Field, TrackerRole, TrackerWords } from '../contract.ts'
import type { Theirs } from './differences.ts'

/** unknownWord: its word of state, where nobody has said what it means. */
export type ReadRow = Theirs & { task: SheetTask; unknownWord: string | null }
export type ReadRows = {
  rows: ReadRow[]
  /** Rows of work without an identifier, or with one that stood above. */
  unnamed: number
}

const telling: Partial<Record<TrackerRole, Field>> = {
  status: 'state',
  percent: 'state',
  due: 'due',
  lead: 'lead',
  progress: 'words',
  result: 'words',
}

type Reading = { words: TrackerWords; link: Link; thisYear: number; breathe: Breathe }

export async function readRows(tab: Tab, laid: Laid, { words, link, thisYear, breathe }: Reading): Promise<ReadRows> {
  const read = await readTab(tab, { head: laid.head, roles: listRoles(laid.roles) }, { thisYear, breathe })
  const cellsOf = new Map(tab.rows.map(({ no, cells }) => [no, cells]))
  const twinAt = laid.roles.indexOf('twin')
  const tells = new Set(laid.roles.flatMap((role) => telling[role] ?? []))
  const seen = new Set<string>()
  const rows: ReadRow[] = []
  let unnamed = 0
  for (const row of read.rows) {
    if (!('task' in row)) continue
    const cells = cellsOf.get(row.no) ?? []
    const identifier = (cells[twinAt] ?? '').trim().slice(0, 200)
    if (identifier === '' || seen.has(identifier)) {
      unnamed++
      continue
    }
    seen.add(identifier)
    const { task } = row
    const meant = task.statusPrinted === null ? null : meaningOf(task.statusPrinted, words)
    rows.push({
      ...{ no: row.no, identifier, task, tells },
      unknownWord: meant === null ? task.statusPrinted : null,
      status: task.statusPrinted === null ? task.status : meant,
      statusPrinted: task.statusPrinted,
      dueDay: task.due.extendedTo ?? task.due.day,
      dueTime: task.due.extendedTo ? null : task.due.time,
      leads: namesIn(task.lead, link).map((printed) => {
        const party = link(printed)
        return { printed, agencyIds: isSure(party) ? party.agencyIds : [] }
      }),
      ...{ said: task.said, percent: task.percent, doneOn: task.doneOn, product: task.product },
    })
    await breathe()
  }
  return { rows, unnamed }
}
