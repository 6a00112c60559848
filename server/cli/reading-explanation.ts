// A reading explained in a terminal: of each finding which rule found it, and "chắc" or "cần xem" with the reason.

import {
  type Explained,
  explainDirective,
  explainStatement,
  explainWarning,
} from '../modules/documents/reading/explanation.ts'
import type { Directive, Reading, Statement, Warning } from '../modules/documents/reading/reading.ts'
import { dueInWords, rhythmInWords } from './dates-in-words.ts'
import { criterionInWords, statementInWords } from './reading-summary.ts'

/** Directives with their fields, figures, contradictions; lines parted by \n. */
export function explanationOf({ directives, statements, warnings }: Reading): string {
  return [
    ...section('NỘI DUNG GIAO', directives.map(directiveLines)),
    ...section('SỐ LIỆU, HIỆN TRẠNG', statements.map(statementLines)),
    ...section('CHỖ MÂU THUẪN', warnings.map(warningLines)),
  ].join('\n')
}

/** A heading that counts what is sure, and the lines of each finding. */
function section(title: string, findings: string[][]): string[] {
  if (findings.length === 0) return []
  const asked = findings.filter((lines) => lines.some((line) => line.startsWith(toLookAt))).length
  return [`${title} (${findings.length - asked} chắc, ${asked} cần xem)`, ...findings.flat(), '']
}

const toLookAt = '   cần xem  '
const sure = '   chắc     '

function line(what: string, rule: string, doubts: readonly string[]): string {
  const said = `${doubts.length ? toLookAt : sure}${what} · ${rule}`
  return doubts.length ? `${said}. ${doubts.join(' ')}` : said
}

function directiveLines(directive: Directive, at: number): string[] {
  const mark = directive.section === '' ? '' : ` [mục ${directive.section}]`
  return [
    `${at + 1}.${mark} ${directive.title}`,
    ...explainDirective(directive).map((one) => line(foundInWords(one), ruleNames[one.rule] ?? one.rule, one.doubts)),
  ]
}

function foundInWords(one: Explained): string {
  switch (one.found) {
    case 'directive':
      return 'nội dung giao'
    case 'lead':
      return `chủ trì ${one.lead.join('; ') || 'chưa rõ'}`
    case 'deadline':
      return `thời hạn ${dueInWords(one.deadline.at)}`
    case 'recurrence':
      return `định kỳ ${rhythmInWords(one.recurrence)}`
    case 'criteria':
      return `tiêu chí ${one.criteria.map(criterionInWords).join('; ')}`
  }
}

function statementLines(statement: Statement): string[] {
  const { rule, doubts } = explainStatement(statement)
  return [line(statementInWords(statement), statementRules[rule], doubts)]
}

const warningLines = (warning: Warning): string[] => [
  line(warning.detail, warningRules[explainWarning(warning).rule], []),
]

const ruleNames: Record<string, string> = {
  item: 'mục nêu việc phải làm',
  order: 'động từ giao việc đứng trước tên (“giao”, “yêu cầu”, “đề nghị”)',
  subject: 'tên đứng trước việc phải làm',
  address: 'tên nêu ở đầu mục, trước dấu hai chấm',
  imperative: 'câu mở đầu bằng việc phải làm',
  modal: 'câu có “cần”, “phải”',
  heading: 'tên ở tiêu đề phía trên',
  run: 'câu trước trong cùng mục',
  label: 'nhãn “chủ trì”, “đơn vị thực hiện”',
  table: 'cột của bảng phân công',
  'paragraph-before': 'đoạn liền trước trong cùng mục',
  none: 'không câu nào nêu tên',
  own: 'mốc thời gian trong nội dung',
  frame: 'mốc thời gian của câu dẫn hoặc tiêu đề',
  rhythm: 'từ chỉ định kỳ',
  number: 'số đứng sau “tiêu chí”, “chỉ tiêu”',
  name: 'tên gọi tiêu chí của bộ tiêu chí đang áp dụng',
}

const statementRules: Record<Statement['kind'], string> = {
  achieved: 'số tiêu chí đã đạt của một đơn vị',
  appraised: 'tiêu chí đạt qua thẩm định',
  standard: 'đơn vị đã đạt chuẩn',
  average: 'số tiêu chí bình quân',
  finance: 'vốn và giải ngân',
  indicator: 'con số đứng cùng tên gọi và đơn vị tính',
  target: 'con số hoặc chuẩn sau “phấn đấu”, “kế hoạch”, hoặc trong việc phải làm',
}

const warningRules: Record<Warning['kind'], string> = {
  'count-mismatch': 'số nêu và số liệt kê khác nhau',
  'sum-mismatch': 'các phần cộng lại không bằng tổng',
  'numbering-gap': 'số thứ tự bị ngắt',
  'name-variant': 'một tên viết hai cách',
  'date-order': 'văn bản viện dẫn đề ngày sau',
  'blank-number': 'số văn bản để trống',
  'blank-date': 'ngày văn bản để trống',
  'unknown-place': 'địa danh không có trong danh mục',
}
