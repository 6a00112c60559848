// Rounds over HTTP: planned, results typed, minutes, the board after them, corrections; the two lists of the board issued with a deadline.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { cellAt, saysOf } from '../assessments/cells.ts'
import { registerPaper } from '../assignments/test-paper.ts'

let world: World
let frameworkId: number
let places: { place: number; code: string; kind: string }[]
beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  const { body } = await world.as('hang', 'GET', '/rounds/gaps')
  frameworkId = body.frameworkId
  places = body.places
  await claim('namPung', ['1', '2', '4', '7', '8', '19'], true)
  await claim('namPung', ['11'], false)
  await claim('chiengMai', ['1', '2'], true)
})
afterAll(() => world?.stop())

type Unit = keyof World['units']
const at = (code: string) =>
  (places.find((one) => one.kind === 'criterion' && one.code === code) ?? places.find((one) => one.code === code))!
    .place
const codesOf = (wanted: number[]) =>
  wanted.map((place) => places.find((one) => one.place === place)!.code).sort((a, b) => Number(a) - Number(b))
const claim = (unit: Unit, codes: string[], met: boolean) =>
  world.as('hang', 'POST', '/assessments', {
    frameworkId,
    stage: 'claim',
    onDay: '2024-08-30',
    rows: codes.map((code) => ({ unitId: world.units[unit], place: at(code), met })),
  })
const plan = (who: Who, more: object = {}) =>
  world.as(who, 'POST', '/rounds', {
    frameworkId,
    name: 'Thẩm định đợt 3 năm 2024',
    team: 'Đoàn thẩm định của huyện',
    startsOn: '2024-09-17',
    endsOn: '2024-09-19',
    units: [
      { unitId: world.units.namPung, onDay: '2024-09-18', places: [at('1'), at('4'), at('7'), at('17.4')] },
      { unitId: world.units.chiengMai, places: [at('1')] },
    ],
    ...more,
  })
const results = (who: Who, roundId: string, rows: object[]) =>
  world.as(who, 'POST', `/rounds/${roundId}/results`, { rows })
const line = (unit: Unit, code: string, result: string | null, more: object = {}) => ({
  unitId: world.units[unit],
  place: at(code),
  result,
  ...more,
})
const minutes = (who: Who, roundId: string, unitIds: number[] | null, number = '15/BB-ĐTĐ') =>
  world.as(who, 'POST', `/rounds/${roundId}/minutes`, {
    document: { number, issuedOn: '2024-09-19', subject: 'Biên bản thẩm định' },
    unitIds,
  })
const appraised = async (unit: Unit, code: string, day = '2024-09-20') => {
  const { rows } = (await world.as('hang', 'GET', `/board?framework=${frameworkId}&day=${day}`)).body
  const cells = rows.find((row: { unitId: number }) => row.unitId === world.units[unit]).cells
  return saysOf(cellAt(Buffer.from(cells, 'base64'), at(code)), 3)
}
const gap = async (unit: Unit) =>
  (await world.as('hang', 'GET', `/rounds/gaps?framework=${frameworkId}`)).body.units.find(
    (one: { unitId: number }) => one.unitId === world.units[unit],
  )
const kinds = async () =>
  (await world.serving.database.pool.query(`select kind from event where kind like 'round.%' order by seq`)).rows.map(
    ({ kind }) => kind,
  )

