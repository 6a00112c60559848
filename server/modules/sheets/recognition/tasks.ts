// The tasks of one tab as its rows tell them; nothing is looked up yet. Pure.
import type { LegalDay } from '../../calendar/days.ts'
import { type Breathe, inTurns } from '../breathe.ts'
import type { Tab } from '../reading/grid.ts'
import { colourOfRow, legendOf } from './colour-of.ts'
import { type DueCell, readDue } from './due-cell.ts'
import { headAt } from './head-rows.ts'
import { type NumberCell, readDay, readNumber, readToldDay } from './number-cell.ts'
import type { Role } from './roles.ts'
import { type BodyRow, bodyOf, type Kind, kindsOf, type NoTask } from './row-kinds.ts'
import { plainStatus, readPercent, readProgress, readStatus, type Status } from './status-cell.ts'
import { contextOf, type TabContext } from './tab-context.ts'

/** How a tab is read: the numbers of the rows of its heading, what each column holds. */
export type TabLayout = { head: number[]; roles: Role[] }

/** What must be asked before the state of a task is known: a word, or a colour (RRGGBB). */
export type StateAsked = { what: 'status' | 'colour'; key: string; printed: string }

export type SheetTask = {
  ordinal: string
  words: string
  number: string | null
  issuedOn: LegalDay | null
  subject: string | null
  issuer: string | null
  due: DueCell
  /** As printed: names of agencies, perhaps several. */
  lead: string
  cooperate: string
  supervisor: string | null
  /** The last heading of a section above it. */
  section: string | null
  /** What the list says of its progress and result, and its remark. */
  said: string | null
  percent: number | null
  /** Null where the list says nothing of it. */
  status: Status | null
  statusPrinted: string | null
  asked: StateAsked | null
  doneOn: LegalDay | null
  /** Number of the paper by which it was done. */
  product: NumberCell
  /** The identifier that our own export wrote beside it. */
  id: string | null
}
export type SheetRow = { no: number } & ({ task: SheetTask } | { noTask: NoTask })

/** The rows below the heading, each a task or why not; and what the title says of all. `thisYear` fills years that neither says. */
export async function readTab(
  tab: Tab,
  { head, roles }: TabLayout,
  { thisYear, breathe }: { thisYear: number; breathe: Breathe },
): Promise<{ rows: SheetRow[]; context: TabContext }> {
  const headRows = tab.rows.filter(({ no }) => head.includes(no))
  const context = contextOf(tab, head[0] ?? 0)
  const body = bodyOf(tab, Math.max(0, ...head))
  const kinds = await kindsOf(tab, body, { roles, headings: headAt(tab, headRows).headings, breathe })
  const isTask = (kind: Kind | undefined) => kind === 'task' || kind === 'more'
  const legend = legendOf(tab, new Set(body.flatMap(({ no }, i) => (isTask(kinds[i]) ? [no] : []))))
  const reader = rowReader({ roles, context, legend, year: context.year ?? thisYear })
  return { context, rows: await inTurns(body, breathe, (row, i) => reader(row, kinds[i]!)) }
}

type Around = { roles: readonly Role[]; context: TabContext; legend: ReadonlyMap<string, Status>; year: number }

/** Reads rows in their order: a section names the document of the tasks under it, a further lead takes the words of the row above. */
function rowReader(around: Around): (row: BodyRow, kind: Kind) => SheetRow {
  const { context, year } = around
  const whole: NumberCell = { number: context.number, issuedOn: context.issuedOn }
  let section: string | null = null
  let document = whole
  let last: SheetTask | null = null
  return (row, kind) => {
    if (kind === 'section') {
      section = row.cells.filter((text) => text.trim() !== '').join(' ')
      const named = readNumber(section, { year }, { bare: false })
      document = named.number ? named : whole
    }
    if (kind !== 'task' && kind !== 'more') return { no: row.no, noTask: kind }
    const task = taskOf(row, { ...around, document, section })
    const more: SheetTask = kind === 'more' && last ? withMore(last, task) : task
    last = kind === 'more' ? last : task
    return { no: row.no, task: more }
  }
}

