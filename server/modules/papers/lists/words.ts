// Words of papers about work; papers are in Vietnamese whatever the language of the page.

import type { AssignmentRow, State } from '../../assignments/contract.ts'
import { dayOf, daysBetween } from '../../calendar/days.ts'
import { rhythmWords } from '../../calendar/rhythm.ts'
import type { Cell } from '../contract.ts'
import { writtenDay } from '../form/written.ts'

export const stateNames: Record<State, string> = {
  unseen: 'Chưa tiếp nhận',
  open: 'Đang thực hiện, trong hạn',
  soon: 'Sắp đến hạn',
  late: 'Quá hạn',
  backlog: 'Tồn đọng, chờ rà soát',
  awaiting: 'Chờ xác nhận',
  done: 'Hoàn thành',
  ended: 'Đã kết thúc',
}

/** "Quá hạn 17 ngày", "Hoàn thành quá hạn", "Dự kiến (chưa tiếp nhận)" */
export function stateWords(row: AssignmentRow, now: Date): string {
  const late = row.state === 'late' && row.dueDay ? ` ${daysBetween(row.dueDay, dayOf(now))} ngày` : ''
  const name = row.state === 'done' && row.doneLate ? 'Hoàn thành quá hạn' : `${stateNames[row.state]}${late}`
  return row.planned ? `Dự kiến (${name.toLocaleLowerCase('vi')})` : name
}

/** The due instant ends the day it means; one millisecond before it lies that day. */
export const dayMeant = (instant: string): string => dayOf(new Date(Date.parse(instant) - 1))

/** As handed out: its first day, or its rhythm. */
export function firstDue({ originalDueAt, recurrence, following }: AssignmentRow): Cell {
  if (originalDueAt !== null) return { day: dayMeant(originalDueAt) }
  if (recurrence) return rhythmWords(recurrence)
  return following === 'ongoing' ? 'Thường xuyên' : null
}

/** The day that holds now, where it is another than the first. */
export function laterDue({ originalDueAt, dueDay }: AssignmentRow): Cell {
  return dueDay !== null && originalDueAt !== null && dueDay !== dayMeant(originalDueAt) ? { day: dueDay } : null
}

/** What the last deed was, where its words alone do not say it; a report speaks for itself. */
const deedNames: Record<string, string> = {
  acknowledge: 'Đã tiếp nhận',
  decline: 'Đề nghị chuyển',
  'answer-decline': 'Trả lời đề nghị chuyển',
  contribute: 'Ý kiến phối hợp',
  complete: 'Báo hoàn thành',
  confirm: 'Xác nhận hoàn thành',
  return: 'Trả lại',
  'ask-extension': 'Xin gia hạn',
  'grant-extension': 'Đồng ý gia hạn',
  'refuse-extension': 'Không đồng ý gia hạn',
  urge: 'Đôn đốc',
  'hand-over': 'Bàn giao',
  cancel: 'Gỡ',
  'break-down': 'Chia việc',
  dispute: 'Đơn vị nói không đúng',
  change: 'Sửa hạn',
}

/** "Đã đổ xong mặt đường (18/9/2024)"; nothing where nothing was said since it was handed out. */
export function lastSaid({ verb, at, words }: AssignmentRow['last']): string | null {
  if (verb === 'hand-out') return null
  const said = [deedNames[verb], words].filter(Boolean).join(': ')
  return said && `${said} (${writtenDay(dayOf(new Date(at)))})`
}

export const sourceWords = ({ documentNumber, section }: AssignmentRow): string =>
  [documentNumber, section && `nội dung ${section}`].filter(Boolean).join(', ')

export const criteriaWords = ({ criteria }: AssignmentRow): string =>
  [...new Set(criteria.map(({ no, indicator }) => indicator ?? String(no ?? '')))].filter(Boolean).join(', ')

/** "143 nhiệm vụ: hoàn thành 41, quá hạn 12, …": only what there is. */
export function countWords(rows: readonly AssignmentRow[]): string {
  const counts = (['done', 'late', 'backlog', 'soon', 'awaiting', 'open', 'unseen', 'ended'] as const).flatMap(
    (state) => {
      const count = rows.filter((row) => row.state === state).length
      return count > 0 ? [`${stateNames[state].toLocaleLowerCase('vi')} ${count}`] : []
    },
  )
  return `${rows.length} nhiệm vụ${counts.length > 0 ? `: ${counts.join('; ')}` : ''}`
}
