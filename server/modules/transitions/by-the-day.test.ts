// The clock passes the day on which one set of criteria takes over from another, and on which the district level ends: what an office chose once is done by
// itself, once, and is told with who did it and why; a person takes it back, and then it is his.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { cellAt, saysOf } from '../assessments/cells.ts'
import { shippedSet, type TestSet } from '../assessments/test-set.ts'
import type { AssignmentDetail } from '../assignments/contract.ts'
import type { Board } from '../board/contract.ts'
import { passOnByTheDay } from './actions/by-the-day.ts'
import type { Transition, TransitionDetail, TransitionList } from './contract.ts'
import { seenFromProvince } from './test-province.ts'

let world: World
let old: TestSet
let next: TestSet
let district: TestSet
beforeAll(async () => {
  world = await makeWorld({ at: '2025-06-20T08:00:00+07:00' })
  old = await shippedSet(world, 'xa-ntm-2021-2025')
  next = await shippedSet(world, 'xa-ntm-2026-2030')
  district = await shippedSet(world, 'huyen-ntm-2021-2025')
  await seenFromProvince(world)
})
afterAll(() => world?.stop())

const state = async (unitId: number, set: TestSet, onDay: string, codes: string[], stage = 'claim') => {
  const saved = await world.as(stage === 'claim' ? 'hang' : 'quan', 'POST', '/assessments', {
    ...{ frameworkId: set.frameworkId, stage, onDay },
    rows: codes.map((code) => ({ unitId, place: set.at(code), met: true })),
  })
  expect([saved.status, saved.body.message]).toEqual([200, undefined])
}
const list = async (): Promise<TransitionList> => (await world.as('hang', 'GET', '/transitions')).body
const one = async (which: (line: Transition) => boolean) => (await list()).transitions.find(which)
const detail = async (key: string): Promise<TransitionDetail> =>
  (await world.as('hang', 'GET', `/transitions/${key}`)).body
const ofSets = ({ kind }: Transition) => kind === 'sets'
const theDay = () => passOnByTheDay(world.serving.parts)
const cellOn = async (day: string, name: string, code: string) => {
  const board: Board = (await world.as('hang', 'GET', `/board?framework=${next.frameworkId}&day=${day}`)).body
  const row = board.rows.find((one) => one.name === name)
  return saysOf(cellAt(Buffer.from(row?.cells ?? '', 'base64'), next.at(code)), 0)
}
const events = async (kind: string) =>
  (
    await world.serving.database.pool.query(
      'select e.actor_id, e.post_id, e.body, w.words from event e left join event_words w on w.event_seq = e.seq where kind = $1 order by e.seq',
      [kind],
    )
  ).rows