describe('a round', () => {
  let roundId: string

  it('is planned by the coordinator: communes with their days, criteria and loose indicators', async () => {
    const planned = await plan('hang')
    expect(planned.status).toBe(200)
    roundId = planned.body.roundId
    expect(planned.body).toMatchObject({
      stageName: 'Sở, ngành thẩm định',
      state: 'planned',
      units: 2,
      counts: { met: 0, supplement: 0, notMet: 0, open: 5 },
      verbs: ['save', 'results', 'withdraw'],
    })
    const days = planned.body.unitList.map((unit: { name: string; onDay: string }) => [unit.name, unit.onDay])
    expect(days).toEqual([
      ['Chiềng Mai', '2024-09-17'],
      ['Nậm Pung', '2024-09-18'],
    ])
    expect(await kinds()).toEqual(['round.planned'])
  })

  it('only a coordinator plans, types, concludes; everybody of the office looks; another office sees nothing', async () => {
    for (const who of ['doan', 'tue', 'duc', 'quan'] as const) {
      expect((await plan(who)).status).toBe(403)
      expect((await results(who, roundId, [line('namPung', '1', 'met')])).status).toBe(403)
      expect((await world.as(who, 'GET', `/rounds/${roundId}`)).body.verbs).toEqual([])
    }
    expect((await world.as('xa', 'GET', `/rounds/${roundId}`)).status).toBe(404)
    expect((await results('xa', roundId, [line('namPung', '1', 'met')])).status).toBe(404)
    expect((await world.as('xa', 'GET', '/rounds')).body.rounds).toEqual([])
    expect((await plan('xa')).body.code).toBe('assessments.broken-rows')
  })

  it('says of every line why it cannot be appraised then', async () => {
    const early = await plan('hang', {
      startsOn: '2021-03-01',
      endsOn: '2021-03-02',
      units: [{ unitId: world.units.taSoi, places: [at('1')] }],
    })
    expect([early.status, early.body.code]).toEqual([400, 'assessments.broken-rows'])
    const turned = await plan('hang', { endsOn: '2024-09-16' })
    expect(turned.body.code).toBe('rounds.days-turned')
    const outside = await plan('hang', {
      units: [{ unitId: world.units.taSoi, onDay: '2024-09-25', places: [at('1')] }],
    })
    expect(outside.body.code).toBe('rounds.day-outside')
  })

  it('takes results in part; the broken ones keep all back and are named', async () => {
    const broken = await results('hang', roundId, [
      line('namPung', '1', 'met'),
      line('namPung', '4', 'supplement'),
      line('taSoi', '1', 'met'),
    ])
    expect(broken.body.code).toBe('rounds.broken-lines')
    expect(broken.body.details.rows.map((row: { index: number; code: string }) => [row.index, row.code])).toEqual([
      [1, 'rounds.supplement-day'],
      [2, 'rounds.not-in-round'],
    ])
    const saved = await results('hang', roundId, [
      line('namPung', '1', 'met'),
      line('namPung', '4', 'supplement', { supplementBy: '2024-10-05', words: 'thiếu biên bản nghiệm thu' }),
      line('namPung', '7', 'met'),
    ])
    expect(saved.body).toMatchObject({ state: 'held', counts: { met: 2, supplement: 1, notMet: 0, open: 2 } })
    expect(await appraised('namPung', '1')).toBe(0)
    expect((await minutes('hang', roundId, [world.units.chiengMai])).body.code).toBe('rounds.no-result-yet')
  })

  it('a slip of the hand is mended before there are minutes, and leaves its row', async () => {
    const mended = await results('hang', roundId, [line('namPung', '7', 'not-met', { words: 'chợ chưa xong' })])
    const held = mended.body.unitList[1].lines.find((one: { place: number }) => one.place === at('7'))
    expect(held.story.map((row: { result: string }) => row.result)).toEqual(['not-met', 'met'])
  })

  it('by its minutes becomes assessments of that day, and asks for the missing file', async () => {
    const told = await minutes('hang', roundId, [world.units.namPung])
    expect(told.status).toBe(200)
    expect(told.body.minuteList).toMatchObject([{ number: '15/BB-ĐTĐ', unitName: 'Nậm Pung', by: 'Nông Thị Thu Hằng' }])
    expect([await appraised('namPung', '1'), await appraised('namPung', '4'), await appraised('namPung', '7')]).toEqual(
      [2, 2, 1],
    )
    expect(await appraised('namPung', '1', '2024-09-17')).toBe(0)
    expect(await appraised('chiengMai', '1')).toBe(0)
    const story = (
      await world.as(
        'hang',
        'GET',
        `/assessments/cell?unit=${world.units.namPung}&framework=${frameworkId}&place=${at('7')}`,
      )
    ).body
    expect(story.rows[0]).toMatchObject({
      source: 'round',
      sourceId: roundId,
      reason: 'chợ chưa xong',
      document: { numberOut: '15/BB-ĐTĐ' },
      stage: 'appraisal',
    })
    const { work } = told.body.unitList[1].lines.find((one: { place: number }) => one.place === at('4'))
    expect(work).toMatchObject({ dueDay: '2024-10-05', phase: 'unseen' })
    const assignment = (await world.as('doan', 'GET', `/assignments/${work.assignmentId}`)).body
    expect(assignment.title).toBe('Bổ sung hồ sơ 01 tiêu chí: 4 (Thẩm định đợt 3 năm 2024)')
    expect(assignment.quote).toContain('thiếu biên bản nghiệm thu')
  })

  it('what is found later stands at once; what stood is corrected with a reason, by a row', async () => {
    const later = await results('hang', roundId, [line('namPung', '17.4', 'met')])
    expect(later.status).toBe(200)
    expect(await appraised('namPung', '17.4')).toBe(2)
    const bare = await results('hang', roundId, [line('namPung', '1', 'not-met')])
    expect(bare.body.details.rows[0].code).toBe('rounds.correction-reason')
    const corrected = await results('hang', roundId, [line('namPung', '1', 'not-met', { words: 'ghi nhầm dòng' })])
    expect(corrected.body.counts).toEqual({ met: 1, supplement: 1, notMet: 2, open: 1 })
    expect(await appraised('namPung', '1')).toBe(1)
    const taken = await results('hang', roundId, [line('namPung', '1', null, { words: 'chưa họp xong' })])
    expect(taken.body.counts).toEqual({ met: 1, supplement: 1, notMet: 1, open: 2 })
    expect(await appraised('namPung', '1')).toBe(0)
    const held = taken.body.unitList[1].lines.find((one: { place: number }) => one.place === at('1'))
    expect(held.story.map((row: { result: string | null }) => row.result)).toEqual([null, 'not-met', 'met'])
  })

  it('the same saved twice changes nothing, and the same supplement makes no second assignment', async () => {
    const again = line('namPung', '4', 'supplement', { supplementBy: '2024-10-05', words: 'thiếu biên bản nghiệm thu' })
    const count = async () =>
      (await world.serving.database.pool.query('select count(*)::int as n from round_result')).rows[0].n
    const before = await count()
    expect((await results('hang', roundId, [again])).status).toBe(200)
    expect(await count()).toBe(before)
    await results('hang', roundId, [
      line('namPung', '4', 'supplement', { supplementBy: '2024-10-05', words: 'thiếu hai ảnh' }),
    ])
    const { rows } = await world.serving.database.pool.query(
      `select count(*)::int as n from round_issue where list = 'supplement'`,
    )
    expect(rows[0].n).toBe(1)
  })

  it('its plan changes by version; a line with a result and a day with minutes stay', async () => {
    const body = { name: 'Thẩm định đợt 3 (bổ sung)', startsOn: '2024-09-17', endsOn: '2024-09-20', version: 1 }
    const chieng = { unitId: world.units.chiengMai, places: [at('1'), at('2')] }
    const nam = { unitId: world.units.namPung, onDay: '2024-09-18', places: ['1', '4', '7', '17.4', '19'].map(at) }
    const change = (units: object[], more: object = {}) =>
      world.as('hang', 'PUT', `/rounds/${roundId}`, { ...body, units, ...more })
    const lost = await change([chieng, { ...nam, places: [at('1')] }])
    expect([lost.status, lost.body.code]).toEqual([409, 'rounds.line-has-result'])
    expect((await change([chieng, { ...nam, onDay: '2024-09-19' }])).body.code).toBe('rounds.covered-day')
    expect((await change([chieng, nam])).body).toMatchObject({ name: body.name, version: 2, counts: { open: 4 } })
    expect((await change([chieng, nam])).body.code).toBe('rounds.changed-by-other')
    expect((await world.as('hang', 'POST', `/rounds/${roundId}/withdrawal`, {})).body.code).toBe('rounds.has-results')
  })

  it('planned by mistake it leaves the list', async () => {
    const other = (await plan('hang', { name: 'Lập nhầm' })).body.roundId
    expect((await world.as('hang', 'POST', `/rounds/${other}/withdrawal`, {})).status).toBe(200)
    expect((await world.as('hang', 'GET', `/rounds/${other}`)).status).toBe(404)
    expect((await world.as('hang', 'GET', '/rounds')).body.rounds).toHaveLength(1)
  })

  it('of a draft or an unknown paper there are no minutes', async () => {
    const nowhere = await world.as('hang', 'POST', `/rounds/${roundId}/minutes`, {
      document: { documentId: '0192f1a0-0000-7000-8000-000000000000' },
      unitIds: null,
    })
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'assessments.unknown-document'])
    expect((await minutes('hang', roundId, [world.units.paKhoang])).body.code).toBe('rounds.unit-not-in-round')
  })
})

