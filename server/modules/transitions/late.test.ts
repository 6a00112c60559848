// A figure about a day before a change, recorded after what was known had gone over, does not go over by itself: it is told, and a person or a rule decides whether
// it is carried again; after a new set of criteria, and after a merger of communes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { standingsAstray } from '../assessments/actions/rebuild.ts'
import { cellAt, saysOf } from '../assessments/cells.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import type { Board } from '../board/contract.ts'
import { passOnByTheDay } from './actions/by-the-day.ts'
import type { LateFigure, Transition, TransitionDetail } from './contract.ts'
import { seenFromProvince } from './test-province.ts'

let world: World
const claim = async (set: TestSet, onDay: string, rows: { unitId: number; code: string; met: boolean }[]) => {
  const saved = await world.as('hang', 'POST', '/assessments', {
    ...{ frameworkId: set.frameworkId, stage: 'claim', onDay, reason: 'Số liệu gửi chậm' },
    rows: rows.map(({ unitId, code, met }) => ({ unitId, place: set.at(code), met })),
  })
  expect([saved.status, saved.body.message]).toEqual([200, undefined])
}
const list = async (): Promise<Transition[]> => (await world.as('hang', 'GET', '/transitions')).body.transitions
const detail = async (key: string): Promise<TransitionDetail> =>
  (await world.as('hang', 'GET', `/transitions/${key}`)).body
const decide = (key: string, body: object, who: 'hang' | 'duc' = 'hang') =>
  world.as(who, 'POST', `/transitions/${key}/late-decisions`, body)
const undo = (key: string, decisionId: string) =>
  world.as('hang', 'POST', `/transitions/${key}/decisions/${decisionId}/undoing`, {})
const told = (figures: LateFigure[]) =>
  figures.map(({ unitName, code, says, onDay, decided }) => [unitName, code, says, onDay, decided?.way ?? null])
const storyOf = async (set: TestSet, unit: number, code: string) =>
  (await world.as('hang', 'GET', `/assessments/cell?unit=${unit}&framework=${set.frameworkId}&place=${set.at(code)}`))
    .body.rows
const cell = async (set: TestSet, { name, code, day }: { name: string; code: string; day: string }) => {
  const board: Board = (await world.as('hang', 'GET', `/board?framework=${set.frameworkId}&day=${day}`)).body
  return saysOf(cellAt(Buffer.from(board.rows.find((row) => row.name === name)!.cells, 'base64'), set.at(code)), 0)
}