/** A further lead: the words, the document and, where it has none of its own, the due day of the task. */
const withMore = (task: SheetTask, more: SheetTask): SheetTask => ({
  ...more,
  ordinal: task.ordinal,
  words: task.words,
  number: more.number ?? task.number,
  issuedOn: more.issuedOn ?? task.issuedOn,
  subject: task.subject,
  issuer: task.issuer,
  due: more.due.text === null ? task.due : more.due,
  supervisor: more.supervisor ?? task.supervisor,
})

type Reading = Around & { document: NumberCell; section: string | null }

function taskOf(row: BodyRow, { roles, legend, year, document, section }: Reading): SheetTask {
  const cell = (role: Role) => row.cells[roles.indexOf(role)]?.trim() ?? ''
  const all = (role: Role) =>
    roles.flatMap((one, i) => (one === role && row.cells[i]?.trim() ? [row.cells[i].trim()] : []))
  const own = readNumber(cell('number'), { year }, { bare: true })
  const { number, issuedOn } = own.number
    ? { ...own, issuedOn: own.issuedOn ?? readDay(cell('issued'), year) }
    : document
  const progress = [...new Set([...all('progress'), ...all('result')])].join('\n')
  const percent = readPercent(cell('percent'))
  const told = statusOf(row, { roles, legend, progress, percent })
  const done = told.status?.state === 'done'
  const product = done ? readNumber(progress, { year }, { bare: false }) : { number: null, issuedOn: null }
  const note = all('note').join('\n')
  return {
    ...told,
    ordinal: cell('no').replace(',', '.'),
    words: cell('words'),
    number,
    issuedOn,
    subject: cell('subject') || null,
    issuer: cell('issuer') || null,
    due: readDue(cell('due'), { issuedOn, year }),
    lead: cell('lead'),
    cooperate: cell('cooperate'),
    supervisor: cell('supervisor') || null,
    section,
    said: [progress, note && `Ghi chú: ${note}`].filter(Boolean).join('\n') || null,
    percent: percent ?? percentIn(progress),
    doneOn: done ? (readDay(cell('done-on'), year) ?? product.issuedOn ?? readToldDay(progress, year)) : null,
    product,
    id: /^DD-[0-9a-f]{32}$/i.test(cell('id')) ? `DD-${cell('id').slice(3).toLowerCase()}` : null,
  }
}

type Told = Pick<SheetTask, 'status' | 'statusPrinted' | 'asked'>
type Telling = { roles: readonly Role[]; legend: ReadonlyMap<string, Status>; progress: string; percent: number | null }

/** The word of the state, else the colour, else how the words of the progress begin, else the percent. */
function statusOf(row: BodyRow, { roles, legend, progress, percent }: Telling): Told {
  const printed = row.cells[roles.indexOf('status')]?.trim() || null
  const word = printed === null ? null : readStatus(printed)
  if (printed !== null && plainStatus(printed) !== '') {
    const asked: StateAsked | null = word ? null : { what: 'status', key: plainStatus(printed), printed }
    return { status: word, statusPrinted: printed, asked }
  }
  const colour = colourOfRow(row, roles)
  const meant = colour === null ? null : (legend.get(colour) ?? null)
  if (meant) return { status: meant, statusPrinted: null, asked: null }
  const status = readProgress(progress) ?? byPercent(percent)
  const unknown = colour !== null && status === null
  return { status, statusPrinted: null, asked: unknown ? { what: 'colour', key: colour, printed: colour } : null }
}

function byPercent(percent: number | null): Status | null {
  if (percent === null) return null
  return { state: percent >= 100 ? 'done' : percent > 0 ? 'open' : 'unseen', late: false }
}

/** "Đạt 60%": the only percent that a progress names. */
function percentIn(words: string): number | null {
  const found = [...words.matchAll(/(\d{1,3})(?:[.,]\d+)?\s*%/g)]
  const value = found.length === 1 ? Number(found[0]![1]) : null
  return value !== null && value <= 100 ? value : null
}
