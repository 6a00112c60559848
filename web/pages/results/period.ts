/** How a period and a closed table are called. */
import type { ClosedAs, TableHead } from '../../../server/modules/results/contract.ts'
import type { Formats } from '../../platform/formats.ts'
import type { ResultWords } from './words.ts'

export const periodName = ({ kind, no, year }: Pick<TableHead, 'kind' | 'no' | 'year'>, t: ResultWords): string =>
  t.periods[kind](no, year)

/** 03/2024 */
export const numberOf = ({ number, numberYear }: ClosedAs): string => `${String(number).padStart(2, '0')}/${numberYear}`

/** "Đã chốt: số 03/2024, 16:30 ngày 05/11/2024, bản 2" */
export function stateWords({ state, untilDay, closed }: TableHead, f: Formats, t: ResultWords): string {
  if (state === 'reconciling' && untilDay) return `${t.states.reconciling} ${t.untilDay(f.day(untilDay))}`
  return state === 'closed' && closed
    ? `${t.states.closed}, ${t.closedAs(numberOf(closed), f.day(closed.at))}`
    : t.states[state]
}
