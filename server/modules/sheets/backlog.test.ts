// Tồn đọng, chờ rà soát: what fell due before the office began to follow is no one's fault until a person has been through it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { pasted, takeIn } from './test-sheet.ts'

let world: World
const start = '2024-09-20T08:00:00+07:00'
beforeAll(async () => {
  world = await makeWorld({ at: start })
  const bytes = pasted(
    ['Nội dung nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['Kiểm tra công trình nước sạch', 'UBND xã Tà Sỏi', '15/12/2023'],
    ['Rà soát hộ nghèo', 'UBND xã Nậm Pung', '20/12/2023'],
    ['Sửa đường vào bản', 'UBND xã Nậm Pung', '30/9/2024'],
  )
  const { sheetId } = await takeIn(world, { name: 'tồn đọng.tsv', bytes })
  await world.as('hang', 'POST', `/sheets/${sheetId}/import`)
})
afterAll(() => world?.stop())
beforeEach(() => world.clock.moveTo(start))

const rows = async (query: string, who: Who = 'hang') =>
  (await world.as(who, 'GET', `/assignments?${query}`)).body.assignments
const counts = async () => (await world.as('hang', 'GET', '/assignments/counts')).body.states
const takeUp = (who: Who | null, assignmentIds: string[], key: string = randomUUID()) =>
  world.as(who, 'POST', '/assignments/takings-up', { assignmentIds }, { 'idempotency-key': key })

describe('the backlog', () => {
  it('stands apart: in no other list, not late, on no desk', async () => {
    expect(await counts()).toMatchObject({ backlog: 2, late: 0, soon: 0 })
    expect((await rows('open=yes')).map((row: any) => row.title)).toEqual(['Sửa đường vào bản'])
    const { body } = await world.as('hang', 'GET', '/desk')
    expect(JSON.stringify(body)).not.toContain('công trình nước sạch')
    expect((await rows('state=backlog', 'doan')).map((row: any) => row.title)).toEqual(['Rà soát hộ nghèo'])
  })

  it('taken up by the coordinator a row is late by its own due day; within ten seconds it is taken back', async () => {
    const [old] = await rows('state=backlog&q=nước sạch')
    const key = randomUUID()
    const { status, body } = await takeUp('hang', [old.assignmentId, old.assignmentId], key)
    expect([status, body.done.length, body.refused]).toEqual([200, 1, []])
    expect((await takeUp('hang', [old.assignmentId, old.assignmentId], key)).body).toEqual(body)
    expect((await rows('state=late'))[0]).toMatchObject({ assignmentId: old.assignmentId, dueDay: '2023-12-15' })
    expect(await counts()).toMatchObject({ backlog: 1, late: 1 })
    expect((await takeUp('hang', [old.assignmentId])).body.refused).toMatchObject([{ code: 'assignments.not-backlog' }])
    const back = await world.as(
      'hang',
      'POST',
      '/assignments/undoings',
      { rows: body.done },
      { 'idempotency-key': randomUUID() },
    )
    expect(back.body.refused).toEqual([])
    expect(await counts()).toMatchObject({ backlog: 2, late: 0 })
  })

  it('what is reported done out of it is done, and not late', async () => {
    const [old] = await rows('state=backlog&q=hộ nghèo')
    const said = { words: 'Đã rà soát xong từ năm ngoái', recordedFor: { channel: 'dien-thoai' } }
    expect((await world.as('hang', 'POST', `/assignments/${old.assignmentId}/completion`, said)).status).toBe(200)
    expect(await counts()).toMatchObject({ backlog: 1, awaiting: 1 })
  })

  it('is reviewed by coordinators alone; a stranger and another office learn nothing', async () => {
    const [old] = await rows('state=backlog')
    const nowhere = randomUUID()
    const status = async (who: Who | null, ids: string[]) => (await takeUp(who, ids)).status
    expect([
      await status(null, [old.assignmentId]),
      await status('doan', [old.assignmentId]),
      await status('duc', [old.assignmentId]),
      await status('hang', []),
      await status('hang', ['không phải']),
    ]).toEqual([401, 403, 403, 400, 400])
    for (const [who, id] of [
      ['xa', old.assignmentId],
      ['hang', nowhere],
    ] as const)
      expect((await takeUp(who, [id])).body).toMatchObject({ done: [], refused: [{ code: 'platform.nothing-here' }] })
  })
})
