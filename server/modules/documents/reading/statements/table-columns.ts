// What the columns of a table hold, told by the words over them.
import { namesInForce } from '../criteria-names.ts'
import { numberAt } from '../figures.ts'
import { phraseAt } from '../phrases.ts'
import type { Level } from '../reading.ts'
import { figureCell, type Table } from '../tables.ts'
import { splitWords } from '../words.ts'

export type Role =
  | 'ordinal'
  | 'unit'
  | 'label'
  | 'measure'
  | 'criterion'
  | 'count'
  | 'met'
  | 'lacking'
  | 'plan'
  | 'disbursed'
  | 'percent'
  | 'target'
  | 'actual'
  | 'level'
  | 'words'
  | 'figure'

export type Column = { role: Role; head: string; criterion: number | null; indicator: string | null }

/** The role of each column; `aims` where the table says what is to be reached. */
export function columnsOf(table: Table, set: { level: Level; day: string | null; aims: boolean }): Column[] {
  const ofCapital = /vốn|kinh phí|giải ngân|ngân sách/.test(`${table.heads.join(' ')} ${table.caption.toLowerCase()}`)
  const columns = table.heads.map((head, at): Column => {
    const criterion = criterionOf(head, set)
    if (criterion) return { role: 'criterion', head, ...criterion }
    return { role: roleOf(head, { at, ofCapital, aims: set.aims }), head, criterion: null, indicator: null }
  })
  return byContent(table, numbered(columns))
}

