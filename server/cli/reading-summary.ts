// A reading as an official would want it told in a terminal: what it is, who must do what by when, what to look at again.

import { documentKindNames } from '../modules/documents/kind-names.ts'
import type {
  CriterionRef,
  Directive,
  DocumentFinding,
  Reading,
  Statement,
} from '../modules/documents/reading/reading.ts'
import { dueInWords, rhythmInWords } from './dates-in-words.ts'

/** The whole summary, lines parted by \n. */
export function summaryOf(reading: Reading): string {
  const { document, directives, statements, warnings } = reading
  const doubts = directives.flatMap((directive, at) =>
    directive.doubts.map((doubt) => `Nội dung ${at + 1} (${directive.title}): ${doubt.why}`),
  )
  const toLookAt = [...doubts, ...warnings.map((warning) => warning.detail)]
  return [
    ...letterheadLines(document),
    ...section(`NỘI DUNG GIAO (${directives.length})`, directives.flatMap(directiveLines)),
    ...section(
      `SỐ LIỆU, HIỆN TRẠNG (${statements.length})`,
      statements.map((statement) => `- ${statementInWords(statement)}`),
    ),
    ...section(
      `CẦN XEM LẠI (${toLookAt.length})`,
      toLookAt.map((line) => `! ${line}`),
    ),
  ].join('\n')
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function letterheadLines(document: DocumentFinding): string[] {
  const { chair, signer } = document
  const meeting = [document.eventDate && dueInWords(document.eventDate), chair && named(chair)].filter(Boolean)
  const fields: [string, string | null][] = [
    ['Loại', documentKindNames[document.type] ?? null],
    ['Số, ký hiệu', document.number],
    ['Cơ quan', document.issuer],
    ['Ngày', [document.place, document.date && dueInWords(document.date)].filter(Boolean).join(', ')],
    ['Trích yếu', document.subject],
    ['Cuộc họp', meeting.join('; ')],
    ['Người ký', signer && `${signer.authority ?? ''} ${named(signer)}`.trim()],
    ['Nơi nhận', document.recipients.join(' ')],
  ]
  return fields.flatMap(([label, words]) => (words ? [`${label.padEnd(12)} ${words}`] : []))
}

function named({ name, position }: { name: string | null; position: string | null }): string {
  return [name, position].filter(Boolean).join(', ')
}

function directiveLines(directive: Directive, at: number): string[] {
  const due = directive.deadlines.map(
    (deadline) => dueInWords(deadline.at) + (deadline.inherited ? ' (theo phần dẫn)' : ''),
  )
  const report = [directive.reportTo, directive.via && `qua ${directive.via}`].filter(Boolean)
  const fields: [string, string][] = [
    ['Chủ trì', directive.lead.join('; ') || 'chưa rõ'],
    ['Phối hợp', directive.cooperate.join('; ')],
    ['Thời hạn', due.join('; ')],
    ['Định kỳ', directive.recurrence ? rhythmInWords(directive.recurrence) : ''],
    ['Báo cáo về', report.join(' ')],
    ['Địa bàn', directive.places.join(', ')],
    ['Tiêu chí', directive.criteria.map(criterionInWords).join('; ')],
    ['Căn cứ', directive.legalRefs.map((reference) => reference.number).join(', ')],
    ['Theo dõi', followingNames[directive.following]],
  ]
  const mark = directive.section === '' ? '' : ` [mục ${directive.section}]`
  return [
    `${at + 1}.${mark} ${directive.title}`,
    ...fields.flatMap(([label, words]) => (words ? [`   ${label.padEnd(11)} ${words}`] : [])),
  ]
}

/** "số 5", "chỉ tiêu 17.4 (NTM nâng cao) của An Phú". */
export function criterionInWords({ place, level, no, indicator }: CriterionRef): string {
  const what = indicator ? `chỉ tiêu ${indicator}` : no === null ? 'chưa rõ số' : `số ${no}`
  const set = level === null || level === 'xa-ntm' ? '' : ` (${levelNames[level]})`
  return `${what}${set}${place ? ` của ${place}` : ''}`
}

/** Kind, place and words of a reported figure. */
export function statementInWords(statement: Statement): string {
  const where = statement.place ? `${statement.place}: ` : ''
  const words = statement.quote.replace(/\s+/g, ' ')
  return `${statementNames[statement.kind]} · ${where}${words.length > 160 ? `${words.slice(0, 157)}…` : words}`
}

const levelNames = {
  'xa-ntm': 'xã NTM',
  'xa-ntm-nang-cao': 'NTM nâng cao',
  'xa-ntm-kieu-mau': 'NTM kiểu mẫu',
  'thon-ntm': 'thôn NTM',
  'thon-kieu-mau': 'thôn NTM kiểu mẫu',
} as const

const followingNames = { dated: 'có thời hạn', period: 'trong kỳ', ongoing: 'thường xuyên', filed: 'lưu' } as const

const statementNames = {
  achieved: 'Đạt',
  appraised: 'Thẩm định',
  standard: 'Đạt chuẩn',
  average: 'Bình quân',
  finance: 'Vốn',
  indicator: 'Số liệu',
  target: 'Chỉ tiêu kế hoạch',
} as const
