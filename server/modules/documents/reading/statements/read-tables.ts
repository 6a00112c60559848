// Tables with what their columns hold: the ground of their statements and of the sums that are checked.
import { levelAt } from '../levels.ts'
import type { Level } from '../reading.ts'
import type { Block } from '../sections.ts'
import { type Table, tablesIn } from '../tables.ts'
import { type Source, splitWords } from '../words.ts'
import { type Column, columnsOf, type Role } from './table-columns.ts'
import { countedUntil } from './told.ts'

export type TableContext = {
  day: string | null
  commune: string | null
  /** Whether a block stands under goals, the level its headings name, and the day it counts to. */
  around: (block: number) => { aims: boolean; level: Level | null; asOf: string | null }
}

export type ReadTable = {
  table: Table
  columns: Column[]
  /** What a figure of money is worth in million dong. */
  factor: number
  level: Level
  asOf: string | null
  selfAssessed: boolean
  commune: string | null
  /** What the table tells is to be reached. */
  aims: boolean
  /** A list of communes that have reached the standard its title names. */
  recognised: boolean
  /** "Đ" or "đạt" marks what is met, so "x" marks what is not. */
  worded: boolean
  /** How many rows end in the same words, where commune and district ran together in one cell. */
  endings: ReadonlyMap<string, number>
}

/** The tables among the blocks, their columns told. */
export function readTables(source: Source, blocks: readonly Block[], context: TableContext): ReadTable[] {
  return tablesIn(source.text, blocks).map((table) => {
    const around = context.around(table.from)
    const said = `${table.caption} ${table.heads.join(' ; ')}`
    const level = levelOfWords(said) ?? around.level ?? 'xa-ntm'
    const aims = around.aims || wants(table.caption)
    const columns = columnsOf(table, { level, day: context.day, aims })
    const words = splitWords(table.caption)
    return {
      table,
      columns,
      factor: moneyFactor(said),
      level,
      asOf: countedUntil({ text: table.caption, words }, 0, words.length) ?? around.asOf,
      selfAssessed: /tự (?:đánh giá|rà soát|chấm)/i.test(table.caption),
      commune: context.commune,
      aims,
      recognised: listsRecognised(table.caption) && columns.every((column) => listed.has(column.role)),
      worded: table.rows.some((row) => row.cells.some((cell) => /^(?:đ|đạt)$/i.test(cell.text))),
      endings: endingsOf(table, columns),
    }
  })
}

export const columnAt = (read: ReadTable, role: Role): number =>
  read.columns.findIndex((column) => column.role === role)

/** The line right above says that the table holds goals: "Biểu 2. Chỉ tiêu giao năm 2024". */
const wants = (caption: string) =>
  /(?:chỉ tiêu|mục tiêu|kế hoạch|giao|đăng ký|phấn đấu)[^\n]*$/i.test(
    // "của các xã phấn đấu về đích": which communes they are
    caption.replace(
      /kế hoạch vốn|kết quả[^\n]*|(?:các|những|\d) xã (?:phấn đấu|đăng ký)[^\n]*|đến (?:ngày )?\d[^\n]*/gi,
      '',
    ),
  )

/** "Danh sách các xã đạt chuẩn nông thôn mới". */
const listsRecognised = (caption: string) =>
  /danh sách[^\n]*(?:đạt chuẩn|công nhận|về đích)[^\n]*$/i.test(caption) &&
  !/chưa|đề nghị|thẩm định|thẩm tra/i.test(caption)
const listed = new Set<Role>(['ordinal', 'unit', 'words', 'level'])

function endingsOf(table: Table, columns: readonly Column[]): Map<string, number> {
  const counts = new Map<string, number>()
  const at = columns.findIndex((column) => column.role === 'unit')
  const head = columns[at]?.head ?? ''
  if (!/huyện|thị xã|thành phố/.test(head) || !/xã|phường/.test(head)) return counts
  for (const row of table.rows) {
    const words = (row.cells[at]?.text ?? '').split(' ')
    for (let cut = 1; cut < words.length && cut < 8; cut++) {
      const ending = words.slice(cut).join(' ')
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
  }
  return counts
}

/** The one raised level some words speak of. */
export function levelOfWords(said: string): Level | null {
  const words = splitWords(said)
  const levels = new Set<Level>()
  for (let at = 0; at < words.length; at++) {
    const hit = levelAt(words, at)
    if (hit) levels.add(hit.level)
  }
  if (levels.size > 1) levels.delete('xa-ntm')
  return levels.size === 1 ? [...levels][0]! : null
}

function moneyFactor(words: string): number {
  const hit =
    /(?:đvt|đơn vị(?: tính)?|\()\s*:?\s*\(?\s*((?:nghìn |ngàn )?(?:triệu|tỷ|tỉ|nghìn|ngàn)?\s*đồng|tr\.?\s?đ)/i.exec(
      words,
    )
  const unit = hit?.[1]?.toLowerCase() ?? 'triệu đồng'
  if (/tỷ|tỉ/.test(unit)) return 1000
  if (/nghìn|ngàn/.test(unit)) return 0.001
  return unit === 'đồng' ? 0.000001 : 1
}
