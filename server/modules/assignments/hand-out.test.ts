import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { addClauses, handedOut, registerPaper } from './test-paper.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())
const plan = async (documentId: string) => (await world.as('hang', 'GET', `/documents/${documentId}/hand-out`)).body
const hand = (documentId: string, relations: object[] = []) =>
  world.as('hang', 'POST', `/documents/${documentId}/hand-out`, { relations })
const list = async (query: string, who: 'hang' | 'doan' = 'hang') =>
  (await world.as(who, 'GET', `/assignments?size=200&${query}`)).body.assignments

describe('handing a document out', () => {
  it('says what it will make, then makes just that: one row for each lead', async () => {
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    const { documentId } = await registerPaper(world, {
      number: '46/KH-UBND',
      clauses: [
        {
          section: '1',
          lead: [namPung, chiengMai, taSoi],
          due: [{ day: '2024-10-20' }, { day: '2024-10-05', time: '10:00' }],
        },
        { section: '2.a', lead: [phongKTHT], following: 'period', due: [{ day: '2024-12-31' }] },
        { section: '3', lead: [phongKTHT, phongKTHT], following: 'ongoing' },
        { section: '4', following: 'filed' },
      ],
    })
    const said = await plan(documentId)
    expect(said).toMatchObject({
      directives: 3,
      assignments: 5,
      agencies: 4,
      filed: 1,
      planned: false,
      byFollowing: { dated: 1, period: 1, ongoing: 1 },
      blocked: [],
    })
    expect((await hand(documentId)).body).toEqual({ directives: 3, assignments: 5 })
    const rows = await list(`document=${documentId}`)
    expect(rows.map((row: { code: string }) => row.code).sort()).toEqual([
      '46-01-01',
      '46-01-02',
      '46-01-03',
      '46-03-05',
      '46-2.a-04',
    ])
    expect(rows[0]).toMatchObject({ dueDay: '2024-10-05', dueAt: '2024-10-05T03:00:00.000Z' })
    const detail = (await world.as('hang', 'GET', `/assignments/${rows[0].assignmentId}`)).body
    expect(detail.dueText).toBe('trước ngày 2024-10-20; trước ngày 2024-10-05')
    const clauses = (await world.as('hang', 'GET', `/assignments/clauses?document=${documentId}`)).body
    expect(clauses.total).toBe(3)
    expect(clauses.clauses[0]).toMatchObject({ section: '1', total: 3, done: 0, only: null })
    expect(clauses.clauses[1].only).toMatchObject({ code: '46-2.a-04' })
  })

  it('handed out again it only makes what is missing', async () => {
    const { documentId } = await handedOut(world, {
      clauses: [{ lead: [world.agencies.namPung], due: [{ day: '2024-11-01' }] }],
    })
    expect((await hand(documentId)).body).toEqual({ directives: 0, assignments: 0 })
    await addClauses(world, { documentId, clauses: [{ lead: [world.agencies.taSoi], due: [{ day: '2024-11-02' }] }] })
    expect((await plan(documentId)).assignments).toBe(1)
    expect((await hand(documentId)).body).toEqual({ directives: 1, assignments: 1 })
    expect(await list(`document=${documentId}`)).toHaveLength(2)
  })

  it('is held up by a clause without a lead or without its day, and says which', async () => {
    const { documentId, directiveIds } = await registerPaper(world, {
      clauses: [{ due: [{ day: '2024-11-01' }] }, { lead: [world.agencies.taSoi] }],
    })
    const { blocked } = await plan(documentId)
    type Blocked = { directiveId: string; why: string; english: string }
    expect(blocked.map(({ directiveId, why, english }: Blocked) => [directiveId, why, english])).toEqual([
      [directiveIds[0], 'Chưa rõ cơ quan chủ trì.', 'It has no lead yet.'],
      [
        directiveIds[1],
        'Chọn có thời hạn nhưng chưa có hạn, nhịp hay sản phẩm.',
        'Followed by a due day, but it has no day, rhythm or product yet.',
      ],
    ])
    const refused = await hand(documentId)
    expect([refused.status, refused.body.code, refused.body.details.count]).toEqual([409, 'assignments.blocked', 2])
    expect(refused.body.message).toMatch(/chưa giao được: 1 .*Chưa rõ cơ quan chủ trì\.$/)
    expect(refused.body.english).toMatch(/cannot be handed out yet: 1 .*It has no lead yet\.$/)
    expect(await list(`document=${documentId}`)).toEqual([])
  })

  it('waits for a paper that is to be handed over even without a day, and never calls it late', async () => {
    const { byLead } = await handedOut(world, {
      clauses: [{ lead: [world.agencies.taSoi], terms: { product: 'ke-hoach' } }],
    })
    const { body } = await world.as('hang', 'GET', `/assignments/${byLead.get(world.agencies.taSoi)}`)
    expect(body).toMatchObject({ following: 'dated', product: 'ke-hoach', dueDay: null, state: 'unseen' })
  })

  it('gives each commune its own criteria and those of none', async () => {
    const criterion = (place: string | null, no: number) => ({ place, level: 'xa-ntm', no, indicator: null })
    const { byLead } = await handedOut(world, {
      clauses: [
        {
          lead: [world.agencies.namPung, world.agencies.chiengMai],
          due: [{ day: '2024-11-01' }],
          terms: { criteria: [criterion('Nậm Pung', 17), criterion('Chiềng Mai', 5), criterion(null, 19)] },
        },
      ],
    })
    const nos = async (agencyId: number) =>
      (await world.as('hang', 'GET', `/assignments/${byLead.get(agencyId)}`)).body.criteria.map(
        (one: { no: number }) => one.no,
      )
    expect(await nos(world.agencies.namPung)).toEqual([17, 19])
    expect(await nos(world.agencies.chiengMai)).toEqual([5, 19])
  })

  it('from a draft it plans, which urges nobody and becomes real once issued', async () => {
    const { documentId, byLead } = await handedOut(world, {
      stage: 'draft',
      number: null as never,
      clauses: [{ lead: [world.agencies.namPung], due: [{ day: '2024-09-01' }] }],
    })
    const id = byLead.get(world.agencies.namPung)!
    expect((await world.as('hang', 'GET', `/assignments/${id}`)).body).toMatchObject({ planned: true, state: 'unseen' })
    expect((await world.as('doan', 'GET', `/assignments/${id}`)).status).toBe(404)
    expect((await world.as('hang', 'POST', `/assignments/${id}/urging`, { channel: 'zalo' })).body.code).toBe(
      'assignments.planned',
    )
    await world.serving.database.pool.query(`update document set stage = 'issued' where document_id = $1`, [documentId])
    expect((await hand(documentId)).body.assignments).toBe(1)
    expect((await world.as('doan', 'GET', `/assignments/${id}`)).body).toMatchObject({ planned: false, state: 'late' })
  })

  it('is for the coordinator of the office that keeps it', async () => {
    const { documentId } = await registerPaper(world, {
      clauses: [{ lead: [world.agencies.namPung], due: [{ day: '2024-11-01' }] }],
    })
    const path = `/documents/${documentId}/hand-out`
    expect((await world.as(null, 'POST', path, {})).status).toBe(401)
    expect((await world.as('doan', 'POST', path, {})).status).toBe(403)
    expect((await world.as('xa', 'POST', path, {})).status).toBe(404)
    expect((await world.as('hang', 'POST', path, { relations: [{ relation: 'friend' }] })).status).toBe(400)
  })

  it('two officers at once make each row once', async () => {
    const { documentId } = await registerPaper(world, {
      clauses: [{ lead: [world.agencies.namPung, world.agencies.taSoi], due: [{ day: '2024-11-01' }] }],
    })
    const answers = await Promise.all([hand(documentId), hand(documentId)])
    expect(answers.map(({ body }) => body.assignments).sort()).toEqual([0, 2])
  })
})

