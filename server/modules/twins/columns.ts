// What the columns and words of a tracker are: guessed from a sample by the recognition of lists, and found again in later exports. Pure.
import type { GridRow, Tab } from '../sheets/reading/grid.ts'
import { findHead, type Head, headAt } from '../sheets/recognition/head-rows.ts'
import { plainHeading, type Role, rolesOf } from '../sheets/recognition/roles.ts'
import { plainStatus, readStatus, type Status } from '../sheets/recognition/status-cell.ts'
import type { TrackerColumn, TrackerRole, TrackerWords, WordState } from './contract.ts'

/** Where a list stands in a tab: numbers of the heading's rows, and what each column holds. */
export type Laid = { head: number[]; roles: TrackerRole[] }

/** The columns of a sample; null where none of its first rows is a heading. */
export function columnsOf(tab: Tab): { columns: TrackerColumn[]; head: number[] } | null {
  const head = findHead(tab)
  if (!head) return null
  const below = tab.rows.filter(({ no }) => no > Math.max(...head.rows))
  const roles: TrackerRole[] = rolesOf(head.headings)
  const twinAt = identifierAt(head.headings, below)
  if (twinAt >= 0) roles[twinAt] = 'twin'
  return { head: head.rows, columns: head.headings.map((title, i) => ({ title, role: roles[i]! })) }
}

const identifying = [
  /^(ma|id)( (so|dinh danh|nhiem vu|cong viec|nv|viec|he thong|theo doi|cv))*$/,
  /^(ma|id)\b|dinh danh|^so (nhiem vu|dinh danh|theo doi)/,
]

/** The column of identifiers: named as one, filled in every row of a task, never twice the same. */
function identifierAt(headings: readonly string[], rows: readonly GridRow[]): number {
  const isEach = (at: number) => {
    const values = rows.flatMap(({ cells }) => (cells[at]?.trim() ? [cells[at].trim()] : []))
    return values.length > 0 && values.length * 2 >= rows.length && new Set(values).size === values.length
  }
  for (const spelling of identifying) {
    const at = headings.findIndex((heading, i) => {
      const plain = plainHeading(heading)
      return spelling.test(plain) && plain !== 'ma don doc' && isEach(i)
    })
    if (at >= 0) return at
  }
  return -1
}

/** A later export of the same tracker: its columns by their titles, in whatever order; a paste without a heading by their order. @returns the title that is missing */
export function layTab(tab: Tab, columns: readonly TrackerColumn[]): Laid | { missing: string } {
  const heads = [findHead(tab), ...tab.rows.slice(0, 10).map((row) => headAt(tab, [row]))].filter((one) => one !== null)
  const laid = heads.map((head) => ({ head, roles: rolesByTitle(head, columns) }))
  const best = laid.reduce<(typeof laid)[number] | null>(
    (a, b) => (!a || knownIn(b.roles) > knownIn(a.roles) ? b : a),
    null,
  )
  if (best && knownIn(best.roles) >= 2) {
    const lacks = columns.find(({ role }) => (role === 'twin' || role === 'words') && !best.roles.includes(role))
    return lacks ? { missing: lacks.title } : { head: best.head.rows, roles: best.roles }
  }
  // Cells at the end may be empty everywhere; those that tell a task apart are not.
  const width = Math.max(...tab.rows.map(({ cells }) => cells.length))
  const needed = columns.findLastIndex(
    ({ role }) => role === 'twin' || role === 'words' || role === 'lead' || role === 'due',
  )
  if (width > columns.length || width <= needed)
    return { missing: columns.find(({ role }) => role === 'twin')?.title ?? '' }
  return { head: [], roles: columns.map(({ role }) => role) }
}

function rolesByTitle({ headings }: Head, columns: readonly TrackerColumn[]): TrackerRole[] {
  const left = columns.map(({ title, role }) => ({ key: plainHeading(title), role }))
  return headings.map((heading) => {
    const key = plainHeading(heading)
    const at = key === '' ? -1 : left.findIndex((one) => one.key === key)
    return at < 0 ? 'other' : left.splice(at, 1)[0]!.role
  })
}
const knownIn = (roles: readonly TrackerRole[]): number => roles.filter((role) => role !== 'other').length

/** For the readers of lists their identifier is a column like any other. */
export const listRoles = (roles: readonly TrackerRole[]): Role[] =>
  roles.map((role) => (role === 'twin' ? 'other' : role))

export const noWords: TrackerWords = { unseen: [], open: [], late: [], done: [], 'done-late': [], ended: [] }

/** The words of a column of states, each under the state it names, the commonest first. */
export function wordsOf(cells: readonly string[]): TrackerWords {
  const words: TrackerWords = { unseen: [], open: [], late: [], done: [], 'done-late': [], ended: [] }
  const counted = [...Map.groupBy(cells.map((cell) => cell.trim()).filter(Boolean), (word) => word)]
  for (const [word] of counted.sort((a, b) => b[1].length - a[1].length)) {
    const state = wordState(word)
    if (state && word.length <= 120 && words[state].length < 20) words[state].push(word)
  }
  return words
}

function wordState(word: string): WordState | null {
  const status = readStatus(word)
  if (!status) return null
  if (status.state === 'done') return status.late ? 'done-late' : 'done'
  return status.state === 'open' && /chậm|quá hạn|trễ|muộn/i.test(word) ? 'late' : status.state
}

/** What a word of state means in this tracker; null where nobody has said and it does not say itself. */
export function meaningOf(word: string, words: TrackerWords): Status | null {
  const key = plainStatus(word)
  for (const [state, spelled] of Object.entries(words) as [WordState, string[]][])
    if (spelled.some((one) => plainStatus(one) === key)) return statusOf(state)
  return readStatus(word)
}

function statusOf(state: WordState): Status {
  if (state === 'done-late') return { state: 'done', late: true }
  return state === 'late' ? { state: 'open', late: true } : { state, late: false }
}
