// Communes are recognised on a decision; at a merger a person says what becomes of it; when the set of criteria changes those that fall short of the new one are listed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { seenFromProvince } from '../transitions/test-province.ts'
import type { Recognition, Shortfalls } from './contract.ts'
import { missingOf, standardBy, whyNotEnd } from './rules.ts'

let world: World
let set: TestSet
let next: TestSet
beforeAll(async () => {
  world = await makeWorld({ at: '2024-12-20T08:00:00+07:00' })
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  next = await shippedSet(world, 'xa-ntm-2026-2030')
  await seenFromProvince(world)
  await world.as('hang', 'PUT', '/transition-rules/sets', { way: 'wait' })
})
afterAll(() => world?.stop())

const decision = { number: '2105/QĐ-UBND', issuedOn: '2024-12-10', subject: 'Công nhận xã đạt chuẩn nông thôn mới' }
const list = async (): Promise<Recognition[]> => (await world.as('hang', 'GET', '/recognitions')).body.recognitions
const told = (rows: Recognition[]) =>
  rows.map(({ unitName, recognisedOn, ended }) => [unitName, recognisedOn, ended?.how ?? null])

describe('a recognition', () => {
  it('is recorded for several communes on one decision, once', async () => {
    const { namPung, chiengMai, taSoi, huyen } = world.units
    const asked = { frameworkId: set.frameworkId, recognisedOn: '2024-12-10', document: decision }
    const made = await world.as('hang', 'POST', '/recognitions', { ...asked, unitIds: [namPung, chiengMai, taSoi] })
    expect([made.status, made.body.message]).toEqual([200, undefined])
    expect(told(made.body.recognitions)).toEqual([
      ['Chiềng Mai', '2024-12-10', null],
      ['Nậm Pung', '2024-12-10', null],
      ['Tà Sỏi', '2024-12-10', null],
    ])
    expect(made.body.recognitions[0].document).toMatchObject({ number: '2105/QĐ-UBND' })
    const twice = await world.as('hang', 'POST', '/recognitions', { ...asked, unitIds: [taSoi, world.units.paKhoang] })
    expect([twice.status, twice.body.code]).toEqual([409, 'recognitions.already'])
    const district = await world.as('hang', 'POST', '/recognitions', { ...asked, unitIds: [huyen] })
    expect([district.status, district.body.code]).toEqual([400, 'recognitions.not-there'])
    const ahead = await world.as('hang', 'POST', '/recognitions', {
      ...asked,
      unitIds: [huyen],
      recognisedOn: '2025-01-10',
    })
    expect(ahead.body.code).toBe('recognitions.day-ahead')
    expect((await world.as('doan', 'POST', '/recognitions', { ...asked, unitIds: [namPung] })).status).toBe(403)
  })

  it('is withdrawn by a decision; another office sees nothing of it', async () => {
    const one = (await list()).find(({ unitName }) => unitName === 'Tà Sỏi')!
    const end = (body: object, who: 'hang' | 'xa' = 'hang') =>
      world.as(who, 'POST', `/recognitions/${one.recognitionId}/end`, {
        how: 'withdrawn',
        endedOn: '2024-12-18',
        ...body,
      })
    expect((await end({})).body.code).toBe('recognitions.needs-decision')
    const document = { number: '2200/QĐ-UBND', issuedOn: '2024-12-18' }
    expect((await end({ document, endedOn: '2024-12-01' })).body.code).toBe('recognitions.ends-before')
    expect((await end({ document }, 'xa')).status).toBe(404)
    const ended = await end({ document, words: 'Không giữ được tiêu chí 17' })
    expect([ended.status, ended.body.message]).toEqual([200, undefined])
    expect(told(await list()).at(-1)).toEqual(['Tà Sỏi', '2024-12-10', 'withdrawn'])
    expect((await end({ document })).body.code).toBe('recognitions.ended-already')
    expect((await world.as('xa', 'GET', '/recognitions')).body.recognitions).toEqual([])
    const { rows } = await world.serving.database.pool.query(
      `select kind from event where thing = 'recognition' order by seq`,
    )
    expect(rows.map(({ kind }) => kind)).toEqual([...Array(3).fill('recognition.recorded'), 'recognition.ended'])
  })

  it('stands on the worklist of a merger: moved it counts for the new commune, ended it lapses with the old one', async () => {
    world.clock.moveTo('2025-07-10T08:00:00+07:00')
    const { namPung, chiengMai, paKhoang } = world.units
    const province = (await world.as('hang', 'GET', `/units/${namPung}`)).body.states.at(-1).parentId
    const merged = await world.as('hang', 'POST', '/unit-operations', {
      what: {
        kind: 'merge',
        unitIds: [namPung, chiengMai, paKhoang],
        into: { name: 'Mường Nhé', kind: 'xa', code: '03101', parentId: province },
      },
      onDay: '2025-07-05',
      decision: { number: '12/NQ-HĐND', day: '2025-06-25', issuer: 'HĐND tỉnh' },
    })
    expect([merged.status, merged.body.message]).toEqual([200, undefined])
    const works = merged.body.work.filter((work: { kind: string }) => work.kind === 'recognition')
    expect(works.map((work: { name: string; unitName: string }) => [work.unitName, work.name]).sort()).toEqual([
      ['Chiềng Mai', expect.stringContaining('2105/QĐ-UBND')],
      ['Nậm Pung', expect.stringContaining('2105/QĐ-UBND')],
    ])
    const toUnitId = merged.body.successors[0].unitId
    const decide = (unitName: string, way: object) =>
      world.as('hang', 'POST', `/unit-operations/${merged.body.operationId}/decisions`, {
        workIds: works
          .filter((work: { unitName: string }) => work.unitName === unitName)
          .map((work: { workId: number }) => work.workId),
        ...way,
      })
    expect((await decide('Nậm Pung', { way: 'move', toUnitId })).status).toBe(200)
    expect((await decide('Chiềng Mai', { way: 'end' })).status).toBe(200)
    expect(told(await list())).toEqual([
      ['Mường Nhé', '2025-07-05', null],
      ['Chiềng Mai', '2024-12-10', 'lapsed'],
      ['Nậm Pung', '2024-12-10', 'carried'],
      ['Tà Sỏi', '2024-12-10', 'withdrawn'],
    ])
    expect((await list())[0]).toMatchObject({ carriedFrom: 'Nậm Pung', document: { number: '2105/QĐ-UBND' } })
  })
})

