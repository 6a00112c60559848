import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { handedOut } from './test-paper.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const events = async (assignmentId: string): Promise<string[]> =>
  (
    await world.serving.database.pool.query('select kind from event where thing_id = $1 order by seq', [assignmentId])
  ).rows.map((row) => row.kind)

describe('the whole life of an assignment', () => {
  let id: string
  const at = (noun: string) => `/assignments/${id}/${noun}`
  const detail = async (who: 'hang' | 'doan' | 'tue' = 'hang') =>
    (await world.as(who, 'GET', `/assignments/${id}`)).body

  beforeAll(async () => {
    const { doan, lan } = { doan: world.agencies.namPung, lan: world.agencies.chiengMai }
    const { byLead } = await handedOut(world, {
      clauses: [
        { section: '7', lead: [doan, lan], cooperate: [world.agencies.phongKTHT], due: [{ day: '2024-10-10' }] },
        { section: '8', following: 'filed' },
      ],
    })
    id = byLead.get(doan)!
  })

  it('begins unseen, with its code, its commune and the instant its due day means', async () => {
    const { body } = await world.as('hang', 'GET', `/assignments/${id}`)
    expect(body).toMatchObject({
      code: '215-07-01',
      state: 'unseen',
      unit: { unitId: world.units.namPung, name: 'Nậm Pung' },
      dueDay: '2024-10-10',
      dueAt: '2024-10-10T17:00:00.000Z',
      verbs: expect.arrayContaining(['acknowledge', 'report', 'urge', 'cancel', 'change', 'hand-over']),
      mayRecordFor: true,
    })
    expect(body.siblings).toHaveLength(1)
    expect(body.parties.cooperate.map((one: { agencyId: number }) => one.agencyId)).toEqual([world.agencies.phongKTHT])
  })

  it('is seen once, acknowledged, reported on with words that stay', async () => {
    const first = await world.as('doan', 'POST', at('sight'), {})
    expect(first.status).toBe(200)
    expect((await world.as('doan', 'POST', at('sight'), {})).body.deedSeq).toBe(first.body.deedSeq)
    expect((await world.as('doan', 'POST', at('acknowledgement'), {})).body.state).toBe('open')
    expect((await world.as('doan', 'POST', at('acknowledgement'), {})).status).toBe(409)
    const report = await world.as('doan', 'POST', at('report'), { words: 'Đã đổ 600 m', percent: 40 })
    expect(report.status).toBe(200)
    expect(await detail()).toMatchObject({ percent: 40, last: { verb: 'report', words: 'Đã đổ 600 m' } })
  })

  it('takes the part of a co-operator and of nobody else', async () => {
    expect((await world.as('tue', 'POST', at('contribution'), { words: 'Đã duyệt dự toán' })).status).toBe(200)
    expect((await world.as('mai', 'POST', at('contribution'), { words: 'x' })).status).toBe(404)
    expect((await world.as('hang', 'POST', at('contribution'), { words: 'x' })).status).toBe(403)
  })

  it('is completed, returned, completed again and confirmed by another', async () => {
    expect((await world.as('doan', 'POST', at('completion'), {})).body.code).toBe('assignments.no-proof')
    expect((await world.as('doan', 'POST', at('completion'), { words: 'Đã xong 1.240 m' })).body.state).toBe('awaiting')
    expect((await world.as('doan', 'POST', at('confirmation'), {})).status).toBe(403)
    const returned = await world.as('hang', 'POST', at('return'), { words: 'Thiếu ảnh đoạn cuối' })
    expect(returned.body.state).toBe('open')
    expect(await detail()).toMatchObject({ returns: 1, state: 'open' })
    await world.as('doan', 'POST', at('completion'), { product: { number: '12/BC-UBND', day: '2024-09-20' } })
    expect((await world.as('duc', 'POST', at('confirmation'), {})).body.state).toBe('done')
    expect((await world.as('hang', 'POST', at('confirmation'), {})).status).toBe(409)
    expect(await detail()).toMatchObject({ state: 'done', doneLate: false })
  })

  it('leaves an event for every deed', async () => {
    expect(await events(id)).toEqual(
      ['seen', 'acknowledged', 'reported', 'contributed', 'completed', 'returned', 'completed', 'confirmed'].map(
        (verb) => `assignment.${verb}`,
      ),
    )
  })

  it('is nothing to a stranger, to another commune and to another office', async () => {
    expect((await world.as(null, 'GET', `/assignments/${id}`)).status).toBe(401)
    expect((await world.as('lan', 'GET', `/assignments/${id}`)).status).toBe(404)
    expect((await world.as('xa', 'GET', `/assignments/${id}`)).status).toBe(404)
    expect((await world.as('xa', 'POST', at('report'), { words: 'x' })).status).toBe(404)
    expect((await world.as('quan', 'POST', at('return'), { words: 'x' })).status).toBe(403)
    expect((await world.as('doan', 'POST', at('report'), { words: '' })).status).toBe(400)
  })
})
