// Our work in the columns of a tracker: its titles, its order, its words. Pure.
import { dayOf } from '../calendar/days.ts'
import { identifierOf } from '../sheets/identifier.ts'
import type { TrackerColumn, TrackerRole, TrackerWords, WordState } from './contract.ts'
import type { Going } from './queries/ours.ts'

/** What stands there of an assignment: its identifier, and the cells of columns that carry nothing of ours. */
export type There = { identifier: string; cells: ReadonlyMap<string, string> }

/** The heading, then a row for each. */
export function sentRows(
  columns: readonly TrackerColumn[],
  going: readonly Going[],
  { words, there }: { words: TrackerWords; there: ReadonlyMap<string, There> },
): string[][] {
  const rows = going.map((one, i) => {
    const known = there.get(one.assignmentId)
    const hasResult = columns.some(({ role }) => role === 'result')
    const hasProgress = columns.some(({ role }) => role === 'progress')
    return columns.map(({ title, role }, at) => {
      // Of several columns of progress the last is the one that is written on; the others stay as they are.
      const isLast = columns.findLastIndex((column) => column.role === role) === at
      const own = isLast
        ? cellOf(role, one, { no: i + 1, words, identifier: known?.identifier ?? '', hasResult, hasProgress })
        : null
      return own ?? known?.cells.get(title) ?? ''
    })
  })
  return [columns.map(({ title }) => title), ...rows]
}

type Around = { no: number; words: TrackerWords; identifier: string; hasResult: boolean; hasProgress: boolean }

/** Null: of such a column we know nothing, what stands there stays. */
function cellOf(
  role: TrackerRole,
  one: Going,
  { no, words, identifier, hasResult, hasProgress }: Around,
): string | null {
  switch (role) {
    case 'no':
      return String(no)
    case 'words':
      return one.words
    case 'number':
      return one.number ?? ''
    case 'issued':
      return one.issuedOn ? dayWords(one.issuedOn) : ''
    case 'subject':
      return one.subject ?? ''
    case 'issuer':
      return one.issuer ?? ''
    case 'due':
      return one.dueDay ? dayWords(one.dueDay) : (one.dueText ?? '')
    case 'lead':
      return one.lead
    case 'cooperate':
      return one.cooperate.join('; ')
    case 'supervisor':
      return one.supervisor ?? ''
    case 'progress':
      return hasResult ? (one.reported ?? '') : (resultOf(one) ?? one.reported ?? '')
    case 'result':
      return hasProgress ? (resultOf(one) ?? '') : (resultOf(one) ?? one.reported ?? '')
    case 'percent':
      return one.state === 'done' ? '100%' : one.percent === null ? '' : `${one.percent}%`
    case 'status':
      return wordOf(one, words)
    case 'done-on':
      return one.state === 'done' && one.doneAt ? dayWords(dayOf(one.doneAt)) : ''
    case 'id':
      return identifierOf(one.assignmentId)
    case 'twin':
      return identifier
    default:
      return null
  }
}

function resultOf({ result, product }: Going): string | null {
  const paper = product?.number ? `${product.number}${product.day ? ` ngày ${dayWords(product.day)}` : ''}` : null
  return [result, paper && !result?.includes(product!.number!) ? paper : null].filter(Boolean).join('; ') || null
}

const plainly: Record<WordState, string> = {
  unseen: 'Chưa thực hiện',
  open: 'Đang thực hiện',
  late: 'Quá hạn',
  done: 'Hoàn thành',
  'done-late': 'Hoàn thành quá hạn',
  ended: 'Đã dừng',
}

/** Their word for our state; a finer one that they lack is said by the coarser. What waits for our confirmation is still under way. */
function wordOf({ state, doneLate }: Going, words: TrackerWords): string {
  const wanted: WordState[] =
    state === 'done'
      ? doneLate
        ? ['done-late', 'done']
        : ['done']
      : state === 'late'
        ? ['late', 'open']
        : state === 'unseen' || state === 'ended'
          ? [state]
          : ['open']
  return wanted.map((one) => words[one][0]).find(Boolean) ?? plainly[wanted[0]!]
}

const dayWords = (day: string): string => day.split('-').toReversed().join('/')
