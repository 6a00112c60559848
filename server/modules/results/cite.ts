// What is said of a closed table in a letter: its number and day first, then its figures.
import type { z } from 'zod'
import type { Look } from '../../platform/access.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { writtenInstant, writtenNumber } from '../papers/form/written.ts'
import type { AskCitation, Citation, ClosedAs, Figures } from './contract.ts'
import { onTimeRate } from './figures.ts'
import { periodName } from './periods.ts'
import { resultProblems } from './problems.ts'
import { showTable } from './show.ts'

/**
 * One sentence in Vietnamese with number, day and figures of a closed version, or of one line of it.
 * @throws Problem notClosed: a draft, or what is being reconciled, is not cited
 */
export async function citeTable(
  look: Look,
  asked: z.output<typeof AskCitation> & { tableId: string },
): Promise<Citation> {
  const work = await showTable(look, asked)
  const last = asked.version ?? work.closed?.version
  if (last === undefined) throw new Problem(resultProblems.notClosed)
  const table = last === work.shown.version ? work : await showTable(look, { ...asked, version: last })
  const { closed } = table.shown
  if (!closed) throw new Problem(resultProblems.notClosed)
  const line = asked.key === undefined ? null : table.lines.find(({ key }) => key === asked.key)
  if (line === undefined) throw new Problem(platformProblems.nothingHere)
  const whose = line ? `${lineName(line)} ` : ''
  const source = `Theo Bảng kết quả thực hiện nhiệm vụ ${periodName(table)} của ${table.office} (${closedWords(closed)})`
  return { words: `${source}: ${whose}${figureWords(line?.figures ?? table.total)}.`, closed }
}

const lineName = ({ key, name }: { key: number; name: string }): string => (key === 0 ? 'không gắn địa bàn' : name)

/** "số 03/2024, chốt 16:30 ngày 05/11/2024, bản 2" */
export function closedWords({ number, numberYear, at, version }: ClosedAs): string {
  const again = version > 1 ? `, bản ${version}` : ''
  return `số ${String(number).padStart(2, '0')}/${numberYear}, chốt ${writtenInstant(new Date(at))}${again}`
}

function figureWords(figures: Figures): string {
  const said: [string, number][] = [
    ['hoàn thành đúng hạn', figures.onTime],
    ['hoàn thành quá hạn', figures.doneLate],
    ['chờ xác nhận', figures.awaiting],
    ['đang thực hiện trong hạn', figures.inTime],
    ['quá hạn', figures.late],
    ['trong kỳ', figures.noDay],
    ['gỡ, hết kỳ', figures.ended],
  ]
  const rate = onTimeRate(figures)
  const parts = said.flatMap(([words, n]) => (n > 0 ? [`${words} ${writtenNumber(n)}`] : []))
  const share = rate === null ? '' : `; tỷ lệ đúng hạn ${writtenNumber(Math.round(rate * 1000) / 10)}%`
  return `giao ${writtenNumber(figures.given)} nhiệm vụ${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${share}`
}
