// Biểu thôn và số liệu nền: stories over HTTP, and the reading of pasted rows. Place and cast as in test/world.ts; Nậm Pung has four villages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { insertUnit, rebuildUnitPath } from '../units/queries.ts'
import { matchRows, numberOf, sumOf } from './rules.ts'

let world: World
let set: TestSet
let villages: number[]
beforeAll(async () => {
  world = await makeWorld()
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  villages = await world.serving.database.write(async (tx) => {
    const ids: number[] = []
    for (const name of ['Bản Nà Hạ', 'Bản Pá Lau', 'Thôn Huổi Có', 'Bản Nậm Khăm'])
      ids.push(await insertUnit(tx, { name, kind: 'thon', parentId: world.units.namPung, from: '2010-01-01' }))
    await rebuildUnitPath(tx)
    return ids
  })
})
afterAll(() => world?.stop())

const about = () => ({
  unitId: world.units.namPung,
  frameworkId: set.frameworkId,
  place: set.at('17.1'),
  onDay: '2024-09-15',
})
const enter = (who: Who, rows: object[], more: object = {}) =>
  world.as(who, 'POST', '/tallies', { ...about(), ...more, rows })
const sheet = async (who: Who = 'doan') =>
  (
    await world.as(
      who,
      'GET',
      `/tallies?unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at('17.1')}`,
    )
  ).body

describe('a village sheet', () => {
  it('sums what villages counted, and says how many are in', async () => {
    const saved = await enter('doan', [
      { unitId: villages[0], numerator: 95, denominator: 100 },
      { unitId: villages[1], numerator: 40, denominator: 60, saidBy: 'Trưởng bản Lò Văn Sáng' },
    ])
    expect(saved).toMatchObject({
      status: 200,
      body: { saved: 2, sum: { numerator: 135, denominator: 160, counted: 2, villages: 4 } },
    })
    expect((await enter('doan', [{ unitId: villages[1], numerator: 55, denominator: 60 }])).body.sum.numerator).toBe(
      150,
    )
    const now = await sheet()
    expect(now.villages.map(({ name, numerator }: { name: string; numerator: number }) => [name, numerator])).toEqual([
      ['Bản Nà Hạ', 95],
      ['Bản Nậm Khăm', null],
      ['Bản Pá Lau', 55],
      ['Thôn Huổi Có', null],
    ])
    const { rows } = await world.serving.database.pool.query(`select count(*)::int as n from village_tally`)
    expect(rows[0].n).toBe(3)
  })

  it('its sums flow into the claim, which says of how many villages', async () => {
    const claimed = await world.as('doan', 'POST', '/tallies/claim', { ...about(), met: true })
    expect(claimed).toMatchObject({ status: 200, body: { sum: { counted: 2, villages: 4 } } })
    const story = await world.as(
      'hang',
      'GET',
      `/assessments/cell?unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at('17.1')}`,
    )
    expect(story.body.rows[0]).toMatchObject({
      stage: 'claim',
      value: { numerator: 150, denominator: 160 },
      reason: 'Cộng từ 2/4 thôn',
    })
  })

  it.each<[string, Who, () => object, object, number, string]>([
    [
      'of a neighbour',
      'lan',
      () => ({ unitId: villages[0], numerator: 1, denominator: 2 }),
      {},
      404,
      'platform.nothing-here',
    ],
    [
      'by a department',
      'tue',
      () => ({ unitId: villages[0], numerator: 1, denominator: 2 }),
      {},
      403,
      'platform.not-your-part',
    ],
    [
      'by another office',
      'xa',
      () => ({ unitId: villages[0], numerator: 1, denominator: 2 }),
      {},
      404,
      'platform.nothing-here',
    ],
    [
      'of more than all',
      'doan',
      () => ({ unitId: villages[0], numerator: 3, denominator: 2 }),
      {},
      400,
      'tallies.more-than-all',
    ],
    [
      'of no village of it',
      'doan',
      () => ({ unitId: world.units.taSoi, numerator: 1, denominator: 2 }),
      {},
      400,
      'tallies.not-its-village',
    ],
    [
      'of tomorrow',
      'doan',
      () => ({ unitId: villages[0], numerator: 1, denominator: 2 }),
      { onDay: '2024-09-21' },
      400,
      'tallies.after-today',
    ],
  ])('is refused %s', async (_, who, row, more, status, code) => {
    const refused = await enter(who, [row()], more)
    expect([refused.status, refused.body.code]).toEqual([status, code])
  })

  it('is not for what is no ratio, and nothing is claimed of nothing', async () => {
    const one = [{ unitId: villages[0], numerator: 1, denominator: 2 }]
    expect((await enter('doan', one, { place: set.at('1.1') })).body.code).toBe('tallies.not-counted')
    const early = await world.as('doan', 'POST', '/tallies/claim', { ...about(), onDay: '2024-01-01' })
    expect(early.body.code).toBe('tallies.nothing-counted')
  })
})

