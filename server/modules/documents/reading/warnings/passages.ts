// Passages and tables that deny one another: one commune with two counts, two numbers of communes that reached a standard, a mean
// that is not the mean of the table.

import type { Statement, Warning } from '../reading.ts'
import { countOf, unitOf } from '../statements/table-cells.ts'
import type { Source } from '../words.ts'
import { sameName } from './spellings.ts'
import type { Findings } from './warnings.ts'

/** Warns at the later of two passages in conflict. */
export function contradictions(source: Source, findings: Findings): Warning[] {
  return [
    ...twoCounts(source.text, findings.statements),
    ...twoStandards(source.text, findings.statements),
    ...countsWithoutTotal(source.text, findings.statements),
    ...lackingCounts(findings.statements),
    ...lackingStandards(source.text, findings.statements),
    ...tableMeans(findings),
  ]
}

type Of<K extends Statement['kind']> = Statement & { kind: K }
const only = <K extends Statement['kind']>(statements: readonly Statement[], kind: K) =>
  statements.filter((one): one is Of<K> => one.kind === kind)

const warn = (kind: 'count-mismatch' | 'sum-mismatch', { quote, start, end }: Statement, detail: string): Warning => ({
  kind,
  quote,
  start,
  end,
  detail,
})

/** One unit with two counts at one level and day. */
function twoCounts(text: string, statements: readonly Statement[]): Warning[] {
  const first = new Map<string, Of<'achieved'>>()
  const found: Warning[] = []
  for (const one of only(statements, 'achieved')) {
    if (!one.place || one.count === null || one.total === null || speaksOfThen(text, one)) continue
    const key = `${sameName(one.place)}|${one.level}|${one.selfAssessed}|${one.total}`
    const before = first.get(key)
    if (!before) first.set(key, one)
    else if (
      before.count !== one.count &&
      apart(text, before, one, 80) &&
      (before.asOf === one.asOf || before.asOf === null || one.asOf === null)
    )
      found.push(
        warn(
          'count-mismatch',
          one,
          `${one.place}: trên ghi ${before.count}/${before.total} tiêu chí, dưới ghi ${one.count}/${one.total}.`,
        ),
      )
  }
  return found
}

/** "hiện mới đạt 13 tiêu chí" of a commune that elsewhere, in all its counts alike, has 14/19. */
function countsWithoutTotal(text: string, statements: readonly Statement[]): Warning[] {
  const told = only(statements, 'achieved')
  const bare = told.filter(
    (one) =>
      one.place !== null &&
      one.count !== null &&
      one.total === null &&
      one.criteria === null &&
      /(?:hiện|mới|chỉ|đến nay)\s+(?:mới |chỉ |đã )?đạt\s+\d+\s+tiêu chí$/iu.test(one.quote) &&
      !speaksOfThen(text, one),
  )
  if (!bare.length) return []
  const whole = told.filter((one) => one.place !== null && one.total !== null && !speaksOfThen(text, one))
  return bare.flatMap((one) => {
    const others = whole.filter((other) => sameName(other.place!) === sameName(one.place!))
    const other = others[0]
    if (!other || other.count === one.count || others.some((each) => each.count !== other.count)) return []
    const later = other.start > one.start ? other : one
    return [
      warn(
        'count-mismatch',
        later,
        `${one.place}: có chỗ ghi ${other.count}/${other.total} tiêu chí, có chỗ ghi ${one.count}.`,
      ),
    ]
  })
}

/** "31/64 xã đạt chuẩn" and elsewhere "còn 35 xã chưa đạt chuẩn", where 33 would be left. */
function lackingStandards(text: string, statements: readonly Statement[]): Warning[] {
  const left = only(statements, 'indicator').filter(
    (one) =>
      one.unit === 'xã' &&
      one.total === null &&
      unreached.test(one.quote) &&
      !raised.test(text.slice(one.end, one.end + 40)) &&
      !speaksOfThen(text, one),
  )
  if (!left.length) return []
  const reached = only(statements, 'standard').filter(
    (one) => one.what === 'xa-ntm' && one.total !== null && !speaksOfThen(text, one),
  )
  return left.flatMap((one) => {
    const before = reached.filter((other) => other.place === one.place)
    const first = before[0]
    if (!first || before.some((other) => other.count !== first.count || other.total !== first.total)) return []
    const rest = first.total! - first.count!
    if (first.count === null || rest === one.value || !ofAll.test(clauseOf(text, first, one))) return []
    const later = first.start > one.start ? first : one
    return [
      warn(
        'count-mismatch',
        later,
        `Có ${first.count}/${first.total} xã đạt chuẩn thì còn ${rest} xã, văn bản ghi còn ${one.value} xã chưa đạt chuẩn.`,
      ),
    ]
  })
}

const unreached = /còn\s+\d+\s+xã\s+chưa\s+đạt\s+chuẩn(?:\s+nông\s+thôn\s+mới|\s+ntm)?$/iu

