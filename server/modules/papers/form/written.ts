// Days, instants and figures as they stand on paper. Days of Asia/Ho_Chi_Minh.
import { dayOf, type LegalDay } from '../../calendar/days.ts'
import type { Cell } from '../contract.ts'

/** 05/02/2024, 27/9/2024: days under ten and the first two months take a nought (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4). */
export function writtenDay(day: LegalDay): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`
}

/** "08:00 ngày 20/9/2024" */
export function writtenInstant(at: Date): string {
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return `${time} ngày ${writtenDay(dayOf(at))}`
}

/** 12.640; 14,3 */
export function writtenNumber(value: number): string {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${part ? `,${part}` : ''}`
}

export function writtenCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' ? writtenNumber(cell) : writtenDay(cell.day)
}
