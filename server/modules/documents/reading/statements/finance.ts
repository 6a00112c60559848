// Capital and its disbursement: "kế hoạch vốn 25.300 triệu đồng; giải ngân 15.200 triệu đồng, đạt 60,1%", "giải ngân 3.600/12.000
// triệu đồng (30%)", "tỷ lệ giải ngân đạt 45%", "gồm: ngân sách tỉnh 3.000 triệu đồng; ngân sách xã 2.450 triệu đồng".
import type { Figure } from '../figures.ts'
import type { Statement } from '../reading.ts'
import { wordAt } from '../words.ts'
import { ofAll } from './figure-places.ts'
import { isAimed } from './goals.ts'
import { labelOf, labelStart } from './labels.ts'
import {
  clauseStart,
  districtBetween,
  placesBetween,
  quoted,
  subjectsBetween,
  type Told,
  wordsBetween,
} from './told.ts'

type Amounts = { plan: number | null; disbursed: number | null; percent: number | null }
type Row = Amounts & { label: string; from: number; to: number; figures: number[] }
type Role = keyof Amounts

const capital =
  /giải ngân|vốn|kinh phí|dự toán|ngân sách|thanh toán|quyết toán|nguồn lực|bố trí|phân bổ|hỗ trợ|cân đối|trích|cấp/

/** Rows of capital told in one sentence, in million dong. */
export function financeIn(told: Told): Statement[] {
  if (!told.figures.some((figure) => figure.million !== null || figure.unit === '%')) return []
  if (!told.ofCapital && !capital.test(wordsBetween(told, told.from, told.to))) return []
  const rows: Row[] = []
  for (const i of told.figures.keys()) {
    const role = told.spent.has(i) ? null : roleOf(told, i, rows)
    if (role) place(told, rows, i, role)
  }
  const made = rows.filter(isCapital).map((row) => {
    for (const i of row.figures) told.spent.add(i)
    const { label, plan, percent } = row
    const disbursed = row.disbursed ?? (plan !== null && !percent && saysNothingSpent(told, row) ? 0 : null)
    return {
      kind: 'finance' as const,
      ...quoted(told, row.from, row.to),
      place: placeOf(told, row),
      label,
      plan,
      disbursed,
      percent,
    }
  })
  return [...made, ...unspentIn(told, rows), ...sharesOfUnits(told)].sort((a, b) => a.start - b.start)
}

/** "giải ngân còn thấp: huyện A đạt 4,1%, huyện B đạt 6,7%", "giải ngân thấp là A (31,2%), B (38,5%)": a share of each unit named. */
function sharesOfUnits(told: Told): Statement[] {
  if (told.aims || !/giải ngân/.test(wordsBetween(told, told.from, told.to))) return []
  const { words, text } = told.source
  return told.figures.flatMap((figure, i): Statement[] => {
    if (figure.unit !== '%' || told.spent.has(i)) return []
    const start = words[Math.max(told.from, figure.from - 9)]!.start
    const named = unitOfShare.exec(text.slice(start, words[figure.from]!.start))
    const from = named ? wordAt(words, start + named.index) : 0
    if (!named || !/giải ngân/.test(wordsBetween(told, Math.max(told.from, from - 60), from))) return []
    told.spent.add(i)
    return [
      {
        kind: 'finance',
        ...quoted(told, from, figure.to),
        place: named[1]!,
        label: 'tỷ lệ giải ngân',
        plan: null,
        disbursed: null,
        percent: figure.value,
      },
    ]
  })
}