describe('after a new set of criteria took over', () => {
  let old: TestSet
  let next: TestSet
  let key: string
  beforeAll(async () => {
    world = await makeWorld({ at: '2026-01-10T08:00:00+07:00' })
    old = await shippedSet(world, 'xa-ntm-2021-2025')
    next = await shippedSet(world, 'xa-ntm-2026-2030')
    await seenFromProvince(world)
    const { namPung, chiengMai } = world.units
    await claim(old, '2026-01-05', [
      { unitId: namPung, code: '1', met: true },
      { unitId: chiengMai, code: '4', met: true },
    ])
    world.clock.moveTo('2026-02-15T00:07:00+07:00')
    await passOnByTheDay(world.serving.parts)
    key = (await list()).find(({ kind }) => kind === 'sets')!.key
  })
  afterAll(() => world?.stop())

  it('such a figure is told, with its day and when it was recorded; the new board stays as it is', async () => {
    expect((await detail(key)).lateFigures).toEqual([])
    world.clock.moveTo('2026-02-20T08:00:00+07:00')
    const { namPung, chiengMai } = world.units
    await claim(old, '2026-02-01', [
      { unitId: namPung, code: '1', met: false },
      { unitId: namPung, code: '4', met: true },
    ])
    // A later row of the old set about an earlier day than one that is known changes nothing of what went over.
    await claim(old, '2026-01-02', [{ unitId: chiengMai, code: '4', met: true }])
    expect((await list()).find((one) => one.key === key)).toMatchObject({ open: 0, decided: 2, late: 3 })
    const { lateFigures, verbs } = await detail(key)
    expect(verbs).toContain('decideLate')
    expect(told(lateFigures).sort()).toEqual([
      ['Chiềng Mai', '4', 'met', '2026-01-02', null],
      ['Nậm Pung', '1', 'not-met', '2026-02-01', null],
      ['Nậm Pung', '4', 'met', '2026-02-01', null],
    ])
    expect(lateFigures.find(({ code }) => code === '1')).toMatchObject({
      ...{ stage: 'claim', toUnitName: null, recordedAt: '2026-02-20T01:00:00.000Z', by: 'Nông Thị Thu Hằng' },
    })
    expect(await cell(next, { name: 'Nậm Pung', code: '2', day: '2026-02-20' })).toBe(0)
  })

  it('a person has one carried again, another left; who may not keep the book may not', async () => {
    const seqOf = async (code: string) => (await detail(key)).lateFigures.find((one) => one.code === code)!.seq
    expect((await decide(key, { way: 'carry' }, 'duc')).status).toBe(403)
    expect((await world.as('xa', 'POST', `/transitions/${key}/late-decisions`, { way: 'carry' })).status).toBe(409)
    const first = await seqOf('1')
    const again = await decide(key, { way: 'carry', seqs: [first], words: 'Xã gửi lại ngày 19/02' })
    expect([again.status, again.body.message, again.body.late]).toEqual([200, undefined, 2])
    expect(again.body.decisions[0]).toMatchObject({ way: 'carry', late: true, items: 1, units: ['Nậm Pung'] })
    const [row] = await storyOf(next, world.units.namPung, '1')
    expect(row).toMatchObject({ source: 'carried', says: 're-examine', onDay: '2026-02-15' })
    expect(row.value.words).toContain('1 tự đánh giá chưa đạt')
    expect(row.reason).toBe('Số liệu đến 01/02/2026, ghi ngày 20/02/2026, sau khi đã chuyển. Xã gửi lại ngày 19/02')
    expect((await detail(key)).lateFigures.find(({ code }) => code === '1')!.decided).toMatchObject({
      ...{ way: 'carry', by: 'Nông Thị Thu Hằng', bySystem: false, written: 1 },
    })
    const twice = await decide(key, { way: 'carry', seqs: [first] })
    expect([twice.status, twice.body.code]).toEqual([409, 'transitions.no-late'])
    const left = await decide(key, { way: 'file', seqs: [(await detail(key)).lateFigures[0]!.seq] })
    expect(left.body.late).toBe(1)
    expect(await world.serving.database.read(standingsAstray)).toEqual([])
  })

  it('is taken back as any decision, and waits again', async () => {
    const { decisions } = await detail(key)
    const carried = decisions.find(({ late, way }) => late && way === 'carry')!
    const undone = await undo(key, carried.decisionId)
    expect([undone.status, undone.body.message, undone.body.late]).toEqual([200, undefined, 2])
    const [row, before] = (await storyOf(next, world.units.namPung, '1')).filter(
      ({ undoneAt }: { undoneAt: string | null }) => undoneAt === null,
    )
    expect([row.value.words.includes('tự đánh giá đạt'), before]).toEqual([true, undefined])
  })

  it('by a rule chosen once the system decides what nobody has, once, and says so', async () => {
    const rule = (body: object) => world.as('hang', 'PUT', '/transition-rules/late', body)
    expect((await rule({ way: 're-examine' })).body.code).toBe('transitions.not-of-late')
    expect((await rule({ way: 'carry', words: 'Theo Công văn 15' })).status).toBe(200)
    world.clock.moveTo('2026-02-20T09:07:00+07:00')
    // What a person took back is his: only the other one is decided.
    await passOnByTheDay(world.serving.parts)
    const { decisions, lateFigures, late } = await detail(key)
    expect(late).toBe(1)
    expect(decisions[0]).toMatchObject({ late: true, bySystem: true, items: 1, rule: { words: 'Theo Công văn 15' } })
    expect(lateFigures.filter(({ decided }) => decided?.bySystem)).toHaveLength(1)
    await passOnByTheDay(world.serving.parts)
    expect((await detail(key)).decisions).toHaveLength(decisions.length)
    await claim(next, '2026-02-16', [{ unitId: world.units.namPung, code: '1', met: true }])
    const rest = await decide(key, { way: 'carry' })
    expect([rest.status, rest.body.late]).toEqual([200, 0])
    // What was stated anew in the new set stays.
    expect(rest.body.lateFigures.find(({ code }: LateFigure) => code === '1').decided.written).toBe(0)
    expect(await cell(next, { name: 'Nậm Pung', code: '1', day: '2026-02-20' })).toBe(2)
  })
})