const roles: [RegExp, Role][] = [
  [/^(?:stt|tt|số tt|số thứ tự|#)$/, 'ordinal'],
  [/^(?:đvt|đơn vị tính|đv tính|đơn vị đo)/, 'measure'],
  [
    /ghi chú|căn cứ|quyết định|văn bản|^người|người (?:phụ trách|thực hiện|chỉ đạo|theo dõi|đứng đầu)|cơ quan|chủ trì|phối hợp|thời (?:gian|hạn)|lý do|giải pháp|nguyên nhân/,
    'words',
  ],
  [
    /(?:tiêu chí|tc|nội dung) (?:chưa|còn|không) đạt|chưa đạt|còn thiếu|phải hoàn thành|cần hoàn thành|sẽ hoàn thành/,
    'lacking',
  ],
  [
    /^(?:các )?(?:tiêu chí|tc)(?: số)?(?: đã)? đạt(?: chuẩn)?$|tiêu chí đã đạt \(|^các tiêu chí đạt|tên tiêu chí đạt/,
    'met',
  ],
  [
    /^(?:tỷ lệ|tỉ lệ|%|đạt)?(?: ?\(?%\)?)?(?: (?:đạt|hoàn thành|giải ngân|thực hiện|so).*)?$|so với|% ?(?:kh|kế hoạch)/,
    'percent',
  ],
  [/^năm(?: .*)?(?:công nhận|đạt|về đích)|^năm$/, 'words'],
]

const unitHead =
  /^(?:tên )?(?:xã|đơn vị|địa phương|địa bàn|huyện|thôn|bản|ấp|phường|buôn|khu dân cư)(?:[ ,/].{0,24})?$|^(?:tên|danh sách) (?:các )?(?:xã|thôn|đơn vị)/
const labelHead =
  /nội dung|chỉ tiêu|tiêu chí|nguồn vốn|danh mục|hạng mục|công trình|dự án|nhiệm vụ|diễn giải|loại vốn|tên|nguồn|chương trình/

function roleOf(head: string, { at, ofCapital, aims }: { at: number; ofCapital: boolean; aims: boolean }): Role {
  const hit = head ? roles.find(([pattern]) => pattern.test(head)) : undefined
  if (hit) return hit[1]
  if (ofCapital && /tỷ lệ|tỉ lệ|%/.test(head)) return 'percent'
  if (unitHead.test(head) && at < 4) return 'unit'
  if (
    at < 3 &&
    /^(?:tên )?(?:các )?(?:nguồn vốn|nguồn|loại vốn|nội dung|danh mục|hạng mục|chỉ tiêu|công trình|dự án|chương trình|diễn giải)(?:[ ,/].{0,24})?$/.test(
      head,
    )
  )
    return 'label'
  if (ofCapital && /giải ngân|thanh toán|thực hiện|đã cấp/.test(head)) return 'disbursed'
  if (ofCapital && /kế hoạch|kh vốn|vốn|giao|phân bổ|kinh phí|dự toán|tổng|số tiền|ngân sách/.test(head)) return 'plan'
  if (
    /(?:số|tổng|cộng).*(?:tiêu chí|tc)|(?:tiêu chí|tc) đạt|số đạt|^(?:tổng|cộng|tổng cộng|tổng số|đạt)$/.test(head) &&
    !/chỉ tiêu giao|phấn đấu|kế hoạch/.test(head)
  )
    return aims && !/đã|hiện|đạt đến|đến nay|đến ngày|kết quả/.test(head) ? 'target' : 'count'
  if (/kế hoạch|chỉ tiêu (?:giao|năm|đến|kế hoạch)|mục tiêu|phấn đấu|đăng ký|giao năm|lộ trình|^kh\b/.test(head))
    return 'target'
  if (/thực hiện|kết quả|đạt được|ước|hiện trạng|thực trạng|đến nay|đã đạt|^th\b/.test(head)) return 'actual'
  if (labelHead.test(head) && at < 3) return 'label'
  return aims ? 'target' : 'figure'
}

/** "tc 5", "tiêu chí số 5", "17.4", "5. trường học", "giao thông": one criterion or indicator. */
function criterionOf(
  head: string,
  { level, day }: { level: Level; day: string | null },
): { criterion: number; indicator: string | null } | null {
  const words = head.replace(/^(?:các )?tiêu chí (?=\S)/, '')
  const code = /^(?:chỉ tiêu |ct )?(\d{1,2})\.(\d{1,2})(?![.\d/])/.exec(words)
  if (code) return { criterion: Number(code[1]), indicator: `${Number(code[1])}.${Number(code[2])}` }
  const number = /^(?:tc ?|số |tiêu chí (?:số )?)?(\d{1,2})(?:[.:)\s-]\s*\p{L}.*)?$/u.exec(words)
  if (number && Number(number[1]) > 0 && Number(number[1]) < 21)
    return { criterion: Number(number[1]), indicator: null }
  const said = splitWords(words)
  const named = said.length ? phraseAt(namesInForce(level, day).names, said, 0) : null
  return named && named.end === said.length ? { criterion: named.tag.no, indicator: named.tag.indicator } : null
}

/** Criteria come in a row: one or two columns that look like it are years, groups or amounts. */
function numbered(columns: Column[]): Column[] {
  const count = columns.filter((column) => column.role === 'criterion').length
  return count > 2
    ? columns
    : columns.map((column) =>
        column.role === 'criterion' ? { ...column, role: 'figure', criterion: null, indicator: null } : column,
      )
}

/** "NTM nâng cao", "Đạt chuẩn nông thôn mới": a standard alone in its cell. */
const levelCell =
  /^(?:xã |thôn )?(?:đạt )?(?:chuẩn )?(?:(?:nông thôn mới|ntm)(?: nâng cao| kiểu mẫu| hiện đại)?|nâng cao|kiểu mẫu)$/i

/** Where no head says it: the first column of numbers counts the rows, the first of names is the unit. */
function byContent(table: Table, columns: Column[]): Column[] {
  const texts = (at: number) => table.rows.map((row) => row.cells[at]?.text ?? '').filter(Boolean)
  const bare = columns.every((column) => column.head === '') ? rolesOfFigures(table) : null
  const fixed = columns.map((column, at): Column => {
    if (at === 0 && column.head === '' && texts(0).every((text) => /^\d{1,3}[.)]?$|^[IVX]+$/.test(text)))
      return { ...column, role: 'ordinal' }
    if (bare?.[at]) return { ...column, role: bare[at] }
    // counts under "tiêu chí đạt", where a list of numbers might stand
    if (column.role === 'met' && texts(at).length && texts(at).every((text) => /^\d{1,2}$/.test(text)))
      return { ...column, role: 'count' }
    // "đạt" alone may head a share or a count of its whole
    if (
      column.role === 'percent' &&
      texts(at).length &&
      texts(at).every((text) => /^\d{1,2}\s*\/\s*\d{1,2}$/.test(text))
    )
      return { ...column, role: 'count' }
    const levels = texts(at)
    return levels.length && column.head && column.role !== 'unit' && levels.every((text) => levelCell.test(text))
      ? { ...column, role: 'level' }
      : column
  })
  if (!fixed.some((column) => column.role === 'unit' || column.role === 'label')) {
    const at = fixed.findIndex(
      (column, i) =>
        column.role !== 'ordinal' &&
        texts(i).length > 0 &&
        texts(i).every((text) => /^\p{L}/u.test(text) && !figureCell.test(text)),
    )
    const names =
      at >= 0 &&
      texts(at).every(
        (text) => /^(?:\p{Lu}[\p{L}’']*\s?){1,5}$/u.test(text) || /^(?:xã|phường|thị trấn|tổng|cộng|toàn)/i.test(text),
      )
    if (at >= 0) fixed[at] = { ...fixed[at]!, role: names ? 'unit' : 'label' }
  }
  return fixed
}

/** Where no words stand over the columns: "17/19" counts criteria, and a share of two amounts makes them plan and disbursed. */
function rolesOfFigures({ heads, rows }: Table): (Role | null)[] {
  const counts = (at: number) =>
    rows.length > 1 && rows.every((row) => /^\d{1,2}\s*\/\s*1[0-9]$/.test(row.cells[at]?.text ?? ''))
  const count = heads.findIndex((_, at) => counts(at))
  const share = heads.findIndex((_, at) => at > 1 && rows.length > 1 && rows.every((row) => isShare(row.cells, at)))
  return heads.map((_, at) =>
    at === count
      ? 'count'
      : share < 0 || at < share - 2 || at > share
        ? null
        : (['plan', 'disbursed', 'percent'] as const)[at - share + 2]!,
  )
}

/** The cell is what the one before it is of the one before that, in per cent; a point or so off it may be a slip. */
function isShare(cells: Table['rows'][number]['cells'], at: number): boolean {
  const [plan, disbursed, percent] = [at - 2, at - 1, at].map((i) => numberIn(cells[i]?.text ?? ''))
  return plan && disbursed && percent ? Math.abs((disbursed / plan) * 100 - percent) < 5 : false
}

const numberIn = (cell: string): number | null =>
  /^\d[\d.,]*\s*%?$/.test(cell) ? (numberAt(splitWords(cell), 0)?.value ?? null) : null