describe('an open clause that is alike', () => {
  const quote =
    'UBND xã Nậm Pung hoàn thành chỉ tiêu 17.4 thu gom chất thải rắn sinh hoạt tại các thôn, báo cáo kết quả trước ngày 30/11/2024'
  const first = async (day = '2024-11-30') => {
    const paper = await handedOut(world, {
      number: '300/TB-UBND',
      clauses: [{ quote, lead: [world.agencies.namPung], due: [{ day }] }],
    })
    return { ...paper, id: paper.byLead.get(world.agencies.namPung)! }
  }
  const second = (day: string, words = quote) =>
    registerPaper(world, {
      number: '333/UBND-NN',
      clauses: [{ quote: words, lead: [world.agencies.namPung], due: [{ day }] }],
    })
  const end = async (id: string) =>
    void (await world.as('hang', 'POST', `/assignments/${id}/cancellation`, { words: 'xong', onDay: '2024-09-20' }))
  const show = async (id: string) => (await world.as('hang', 'GET', `/assignments/${id}`)).body

  it('the same: no new row, another source, the earliest day holds', async () => {
    const { id } = await first()
    const { documentId, directiveIds } = await second('2024-11-15')
    const { alike } = await plan(documentId)
    expect(alike).toEqual([
      expect.objectContaining({ directiveId: directiveIds[0], assignmentId: id, proposal: 'same' }),
    ])
    const answer = await hand(documentId, [{ directiveId: directiveIds[0], assignmentId: id, relation: 'same' }])
    expect(answer.body).toEqual({ directives: 0, assignments: 0 })
    expect(await show(id)).toMatchObject({
      dueDay: '2024-11-15',
      sources: [{ relation: 'first' }, { relation: 'same' }],
    })
    expect((await hand(documentId)).body.assignments).toBe(0)
    const outcome = (await world.as('hang', 'GET', `/documents/${documentId}/outcome`)).body
    expect(outcome.clauses[0].rows[0].assignmentId).toBe(id)
    await end(id)
  })

  it('repeated: an urging on the old one, with the number of the letter', async () => {
    const { id } = await first()
    const { documentId, directiveIds } = await second('2024-11-30')
    await hand(documentId, [{ directiveId: directiveIds[0], assignmentId: id, relation: 'repeats' }])
    const { urgings, deeds } = await show(id)
    expect(urgings).toBe(1)
    expect(deeds[0]).toMatchObject({
      verb: 'urge',
      channel: 'van-ban',
      product: { number: '333/UBND-NN' },
      document: { documentId },
    })
    await end(id)
  })

  it('replaced: the old one is cancelled on that ground and the new one stands', async () => {
    const { id } = await first()
    const words = `${quote}, thay thế nội dung tại Thông báo số 300/TB-UBND`
    const { documentId, directiveIds } = await second('2024-12-10', words)
    expect((await plan(documentId)).alike[0]).toMatchObject({ proposal: 'replaces' })
    const answer = await hand(documentId, [{ directiveId: directiveIds[0], assignmentId: id, relation: 'replaces' }])
    expect(answer.body.assignments).toBe(1)
    expect(await show(id)).toMatchObject({
      state: 'ended',
      deeds: expect.arrayContaining([
        expect.objectContaining({ verb: 'cancel', document: { documentId, numberOut: '333/UBND-NN' } }),
      ]),
    })
    await end((await list(`document=${documentId}`))[0].assignmentId)
  })

  it('made concrete: a part of the old one; apart: two of their own', async () => {
    const { id } = await first('2025-03-31')
    const { documentId, directiveIds } = await second('2024-11-15')
    expect((await plan(documentId)).alike[0].proposal).toBe('concrete')
    await hand(documentId, [{ directiveId: directiveIds[0], assignmentId: id, relation: 'concrete' }])
    expect((await show(id)).partsList).toHaveLength(1)
    const apart = await second('2024-11-16')
    await hand(apart.documentId, [{ directiveId: apart.directiveIds[0], assignmentId: id, relation: 'apart' }])
    expect(await list(`document=${apart.documentId}`)).toHaveLength(1)
  })

  it('another duty of the same commune is not alike', async () => {
    await first()
    const other =
      'UBND xã Nậm Pung rà soát hộ nghèo theo chuẩn đa chiều, tổng hợp danh sách gửi Phòng Lao động trước ngày 15/12/2024'
    const { documentId } = await second('2024-12-15', other)
    expect((await plan(documentId)).alike).toEqual([])
  })

  it('of another lead it is refused', async () => {
    const { id } = await first()
    const { documentId, directiveIds } = await registerPaper(world, {
      clauses: [{ quote, lead: [world.agencies.taSoi], due: [{ day: '2024-11-30' }] }],
    })
    const refused = await hand(documentId, [{ directiveId: directiveIds[0], assignmentId: id, relation: 'same' }])
    expect([refused.status, refused.body.code]).toEqual([400, 'assignments.wrong-relation'])
  })
})