describe('the lists of the board', () => {
  it('tell met but not appraised and not met apart', async () => {
    const unit = await gap('namPung')
    expect(codesOf(unit.notAppraised)).toEqual(['1', '2', '8', '19'])
    expect(unit.notMet.map(({ place, why }: { place: number; why: string }) => [places[place]!.code, why])).toEqual(
      expect.arrayContaining([
        ['7', 'found'],
        ['11', 'not-met'],
      ]),
    )
    expect(unit.agency.name).toBe('UBND xã Nậm Pung')
    expect(codesOf((await gap('taSoi')).unknown)).toHaveLength(19)
  })

  const issue = (who: Who, more: object = {}) =>
    world.as(who, 'POST', '/rounds/gaps/issues', {
      list: 'not-appraised',
      frameworkId,
      document: { number: '216/TB-UBND', issuedOn: '2024-09-20', subject: 'Thông báo kết luận' },
      dueDay: '2024-10-15',
      units: [
        { unitId: world.units.namPung, places: ['1', '2', '8'].map(at) },
        { unitId: world.units.chiengMai, places: [at('2')] },
      ],
      ...more,
    })

  it('are issued in one step: one assignment a commune, with its criteria and its day, on the ground of a paper', async () => {
    expect((await issue('duc')).status).toBe(403)
    const issued = await issue('hang')
    expect(issued.status).toBe(200)
    expect(issued.body.assignments).toHaveLength(2)
    const { assignmentId } = issued.body.assignments[0]
    const assignment = (await world.as('doan', 'GET', `/assignments/${assignmentId}`)).body
    expect(assignment).toMatchObject({
      title: 'Hoàn thiện hồ sơ, đề nghị thẩm định 03 tiêu chí: 1, 2, 8',
      dueDay: '2024-10-15',
      documentNumber: '216/TB-UBND',
      lead: { name: 'UBND xã Nậm Pung' },
    })
    expect(assignment.criteria.map(({ no }: { no: number }) => no)).toEqual([1, 2, 8])
    expect((await world.as('lan', 'GET', `/assignments/${assignmentId}`)).status).toBe(404)
    const unit = await gap('namPung')
    expect(unit.issued.filter((one: { list: string }) => one.list === 'not-appraised')).toHaveLength(3)
    expect((await kinds()).at(-1)).toBe('round.list-issued')
  })

  it('nothing is issued twice, nor what the board no longer says, nor for a day that is past', async () => {
    expect((await issue('hang')).body.code).toBe('rounds.not-in-list')
    const wrong = { units: [{ unitId: world.units.taSoi, places: [at('1')] }] }
    expect((await issue('hang', wrong)).body.code).toBe('rounds.not-in-list')
    expect((await issue('hang', { dueDay: '2024-09-19' })).body.code).toBe('rounds.due-past')
    const elsewhere = { units: [{ unitId: world.units.huyen, places: [at('1')] }] }
    expect((await issue('hang', elsewhere)).body.code).toBe('assessments.unknown-unit')
  })

  it('what is not met is issued with the minutes as its ground; done or taken away it may be issued again', async () => {
    const { documentId } = await registerPaper(world, { clauses: [], number: '217/TB-UBND' })
    const body = {
      list: 'not-met',
      document: { documentId },
      units: [{ unitId: world.units.namPung, places: [at('11')] }],
    }
    const issued = await issue('hang', body)
    expect(issued.status).toBe(200)
    const { assignmentId } = issued.body.assignments[0]
    const { body: assignment } = await world.as('hang', 'GET', `/assignments/${assignmentId}`)
    expect(assignment.title).toBe('Hoàn thành 01 tiêu chí: 11')
    await world.as('hang', 'POST', `/assignments/${assignmentId}/cancellation`, {
      words: 'giao nhầm',
      onDay: '2024-09-20',
    })
    expect((await issue('hang', body)).status).toBe(200)
  })
})

