// Which rows below a heading are tasks, and why the others are not: sections, totals, rows of signatures, a heading printed again. Pure.
import { legalRefsIn } from '../../documents/reading/legal-refs.ts'
import { splitWords } from '../../documents/reading/words.ts'
import { withoutMarks } from '../../spelling/fold.ts'
import { type Breathe, inTurns } from '../breathe.ts'
import type { GridRow, Tab } from '../reading/grid.ts'
import type { Role } from './roles.ts'

/** Why a row becomes no task, as far as the row itself tells. */
export type NoTask = 'section' | 'total' | 'numbers' | 'heading' | 'footer' | 'no-words'
export type Kind = 'task' | 'more' | NoTask

/** A row below the heading: its cells by column, merged ones filled in from above; `own` are those it has itself. */
export type BodyRow = GridRow & { own: string[] }

/** Rows below the heading. What is merged downwards holds for each of its rows; what is merged to the right stands in its first column. */
export function bodyOf(tab: Tab, headEnd: number): BodyRow[] {
  const byNo = new Map(tab.rows.map((row) => [row.no, row]))
  const covered = new Map<number, { left: number; above: GridRow }[]>()
  for (const { top, bottom, left } of tab.merges) {
    const above = byNo.get(top)
    if (top <= headEnd || !above) continue
    for (let no = top + 1; no <= bottom; no++)
      if (byNo.has(no)) covered.set(no, [...(covered.get(no) ?? []), { left, above }])
  }
  return tab.rows
    .filter(({ no }) => no > headEnd)
    .map((row) => {
      const cells = [...row.cells]
      const fills = [...row.fills]
      for (const { left, above } of covered.get(row.no) ?? []) {
        cells[left] = above.cells[left] ?? ''
        fills[left] ??= above.fills[left] ?? null
      }
      return { no: row.no, own: row.cells, cells: Array.from(cells, (text) => text ?? ''), fills }
    })
}

/** What tells a task beside its words. */
const telling: ReadonlySet<Role> = new Set([
  'number',
  'issued',
  'due',
  'lead',
  'cooperate',
  'supervisor',
  'progress',
  'percent',
  'status',
  'result',
  'done-on',
])

/** The kind of each row; `more`: another lead of the task above, without words of its own. */
export async function kindsOf(
  tab: Tab,
  rows: readonly BodyRow[],
  { breathe, ...columns }: { roles: readonly Role[]; headings: readonly string[]; breathe: Breathe },
): Promise<Kind[]> {
  const kinds = await inTurns(rows, breathe, (row, i) => kindOf(tab, row, rows[i - 1], columns))
  const last = kinds.findLastIndex((kind) => kind === 'task' || kind === 'more')
  return kinds.map((kind, i) => (i > last && kind === 'section' ? 'footer' : kind))
}

function kindOf(
  tab: Tab,
  row: BodyRow,
  before: BodyRow | undefined,
  { roles, headings }: { roles: readonly Role[]; headings: readonly string[] },
): Kind {
  const cell = (role: Role) => row.cells[roles.indexOf(role)]?.trim() ?? ''
  const [ordinal, words] = [cell('no'), cell('words')]
  const filled = row.own.filter((text) => text.trim() !== '')
  if (isColumnNumbers(filled)) return 'numbers'
  if (repeatsHeading(row, headings)) return 'heading'
  const first = words || filled.find((text) => text !== ordinal) || ''
  const numbered = /^\d+([.,]\d+)*[.)]?$/.test(ordinal)
  if (!numbered && isTotal(ordinal || first)) return 'total'
  if (ordinal === '' && signature.test(first.trim())) return 'footer'
  const tells = row.cells.some((text, i) => text.trim() !== '' && telling.has(roles[i]!))
  if (words === '')
    return isMore(row, before, roles)
      ? 'more'
      : ordinal !== '' && !numbered && first !== ''
        ? 'section'
        : first !== '' && !tells && ordinal === ''
          ? 'section'
          : 'no-words'
  if (tells && !onlyDocument(row, roles)) return 'task'
  return isSection({ tab, row, ordinal, words, numbered, roles })
    ? 'section'
    : numbered || /^[-+•*]$/.test(ordinal)
      ? 'task'
      : 'section'
}