describe('the next set of criteria', () => {
  const shortfalls = async (asked = ''): Promise<Shortfalls> =>
    (await world.as('hang', 'GET', `/recognitions/shortfalls${asked}`)).body

  it('lists who was recognised by the old one and falls short, with what is missing; its paper says the same', async () => {
    const { taSoi } = world.units
    // Tà Sỏi lost its recognition, but the appraisal had it at the standard when the set changed
    const { rows } = await world.serving.database.pool.query(
      `select code from framework_place where framework_id = $1 and kind = 'criterion' order by place`,
      [set.frameworkId],
    )
    const document = (await world.as('hang', 'GET', '/documents')).body.documents[0].documentId
    for (const stage of ['claim', 'appraisal']) {
      const saved = await world.as('hang', 'POST', '/assessments', {
        ...{ frameworkId: set.frameworkId, stage, onDay: '2025-07-08', documentId: document },
        rows: rows.map(({ code }) => ({ unitId: taSoi, place: set.at(code), met: true })),
      })
      expect([saved.status, saved.body.message]).toEqual([200, undefined])
    }
    world.clock.moveTo('2026-03-02T08:00:00+07:00')
    const claimed = await world.as('hang', 'POST', '/assessments', {
      ...{ frameworkId: next.frameworkId, stage: 'claim', onDay: '2026-03-01' },
      rows: [
        { unitId: taSoi, place: next.at('1'), met: true },
        { unitId: taSoi, place: next.at('3'), met: false },
      ],
    })
    expect([claimed.status, claimed.body.message]).toEqual([200, undefined])
    const found = await shortfalls()
    expect([found.from?.frameworkId, found.to.frameworkId, found.criteria]).toEqual([
      set.frameworkId,
      next.frameworkId,
      10,
    ])
    expect([found.recognised, found.reaching]).toEqual([2, 0])
    expect(
      found.units.map(({ name, recognition, boardStage, met }) => [name, recognition?.number ?? null, boardStage, met]),
    ).toEqual([
      ['Mường Nhé', '2105/QĐ-UBND', null, 0],
      ['Tà Sỏi', null, 'Sở, ngành thẩm định', 1],
    ])
    const { missing } = found.units[1]!
    expect(missing.map(({ code, says }) => [code, says])).toEqual(
      ['2', '3', '4', '5', '6', '7', '8', '9', '10'].map((code) => [code, code === '3' ? 'not-met' : 'nothing']),
    )
    expect((await shortfalls('?stage=review')).units).toBeUndefined()
    const paper = await world.as('hang', 'GET', '/papers/shortfalls?format=json')
    expect(paper.body.rows.map((row: { cells: unknown[] }) => row.cells.slice(0, 4))).toEqual([
      ['Mường Nhé', '2105/QĐ-UBND, ngày 05/7/2025', 0, null],
      ['Tà Sỏi', 'đạt đủ theo bảng (Sở, ngành thẩm định), chưa ghi quyết định', 1, '3'],
    ])
  })

  it('what one of them misses is handed out as one assignment, criteria nobody has spoken of too', async () => {
    const { taSoi } = world.units
    const { missing } = (await shortfalls()).units.find(({ unitId }) => unitId === taSoi)!
    const issue = (codes: readonly string[]) =>
      world.as('hang', 'POST', '/rounds/gaps/issues', {
        ...{ list: 'not-met', frameworkId: next.frameworkId, dueDay: '2026-06-30' },
        document: { number: '15/KH-UBND', issuedOn: '2026-03-01', subject: 'Kế hoạch' },
        units: [{ unitId: taSoi, places: codes.map(next.at) }],
      })
    expect((await issue(['1', '2'])).body.code).toBe('rounds.not-in-list')
    const issued = await issue(missing.map(({ code }) => code))
    expect([issued.status, issued.body.message]).toEqual([200, undefined])
    const { assignmentId } = issued.body.assignments[0]
    const { body } = await world.as('hang', 'GET', `/assignments/${assignmentId}`)
    expect(body).toMatchObject({ title: 'Hoàn thành 09 tiêu chí: 2, 3, 4, 5, 6, 7, 8, 9, 10', dueDay: '2026-06-30' })
  })

  it('has nobody short before it comes', async () => {
    const found = await shortfalls('?day=2021-06-01')
    expect([found.recognised, found.units]).toEqual([0, []])
  })
})

