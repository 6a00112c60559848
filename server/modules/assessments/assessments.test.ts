// Stating, confirming, returning, dropping back, freezing: stories over HTTP. Place and cast as in test/world.ts.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { registerPaper } from '../assignments/test-paper.ts'
import { cellAt, saysOf } from './cells.ts'
import { shippedSet, type TestSet } from './test-set.ts'

let world: World
let set: TestSet
beforeAll(async () => {
  world = await makeWorld()
  set = await shippedSet(world, 'xa-ntm-2021-2025')
})
afterAll(() => world?.stop())

type Cell = {
  code: string
  act?: string
  met?: boolean
  value?: object
  reason?: string
  unit?: keyof World['units']
  stage?: string
  onDay?: string
}
const save = (who: Who, stage: string, cells: Cell[], more: object = {}) =>
  world.as(who, 'POST', '/assessments', {
    frameworkId: set.frameworkId,
    stage,
    onDay: '2024-09-10',
    ...more,
    rows: cells.map(({ code, unit, ...cell }) => ({
      unitId: world.units[unit ?? 'namPung'],
      place: set.at(code),
      ...cell,
    })),
  })
const board = async (query = '') =>
  (await world.as('hang', 'GET', `/board?framework=${set.frameworkId}&day=2024-09-20${query}`)).body
const says = async (code: string, slot: number, unit: keyof World['units'] = 'namPung', query = '') => {
  const row = (await board(query)).rows.find((one: { unitId: number }) => one.unitId === world.units[unit])
  return saysOf(cellAt(Buffer.from(row.cells, 'base64'), set.at(code)), slot)
}
const story = async (code: string, unit: keyof World['units'] = 'namPung') =>
  (
    await world.as(
      'hang',
      'GET',
      `/assessments/cell?unit=${world.units[unit]}&framework=${set.frameworkId}&place=${set.at(code)}`,
    )
  ).body
const codesOf = (answer: { body: { details?: { rows: { code: string }[] } } }) =>
  answer.body.details?.rows.map(({ code }) => code)
