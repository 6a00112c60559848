// The board of a district as of any day, known in both ways; what it counts to; held equal to a naive replay. Place and cast as in test/world.ts.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { standingsAstray } from '../assessments/actions/rebuild.ts'
import { cellAt, saysOf } from '../assessments/cells.ts'
import { type FoldRow, shapeOf } from '../assessments/fold.ts'
import { replay } from '../assessments/test-replay.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { registerPaper } from '../assignments/test-paper.ts'
import { type Board, Board as BoardContract, type Comparison, type Country, type Figures } from './contract.ts'

let world: World
let set: TestSet
let documentId: string
beforeAll(async () => {
  world = await makeWorld({ at: '2024-01-02T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  documentId = (await registerPaper(world, { clauses: [] })).documentId
})
afterAll(() => world?.stop())

const ask = async <T>(path: string): Promise<T> => {
  const { status, body } = await world.as('hang', 'GET', path)
  expect([path, status]).toEqual([path, 200])
  return body
}
const communes = ['namPung', 'chiengMai', 'taSoi', 'paKhoang'] as const
type Commune = (typeof communes)[number]
type Row = { unit: Commune; code: string; stage?: string; met?: boolean; act?: string; onDay: string }
const save = (rows: Row[]) =>
  world.as('hang', 'POST', '/assessments', {
    frameworkId: set.frameworkId,
    documentId,
    reason: 'Theo biên bản',
    rows: rows.map(({ unit, code, ...row }) => ({
      stage: 'claim',
      ...row,
      unitId: world.units[unit],
      place: set.at(code),
    })),
  })
const criteria = Array.from({ length: 19 }, (_, i) => String(i + 1))

describe('the figures officials quote', () => {
  it('mean, communes at standard, under five, and “02/04 xã”, for a past day, each with the units it counts', async () => {
    const rows: Row[] = [
      ...criteria.map((code) => ({ unit: 'namPung' as const, code, met: true, onDay: '2023-03-01' })),
      ...criteria.slice(0, 13).map((code) => ({ unit: 'chiengMai' as const, code, met: true, onDay: '2023-03-01' })),
      ...criteria.slice(0, 4).map((code) => ({ unit: 'taSoi' as const, code, met: true, onDay: '2023-03-01' })),
      { unit: 'namPung', code: '17', met: false, onDay: '2023-06-01' },
    ]
    expect((await save(rows)).body.written).toBe(37)
    const { units } = world
    const figures = await ask<Figures>(`/board/counts?day=2023-04-01&framework=${set.frameworkId}`)
    expect(figures.units).toBe(4)
    expect(figures.stages[0]).toMatchObject({
      ...{ code: 'claim', sum: 36, mean: 9 },
      atStandard: [units.namPung],
      underFive: expect.arrayContaining([units.taSoi, units.paKhoang]),
    })
    const ofEnvironment = figures.stages[0]!.byPlace.find(({ code }) => code === '17')!
    expect(ofEnvironment.units).toEqual([units.namPung])
    const later = await ask<Figures>(`/board/counts?day=2023-06-01`)
    expect(later.stages[0]).toMatchObject({ sum: 35, mean: 8.75, atStandard: [] })
    const before = await ask<Figures>(`/board/counts?day=2023-02-28`)
    expect(before.stages[0]).toMatchObject({ sum: 0, mean: 0, underFive: { length: 4 } })
  })

  it('two days compared tell what was gained and what was lost', async () => {
    const compared = await ask<Comparison>('/board/compare?from=2023-04-01&to=2023-06-01')
    expect(compared).toMatchObject({ gained: 0, lost: 1 })
    expect(compared.rows).toEqual([
      { unitId: world.units.namPung, name: 'Nậm Pung', changes: [{ place: set.at('17'), slot: 0, change: 'lost' }] },
    ])
    expect((await ask<Comparison>('/board/compare?from=2023-02-01&to=2023-04-01')).gained).toBe(36)
  })

  it('the country by province gives the same sums', async () => {
    const country = await ask<Country>('/board/country?day=2023-06-01')
    expect(country.provinces).toEqual([
      expect.objectContaining({
        name: 'Hà Vân',
        communes: 4,
        known: 3,
        met: [35, 0, 0, 0, 0, 0],
        atStandard: [0, 0, 0, 0, 0, 0],
      }),
    ])
    expect((await world.as('doan', 'GET', '/board/country')).status).toBe(403)
  })
})

describe('the board', () => {
  it('names its set, its stages of that day, and every criterion and indicator', async () => {
    const board = await ask<Board>('/board?day=2024-01-01')
    expect(BoardContract.parse(board)).toEqual(board)
    const folded = await ask<Board>('/board?day=2024-01-01&known=2024-01-02')
    expect({ ...folded, known: null, late: board.late }).toEqual(board)
    expect(board.framework).toMatchObject({ code: 'xa-ntm-2021-2025', officialCriteria: 19 })
    expect(board.stages.map(({ letter }) => letter)).toEqual(['T', 'N', 'R', 'Đ', 'H'])
    expect(board.places).toHaveLength(76)
    expect(board.rows.map(({ name }) => name)).toEqual(['Chiềng Mai', 'Nậm Pung', 'Pá Khoang', 'Tà Sỏi'])
    expect(board.rows.find(({ name }) => name === 'Pá Khoang')).toMatchObject({ cells: '', since: null })
    const one = await ask<Board>(`/board?unit=${world.units.taSoi}&day=2024-01-01`)
    expect(one.rows.map(({ name }) => name)).toEqual(['Tà Sỏi'])
    expect((await world.as('hang', 'GET', '/board?day=1999-01-01')).body.code).toBe('assessments.no-framework')
  })

  it('shows the places of one agency alone', async () => {
    await world.serving.database.pool.query(
      `insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid) values ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
      [world.officeId, set.frameworkId, set.at('17'), world.units.huyen, world.agencies.phongTNMT],
    )
    const board = await ask<Board>(`/board?day=2024-01-01&agency=${world.agencies.phongTNMT}`)
    expect(board.places.map(({ code }) => code.split('.')[0])).toEqual(Array(13).fill('17'))
  })

  it('shows the communes of one class alone', async () => {
    await world.serving.database.pool.query(
      `insert into unit_class (unit_id, class, value, valid, office_id, recorded_at) values ($1, 'border', 'yes', '[2023-01-01,)', $2, now())`,
      [world.units.taSoi, world.officeId],
    )
    const names = async (query: string) => (await ask<Board>(`/board?${query}`)).rows.map(({ name }) => name)
    expect(await names('day=2024-01-01&class=border:yes&only=rows')).toEqual(['Tà Sỏi'])
    expect(await names('day=2022-12-31&class=border:yes')).toEqual([])
  })

  it('of a row dated in the future counts from its day on', async () => {
    await save([{ unit: 'paKhoang', code: '1', met: true, onDay: '2024-03-01' }])
    const says = async (day: string) => {
      const { rows } = await ask<Board>(`/board?day=${day}`)
      return saysOf(cellAt(Buffer.from(rows.find(({ name }) => name === 'Pá Khoang')!.cells, 'base64'), set.at('1')), 0)
    }
    expect([await says('2024-02-29'), await says('2024-03-01')]).toEqual([0, 2])
  })
})

describe('for any rows, frozen days and both ways of asking', () => {
  const places = ['17.4', '17.5', '17', '19.1', '19.2', '19']
  const days = ['2024-01-05', '2024-01-08', '2024-01-09', '2024-01-15', '2024-01-20']
  const someRow = fc.record({
    unit: fc.constantFrom(...communes),
    code: fc.constantFrom(...places),
    stage: fc.constantFrom('claim', 'appraisal'),
    act: fc.constantFrom('state', 'state', 'state', 'withdraw', 're-examine'),
    met: fc.boolean(),
    onDay: fc.constantFrom(...days),
  })
  const step = fc.record({
    rows: fc.uniqueArray(someRow, {
      minLength: 1,
      maxLength: 8,
      selector: ({ unit, code, stage, onDay }) => `${unit} ${code} ${stage} ${onDay}`,
    }),
    freeze: fc.option(fc.constantFrom(...days), { freq: 4 }),
  })

  it('the board of day D is what a naive replay of the rows gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const { pool } = world.serving.database
        const frozen: { freezeId: string; day: string; at: number }[] = []
        for (const { rows, freeze } of steps) {
          world.clock.moveTo(new Date(world.clock.now().getTime() + 86_400_000).toISOString())
          const saved = await save(rows)
          expect(saved.status).toBe(200)
          if (freeze && freeze <= world.clock.now().toISOString().slice(0, 10)) {
            const { body } = await world.as('hang', 'POST', '/freezes', {
              frameworkId: set.frameworkId,
              day: freeze,
              name: 'Chốt',
            })
            frozen.push({ freezeId: body.freezeId, day: freeze, at: world.clock.now().getTime() })
          }
        }
        const shape = shapeOf((await ask<Board>('/board?day=2024-01-01')).places)
        const stored = await pool.query(
          `select seq, unit_id, place, stage, says, on_day, overruled, source_kind = 'statement' as "byDocument", recorded_at from assessment where framework_id = $1`,
          [set.frameworkId],
        )
        const rowsOf = (unitId: number): FoldRow[] =>
          stored.rows
            .filter((row) => row.unit_id === unitId)
            .map((row) => ({ ...row, onDay: row.on_day, recordedAt: row.recorded_at.getTime() }))
        const compare = async (query: string, day: string, knownAt?: number) => {
          for (const row of (await ask<Board>(`/board?${query}`)).rows) {
            const slow = replay(shape, rowsOf(row.unitId), { day, ...(knownAt === undefined ? {} : { knownAt }) })
            const cells = row.cells === '' ? Buffer.alloc(2 * shape.size) : Buffer.from(row.cells, 'base64')
            expect([query, row.name, cells.toString('hex')]).toEqual([query, row.name, slow.cells.toString('hex')])
            expect(row.counts).toEqual(slow.counts)
          }
        }
        const today = world.clock.now().toISOString().slice(0, 10)
        for (const day of days) {
          await compare(`day=${day}`, day)
          for (const known of ['2024-01-04', today])
            await compare(`day=${day}&known=${known}`, day, Date.parse(`${known}T17:00:00Z`) - 1)
        }
        for (const { freezeId, day, at } of frozen) await compare(`freeze=${freezeId}`, day, at)
        expect(await world.serving.database.read(standingsAstray)).toEqual([])
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

describe('a district that is no more', () => {
  it('opens on the last day of its communes and says so; a day that is asked for is shown as asked', async () => {
    world.clock.moveTo('2025-09-01T08:00:00+07:00')
    const board = await ask<Board>('/board')
    expect([board.day, board.lastDay, board.rows.length]).toEqual(['2025-06-30', '2025-06-30', 4])
    expect(BoardContract.parse(board).stages.map(({ code }) => code)).toContain('review')
    const today = await ask<Board>('/board?day=2025-09-01')
    expect([today.day, today.lastDay, today.rows.length]).toEqual(['2025-09-01', null, 0])
    const known = await ask<Board>('/board?known=2025-06-30')
    expect([known.day, known.lastDay]).toEqual(['2025-06-30', '2025-06-30'])
    expect((await ask<Figures>('/board/counts')).units).toBe(4)
  })
})
