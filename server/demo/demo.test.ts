// What `npm run demo` tells: past days of the board as the documents of the demo state them, what waits, and that a filled demo is left alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDatabase } from '../../test/database.ts'
import { cellAt, droppedBit, overruledBit, unpackCells } from '../modules/assessments/cells.ts'
import type { Facts } from '../modules/assessments/contract.ts'
import type { Board, Figures } from '../modules/board/contract.ts'
import type { Shortfalls } from '../modules/recognitions/contract.ts'
import { readConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { type Serving, serve } from '../serve.ts'
import { type Caller, signInAs } from './caller.ts'
import { demoPassword, fillDemo } from './demo.ts'
import { StoryClock } from './timeline.ts'

const clock = new StoryClock()
let serving: Serving
let stop: () => Promise<void>
let [hang, lua, hien]: Caller[] = []
const events = async () =>
  (await serving.database.pool.query<{ n: number }>('select count(*)::int as n from event')).rows[0]!.n

beforeAll(async () => {
  const databases = await makeDatabase()
  const config = { ...readConfig({ PORT: '0' }), port: 0 }
  serving = await serve(databases, { config, clock, log: openLog('silent') })
  stop = async () => {
    await serving.stop()
    await databases.drop()
  }
  await fillDemo(serving, { clock, say: () => {} })
  ;[hang, lua, hien] = ['hang', 'lua', 'hien'].map((login) => signInAs(serving, login, demoPassword))
}, 180_000)
afterAll(() => stop?.())

const ask = async <T>(who: Caller | undefined, path: string) => (await who!('GET', path)) as T

test.each([
  ['2022-12-31', [164, 149, 53, 19, 19]],
  ['2023-12-31', [184, 169, 94, 24, 19]],
  ['2024-06-30', [200, 169, 94, 24, 19]],
  // "Bình quân toàn huyện đạt 12,75 tiêu chí/xã, tăng 1,25" of sixteen communes, as its report of September says
  ['2024-09-20', [204, 170, 94, 24, 19]],
  ['2024-11-30', [204, 187, 98, 36, 19]],
  ['2025-06-30', [221, 187, 98, 36, 19]],
])('the district on %s: criteria met in all its communes, stage by stage', async (day, sums) => {
  const { units, stages } = await ask<Figures>(hang, `/board/counts?day=${day}`)
  expect([units, stages.map(({ sum }) => sum)]).toEqual([16, sums])
})

test('documents beside the board: one taken in contradicts itself, others wait', async () => {
  const { stated } = await ask<Board>(hang, '/board?day=2024-09-30')
  expect(stated).toContainEqual(expect.objectContaining({ onDay: '2024-08-15', stated: 12, listed: 13, total: 19 }))
  const waiting = async (who: Caller | undefined, number: string) => {
    const { documents } = await ask<{ documents: { documentId: string; numberOut: string }[] }>(who, '/documents')
    const { documentId } = documents.find((one) => one.numberOut === number)!
    const { facts } = await ask<Facts>(who, `/documents/${documentId}/facts`)
    return facts.filter(({ confirmed }) => !confirmed).map(({ units }) => units[0]?.name)
  }
  expect(await waiting(hang, '412/BC-UBND')).toContain('Nậm Pung')
  expect(await waiting(hang, '1247/UBND-NN')).toEqual(['Pá Khoang', 'Chiềng Mai'])
  expect(await waiting(lua, '318/TB-UBND')).toEqual(['Suối Hạ', 'Nà Lũng', 'Khe Vàng'])
})

test('a drop-back, an overruling and what touched a frozen day', async () => {
  const { rows, places } = await ask<Board>(hang, '/board?day=2025-01-15')
  const cell = (name: string, code: string) => {
    const { place } = places.find((one) => one.kind === 'criterion' && one.code === code)!
    return cellAt(unpackCells(rows.find((one) => one.name === name)!.cells), place)
  }
  expect([droppedBit, overruledBit].map((bit) => cell('Tà Sỏi', '3') & bit)).toEqual([droppedBit, 0])
  expect([droppedBit, overruledBit].map((bit) => cell('Sáng Nhè', '16') & bit)).toEqual([0, overruledBit])
  for (const who of [hang, lua]) {
    const { freezes } = await ask<{ freezes: { adjustments: number }[] }>(who, '/freezes')
    expect(freezes.map(({ adjustments }) => adjustments)).toEqual([1])
  }
})

test('the province has its communes under both sets, a round half done, a year with its goal', async () => {
  expect((await ask<Board>(lua, '/board')).rows).toHaveLength(68)
  const before = await ask<Board>(lua, '/board?day=2026-01-31')
  expect([before.framework.code, before.rows.length]).toEqual(['xa-ntm-2021-2025', 68])
  const { rounds } = (await ask(lua, '/rounds')) as { rounds: { state: string; counts: object }[] }
  expect(rounds.map(({ state }) => state)).toEqual(['held', 'closed'])
  expect(rounds[0]!.counts).toEqual({ met: 6, supplement: 1, notMet: 1, open: 4 })
  const { goal, units } = (await ask(lua, '/roadmap')) as { goal: { mean: number }; units: { registered: object[] }[] }
  expect(goal.mean).toBe(6.5)
  expect(units.filter(({ registered }) => registered.length > 0)).toHaveLength(59)
  const short = await ask<Shortfalls>(lua, '/recognitions/shortfalls')
  expect(short.units.map(({ recognition }) => recognition?.number)).toEqual(Array(6).fill('212/QĐ-UBND'))
})

test('the commune has a board of its villages, by the province’s own set', async () => {
  const { frameworks } = (await ask(hien, '/frameworks')) as { frameworks: { frameworkId: number; level: string }[] }
  const { frameworkId } = frameworks.find(({ level }) => level === 'thon')!
  const { rows } = await ask<Board>(hien, `/board?framework=${frameworkId}`)
  expect(rows).toHaveLength(24)
  expect(rows.every(({ since }) => since !== null)).toBe(true)
})

test('a filled demo is left as it is', async () => {
  const before = await events()
  await fillDemo(serving, { clock, say: () => {} })
  expect(await events()).toBe(before)
})
