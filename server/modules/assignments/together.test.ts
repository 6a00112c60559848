// One deed on many assignments in one request: urged, agreed to, taken back; what may not be is named and keeps nothing else back.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut } from './test-paper.ts'

let world: World
let of: Record<'namPung' | 'chiengMai' | 'taSoi', string>
const start = '2024-09-20T08:00:00+07:00'
beforeAll(async () => {
  world = await makeWorld({ at: start })
})
afterAll(() => world?.stop())
beforeEach(async () => {
  world.clock.moveTo(start)
  const { namPung, chiengMai, taSoi } = world.agencies
  const { byLead } = await handedOut(world, {
    clauses: [{ lead: [namPung, chiengMai, taSoi], due: [{ day: '2024-09-10' }] }],
  })
  of = { namPung: byLead.get(namPung)!, chiengMai: byLead.get(chiengMai)!, taSoi: byLead.get(taSoi)! }
})

const together = (who: Who | null, noun: string, body: object, key: string = randomUUID()) =>
  world.as(who, 'POST', `/assignments/${noun}`, body, { 'idempotency-key': key })
const show = async (id: string, who: Who = 'hang') => (await world.as(who, 'GET', `/assignments/${id}`)).body
const record = async (id: string) => {
  const said = { words: 'Gọi điện: xong', recordedFor: { channel: 'dien-thoai' } }
  return (await world.as('hang', 'POST', `/assignments/${id}/report`, said)).body.deedSeq as number
}
const count = async (sql: string, values: unknown[]) =>
  (await world.serving.database.pool.query(`select count(*) as n from ${sql}`, values)).rows[0].n

describe('many urged at once', () => {
  it('each has its own ordinal and event; those that are over or not to be seen are named', async () => {
    await world.as('hang', 'POST', `/assignments/${of.namPung}/urging`, { channel: 'zalo' })
    await world.as('hang', 'POST', `/assignments/${of.taSoi}/cancellation`, { words: 'Nhập', onDay: '2024-09-19' })
    const nowhere = randomUUID()
    const assignmentIds = [of.namPung, of.chiengMai, of.taSoi, nowhere, of.namPung]
    const { status, body } = await together('hang', 'urgings', { assignmentIds, channel: 'zalo', words: 'Gấp' })
    expect(status).toBe(200)
    expect(body.done.map((one: { assignmentId: string }) => one.assignmentId).sort()).toEqual(
      [of.namPung, of.chiengMai].sort(),
    )
    expect(body.refused).toEqual([
      expect.objectContaining({ assignmentId: nowhere, code: 'platform.nothing-here' }),
      expect.objectContaining({ assignmentId: of.taSoi, code: 'assignments.ended', why: expect.any(String) }),
    ])
    expect((await show(of.namPung)).deeds[0]).toMatchObject({ verb: 'urge', ordinal: 2, words: 'Gấp' })
    expect(await show(of.chiengMai)).toMatchObject({ urgings: 1, last: { verb: 'urge', words: 'Gấp' } })
    const events = `event where kind = 'assignment.urged' and thing_id = any($1::uuid[])`
    expect(await count(events, [[of.namPung, of.chiengMai]])).toBe(3)
  })

  it('sent again with its key it is done once', async () => {
    const [body, key] = [{ assignmentIds: [of.namPung, of.chiengMai], channel: 'zalo' }, randomUUID()]
    const [one, two] = [await together('hang', 'urgings', body, key), await together('hang', 'urgings', body, key)]
    expect(two.body).toEqual(one.body)
    expect((await show(of.namPung)).urgings).toBe(1)
  })

  it('is taken back as it was done, within ten seconds', async () => {
    const { body } = await together('hang', 'urgings', { assignmentIds: Object.values(of), channel: 'zalo' })
    const rows = body.done.map(({ assignmentId, deedSeq }: { assignmentId: string; deedSeq: number }) => ({
      assignmentId,
      deedSeq,
    }))
    const others = await together('duc', 'undoings', { rows })
    expect(others.body.refused.map((one: { code: string }) => one.code)).toEqual(
      rows.map(() => 'assignments.not-his-to-undo'),
    )
    const back = await together('hang', 'undoings', { rows })
    expect([back.body.done.length, back.body.refused]).toEqual([3, []])
    expect(await show(of.taSoi)).toMatchObject({ urgings: 0, last: { verb: 'hand-out' } })
    const again = await together('hang', 'urgings', { assignmentIds: [of.taSoi], channel: 'zalo' })
    world.clock.moveTo('2024-09-20T08:00:11+07:00')
    const late = await together('hang', 'undoings', { rows: again.body.done })
    expect(late.body).toMatchObject({ done: [], refused: [{ code: 'assignments.too-late-to-undo' }] })
  })

  it('is not for those who do not follow the work', async () => {
    const body = { assignmentIds: [of.namPung], channel: 'zalo' }
    expect((await together('duc', 'urgings', body)).status).toBe(403)
    expect((await together(null, 'urgings', body)).status).toBe(401)
    expect((await together('hang', 'urgings', { ...body, assignmentIds: [] })).status).toBe(400)
    const byUnit = await together('doan', 'urgings', body)
    expect(byUnit.body.refused).toMatchObject([{ code: 'assignments.not-the-follower' }])
    expect((await together('xa', 'urgings', body)).body.refused).toMatchObject([{ code: 'platform.nothing-here' }])
    expect((await together('hang', 'urgings', { ...body, number: '15/UBND' })).body.refused).toMatchObject([
      { code: 'assignments.number-only-on-paper' },
    ])
  })
})

describe('many rows recorded for a unit agreed to at once', () => {
  it('over several assignments, and those of another unit are named', async () => {
    const [first, second] = [await record(of.namPung), await record(of.namPung)]
    const neighbour = await record(of.chiengMai)
    const rows = [
      { assignmentId: of.namPung, deedSeqs: [first, second, first] },
      { assignmentId: of.chiengMai, deedSeqs: [neighbour] },
    ]
    const { body } = await together('doan', 'agreements', { rows })
    expect(body.done).toHaveLength(2)
    expect(body.refused).toMatchObject([{ assignmentId: of.chiengMai, code: 'platform.nothing-here' }])
    expect((await show(of.namPung)).waits).toEqual([])
    expect((await show(of.chiengMai)).waits).toEqual(['recorded'])
    const twice = await together('doan', 'agreements', { rows: [rows[0]] })
    expect(twice.body.refused).toMatchObject([
      { deedSeq: first, code: 'assignments.answered' },
      { deedSeq: second, code: 'assignments.answered' },
    ])
  })

  it('taken back together, the earlier row too, since the later one no longer stands on it', async () => {
    const deedSeqs = [await record(of.namPung), await record(of.namPung)]
    const { body } = await together('doan', 'agreements', { rows: [{ assignmentId: of.namPung, deedSeqs }] })
    const alone = await together('doan', 'undoings', { rows: [body.done[0]] })
    expect(alone.body.refused).toMatchObject([{ code: 'assignments.too-late-to-undo' }])
    const both = await together('doan', 'undoings', { rows: body.done })
    expect([both.body.done.length, both.body.refused]).toEqual([2, []])
    expect((await show(of.namPung)).waits).toEqual(['recorded'])
    const heads = 'assignment_head where assignment_id = $1 and unanswered = 2'
    expect(await count(heads, [of.namPung])).toBe(1)
  })
})
