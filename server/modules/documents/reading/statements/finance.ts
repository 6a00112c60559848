// Capital and its disbursement: "kế hoạch vốn 25.300 triệu đồng; giải ngân 15.200 triệu đồng, đạt 60,1%".

import { type Figure, figureAt } from '../figures.ts'
import { printed } from '../fold.ts'
import type { Statement } from '../reading.ts'
import { quoted, spend, type Told } from './sentence.ts'

type Row = {
  label: string
  plan: number | null
  disbursed: number | null
  percent: number | null
  from: number
  to: number
}

/** Rows of capital told in one sentence, in million dong. */
export function financeIn(told: Told): Statement[] {
  const { words } = told.source
  const lower = told.source.text.slice(words[told.from]!.start, words[told.to - 1]!.end).toLowerCase()
  if (
    !/giải ngân|kế hoạch vốn|vốn (?:được )?(?:giao|phân bổ)|được (?:giao|phân bổ)|thanh toán|dự toán|tổng (?:nguồn )?vốn|kinh phí/.test(
      lower,
    ) ||
    told.directive
  )
    return []
  const rows: Row[] = []
  for (let at = told.from; at < told.to; at++) {
    const figure = figureAt(words, at, told.to)
    if (!figure) continue
    const role = roleOf(told, figure)
    if (role) place(told, rows, figure, role)
    at = figure.to - 1
  }
  return rows
    .filter(
      (row) => row.disbursed !== null || (row.plan !== null && /vốn|kinh phí|dự toán/.test(row.label.toLowerCase())),
    )
    .map((row) => {
      spend(told, row.from, row.to)
      const { label, plan, disbursed, percent } = row
      return {
        kind: 'finance' as const,
        ...quoted(told, row.from, row.to),
        place: told.places.length === 1 ? told.places[0]!.name : told.unit,
        label,
        plan,
        disbursed,
        percent,
      }
    })
}

type Role = 'plan' | 'disbursed' | 'percent'

function roleOf(told: Told, figure: Figure): Role | null {
  const { words, text } = told.source
  const from = Math.max(told.from, figure.from - 12)
  const before = text.slice(words[from]!.start, words[figure.from]!.start).toLowerCase()
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('.')) + 1)
  if (figure.unit === '%')
    return /đạt|tỷ lệ|bằng|chiếm|giải ngân|\($/.test(clause.trim() || before) && !/tăng|giảm/.test(clause)
      ? 'percent'
      : null
  if (figure.million === null) return null
  if (/huy động|đóng góp|xã hội hóa|nợ đọng/.test(clause)) return null
  if (/giải ngân|thanh toán|đã chi|đã thực hiện|thực hiện được/.test(clause)) return 'disbursed'
  if (/kế hoạch|giao|phân bổ|tổng|dự toán|vốn|kinh phí/.test(clause)) return 'plan'
  const tail = text.slice(words[figure.from]!.start, words[figure.from]!.start + 60)
  if (/^[\d.,]+\s*\/\s*[\d.,]+/.test(tail)) return 'disbursed'
  return null
}

function place(told: Told, rows: Row[], figure: Figure, role: Role) {
  const value = role === 'percent' ? figure.value : figure.million!
  const open = rows.at(-1)
  const fits =
    open && open[role] === null && figure.from - open.to < 40 && !(role === 'plan' && open.disbursed !== null)
  if (role === 'percent' && !fits) return
  const row: Row = fits
    ? open
    : { label: labelOf(told, figure), plan: null, disbursed: null, percent: null, from: figure.from, to: figure.to }
  if (!fits) rows.push(row)
  row[role] = value
  row.to = figure.to
  if (figure.total !== null && role === 'disbursed') row.plan ??= figure.total * (figure.million! / figure.value)
}

function labelOf(told: Told, figure: Figure): string {
  const { words, text } = told.source
  let at = figure.from - 1
  while (at > told.from && !/^[;.:]$/.test(words[at - 1]!.low) && figure.from - at < 16) at--
  return printed(text.slice(words[at]!.start, words[figure.from]!.start))
    .replace(/[\s:,]+$/, '')
    .replace(/\s(?:là|đạt|được)$/, '')
}