describe('two offices', () => {
  it('a commune sees the work of both, each office only its own, and the event stands in the book of the one that gave it', async () => {
    const { documentId } = await registerPaper(world, {
      officeId: 2,
      number: '9/TB-UBND',
      clauses: [{ lead: [world.agencies.paKhoang, world.agencies.namPung], due: [{ day: '2024-11-20' }] }],
    })
    expect((await hand(documentId)).status).toBe(404)
    const path = `/documents/${documentId}/hand-out`
    expect((await world.as('xa', 'POST', path, {})).body).toEqual({ directives: 1, assignments: 2 })
    const [row] = await list(`document=${documentId}`, 'doan')
    expect(await list(`document=${documentId}`)).toEqual([])
    expect((await world.as('hang', 'GET', `/assignments/${row.assignmentId}`)).status).toBe(404)
    const done = await world.as('doan', 'POST', `/assignments/${row.assignmentId}/completion`, { words: 'Xong' })
    expect(done.body.state).toBe('awaiting')
    expect((await world.as('xa', 'GET', '/desk')).body.mine).toEqual([
      expect.objectContaining({ assignmentId: row.assignmentId, waitsFor: 'confirm' }),
    ])
    const { rows } = await world.serving.database.pool.query(
      `select office_id from event where thing_id = $1 and kind = 'assignment.completed'`,
      [row.assignmentId],
    )
    expect(rows).toEqual([{ office_id: 2 }])
  })
})
