import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut, registerPaper } from '../assignments/test-paper.ts'

let world: World
const desk = async (who: Who) => (await world.as(who, 'GET', '/desk')).body
type Row = {
  assignmentId: string
  title: string
  waitsFor: string
  clauseTotal: number
  clauseDone: number
  clauseLate: number
}

beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
  const { byLead } = await handedOut(world, {
    clauses: [
      { title: 'Thẩm tra tiêu chí 11', lead: [namPung, chiengMai, taSoi], due: [{ day: '2024-09-10' }] },
      { title: 'Hoàn thiện minh chứng', lead: [phongKTHT], due: [{ day: '2024-09-25' }] },
      { title: 'Tổng kết năm', lead: [namPung], due: [{ day: '2024-12-25' }] },
    ],
  })
  const id = byLead.get(taSoi)!
  await world.as('hang', 'POST', `/assignments/${id}/completion`, { words: 'Xong', recordedFor: { channel: 'zalo' } })
  await world.as('duc', 'POST', `/assignments/${id}/confirmation`, {})
})
afterAll(() => world?.stop())

describe('the desk of the office', () => {
  it('has what is late on top, one line a clause with what is done and late of it', async () => {
    const { counts, late, soon } = await desk('hang')
    expect(counts).toMatchObject({ late: 2, soon: 1, onTime: 1, openAssignments: 4, mine: 0 })
    expect(late.map((row: Row) => [row.title, row.clauseDone, row.clauseTotal, row.clauseLate])).toEqual([
      ['Thẩm tra tiêu chí 11', 1, 3, 2],
    ])
    const [{ assignmentId, cause }] = late
    expect(cause).toBeNull()
    const waits = { cause: 'other-agency', agencyId: world.agencies.phongTNMT }
    await world.as('hang', 'POST', `/assignments/${assignmentId}/lateness`, waits)
    expect((await desk('hang')).late[0]).toMatchObject({ cause: 'other-agency', causeAgency: 'P. TN&MT' })
    expect(soon.map((row: Row) => row.title)).toEqual(['Hoàn thiện minh chứng'])
  })

  it('shows papers with doubts not handed out', async () => {
    const { documentId, directiveIds } = await registerPaper(world, {
      number: '97/TB',
      clauses: [{ following: 'dated' }],
    })
    await world.serving.database.pool.query(
      `update directive set doubts = '[{"field":"lead","why":"Chưa rõ ai"}]' where directive_id = $1`,
      [directiveIds[0]],
    )
    const { counts, doubt } = await desk('hang')
    expect(counts.doubt).toBe(1)
    expect(doubt[0]).toMatchObject({ documentId, doubts: 1, first: 'Chưa rõ ai' })
    expect((await desk('doan')).doubt).toEqual([])
    expect((await desk('xa')).doubt).toEqual([])
  })

  it('asks to confirm and to answer, and no longer once that is done', async () => {
    const { assignments } = (await world.as('doan', 'GET', '/assignments?state=late')).body
    const id = assignments[0].assignmentId
    await world.as('doan', 'POST', `/assignments/${id}/completion`, { words: 'Xong' })
    expect((await desk('hang')).mine.map((row: Row) => [row.assignmentId, row.waitsFor])).toEqual([[id, 'confirm']])
    expect((await desk('duc')).mine).toHaveLength(1)
    await world.as('hang', 'POST', `/assignments/${id}/return`, { words: 'Thiếu ảnh' })
    expect((await desk('hang')).mine).toEqual([])
    expect((await desk('doan')).mine.find((row: Row) => row.assignmentId === id).waitsFor).toBe('returned')
  })
})

describe('the desk of others', () => {
  it('has theirs: to acknowledge, and what the office recorded for them', async () => {
    expect((await desk('lan')).mine.map((row: Row) => row.waitsFor)).toEqual(['acknowledge'])
    const { assignments } = (await world.as('tue', 'GET', '/assignments')).body
    const path = `/assignments/${assignments[0].assignmentId}`
    await world.as('hang', 'POST', `${path}/report`, { words: 'Gọi điện', recordedFor: { channel: 'dien-thoai' } })
    expect((await desk('tue')).mine.map((row: Row) => row.waitsFor)).toEqual(['agree'])
  })

  it('does not charge a co-operator with what another is late with', async () => {
    const { taSoi, phongTNMT } = world.agencies
    await handedOut(world, { clauses: [{ lead: [taSoi], cooperate: [phongTNMT], due: [{ day: '2024-09-11' }] }] })
    expect((await world.as('mai', 'GET', '/assignments?state=late')).body.assignments).toHaveLength(1)
    expect((await desk('mai')).counts).toMatchObject({ late: 0, openAssignments: 0 })
  })

  it('puts an internal day first', async () => {
    const { assignments } = (await world.as('doan', 'GET', '/assignments?q=tong+ket')).body
    const body = { toPostId: null, toAgencyId: null, internalDay: '2024-09-22' }
    await world.as('doan', 'POST', `/assignments/${assignments[0].assignmentId}/routing`, body)
    expect((await desk('doan')).soon.map((row: Row) => row.title)).toEqual(['Tổng kết năm'])
  })

  it('is empty for another office and closed to strangers', async () => {
    expect((await desk('xa')).counts).toMatchObject({ late: 0, mine: 0, openAssignments: 0 })
    expect((await world.as(null, 'GET', '/desk')).status).toBe(401)
  })
})

describe('the numbers beside the names of the pages', () => {
  const counts = async (who: Who) => (await world.as(who, 'GET', '/desk/counts')).body

  it('are what waits for each: late work, papers to review, deeds of his own', async () => {
    for (const who of ['hang', 'duc', 'doan', 'lan', 'mai'] as const) {
      const { counts: told } = await desk(who)
      const reviews = who === 'hang' ? told.unreadDocuments : 0
      expect([who, await counts(who)]).toEqual([
        who,
        { late: told.late, documents: reviews, assignments: told.mine, links: 0, results: 0 },
      ])
    }
    expect(await counts('hang')).toMatchObject({ documents: 1 })
    expect((await counts('lan')).assignments).toBeGreaterThan(0)
  })

  it('grow when work becomes late, without anybody having touched it', async () => {
    const before = await counts('hang')
    world.clock.moveTo('2024-09-26T08:00:00+07:00')
    expect(await counts('hang')).toMatchObject({ late: before.late + 1 })
  })

  it('are nought for another office and closed to strangers', async () => {
    expect(await counts('xa')).toEqual({ late: 0, documents: 0, assignments: 0, links: 0, results: 0 })
    expect((await world.as(null, 'GET', '/desk/counts')).status).toBe(401)
  })
})

describe('the first steps', () => {
  it('are none for an office that was not set up by the link, and asked by those signed in', async () => {
    for (const who of ['hang', 'duc', 'doan'] as const)
      expect((await world.as(who, 'GET', '/desk/first-steps')).body).toEqual({ steps: null })
    expect((await world.as(null, 'GET', '/desk/first-steps')).status).toBe(401)
  })
})
