// Bảng của ngành: stories over HTTP. Place and cast as in test/world.ts; Phòng Kinh tế và Hạ tầng answers for criterion 2, Phòng TN&MT for 17.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import { registerPaper } from '../assignments/test-paper.ts'
import { stagesDecided, stateOf } from './rules.ts'

let world: World
let set: TestSet
type Commune = 'namPung' | 'chiengMai' | 'taSoi' | 'paKhoang'
type Row = {
  unitId: number
  place: number
  state: string
  seq: number
  own: boolean
  decided: unknown
  reason: string | null
}
beforeAll(async () => {
  world = await makeWorld()
  set = await shippedSet(world, 'xa-ntm-2021-2025')
  await answers('2', world.agencies.phongKTHT)
  await answers('17', world.agencies.phongTNMT)
})
afterAll(() => world?.stop())

const answers = (code: string, agencyId: number) =>
  world.serving.database.pool.query(
    `insert into responsible_agency (office_id, framework_id, place, unit_id, agency_id, valid) values ($1, $2, $3, $4, $5, '[2020-01-01,)')`,
    [world.officeId, set.frameworkId, set.at(code), world.units.huyen, agencyId],
  )
const claim = (who: Who, code: string, unit: Commune, more: object = { met: true }) =>
  world.as(who, 'POST', '/assessments', {
    frameworkId: set.frameworkId,
    stage: 'claim',
    onDay: '2024-09-10',
    rows: [{ unitId: world.units[unit], place: set.at(code), ...more }],
  })
const board = async (who: Who, query = '') => (await world.as(who, 'GET', `/claims${query}`)).body
const rowOf = async (who: Who, code: string, unit: Commune): Promise<Row> =>
  (await board(who)).claims.find((one: Row) => one.unitId === world.units[unit] && one.place === set.at(code))
const decide = async (
  who: Who,
  rows: { code: string; unit: Commune; decision: string; reason?: string; seq?: number }[],
) =>
  world.as(who, 'POST', '/claims/decisions', {
    frameworkId: set.frameworkId,
    decisions: await Promise.all(
      rows.map(async ({ code, unit, decision, reason, seq }) => ({
        unitId: world.units[unit],
        place: set.at(code),
        seq: seq ?? (await rowOf('hang', code, unit)).seq,
        decision,
        reason: reason ?? null,
      })),
    ),
  })