describe('on the day the next set of criteria comes into force', () => {
  let key = ''
  it('nothing is done before it', async () => {
    const { namPung, chiengMai } = world.units
    await state(namPung, old, '2025-06-01', ['1', '17.4'])
    await state(namPung, old, '2025-06-10', ['1'], 'confirmation')
    await state(chiengMai, old, '2025-06-01', ['4'])
    world.clock.moveTo('2026-02-14T23:59:00+07:00')
    await theDay()
    expect(await one(ofSets)).toBeUndefined()
    expect(await events('transition.decided')).toEqual([])
  })

  it('every standing becomes to be examined again with what was known beside it, once, by no person', async () => {
    world.clock.moveTo('2026-02-15T00:07:00+07:00')
    expect(await one(ofSets)).toMatchObject({ open: 2, decided: 0, bySystem: 0, onDay: '2026-02-15' })
    await theDay()
    const line = await one(ofSets)
    expect(line).toMatchObject({ open: 0, decided: 2, bySystem: 2 })
    key = line!.key
    expect([await cellOn('2026-02-15', 'Nậm Pung', '1'), await cellOn('2026-02-15', 'Chiềng Mai', '4')]).toEqual([3, 0])
    expect([await cellOn('2026-02-15', 'Nậm Pung', '8'), await cellOn('2026-02-15', 'Chiềng Mai', '2')]).toEqual([3, 3])
    const cell = `unit=${world.units.namPung}&framework=${next.frameworkId}&place=${next.at('1')}`
    const [row] = (await world.as('hang', 'GET', `/assessments/cell?${cell}`)).body.rows
    expect(row).toMatchObject({ source: 'carried', says: 're-examine', by: null, agency: null, onDay: '2026-02-15' })
    expect(row.reason).toMatch(/^Hệ thống tự chuyển từ ngày 15\/02\/2026: .+ thay .+; văn phòng chưa chọn quy tắc/)
    expect(row.value.words).toContain('tự đánh giá đạt, xác nhận đạt')
    const told = (await detail(key)).decisions
    expect(told).toMatchObject([
      { way: 'carry', by: null, bySystem: true, byRule: true, rule: null, items: 2, undone: null },
    ])
    await theDay()
    world.clock.moveTo('2026-02-15T01:07:00+07:00')
    await Promise.all([theDay(), theDay()])
    const done = await events('transition.decided')
    expect(done).toMatchObject([
      {
        ...{ actor_id: null, post_id: null },
        body: { transition: key, way: 'carry', bySystem: true, ruleId: null, items: 2 },
      },
    ])
    expect(done[0].words).toBe(row.reason)
  })

  it('is taken back by a person with his reason, and is not done again by itself', async () => {
    const { decisionId } = (await detail(key)).decisions[0]!
    const path = `/transitions/${key}/decisions/${decisionId}/undoing`
    expect((await world.as('duc', 'POST', path, {})).status).toBe(403)
    expect((await world.as('xa', 'POST', path, {})).status).toBe(404)
    const undone: { status: number; body: TransitionDetail } = await world.as('hang', 'POST', path, {
      words: 'Xã đang rà soát',
    })
    expect([undone.status, undone.body.open, undone.body.decided]).toEqual([200, 2, 0])
    expect(undone.body.decisions[0]!.undone).toMatchObject({ by: 'Nông Thị Thu Hằng', words: 'Xã đang rà soát' })
    expect(await cellOn('2026-02-15', 'Nậm Pung', '1')).toBe(0)
    const twice = await world.as('hang', 'POST', path, {})
    expect([twice.status, twice.body.code]).toEqual([409, 'transitions.undone-already'])
    await theDay()
    expect(await one(ofSets)).toMatchObject({ open: 2, decided: 0, bySystem: 0 })
    const byHand = await world.as('hang', 'POST', `/transitions/${key}/decisions`, { way: 'carry' })
    expect([byHand.status, byHand.body.open, byHand.body.decided, byHand.body.bySystem]).toEqual([200, 0, 2, 0])
    expect(await cellOn('2026-02-15', 'Nậm Pung', '1')).toBe(3)
    await state(world.units.namPung, next, '2026-02-15', ['1'])
    const later = await world.as(
      'hang',
      'POST',
      `/transitions/${key}/decisions/${byHand.body.decisions[0].decisionId}/undoing`,
      {},
    )
    expect([later.status, later.body.code]).toEqual([409, 'transitions.built-on'])
    expect(later.body.message).toContain('Nậm Pung 1')
  })
})