describe('after a merger', () => {
  let set: TestSet
  let operationId: string
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-10-02T08:00:00+07:00' })
    set = await shippedSet(world, 'xa-ntm-2021-2025')
    const { namPung, chiengMai, huyen } = world.units
    await claim(set, '2024-09-01', [
      { unitId: namPung, code: '1', met: true },
      { unitId: chiengMai, code: '4', met: true },
    ])
    const merged = await world.as('hang', 'POST', '/unit-operations', {
      what: {
        kind: 'merge',
        unitIds: [namPung, chiengMai],
        into: { name: 'Mường Nhé', kind: 'xa', code: '03101', parentId: huyen },
      },
      onDay: '2024-10-01',
      decision: { number: '12/NQ-HĐND', day: '2024-09-15', issuer: 'HĐND tỉnh' },
      moveAllTo: 0,
    })
    expect([merged.status, merged.body.message]).toEqual([200, undefined])
    operationId = merged.body.operationId
  })
  afterAll(() => world?.stop())

  it('it is listed by the operation, and carried again to the new commune when somebody says so', async () => {
    expect(await list()).toEqual([])
    world.clock.moveTo('2024-10-10T08:00:00+07:00')
    await claim(set, '2024-09-20', [
      { unitId: world.units.namPung, code: '1', met: false },
      { unitId: world.units.chiengMai, code: '17.4', met: true },
    ])
    const [line] = await list()
    expect(line).toMatchObject({
      ...{ key: `units-${operationId}`, kind: 'units', onDay: '2024-10-01', open: 0, late: 2 },
      ...{ from: 'Sắp xếp đơn vị theo 12/NQ-HĐND', to: 'Mường Nhé' },
    })
    const { lateFigures } = await detail(line!.key)
    expect(lateFigures.map(({ unitName, toUnitName, code }) => [unitName, toUnitName, code]).sort()).toEqual([
      ['Chiềng Mai', 'Mường Nhé', '17.4'],
      ['Nậm Pung', 'Mường Nhé', '1'],
    ])
    expect((await world.as('hang', 'POST', `/transitions/${line!.key}/decisions`, { way: 'file' })).body.code).toBe(
      'transitions.nothing-open',
    )
    expect(await cell(set, { name: 'Mường Nhé', code: '17.4', day: '2024-10-10' })).toBe(0)
    const again = await decide(line!.key, { way: 'carry' })
    expect([again.status, again.body.message, again.body.late]).toEqual([200, undefined, 0])
    expect(await cell(set, { name: 'Mường Nhé', code: '17.4', day: '2024-10-10' })).toBe(3)
    const board: Board = (await world.as('hang', 'GET', '/board?day=2024-10-10')).body
    const { unitId } = board.rows.find(({ name }) => name === 'Mường Nhé')!
    const [row, first] = await storyOf(set, unitId, '1')
    expect(row).toMatchObject({ source: 'carried', value: { words: 'trước khi sắp xếp, Nậm Pung: chưa đạt' } })
    expect(first).toMatchObject({ source: 'carried', value: { words: 'trước khi sắp xếp: đạt' } })
    const undone = await undo(line!.key, again.body.decisions[0].decisionId)
    expect([undone.status, undone.body.late]).toEqual([200, 2])
    expect(await cell(set, { name: 'Mường Nhé', code: '17.4', day: '2024-10-10' })).toBe(0)
    expect(await world.serving.database.read(standingsAstray)).toEqual([])
    expect((await world.as('xa', 'GET', `/transitions/${line!.key}`)).status).toBe(404)
  })
})