/** "Hiện toàn huyện còn …": said of all communes; "Vùng cao còn …", "trong đó còn …" of some. */
const ofAll =
  /^[\s,;]*(?:(?:hiện|nay|đến|vẫn|như|vậy|tuy|nhiên|nhưng|song|toàn|cả|trên|địa|bàn|huyện|tỉnh|thị|xã|thành|phố|có)[\s,]+)*còn\s/iu

/** What a sentence says in front of a passage and in it, from the passage before on where that stands in the same sentence. */
function clauseOf(text: string, before: Statement, { start, end }: Statement): string {
  const from = Math.max(0, start - 70, before.end <= start ? before.end : 0)
  const lead = text.slice(from, start)
  const stop = ['. ', ';', '.\n', '\n\n'].reduce((last, mark) => Math.max(last, lead.lastIndexOf(mark)), -1)
  return text.slice(stop < 0 ? from : from + stop + 1, end)
}

/** Behind "xã chưa đạt chuẩn": another standard, or only one of its criteria. */
const raised =
  /^\s*(?:(?:nông\s+thôn\s+mới|ntm)\s+)?(?:nâng\s+cao|kiểu\s+mẫu|hiện\s+đại|tiêu\s+chí|về|quốc\s+gia|văn\s+hóa)/iu

/** "10/12 xã đạt chuẩn" and further on "11/12 xã", both of today. */
function twoStandards(text: string, statements: readonly Statement[]): Warning[] {
  const first = new Map<string, Of<'standard'>>()
  const found: Warning[] = []
  for (const one of only(statements, 'standard')) {
    if (one.total === null || speaksOfThen(text, one)) continue
    const key = `${one.what}|${one.place ?? ''}|${one.total}`
    const before = first.get(key)
    if (!before) first.set(key, one)
    else if (before.count !== one.count && apart(text, before, one, 200))
      found.push(
        warn('count-mismatch', one, `Trên ghi ${before.count}/${before.total}, dưới ghi ${one.count}/${one.total}.`),
      )
  }
  return found
}

/** Far enough apart to be two passages: in one sentence a commune counts itself and is counted. */
const apart = (text: string, before: Statement, one: Statement, least: number) =>
  one.start - before.end > least || text.slice(before.end, one.start).includes('\n\n')

/** Another day, or a change since: "năm 2022 có 9/12 xã", "đầu năm", "theo bộ tiêu chí cũ". */
function speaksOfThen(text: string, one: Statement): boolean {
  const lead = text.slice(Math.max(0, one.start - 70), one.start)
  const stop = ['. ', ';', '.\n', '\n\n'].reduce((last, mark) => Math.max(last, lead.lastIndexOf(mark)), -1)
  const clause = lead.slice(stop + 1) + one.quote
  return /(?:năm|tháng|quý|kỳ|giai đoạn|ngày)\s+(?:\d|trước|cũ|I|đầu)|cùng kỳ|trước đây|bộ tiêu chí (?:cũ|mới)|ban đầu|dự kiến/i.test(
    clause,
  )
}

/** "đạt 14/19 tiêu chí; còn 04 tiêu chí chưa đạt": the two make eighteen. */
function lackingCounts(statements: readonly Statement[]): Warning[] {
  const found: Warning[] = []
  statements.forEach((one, i) => {
    const next = statements[i + 1]
    if (one.kind !== 'achieved' || one.total === null || one.count === null || next?.kind !== 'indicator') return
    if (
      next.unit !== 'tiêu chí' ||
      next.place !== one.place ||
      next.start - one.end > 60 ||
      !/^(?:còn|chưa)|chưa đạt/i.test(next.quote)
    )
      return
    if (next.total === null && one.count + next.value !== one.total)
      found.push(
        warn(
          'count-mismatch',
          next,
          `Đạt ${one.count}/${one.total} tiêu chí thì còn ${one.total - one.count}, văn bản ghi còn ${next.value}.`,
        ),
      )
  })
  return found
}

/** The mean of criteria per commune told beside a table that holds all of them. */
function tableMeans({ statements, tables }: Findings): Warning[] {
  return tables.flatMap((read) => {
    const counts = read.table.rows.filter((row) => unitOf(read, row)).map((row) => countOf(read, row)?.count)
    const all = counts.filter((count): count is number => count !== undefined)
    const whole = only(statements, 'standard').some(
      (one) => one.total === all.length && one.place === null && one.what.startsWith('xa-'),
    )
    if (all.length < 4 || all.length !== counts.length || !whole) return []
    const mean = all.reduce((sum, count) => sum + count, 0) / all.length
    return only(statements, 'average')
      .filter((one) => one.place === null && one.level === read.level && Math.abs(one.value - mean) > 0.1)
      .map((one) =>
        warn(
          'sum-mismatch',
          one,
          `Ghi bình quân ${String(one.value).replace('.', ',')} tiêu chí/xã nhưng theo bảng là ${mean.toFixed(2).replace('.', ',')}.`,
        ),
      )
  })
}
