// The sets that come with the program, as they stand in the tables.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { loadShippedSets, shippedBody } from './actions/load-shipped.ts'
import type { Degree, Level } from './contract.ts'
import { levelsHolding } from './levels.ts'
import { frameworkInForce, placesOf, thresholdsOf, unitAndAncestors } from './queries/sets.ts'
import { setFiles } from './sets/shipped.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const inForce = (day: string, degree: Degree = 'ntm', level: Level = 'xa') =>
  world.serving.database.read((db) => frameworkInForce(db, { unitId: world.units.namPung, level, degree, day }))
const placesOfSet = (frameworkId: number) => world.serving.database.read((db) => placesOf(db, frameworkId))

test.each<[string, Degree, Level, string | null, number, number]>([
  ['2015-01-01', 'ntm', 'xa', 'xa-ntm-2009-2015', 19, 0],
  ['2018-07-12', 'ntm', 'xa', 'xa-ntm-2016-2020', 19, 49],
  ['2022-03-07', 'ntm', 'xa', 'xa-ntm-2016-2020', 19, 49],
  ['2022-03-08', 'ntm', 'xa', 'xa-ntm-2021-2025', 19, 57],
  ['2026-02-14', 'ntm', 'xa', 'xa-ntm-2021-2025', 19, 57],
  ['2026-02-15', 'ntm', 'xa', 'xa-ntm-2026-2030', 10, 9],
  ['2024-01-01', 'nang-cao', 'xa', 'xa-ntm-nang-cao-2021-2025', 19, 75],
  ['2024-01-01', 'kieu-mau', 'xa', 'xa-ntm-kieu-mau-2021-2025', 4, 4],
  ['2026-03-01', 'nang-cao', 'xa', null, 0, 0],
  ['2026-03-01', 'hien-dai', 'xa', null, 0, 0],
  ['2025-06-30', 'ntm', 'huyen', 'huyen-ntm-2021-2025', 9, 4],
  ['2025-07-01', 'ntm', 'huyen', null, 0, 0],
  ['2026-03-01', 'hoan-thanh', 'tinh', 'tinh-hoan-thanh-2026-2030', 3, 0],
])('on %s the set %s of %s is %s', async (day, degree, level, code, criteria, indicators) => {
  const set = await inForce(day, degree, level)
  expect(set?.code ?? null).toBe(code)
  if (!set) return
  const places = await placesOfSet(set.frameworkId)
  expect(places.map(({ place }) => place)).toEqual(places.map((_, i) => i))
  expect(places.map(({ kind }) => kind)).toEqual([
    ...Array(indicators).fill('indicator'),
    ...Array(criteria).fill('criterion'),
  ])
})

test('an indicator points at its criterion, and keeps what it is measured by', async () => {
  const places = await placesOfSet((await inForce('2024-01-01'))!.frameworkId)
  const insured = places.find(({ kind, code }) => kind === 'indicator' && code === '15.1')!
  expect(insured).toMatchObject({ valueKind: 'percent', direction: 'gte', measure: '%', verified: false })
  expect(places[insured.criterion!]).toMatchObject({ kind: 'criterion', code: '15', name: 'Y tế', verified: true })
})

test('a level holds by class and year; what is not verified says so', async () => {
  const { frameworkId } = (await inForce('2024-01-01'))!
  const income = (await placesOfSet(frameworkId)).find(({ kind, code }) => kind === 'indicator' && code === '10')!
  const [levels, unitIds] = await world.serving.database.read(
    async (db) =>
      [await thresholdsOf(db, frameworkId), await unitAndAncestors(db, world.units.namPung, '2024-06-30')] as const,
  )
  expect(unitIds).toHaveLength(3)
  const holding = levelsHolding(levels, { class: 'mien-nui-phia-bac', year: 2024, unitIds, day: '2024-06-30' }).get(
    income.place,
  )
  expect(holding).toMatchObject({ value: 45, year: 2024, verified: false })
})

test('loading again publishes nothing', async () => {
  const again = await world.serving.database.write((tx) => loadShippedSets(tx, world.clock.now()))
  expect(again).toEqual([])
})

describe('every file', () => {
  test.each(setFiles.map((file) => [file.code, file] as const))(
    '%s: what is verified names a page it was read on',
    (_, file) => {
      const { body } = shippedBody(file)
      const rows = body.criteria.flatMap((criterion) => [criterion, ...criterion.indicators])
      for (const row of [...rows, ...rows.flatMap(({ thresholds }) => thresholds)]) {
        expect(row.source).toBeTruthy()
        expect(row.source).not.toContain('undefined')
        if (row.verified) expect(row.source).toMatch(/^http|Quyết định/)
      }
    },
  )
  test('what is missing of 2026-2030 is said', () => {
    const { body } = shippedBody(setFiles.find(({ code }) => code === 'xa-ntm-2026-2030')!)
    expect(body.officialIndicators).toBe(47)
    expect(body.notes.join(' ')).toContain('còn thiếu 38')
  })
})