/** "(1) (2) (3)", "A B 1 2 3": the numbers of the columns. */
function isColumnNumbers(filled: readonly string[]): boolean {
  if (filled.length < 3) return false
  const plain = filled.map((text) => text.replace(/[()\s]/g, ''))
  if (!plain.every((text) => /^(\d{1,2}|[A-H])([=+].*)?$/.test(text))) return false
  const numbers = plain.filter((text) => /^\d/.test(text)).map((text) => Number.parseInt(text, 10))
  return numbers.length >= 2 && numbers.every((number, i) => i === 0 || number > numbers[i - 1]!)
}

/** A list of several pages repeats its heading, of two rows the lower one. */
function repeatsHeading(row: BodyRow, headings: readonly string[]): boolean {
  const filled = row.own.flatMap((text, i) => (text.trim() === '' ? [] : [[oneLine(text), headings[i] ?? ''] as const]))
  const same = filled.filter(([text, heading]) => text === heading || heading.endsWith(` ${text}`))
  return filled.length > 1 && same.length > 1 && same.length >= filled.length * 0.6
}
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

const isTotal = (text: string): boolean =>
  text.length < 60 &&
  /^(tong( cong| so| hop)?|cong( don| lai)?)\b(?! (ty|tac|viec|van|trinh|dong|nghe))/.test(withoutMarks(text))

/** Titles under which papers are signed, and what stands at their foot (nghị định 30/2020, Phụ lục I). */
const signature =
  /^(người lập|lập biểu|người tổng hợp|thủ trưởng|trưởng phòng|phó trưởng phòng|chánh văn phòng|chủ tịch$|kt\.|tm\.|tl\.|tuq\.|q\.|\(ký|\(đã ký|nơi nhận|ghi chú\s*:|chú thích|chú giải|.{2,40}, ngày .{0,8} tháng)/iu

/** A lead without words under a task: one more who does it. */
function isMore(row: BodyRow, before: BodyRow | undefined, roles: readonly Role[]): boolean {
  const at = roles.indexOf('lead')
  return (
    before !== undefined &&
    at >= 0 &&
    (row.own[at]?.trim() ?? '') !== '' &&
    (row.own[roles.indexOf('no')]?.trim() ?? '') === ''
  )
}

/** A row that tells nothing but a document groups the tasks under it. */
function onlyDocument(row: BodyRow, roles: readonly Role[]): boolean {
  const told = row.cells.flatMap((text, i) => (text.trim() !== '' && telling.has(roles[i]!) ? [roles[i]!] : []))
  const leads = roles.includes('lead') || roles.includes('due')
  return (
    leads &&
    told.length > 0 &&
    told.every((role) => role === 'number' || role === 'issued') &&
    hasNumber(row.cells[roles.indexOf('words')] ?? '')
  )
}

type Asked = { tab: Tab; row: BodyRow; ordinal: string; words: string; numbered: boolean; roles: readonly Role[] }

/** "I. LĨNH VỰC KINH TẾ", "A", "1. Thông báo số 215/TB-UBND": by its ordinal, its merge over the table, its capitals, or the document it names. */
function isSection({ tab, row, ordinal, words, numbered, roles }: Asked): boolean {
  if (/^([IVXLC]+|[A-ZĐ])[.)]?$/.test(ordinal) || /^([IVXLC]+|[A-ZĐ])[.)]\s/.test(words)) return true
  if (hasNumber(words)) return true
  const at = roles.indexOf('words')
  const across = tab.merges.find((one) => one.top <= row.no && one.bottom >= row.no && one.left <= at && one.right > at)
  return across !== undefined || (!numbered && words === words.toLocaleUpperCase('vi'))
}

function hasNumber(text: string): boolean {
  const words = splitWords(text)
  return legalRefsIn({ text, words }, 0, words.length).length > 0
}