describe('the paper of a round', () => {
  it('is a Biểu to be annexed to its minutes, whole or of one commune', async () => {
    const { roundId } = (await world.as('hang', 'GET', '/rounds')).body.rounds[0]
    const { body: table } = await world.as('hang', 'GET', `/papers/round?roundId=${roundId}&format=json`)
    expect(table.title).toBe('KẾT QUẢ THẨM ĐỊNH')
    expect(table.under[0]).toBe('Thẩm định đợt 3 (bổ sung)')
    expect(table.rows[0].cells).toBe('Chiềng Mai: 02 tiêu chí, thẩm định ngày 17/9/2024')
    const four = table.rows.find((row: { cells: string[] }) => row.cells[0] === '4')
    expect(four.cells.slice(2)).toEqual(['Đạt, bổ sung hồ sơ', { day: '2024-10-05' }, 'thiếu hai ảnh'])
    expect(table.rows.at(-1).cells).toBe(
      'Tổng cộng 2 đơn vị, 7 nội dung: đạt 1; đạt, bổ sung hồ sơ 1; chưa đạt 1; chưa có kết quả 4',
    )
    const { body: one } = await world.as(
      'doan',
      'GET',
      `/papers/round?roundId=${roundId}&unit=${world.units.namPung}&format=json`,
    )
    expect(one.rows.filter((row: { kind: string }) => row.kind === 'section')).toHaveLength(1)
    const { status } = await world.as('xa', 'GET', `/papers/round?roundId=${roundId}&format=json`)
    expect(status).toBe(404)
  })
})
