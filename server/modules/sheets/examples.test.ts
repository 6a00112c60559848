// The ten lists of examples/, taken in by hang on 20/9/2024: the fate of every row and every question, against what a person expects of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { SheetDetail } from './contract.ts'
import { allRows, type Row, takeIn } from './test-sheet.ts'

const folder = join(import.meta.dirname, 'examples')
const names = readdirSync(folder).filter((name) => !name.endsWith('.json') && !name.endsWith('.md'))

let world: World
let shortOf: Map<string, string>
beforeAll(async () => {
  world = await makeWorld()
  const { body } = await world.as('hang', 'GET', '/agencies')
  const keys = {
    ubndHuyen: 'UB',
    phongNN: 'NN',
    phongKTHT: 'KTHT',
    phongTNMT: 'TNMT',
    mttq: 'MTTQ',
    namPung: 'NP',
    chiengMai: 'CM',
    taSoi: 'TS',
    paKhoang: 'PK',
  } as const
  const byId = new Map(Object.entries(keys).map(([key, short]) => [world.agencies[key as keyof typeof keys], short]))
  shortOf = new Map(
    body.agencies.map((one: { agencyId: number; name: string; shortName: string | null }) => [
      one.shortName ?? one.name,
      byId.get(one.agencyId)!,
    ]),
  )
})
afterAll(() => world?.stop())

/** "make NN+NP 2024-09-15 done 215/TB-UBND@2024-09-05": as the golden files say it. */
function fateOf(row: Row): string {
  const leads = row.leads.map((lead) => shortOf.get(lead) ?? lead).join('+')
  if (row.fate === 'skip') return `skip ${row.why}`
  if (row.fate === 'ask') return `ask ${[...new Set(row.asks.map((key) => key.split(':')[0]))].sort().join('+')}`
  if (row.fate !== 'make') return `${row.fate} ${leads}`
  const document = row.number ? `${row.number}@${row.issuedOn}` : '-'
  return `make ${leads} ${row.due} ${row.doneLate ? 'late-' : ''}${row.state ?? '-'} ${document}`
}

describe('the ten examples', () => {
  it.each(names)('%s', async (name) => {
    const golden = JSON.parse(readFileSync(join(folder, `${name}.golden.json`), 'utf8'))
    const { sheetId } = await takeIn(world, { name, bytes: readFileSync(join(folder, name)) })
    const sheet: SheetDetail = (await world.as('hang', 'GET', `/sheets/${sheetId}`)).body
    const rows = await allRows(world, sheetId)
    expect(rows.map((row) => `${sheet.tabs[row.tab]!.name}!${row.no} ${fateOf(row)}`)).toEqual(golden.rows)
    expect(
      sheet.questions.map(({ kind, printed, rows }) =>
        kind === 'lead' || kind === 'colour' ? `${kind} ${printed} ${rows}` : `${kind} “${printed}” ${rows}`,
      ),
    ).toEqual(golden.questions)
  })
})
