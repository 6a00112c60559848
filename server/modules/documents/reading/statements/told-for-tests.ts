// Tests only: one passage in the frame of a document, and its statements in a few words each.
import { readDocument } from '../read.ts'
import type { Reading, Statement } from '../reading.ts'

const frames = {
  /** Results of a district. */
  report: ['UBND HUYỆN LÂM SƠN', 'BC', 'BÁO CÁO\n\nKết quả năm 2023', 'I. KẾT QUẢ'],
  /** Results of one commune. */
  commune: ['UBND XÃ AN PHÚ', 'BC', 'BÁO CÁO\n\nKết quả năm 2023', 'I. KẾT QUẢ'],
  /** Goals of a plan. */
  goals: ['UBND HUYỆN LÂM SƠN', 'KH', 'KẾ HOẠCH\n\nThực hiện năm 2023', 'I. MỤC TIÊU'],
  /** Orders. */
  orders: [
    'UBND HUYỆN LÂM SƠN',
    'TB',
    'THÔNG BÁO\n\nKết luận của Chủ tịch UBND huyện',
    'Chủ tịch UBND huyện kết luận:',
  ],
} as const

/** The reading of a passage under such a head. */
export function readIn(frame: keyof typeof frames, passage: string): Reading {
  const [issuer, code, title, heading] = frames[frame]
  return readDocument(
    `${issuer}\n\nSố: 12/${code}-UBND\n\nAn Phú, ngày 20 tháng 10 năm 2023\n\n${title}\n\n${heading}\n\n${passage}`,
  ) as Reading
}

export const briefly = (frame: keyof typeof frames, passage: string): string[] =>
  readIn(frame, passage).statements.map(brief)

/** "achieved An Phú 15/19 [1 2 5]", "finance: vốn sự nghiệp 12000 → 3600 30%". */
export function brief(one: Statement): string {
  const at = one.place ? ` ${one.place}` : ''
  const of = (total: number | null) => (total === null ? '' : `/${total}`)
  if (one.kind === 'achieved')
    return `achieved${at} ${one.count}${of(one.total)}${raised(one.level)}${listOf(one.criteria)}${one.selfAssessed ? ' self' : ''}${one.asOf ? ` ${one.asOf}` : ''}`
  if (one.kind === 'appraised')
    return `appraised${at} ${one.date} ${one.statedCriteria}+${one.statedIndicators}${listOf([...one.criteria, ...one.indicators])}`
  if (one.kind === 'standard') return `standard${at} ${one.what} ${one.count}${of(one.total)}`
  if (one.kind === 'average') return `average${at}${raised(one.level)} ${one.value}`
  if (one.kind === 'finance')
    return `finance${at}: ${one.label} ${one.plan} → ${one.disbursed}${one.percent === null ? '' : ` ${one.percent}%`}`
  if (one.kind === 'indicator') return `indicator${at}: ${one.label} = ${one.value}${of(one.total)} ${one.unit}`
  return `target${at}: ${one.what}${one.value === null ? '' : ` = ${one.value} ${one.unit}`}${one.by ? ` by ${one.by}` : ''}`
}

const raised = (level: string) => (level === 'xa-ntm' ? '' : ` ${level}`)
const listOf = (list: readonly (number | string)[] | null) => (list?.length ? ` [${list.join(' ')}]` : '')