describe('a rule the office chose once', () => {
  it('is chosen by those who keep the book, and only what can be done', async () => {
    const rule = (kind: string, body: object, who: 'hang' | 'duc' = 'hang') =>
      world.as(who, 'PUT', `/transition-rules/${kind}`, body)
    expect((await list()).rules).toEqual([
      { kind: 'sets', way: 'carry', toAgency: null, words: null, chosen: null },
      { kind: 'stages', way: 'wait', toAgency: null, words: null, chosen: null },
      { kind: 'last-stages', way: 'wait', toAgency: null, words: null, chosen: null },
      { kind: 'late', way: 'wait', toAgency: null, words: null, chosen: null },
    ])
    expect((await rule('sets', { way: 'wait' }, 'duc')).status).toBe(403)
    expect((await rule('other', { way: 'wait' })).status).toBe(404)
    expect((await rule('sets', { way: 're-examine' })).body.code).toBe('transitions.not-of-sets')
    expect((await rule('last-stages', { way: 'carry' })).body.code).toBe('transitions.needs-agency')
    expect((await rule('last-stages', { way: 're-examine' })).body.code).toBe('transitions.no-stage-follows')
    expect((await rule('stages', { way: 'carry', toAgencyId: world.agencies.phongNN })).body.code).toBe(
      'transitions.agency-not-needed',
    )
    expect((await rule('last-stages', { way: 'carry', toAgencyId: world.agencies.phongKhac })).body.code).toBe(
      'transitions.agency-not-in-book',
    )
    const kept = await rule('stages', { way: 'file', words: 'Bắt đầu lại theo hai cấp' })
    expect([kept.status, kept.body.verbs]).toEqual([200, ['chooseRule']])
    expect(kept.body.rules[1]).toMatchObject({ way: 'file', chosen: { by: 'Nông Thị Thu Hằng' } })
  })

  it('decides what waited at the stages that ended, and says by which rule', async () => {
    await theDay()
    const line = (await one(({ kind, to }) => kind === 'stages' && to !== null))!
    expect(line).toMatchObject({ open: 0, decided: 3, bySystem: 3 })
    const [told] = (await detail(line.key)).decisions
    expect(told).toMatchObject({
      ...{ way: 'file', bySystem: true, by: null },
      rule: { by: 'Nông Thị Thu Hằng', words: 'Bắt đầu lại theo hai cấp' },
    })
  })
})