describe('base figures', () => {
  it('are entered once a year with their source, mended by a later row, and offered as denominators', async () => {
    const save = (who: Who, unitId: number, figures: object[], year = 2023) =>
      world.as(who, 'POST', '/base-figures', { unitId, year, source: 'Chi cục Thống kê', figures })
    expect(
      (
        await save('doan', world.units.namPung, [
          { kind: 'households', value: 420 },
          { kind: 'poor-households', value: 61 },
        ])
      ).status,
    ).toBe(200)
    await save('doan', world.units.namPung, [{ kind: 'households', value: 431 }])
    await save('doan', villages[0]!, [{ kind: 'households', value: 102 }])
    const base = await world.as('hang', 'GET', `/base-figures?unit=${world.units.namPung}`)
    expect(base.body.figures.map(({ kind, value }: { kind: string; value: number }) => [kind, value])).toEqual([
      ['households', 431],
      ['poor-households', 61],
    ])
    expect(await sheet()).toMatchObject({ households: 431, villages: [{ households: 102 }, {}, {}, {}] })
    expect((await save('lan', world.units.namPung, [{ kind: 'people', value: 1 }])).status).toBe(404)
    expect((await world.as('doan', 'POST', '/base-figures', { unitId: 1, year: 2023, figures: [] })).status).toBe(400)
  })
})

describe('rows of a sheet', () => {
  const known = ['Bản Nà Hạ', 'Thôn Huổi Có', 'Bản Pá', 'Thôn Pá'].map((name, i) => ({ unitId: i + 1, name }))
  it.each<[string[], number | null, string | null]>([
    [['1', 'Nà Hạ', '95', '100'], 1, null],
    [['ban na ha', '95', '100'], 1, null],
    [['', 'Bản Huổi Có', '1.234,5', '2.000'], 2, null],
    [['Pá', '1', '2'], null, 'two-villages'],
    [['Nà Cà', '1', '2'], null, 'unknown-village'],
    [['Nà Hạ', 'x', '2'], 1, 'not-numbers'],
    [['Nà Hạ', '3'], 1, 'not-numbers'],
    [['Nà Hạ', '3', '2'], 1, 'more-than-all'],
  ])('%j means village %s, fault %s', (cells, unitId, fault) => {
    expect(matchRows([{ no: 1, cells }], known)).toMatchObject([{ unitId, fault }])
  })
  it('headings, sums and empty rows are left out; a village twice is said', () => {
    const rows = [
      ['TT', 'Thôn', 'Số hộ dùng'],
      ['Nà Hạ', '1', '2'],
      ['Nà Hạ', '1', '2'],
      ['Tổng cộng', '2', '4'],
      ['', ''],
    ]
    expect(
      matchRows(
        rows.map((cells, no) => ({ no, cells })),
        known,
      ).map(({ fault }) => fault),
    ).toEqual([null, 'twice'])
  })
  it('numbers as offices write them', () => {
    expect(['1.234', '1,5', '1234.5', '1,234.5', 'x', ''].map(numberOf)).toEqual([
      1234,
      1.5,
      1234.5,
      1234.5,
      null,
      null,
    ])
    expect(
      sumOf([
        { numerator: 0.1, denominator: 1 },
        { numerator: 0.2, denominator: 1 },
      ]).numerator,
    ).toBe(0.3)
  })
})