const answerFor = (code: string, agencyId: number) =>
  world.serving.database.pool.query(
    `insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid) values ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
    [world.officeId, set.frameworkId, set.at(code), world.units.huyen, agencyId],
  )
const paper = async () => (await registerPaper(world, { clauses: [] })).documentId

describe('a claim', () => {
  it('of a commune, confirmed by the agency that answers, reviewed by the district', async () => {
    await answerFor('2', world.agencies.phongKTHT)
    const claimed = await save('doan', 'claim', [{ code: '2.1', met: true }])
    expect(claimed.status).toBe(200)
    expect(claimed.body).toMatchObject({ written: 1, adjustments: 0 })
    expect(await says('2.1', 0)).toBe(2)
    const confirmed = await save('tue', 'confirmation', [{ code: '2.1', met: true }], { onDay: '2024-09-12' })
    expect(confirmed.status).toBe(200)
    const reviewed = await save('hang', 'review', [{ code: '2.1', met: true }], { onDay: '2024-09-15' })
    expect(reviewed.status).toBe(200)
    expect([await says('2.1', 0), await says('2.1', 1), await says('2.1', 2)]).toEqual([2, 2, 2])
    const { rows, states, stages } = await story('2')
    expect(rows.map((row: { by: string; stage: string }) => [row.stage, row.by])).toEqual([
      ['review', 'Nông Thị Thu Hằng'],
      ['confirmation', 'Hoàng Văn Tuệ'],
      ['claim', 'Lý Văn Đoàn'],
    ])
    expect(states[0].code).toBe('2')
    expect(stages.map(({ letter }: { letter: string }) => letter)).toEqual(['T', 'N', 'R', 'Đ', 'H'])
    const { rows: events } = await world.serving.database.pool.query(
      `select body from event where kind = 'assessment.stated' and thing_id = $1`,
      [claimed.body.deedId],
    )
    expect(events[0].body).toMatchObject({ rows: 1, unitIds: [world.units.namPung], source: 'grid' })
  })

  it.each<[string, Who, string, Cell, string]>([
    ['of a neighbour', 'doan', 'claim', { code: '1.1', met: true, unit: 'chiengMai' }, 'assessments.not-your-unit'],
    [
      'confirmed by the commune itself',
      'doan',
      'confirmation',
      { code: '1.1', met: true },
      'assessments.not-your-stage',
    ],
    [
      'confirmed by another department',
      'mai',
      'confirmation',
      { code: '2.1', met: true },
      'assessments.not-responsible',
    ],
    ['where nobody answers', 'tue', 'confirmation', { code: '1.1', met: true }, 'assessments.nobody-responsible'],
    ['confirmed before it was claimed', 'tue', 'confirmation', { code: '2.2', met: true }, 'assessments.needs-stage'],
    ['appraised without minutes', 'hang', 'appraisal', { code: '2.1', met: true }, 'assessments.on-paper-only'],
    [
      'of a day before the set',
      'doan',
      'claim',
      { code: '1.1', met: true, onDay: '2016-01-01' },
      'assessments.before-framework',
    ],
    ['that says neither', 'doan', 'claim', { code: '1.1' }, 'assessments.nothing-said'],
    [
      '“cơ bản đạt” as met',
      'doan',
      'claim',
      { code: '1.1', met: true, value: { words: 'cơ bản đạt' } },
      'assessments.never-met',
    ],
    [
      'of a ratio without its denominator',
      'doan',
      'claim',
      { code: '17.7', value: { numerator: 3 } },
      'assessments.bad-value',
    ],
    [
      'against its value without a reason',
      'doan',
      'claim',
      { code: '17.7', met: true, value: { numerator: 1, denominator: 2 } },
      'assessments.reason-missing',
    ],
    [
      'returned by the commune',
      'doan',
      'claim',
      { code: '2.1', act: 'return', reason: 'x' },
      'assessments.not-your-stage',
    ],
  ])('%s is refused', async (_, who, stage, cell, code) => {
    const answer = await save(who, stage, [cell])
    expect([answer.status, codesOf(answer)]).toEqual([400, [code]])
  })

  it('is all or nothing, and every bad row is named with its sentence', async () => {
    const answer = await save('doan', 'claim', [
      { code: '3.1', met: true },
      { code: '3.2' },
      { code: '4.1', met: true, unit: 'taSoi' },
      { code: '3.1', met: false },
    ])
    expect(answer.status).toBe(400)
    expect(answer.body.details.rows.map(({ index, code }: { index: number; code: string }) => [index, code])).toEqual([
      [1, 'assessments.nothing-said'],
      [2, 'assessments.not-your-unit'],
      [3, 'assessments.twice'],
    ])
    expect(answer.body.details.rows[0].message).toContain('đạt hay chưa đạt')
    expect(await says('3.1', 0)).toBe(0)
    const dry = await save('doan', 'claim', [{ code: '3.1', met: true }], { dryRun: true })
    expect([dry.status, dry.body.deedId, await says('3.1', 0)]).toEqual([200, null, 0])
  })

  it('sent twice is written once', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const body = {
      frameworkId: set.frameworkId,
      stage: 'claim',
      onDay: '2024-09-10',
      rows: [{ unitId: world.units.namPung, place: set.at('7'), met: true }],
    }
    const first = await world.as('doan', 'POST', '/assessments', body, key)
    const again = await world.as('doan', 'POST', '/assessments', body, key)
    expect(again).toEqual(first)
    expect((await story('7')).rows).toHaveLength(1)
  })
})

describe('a value', () => {
  it('is compared with its threshold; a person may overrule it with a reason', async () => {
    await save('doan', 'claim', [{ code: '17.7', value: { numerator: 88, denominator: 100 } }])
    expect(await says('17.7', 0)).toBe(1)
    const overruled = await save(
      'doan',
      'claim',
      [{ code: '17.7', met: true, value: { numerator: 88, denominator: 100 }, reason: 'Có 4 hộ mới lắp tháng này' }],
      { onDay: '2024-09-11' },
    )
    expect(overruled.status).toBe(200)
    const { rows, states } = await story('17.7')
    expect(rows[0]).toMatchObject({
      says: 'met',
      overruled: true,
      reason: 'Có 4 hộ mới lắp tháng này',
      threshold: { value: 100 },
    })
    expect(states[0].overruled).toBe(true)
  })

  it('“cơ bản đạt” is kept as words and is not met', async () => {
    const answer = await save('doan', 'claim', [{ code: '6.1', value: { words: 'Cơ bản đạt' } }])
    expect(answer.status).toBe(200)
    expect((await story('6.1')).rows[0]).toMatchObject({ says: 'not-met', value: { words: 'Cơ bản đạt' } })
  })
})

describe('dropping back and returning', () => {
  it('what was met and no longer is needs a reason, and stays marked', async () => {
    await save('doan', 'claim', [{ code: '8.1', met: true }])
    const silent = await save('doan', 'claim', [{ code: '8.1', met: false }], { onDay: '2024-09-14' })
    expect(codesOf(silent)).toEqual(['assessments.reason-missing'])
    await save('doan', 'claim', [{ code: '8.1', met: false, reason: 'Bưu điện dừng hoạt động' }], {
      onDay: '2024-09-14',
    })
    expect((await story('8.1')).states[0]).toMatchObject({ droppedBack: true })
    expect(await says('8.1', 0, 'namPung', '')).toBe(1)
    const earlier = (await world.as('hang', 'GET', `/board?framework=${set.frameworkId}&day=2024-09-13`)).body
    const row = earlier.rows.find((one: { unitId: number }) => one.unitId === world.units.namPung)
    expect(saysOf(cellAt(Buffer.from(row.cells, 'base64'), set.at('8.1')), 0)).toBe(2)
  })

  it('the confirming agency returns a claim, which no longer counts from that day', async () => {
    await save('doan', 'claim', [{ code: '2.3', met: true }])
    const returned = await save('tue', 'claim', [{ code: '2.3', act: 'return', reason: 'Thiếu biên bản nghiệm thu' }], {
      onDay: '2024-09-16',
    })
    expect(returned.status).toBe(200)
    expect(await says('2.3', 0)).toBe(0)
    expect((await story('2.3')).rows[0]).toMatchObject({ says: 'nothing', reason: 'Thiếu biên bản nghiệm thu' })
  })
})

describe('nobody confirms his own claim', () => {
  it('not the officer who recorded it for the commune, unless on a document', async () => {
    const recorded = await save('hang', 'claim', [{ code: '9.1', met: true, unit: 'taSoi' }])
    expect(recorded.status).toBe(200)
    const own = await save('hang', 'confirmation', [{ code: '9.1', met: true, unit: 'taSoi' }], { onDay: '2024-09-12' })
    expect(codesOf(own)).toEqual(['assessments.own-claim'])
    const another = await save('quan', 'confirmation', [{ code: '9.1', met: true, unit: 'taSoi' }], {
      onDay: '2024-09-12',
      dryRun: true,
    })
    expect(another.status).toBe(200)
    const documentId = await paper()
    const onPaper = await save('hang', 'appraisal', [{ code: '9.1', met: true, unit: 'taSoi' }], {
      onDay: '2024-09-12',
      documentId,
    })
    expect(onPaper.status).toBe(200)
    expect((await story('9.1', 'taSoi')).rows[0].document.documentId).toBe(documentId)
    const unknown = await save('hang', 'appraisal', [{ code: '9.1', met: true, unit: 'taSoi' }], {
      documentId: randomUUID(),
    })
    expect(unknown.status).toBe(404)
  })
})

describe('chains of stages', () => {
  it('three tiers until 30/6/2025, two afterwards and marked unverified', async () => {
    const { chains } = (await world.as('doan', 'GET', '/stage-chains')).body
    const of = (from: string) =>
      chains.find((chain: { level: string; from: string }) => chain.level === 'xa' && chain.from === from)
    expect(of('2021-01-01').stages.map(({ code }: { code: string }) => code)).toEqual([
      ...['claim', 'confirmation', 'review', 'appraisal', 'council'],
    ])
    expect(of('2025-07-01')).toMatchObject({ verified: false, to: null, stages: { length: 3 } })
    const late = await save('hang', 'review', [{ code: '1.1', met: true }], {
      onDay: '2025-07-02',
      documentId: await paper(),
    })
    expect(codesOf(late), 'the district is no more').toEqual(['assessments.unknown-unit'])
  })

  it('of an office stands before the shipped one', async () => {
    const chain = {
      level: 'thon',
      from: '2024-01-01',
      name: 'Thôn của huyện Mường Lâm',
      stages: [
        { code: 'claim', name: 'Thôn tự đánh giá', letter: 'T', statedBy: 'unit' },
        { code: 'review', name: 'Tổ thẩm định xã', letter: 'R', statedBy: 'district', needs: 'claim' },
      ],
    }
    expect((await world.as('hang', 'POST', '/stage-chains', chain)).status).toBe(200)
    expect((await world.as('hang', 'POST', '/stage-chains', chain)).body.code).toBe('assessments.chain-overlaps')
    const backwards = { ...chain, level: 'khu-mau', stages: chain.stages.toReversed() }
    expect((await world.as('hang', 'POST', '/stage-chains', backwards)).body.code).toBe('assessments.bad-chain')
    expect((await world.as('xa', 'GET', '/stage-chains')).body.chains.some(({ own }: { own: boolean }) => own)).toBe(
      false,
    )
  })
})

describe('frozen figures', () => {
  it('stay as they were; what touches their day later needs a reason and is listed', async () => {
    world.clock.moveTo('2024-09-21T08:00:00+07:00')
    await save('doan', 'claim', [{ code: '11', met: true, unit: 'namPung' }])
    const frozen = await world.as('duc', 'POST', '/freezes', {
      frameworkId: set.frameworkId,
      day: '2024-09-20',
      name: 'Chốt tháng 9/2024',
    })
    expect(frozen.body).toMatchObject({ units: 4, adjustments: 0, name: 'Chốt tháng 9/2024' })
    world.clock.moveTo('2024-09-25T08:00:00+07:00')
    const silent = await save('doan', 'claim', [{ code: '12.1', met: true }])
    expect(codesOf(silent)).toEqual(['assessments.reason-missing'])
    const told = await save('doan', 'claim', [{ code: '12', met: true, reason: 'Nhập sót' }])
    expect(told.body).toMatchObject({ written: 1, adjustments: 1 })
    const after = await save('doan', 'claim', [{ code: '13', met: true }], { onDay: '2024-09-24' })
    expect(after.body.adjustments).toBe(0)
    const { body } = await world.as('hang', 'GET', `/freezes/${frozen.body.freezeId}`)
    expect(body.adjustments).toBe(1)
    expect(body.rows).toMatchObject([{ code: '12', reason: 'Nhập sót', unitName: 'Nậm Pung', afterFreeze: true }])
    expect(await says('12', 0)).toBe(2)
    expect(await says('12', 0, 'namPung', `&freeze=${frozen.body.freezeId}`)).toBe(0)
    expect(await says('11', 0, 'namPung', `&freeze=${frozen.body.freezeId}`)).toBe(2)
    expect((await board()).late).toBeGreaterThan(0)
    expect((await world.as('xa', 'GET', `/freezes/${frozen.body.freezeId}`)).status).toBe(404)
    expect(
      (await world.as('duc', 'POST', '/freezes', { frameworkId: set.frameworkId, day: '2030-01-01', name: 'Mai sau' }))
        .status,
    ).toBe(400)
  })

  it('a unit tells how it stood as known then, and what came later', async () => {
    const { body } = await world.as(
      'doan',
      'GET',
      `/assessments/unit?unit=${world.units.namPung}&framework=${set.frameworkId}&day=2024-09-20&known=2024-09-21`,
    )
    expect(body.late.map(({ code }: { code: string }) => code)).toEqual(['12'])
    const at = (cells: string) => saysOf(cellAt(Buffer.from(cells, 'base64'), set.at('12')), 0)
    expect([at(body.asKnown.cells), at(body.asOf.cells)]).toEqual([0, 2])
  })
})

describe('who sees', () => {
  it('only units of the office’s own place', async () => {
    const foreign = await world.as('xa', 'GET', `/board?unit=${world.units.huyen}&framework=${set.frameworkId}`)
    expect(foreign.status).toBe(404)
    const cell = await world.as(
      'xa',
      'GET',
      `/assessments/cell?unit=${world.units.namPung}&framework=${set.frameworkId}&place=0`,
    )
    expect(cell.status).toBe(404)
    const claim = await save('xa', 'claim', [{ code: '1.1', met: true }])
    expect(codesOf(claim)).toEqual(['assessments.unknown-unit'])
    expect((await world.as('duc', 'POST', '/assessments', {})).status).toBe(403)
  })
})