/** "huyện Lâm Sơn đạt", "An Phú (". */
const unitOfShare =
  /(?:(?:xã|huyện|thị xã|thành phố|phường) )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}) (?:(?:mới |chỉ |mới chỉ )?đạt |\()$/u

const source =
  '(?:nguồn )?(?:vốn|ngân sách) (?:đầu tư công|đầu tư phát triển|đầu tư|sự nghiệp|trung ương|tỉnh|huyện|xã|lồng ghép|đối ứng|tín dụng)'

/** "giải ngân 31,2 tỷ đồng | vốn đầu tư". */
const sourceBehind = (told: Told, figure: Figure) =>
  new RegExp(`^${source}(?= |$)`).exec(wordsBetween(told, figure.to, Math.min(told.to, figure.to + 6)))?.[0] ?? null

const unspent = new RegExp(`(${source}) chưa (?:được )?giải ngân$`)

/** ", vốn sự nghiệp chưa giải ngân": a source of which nothing is spent, told without a figure. */
function unspentIn(told: Told, rows: readonly Row[]): Statement[] {
  const { words } = told.source
  const made: Statement[] = []
  for (let at = told.from; at + 3 <= told.to && !told.directive && !told.aims; at++) {
    if (words[at]!.low !== 'chưa') continue
    const to = words[at + 1]!.low === 'được' ? at + 4 : at + 3
    const label = unspent.exec(wordsBetween(told, Math.max(told.from, at - 6), to))?.[1]
    const from = at - (label?.split(' ').length ?? 0)
    if (!label || (to < told.to && words[to]!.kind !== 'mark') || rows.some((row) => row.from <= from && from < row.to))
      continue
    made.push({
      kind: 'finance',
      ...quoted(told, from, to),
      place: told.unit,
      label,
      plan: null,
      disbursed: 0,
      percent: null,
    })
  }
  return made
}

const isCapital = (row: Row) => row.disbursed !== null || row.plan !== null || /giải ngân/i.test(row.label)

const noCapital =
  /thu nhập|doanh thu|trị giá|giá trị|nợ|tiền thưởng|phần quà|mức hỗ trợ|lãi suất|tiền lương|chi trả|xử phạt|doanh số|đơn giá|thu ngân sách|tiết kiệm được|cho vay|dư nợ|(?<!vốn )tín dụng/

/** What a figure of money or a share says of capital; null where it speaks of something else. */
function roleOf(told: Told, i: number, rows: readonly Row[]): Role | null {
  const figure = told.figures[i]!
  const label = wordsBetween(told, labelStart(told, i), figure.from)
  if (noCapital.test(label)) return null
  if (figure.unit === '%')
    return (told.directive && rows.at(-1)?.disbursed == null) || isAimed(told, i)
      ? null
      : shareRole(figure, label, rows)
  if (figure.million === null || figure.unit?.includes('/')) return null
  if (/tăng|giảm|bổ sung thêm/.test(label.slice(-12))) return null
  if (told.directive && /ít nhất|tối thiểu/.test(label)) return null
  if (told.directive && figure.total === null && ordered.test(label)) return 'plan'
  if (figure.total !== null && /phân bổ|bố trí/.test(label) && !/giải ngân/.test(label)) return null
  if (figure.total !== null || /giải ngân|thanh toán|đã chi|thực hiện được|đã thực hiện|quyết toán/.test(label))
    return told.directive && figure.total === null && /giải ngân|hoàn thành/.test(label) ? null : 'disbursed'
  if (isWhole(told, figure, rows)) return 'plan'
  if (/còn lại|chưa/.test(label)) return null
  if (told.directive && /hoàn thành/.test(label)) return null
  // what was mobilised is a result, source by source, unless a plan opens the list
  const planned = rows[0]?.plan != null && /kế hoạch|dự kiến|nhu cầu|dự toán/i.test(rows[0].label)
  if (
    !wanted(told) &&
    !planned &&
    !ofBudgets(told) &&
    !/kế hoạch|dự toán|được giao/.test(label) &&
    /huy động/.test(wordsBetween(told, Math.max(told.from, figure.from - 120), figure.from))
  )
    return null
  if (/kế hoạch|giao|phân bổ|dự toán|vốn|kinh phí|ngân sách|nguồn|bố trí/.test(label)) return 'plan'
  if (told.ofCapital && wanted(told)) return 'plan'
  // sources beside those of the budget: "nhân dân đóng góp 1.200 triệu đồng" in a sum of costs
  if (/tổng|hỗ trợ|đóng góp|xã hội hóa|doanh nghiệp|nhân dân|lồng ghép|đối ứng/.test(label))
    return rows.length && /kinh phí|vốn|nguồn lực/.test(rows[0]!.label.toLowerCase()) && rows[0]!.plan !== null
      ? 'plan'
      : told.directive && /hỗ trợ/.test(label)
        ? 'plan'
        : null
  const open = rows.at(-1)
  // "68.900 triệu đồng (trung ương 50.000 triệu đồng, tỉnh 18.900 triệu đồng)"
  const inside = open && bracketDepth(told, figure.from)
  if (open && open.plan !== null && inside && (inside > bracketDepth(told, open.from) || rows.length > 1)) return 'plan'
  if (open && open.plan !== null && open.disbursed === null && figure.from - open.to < 4) return 'disbursed'
  // "phương án phân bổ vốn năm 2026 (dự kiến 412 tỷ đồng)", "kinh phí …, mỗi xã 1,5 tỷ đồng"
  return /(?:phân bổ|bố trí|hỗ trợ|giao|kế hoạch) (?:\p{L}+ ){0,6}?(?:vốn|kinh phí|xã)|kinh phí|nguồn vốn/u.test(
    wordsBetween(told, clauseStart(told, figure.from), figure.from),
  ) && /^(?:dự kiến|mỗi xã|mỗi thôn|là|khoảng|số tiền|mức)?(?: là)?$/.test(label)
    ? 'plan'
    : null
}

/** "Tổng nguồn lực 84.700 triệu đồng, gồm ngân sách tỉnh …, ngân sách huyện …": a sum of budgets is capital, mobilised or not. */
const ofBudgets = (told: Told): boolean => {
  // every figure of a sentence asks: it is looked through once
  let known = sums.get(told)
  if (known === undefined) {
    const said = wordsBetween(told, told.from, told.to)
    known = said.indexOf('ngân sách') !== said.lastIndexOf('ngân sách') && /gồm|trong đó/.test(said)
    sums.set(told, known)
  }
  return known
}

const sums = new WeakMap<Told, boolean>()

/** "cân đối 3.400 triệu đồng", "giải ngân hết 7,2 tỷ đồng": an order over an amount there is. */
const ordered =
  /(?:^|\s)(?:cân đối|bố trí|phân bổ|trích|dành|cấp|ứng|hỗ trợ|giải ngân|thanh toán)(?: (?:hết|đủ|ngay|thêm|xong|toàn bộ|số|khoảng|tối thiểu|ít nhất|dứt điểm))*$/

/** "giải ngân 41 tỷ đồng trên tổng số 45 tỷ đồng": behind what was spent the whole it was spent of. */
const isWhole = (told: Told, figure: Figure, rows: readonly Row[]) => {
  const open = rows.at(-1)
  return (
    open?.disbursed != null &&
    open.plan === null &&
    /^(?:trên|trong|so với|của|\/)?(?: ?tổng)?(?: ?số| ?vốn| ?kế hoạch| ?nguồn| ?mức)*(?: (?:được )?giao| là)?(?: ?\()?$/.test(
      wordsBetween(told, open.to, figure.from),
    )
  )
}

const wanted = (told: Told) => told.aims || told.directive !== null || told.type === 'ke-hoach'

function shareRole(figure: Figure, label: string, rows: readonly Row[]): Role | null {
  if (/tăng|giảm|thấp hơn|cao hơn|so với|dưới|trên/.test(label)) return null
  const open = rows.at(-1)
  const near = open !== undefined && open.percent === null && figure.from - open.to < (label === 'đạt' ? 34 : 12)
  if (near && /^(?:\(|,|;|-|–)?\s*(?:đạt|tỷ lệ|tỉ lệ|bằng|chiếm|tương đương|tương ứng|giải ngân|$)/.test(label.trim()))
    return 'percent'
  return /giải ngân/.test(label) && !/\d/.test(label) ? 'percent' : null
}

function place(told: Told, rows: Row[], i: number, role: Role) {
  const figure = told.figures[i]!
  const open = openRow(told, rows, figure, role)
  const fits =
    open !== undefined &&
    open[role] === null &&
    figure.from - open.to < 60 &&
    !(role === 'disbursed' && isOfOtherSource(told, rows, figure)) &&
    (role !== 'plan' || isWhole(told, figure, rows)) &&
    !isOwnShare(told, i, role)
  const from = labelStart(told, i)
  const row: Row = fits
    ? open
    : {
        label: (role === 'disbursed' ? sourceBehind(told, figure) : null) ?? labelOf(told, figure, from, figure.to),
        plan: null,
        disbursed: null,
        percent: null,
        from,
        to: figure.to,
        figures: [],
      }
  if (!fits) rows.push(row)
  row[role] = role === 'percent' ? figure.value : figure.million!
  row.to = figure.to
  row.figures.push(i)
  if (figure.total !== null && role === 'disbursed')
    row.plan ??= Math.round(figure.total * (figure.million! / figure.value) * 1e6) / 1e6
}

/**
 * "vốn đầu tư 152 tỷ đồng, vốn sự nghiệp 34 tỷ đồng; đến nay giải ngân 31 tỷ đồng": behind the semicolon the spending of all
 * of them, or of the source named behind it, and not of the last alone.
 */
function isOfOtherSource(told: Told, rows: readonly Row[], figure: Figure): boolean {
  const [before, open] = rows.slice(-2)
  return (
    before !== undefined &&
    open !== undefined &&
    before.plan !== null &&
    before.disbursed === null &&
    open.plan !== null &&
    /[;.]/.test(wordsBetween(told, open.to, figure.from)) &&
    !/[;.]/.test(wordsBetween(told, before.to, open.from))
  )
}

/** The row a figure goes on with: behind brackets the one in front of them, "100 tỷ (tỉnh 60, huyện 40), giải ngân 50 tỷ". */
function openRow(told: Told, rows: readonly Row[], figure: Figure, role: Role): Row | undefined {
  if (role === 'plan' || bracketDepth(told, figure.from)) return rows.at(-1)
  return rows.slice(-8).findLast((row) => !bracketDepth(told, row.from)) ?? rows.at(-1)
}

/** How many brackets stand open at a word of the sentence. */
function bracketDepth(told: Told, at: number): number {
  let depth = 0
  for (let i = Math.max(told.from, at - 120); i < at; i++) {
    if (told.source.words[i]!.low === '(') depth++
    else if (told.source.words[i]!.low === ')') depth = Math.max(0, depth - 1)
  }
  return depth
}

/** "; vốn sự nghiệp giải ngân đạt 45%": the share of another source than the row before. */
const isOwnShare = (told: Told, i: number, role: Role): boolean => {
  const label = wordsBetween(told, labelStart(told, i), told.figures[i]!.from)
  return (
    /vốn|nguồn|ngân sách/.test(label.replace(/kế hoạch vốn|vốn (?:giao|được giao)/g, '')) &&
    (role === 'percent' || /^(?:giải ngân )?(?:vốn|nguồn|ngân sách)/.test(label))
  )
}

/** "vốn sự nghiệp 4.150 triệu đồng, đến nay chưa giải ngân". */
const saysNothingSpent = (told: Told, row: Row) =>
  /^[^;.]{0,40}chưa (?:thực hiện )?giải ngân(?! hết|\s+được \d)/.test(
    wordsBetween(told, row.figures.length ? told.figures[row.figures[0]!]!.to : row.to, Math.min(told.to, row.to + 14)),
  )

function placeOf(told: Told, row: Row): string | null {
  const here = placesBetween(told, row.from, row.to)
  if (here.length) return here[0]!.name
  const before = subjectsBetween(told, clauseStart(told, row.from), row.from).findLast((one) => !one.village)
  if (!before && ofAll.test(row.label.toLowerCase())) return null
  return before?.name ?? told.unit ?? districtBetween(told, row.from, row.to)
}