describe("a department's board", () => {
  it('is empty with a sentence for who answers for nothing', async () => {
    await world.serving.database.pool.query(`update responsible_agency set agency_id = $1 where agency_id = $2`, [
      world.agencies.phongTNMT,
      world.agencies.phongKTHT,
    ])
    expect(await board('tue')).toMatchObject({ frameworkId: null, columns: [], units: [] })
    await world.serving.database.pool.query(`update responsible_agency set agency_id = $1 where place = $2`, [
      world.agencies.phongKTHT,
      set.at('2'),
    ])
  })

  it('shows its own indicators, the communes with claims first', async () => {
    expect((await claim('doan', '2.1', 'namPung')).status).toBe(200)
    expect((await claim('doan', '17.1', 'namPung', { met: true, value: { number: 98 } })).status).toBe(200)
    const own = await board('tue')
    expect(own).toMatchObject({
      waiting: 1,
      mayDecide: true,
      stages: { claimed: { code: 'claim' }, decided: { code: 'confirmation' } },
    })
    expect(own.columns.map(({ code }: { code: string }) => code)).toEqual(['2.1', '2.2', '2.3', '2.4'])
    expect(own.units.map(({ name }: { name: string }) => name)).toEqual([
      'Nậm Pung',
      'Chiềng Mai',
      'Pá Khoang',
      'Tà Sỏi',
    ])
    expect(own.claims).toHaveLength(1)
    expect(own.claims[0]).toMatchObject({ state: 'waiting', by: 'Lý Văn Đoàn', own: false, onDay: '2024-09-10' })
    const all = await board('hang')
    expect(all.waiting).toBe(2)
    expect(all.agencies.map(({ name }: { name: string }) => name).sort()).toEqual(['P. KT-HT', 'P. TN&MT'])
    expect((await board('hang', `?agency=${world.agencies.phongTNMT}`)).waiting).toBe(1)
    expect((await board('duc')).mayDecide).toBe(false)
  })

  it('shows a confirmation and a return with its reason, written as one deed', async () => {
    await claim('lan', '2.1', 'chiengMai')
    const decided = await decide('tue', [
      { code: '2.1', unit: 'namPung', decision: 'confirm' },
      { code: '2.1', unit: 'chiengMai', decision: 'return', reason: 'Chưa có biên bản nghiệm thu' },
    ])
    expect(decided).toMatchObject({ status: 200, body: { confirmed: 1, returned: 1 } })
    expect(await rowOf('tue', '2.1', 'namPung')).toMatchObject({ state: 'confirmed', decided: { by: 'Hoàng Văn Tuệ' } })
    expect(await rowOf('tue', '2.1', 'chiengMai')).toMatchObject({
      state: 'returned',
      reason: 'Chưa có biên bản nghiệm thu',
    })
    const { rows } = await world.serving.database.pool.query(
      `select body from event where kind = 'assessment.stated' and thing_id = $1`,
      [decided.body.deedId],
    )
    expect(rows[0].body).toMatchObject({ source: 'claim', rows: 2 })
    await claim('lan', '2.1', 'chiengMai', { met: true, onDay: '2024-09-20' })
    expect(await rowOf('tue', '2.1', 'chiengMai')).toMatchObject({ state: 'waiting' })
  })

  it('writes nothing where one of many cannot be', async () => {
    await claim('doan', '2.2', 'namPung')
    const before = (await board('tue')).waiting
    const seq = (await rowOf('tue', '2.2', 'namPung')).seq
    await claim('doan', '2.2', 'namPung')
    const stale = await decide('tue', [
      { code: '2.1', unit: 'chiengMai', decision: 'confirm' },
      { code: '2.2', unit: 'namPung', decision: 'confirm', seq },
    ])
    expect(stale).toMatchObject({ status: 409, body: { code: 'claims.changed', details: { rows: [{ index: 1 }] } } })
    expect((await board('tue')).waiting).toBe(before)
  })

  it.each<[string, Who, string, string, object]>([
    ['a return without a reason', 'tue', 'return', 'claims.reason-missing', {}],
    ['of another department', 'mai', 'confirm', 'assessments.broken-rows', { code: 'assessments.not-responsible' }],
  ])('refuses %s', async (_, who, decision, code, row) => {
    const refused = await decide(who, [{ code: '2.1', unit: 'chiengMai', decision }])
    expect(refused.body.code).toBe(code)
    if (Object.keys(row).length > 0) expect(refused.body.details.rows[0]).toMatchObject(row)
  })

  it('nobody confirms what he claimed for another', async () => {
    await claim('hang', '2.3', 'taSoi')
    expect(await rowOf('hang', '2.3', 'taSoi')).toMatchObject({ own: true })
    const own = await decide('hang', [{ code: '2.3', unit: 'taSoi', decision: 'confirm' }])
    expect(own.body.details.rows[0]).toMatchObject({ code: 'assessments.own-claim' })
    expect((await decide('tue', [{ code: '2.3', unit: 'taSoi', decision: 'confirm' }])).status).toBe(200)
  })

  it('a commune has no such board, another office sees none of this one', async () => {
    expect((await world.as('doan', 'GET', '/claims')).status).toBe(403)
    expect(await board('xa')).toMatchObject({ frameworkId: null, claims: [] })
    expect((await world.as('hang', 'GET', '/claims?unit=999999')).status).toBe(404)
  })
})