describe('rules of recognitions', () => {
  const criteria = [
    { place: 0, code: '1', name: 'Quy hoạch' },
    { place: 1, code: '2', name: 'Giao thông' },
  ]
  // claim met both, appraisal met the first and refused the second
  const cells = Uint8Array.from([0, 0b10_000010, 0, 0b01_000010])
  it.each([
    [0, []],
    [3, [['2', 'not-met']]],
    [
      4,
      [
        ['1', 'nothing'],
        ['2', 'nothing'],
      ],
    ],
  ])('at slot %i is missing %j', (slot, expected) => {
    expect(missingOf(cells, criteria, slot).map(({ code, says }) => [code, says])).toEqual(expected)
  })
  it('the standard is not reached by one’s own claim', () => {
    expect(standardBy(cells, criteria, [0, 3, 4])).toBeNull()
    expect(standardBy(Uint8Array.from([0, 0b10_000010, 0, 0b10_000010]), criteria, [0, 3, 4])).toBe(3)
    expect(standardBy(new Uint8Array(), [], [0, 3])).toBeNull()
  })
  it('is not ended before it began, nor twice', () => {
    const held = { recognisedOn: '2024-12-10', ended: null }
    const asked = { how: 'mistake' as const, document: null }
    expect(whyNotEnd(held, { ...asked, endedOn: '2024-12-10' }, '2024-12-20')).toBeNull()
    expect(whyNotEnd(held, { ...asked, endedOn: '2024-12-21' }, '2024-12-20')?.spec.code).toBe('recognitions.day-ahead')
    expect(whyNotEnd({ ...held, ended: {} }, { ...asked, endedOn: '2024-12-12' }, '2024-12-20')?.spec.code).toBe(
      'recognitions.ended-already',
    )
  })
})
