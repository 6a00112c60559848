import { parseArgs } from 'node:util'
import { everyStanding, rebuildStandings, standingsAstray } from '../modules/assessments/actions/rebuild.ts'
import { type Database, openDatabase } from '../platform/db.ts'
import { say, withData } from './with-data.ts'

/**
 * `dondoc standing check|rebuild [--demo]`: whether the board's figures are what the rows behind them come to; `rebuild` makes them anew from the rows. The
 * server may go on. Exit code 1 where `check` found a difference.
 */
export async function standing(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { demo: { type: 'boolean' } } })
  const [what, ...more] = positionals
  if ((what !== 'check' && what !== 'rebuild') || more.length > 0)
    throw new Error('Cần một việc: dondoc standing check, hoặc dondoc standing rebuild')
  return withData({ demo: values.demo, beside: true, existing: true }, async ({ databases }) => {
    const database = openDatabase(databases.app, { connections: 1 })
    try {
      return await (what === 'check' ? check : rebuild)(database)
    } finally {
      await database.close()
    }
  })
}

async function check(database: Database): Promise<number> {
  const astray = await database.read(standingsAstray)
  for (const { unitId, frameworkId, day } of astray.slice(0, 20))
    say(`Địa bàn ${unitId}, bộ tiêu chí ${frameworkId}: khác từ ngày ${day.split('-').reverse().join('/')}`)
  say(
    astray.length === 0
      ? 'Bảng tiêu chí khớp với mọi dòng đã ghi.'
      : `${astray.length} địa bàn có bảng chưa khớp với các dòng đã ghi. Dựng lại: dondoc standing rebuild`,
  )
  return astray.length === 0 ? 0 : 1
}

async function rebuild(database: Database): Promise<number> {
  const pairs = await database.read(everyStanding)
  let days = 0
  for (const pair of pairs) days += await database.write((tx) => rebuildStandings(tx, pair))
  say(`Đã dựng lại bảng của ${pairs.length} địa bàn, ${days} ngày có thay đổi.`)
  return 0
}