describe('the annex', () => {
  const annex = () => world.as('tue', 'GET', `/papers/claims?framework=${set.frameworkId}&format=json`)

  it('holds every decision without a number; then number and day stand on every row', async () => {
    const before = await annex()
    expect(before.status).toBe(200)
    expect(before.body.title).toBe('PHỤ LỤC KẾT QUẢ XÁC NHẬN CHỈ TIÊU NÔNG THÔN MỚI')
    const words = JSON.stringify(before.body.rows)
    expect(words).toContain('Xác nhận đạt')
    expect(words).toContain('Chưa có biên bản nghiệm thu')
    const { documentId } = await registerPaper(world, { clauses: [] })
    await world.serving.database.pool.query(
      `update document set number_out = '45/BC-PKTHT', issued_on = '2024-09-20' where document_id = $1`,
      [documentId],
    )
    const { deeds } = (await world.as('tue', 'GET', `/claims/decided?framework=${set.frameworkId}`)).body
    const deedIds = deeds.map(({ deedId }: { deedId: string }) => deedId)
    const number = (body: object, who: Who = 'tue') => world.as(who, 'POST', '/claims/annex', body)
    expect((await number({ deedIds, number: '46/BC-PKTHT', issuedOn: '2024-09-20' })).body.code).toBe(
      'claims.unknown-paper',
    )
    expect((await number({ deedIds, number: '45/BC-PKTHT', issuedOn: '2024-09-20' }, 'mai')).body.code).toBe(
      'claims.unknown-deeds',
    )
    const numbered = await number({ deedIds, number: '45 /bc-pktht', issuedOn: '2024-09-20' })
    expect(numbered).toMatchObject({ status: 200, body: { deeds: deedIds.length, documentId } })
    expect(await rowOf('tue', '2.1', 'namPung')).toMatchObject({
      decided: { number: '45/BC-PKTHT', issuedOn: '2024-09-20' },
    })
    const story = (
      await world.as(
        'tue',
        'GET',
        `/assessments/cell?unit=${world.units.namPung}&framework=${set.frameworkId}&place=${set.at('2.1')}`,
      )
    ).body
    expect(story.rows[0]).toMatchObject({ stage: 'confirmation', document: { documentId, numberOut: '45/BC-PKTHT' } })
    expect((await annex()).body.code).toBe('claims.nothing-decided')
    const again = await world.as(
      'tue',
      'GET',
      `/papers/claims?framework=${set.frameworkId}&deeds=${deedIds}&format=json`,
    )
    expect(JSON.stringify(again.body.rows)).toContain('45/BC-PKTHT, 20/9/2024')
  })
})

describe('which stage is decided', () => {
  const link = (code: string, statedBy: string, needs: string | null) => ({ code, statedBy, needs }) as never
  const three = [
    link('claim', 'unit', null),
    link('confirmation', 'responsible-agency', 'claim'),
    link('review', 'district', 'confirmation'),
    link('appraisal', 'province-agency', 'review'),
  ]
  it.each([
    ['huyen', three, ['claim', 'confirmation']],
    ['tinh', three, ['review', 'appraisal']],
    ['tinh', [three[0]!, link('appraisal', 'province-agency', 'claim')], ['claim', 'appraisal']],
    ['xa', [three[0]!], null],
  ])('by an office of level %s', (level, stages, expected) => {
    const found = stagesDecided(stages, level)
    expect(found && [found.claimed.code, found.decided.code]).toEqual(expected)
  })

  it.each([
    [{ says: 2, seq: 5 }, null, 'waiting'],
    [{ says: 2, seq: 5 }, { says: 2, seq: 6 }, 'confirmed'],
    [{ says: 2, seq: 5 }, { says: 1, seq: 6 }, 'refused'],
    [{ says: 2, seq: 7 }, { says: 1, seq: 6 }, 'waiting'],
    [{ says: 2, seq: 5 }, { says: 3, seq: 6 }, 'waiting'],
    [{ says: 0, seq: 5 }, null, 'returned'],
    [{ says: 1, seq: 5 }, null, 'unclaimed'],
  ])('a claim %j with %j is %s', (claimed, decision, state) => {
    expect(stateOf(claimed, decision)).toBe(state)
  })
})
