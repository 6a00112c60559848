import { parseArgs } from 'node:util'
import { type Measured, measureReading } from '../modules/directives/measure-reading.ts'
import { ratesOf, type ScoredField, scoredFields, type Tally } from '../modules/directives/reading-score.ts'
import { openDatabase } from '../platform/db.ts'
import { say, withData } from './with-data.ts'

/**
 * `dondoc read-score [--json] [--demo]`: how well the reader of this version agrees with what the office has corrected, beside what it read at the time; so that an
 * upgrade can be judged by the office's own documents. The server may go on; nothing is written.
 */
export async function readScore(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, demo: { type: 'boolean' } } })
  return withData({ demo: values.demo, beside: true, existing: true, aside: values.json }, async ({ databases }) => {
    const database = openDatabase(databases.app, { connections: 1 })
    try {
      const measured = await measureReading(database)
      say(values.json ? JSON.stringify(asJson(measured), null, 2) : scoreTable(measured))
      return 0
    } finally {
      await database.close()
    }
  })
}

/** Every field with what was right when it was read and is right now. */
function asJson({ before, now, ...counts }: Measured) {
  const scored = (tally: Tally) => ({ ...ratesOf(tally), ...tally })
  return {
    ...counts,
    fields: scoredFields.map((id) => ({ id, what: names[id], before: scored(before[id]), now: scored(now[id]) })),
  }
}

/** The table a person reads: rates with two decimals, as Vietnamese write them. */
export function scoreTable({ documents, clauses, corrected, before, now }: Measured): string {
  if (documents === 0)
    return 'Chưa có văn bản nào rà soát xong; hãy rà soát hoặc giao việc từ một văn bản rồi chạy lại.'
  const rows = scoredFields.map((field) => rowOf(names[field], before[field], now[field]))
  return [
    `Đọc lại ${documents} văn bản đã rà soát: ${clauses} nội dung, ${corrected} nội dung có người sửa.`,
    '',
    line(['', 'F1 khi đọc', 'F1 nay', 'đúng', 'đủ', 'khớp/cần/tìm thấy']),
    ...rows,
  ].join('\n')
}

function rowOf(name: string, before: Tally, now: Tally): string {
  const { f1, precision, recall } = ratesOf(now)
  const rates = [ratesOf(before).f1, f1, precision, recall].map((rate) => rate.toFixed(2).replace('.', ','))
  return line([name, ...rates, `${now.hit}/${now.wanted}/${now.found}`])
}

const widths = [18, 11, 8, 7, 7, 19]
const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('')

const names: Record<ScoredField, string> = {
  directives: 'Nội dung giao',
  lead: 'Chủ trì',
  cooperate: 'Phối hợp',
  places: 'Địa bàn',
  criteria: 'Tiêu chí',
  deadlines: 'Thời hạn',
  recurrence: 'Định kỳ',
}