describe('stages of a level that ended with nothing after it', () => {
  let key = ''
  it('leave their open work listed: what was claimed by whom, and not yet appraised', async () => {
    const { huyen } = world.units
    await state(huyen, district, '2025-06-05', ['1', '2'])
    const line = (await one(({ to }) => to === null))!
    expect(line).toMatchObject({ kind: 'stages', onDay: '2025-07-01', open: 2, decided: 0, from: 'Huyện đạt chuẩn' })
    key = line.key
    const shown = await detail(key)
    expect(shown.stages.map(({ code, next }) => [code, next])).toEqual([
      ['appraisal', null],
      ['council', null],
    ])
    expect(shown.cells.map(({ unitName, code, stage, before }) => [unitName, code, stage, before])).toEqual(
      ['1', '2'].map((code) => [
        ...['Mường Lâm', code, 'appraisal'],
        { stage: 'Huyện tự đánh giá', by: 'P. NN&PTNT', onDay: '2025-06-05' },
      ]),
    )
  })

  it('go to an agency that is named, item by item, or by a rule; there is no stage to examine them again', async () => {
    const { huyen } = world.units
    const decide = (body: object) => world.as('hang', 'POST', `/transitions/${key}/decisions`, body)
    const first = {
      cells: [{ unitId: huyen, frameworkId: district.frameworkId, place: district.at('1'), stage: 'appraisal' }],
    }
    expect((await decide({ way: 're-examine', ...first })).body.code).toBe('transitions.no-stage-follows')
    expect((await decide({ way: 'carry', ...first })).body.code).toBe('transitions.needs-agency')
    const day = { dueDay: '2026-02-01' }
    expect((await decide({ way: 'file', ...day, ...first })).body.code).toBe('transitions.day-not-needed')
    const handOn = { way: 'carry', toAgencyId: world.agencies.phongTNMT, ...first }
    expect((await decide({ ...handOn, ...day })).body.code).toBe('transitions.due-past')
    const given = await decide({ ...handOn, dueDay: '2026-03-15', words: 'Theo Kế hoạch 12' })
    expect([given.status, given.body.open, given.body.decided]).toEqual([200, 1, 1])
    expect(given.body.decisions[0]).toMatchObject({
      ...{ way: 'carry', toAgency: 'P. TN&MT', items: 1, bySystem: false },
      ...{ dueDay: '2026-03-15', assigned: 1, done: 0, assignments: [{ unit: 'Mường Lâm' }] },
    })
    const rule = { way: 'carry', toAgencyId: world.agencies.phongKTHT, words: 'Sở tiếp nhận theo Kế hoạch 12' }
    expect((await world.as('hang', 'PUT', '/transition-rules/last-stages', rule)).status).toBe(200)
    world.clock.moveTo('2026-02-16T08:00:00+07:00')
    await theDay()
    const shown = await detail(key)
    expect([shown.open, shown.decided, shown.bySystem]).toEqual([0, 2, 1])
    expect(shown.decisions[0]).toMatchObject({ toAgency: 'P. KT-HT', bySystem: true, items: 1, assigned: 1 })
  })

  it('as assignments of that agency, with the unit, the stage and the criteria; by the system it is owned by who chose the rule', async () => {
    const { decisions } = await detail(key)
    const [bySystem, byHand] = await Promise.all(
      decisions.map(async ({ assignments }): Promise<AssignmentDetail> => {
        return (await world.as('hang', 'GET', `/assignments/${assignments[0]!.assignmentId}`)).body
      }),
    )
    expect(byHand).toMatchObject({
      ...{ title: 'Xem xét tiếp 01 tiêu chí, chỉ tiêu còn chờ Sở, ngành thẩm tra: 1', state: 'unseen' },
      ...{ lead: { shortName: 'P. TN&MT' }, unit: { name: 'Mường Lâm' }, dueDay: '2026-03-15', document: null },
      criteria: [{ level: 'huyen-ntm', no: 1, indicator: null }],
    })
    expect(byHand!.quote).toContain('- 1 ')
    expect(byHand!.quote).toContain('(Huyện tự đánh giá: đạt, P. NN&PTNT, số liệu đến 05/06/2025)')
    expect(byHand!.quote).toContain('Theo Kế hoạch 12')
    expect(byHand!.parties.follower).toContain('Nông Thị Thu Hằng')
    expect(bySystem).toMatchObject({ lead: { shortName: 'P. KT-HT' }, dueDay: null, dueAt: null })
    expect(bySystem!.parties.follower).toContain('Nông Thị Thu Hằng')
    expect(bySystem!.quote).toContain('theo quy tắc văn phòng chọn ngày')
    const handed = await events('assignment.handed-out')
    expect(handed).toMatchObject([
      { actor_id: expect.any(Number), body: { transition: key, assignments: [byHand!.assignmentId] } },
      { actor_id: null, body: { transition: key, assignments: [bySystem!.assignmentId] } },
    ])
    const codes = new Set([byHand!.code, bySystem!.code])
    expect(codes.size).toBe(2)
  })

  it('are taken back with the decision while nothing was reported on them', async () => {
    const [bySystem, byHand] = (await detail(key)).decisions
    const undo = (decisionId: string) =>
      world.as('hang', 'POST', `/transitions/${key}/decisions/${decisionId}/undoing`, {})
    const of = (decision: typeof byHand) => `/assignments/${decision!.assignments[0]!.assignmentId}`
    const declined = await world.as('hang', 'POST', `${of(bySystem)}/declination`, {
      ...{ words: 'Không thuộc chức năng của phòng' },
      recordedFor: { channel: 'dien-thoai', saidBy: 'ông Lâm' },
    })
    expect([declined.status, declined.body.message]).toEqual([200, undefined])
    const undone = await undo(bySystem!.decisionId)
    expect([undone.status, undone.body.message, undone.body.open]).toEqual([200, undefined, 1])
    expect(undone.body.decisions[0]).toMatchObject({
      assigned: 0,
      assignments: [],
      undone: { by: 'Nông Thị Thu Hằng' },
    })
    expect((await world.as('hang', 'GET', of(bySystem))).status).toBe(404)
    const reported = await world.as('hang', 'POST', `${of(byHand)}/report`, {
      ...{ words: 'Đã xem hồ sơ', percent: 50 },
      recordedFor: { channel: 'dien-thoai', saidBy: 'bà Hoa' },
    })
    expect([reported.status, reported.body.message]).toEqual([200, undefined])
    const late = await undo(byHand!.decisionId)
    expect([late.status, late.body.code]).toEqual([409, 'transitions.reported'])
    expect(late.body.message).toContain('P. TN&MT: Xem xét tiếp')
    expect((await world.as('hang', 'GET', of(byHand))).status).toBe(200)
  })
})
