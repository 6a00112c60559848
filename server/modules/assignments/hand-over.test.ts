// An officer leaves: everything he holds passes to another in one deed, on whichever side he held it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { headsAstray } from './actions/remake-heads.ts'
import { handedOut } from './test-paper.ts'

let world: World
let ids: string[]
let ownHouse: string
beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi, phongNN } = world.agencies
  const { byLead } = await handedOut(world, {
    clauses: [
      {
        lead: [namPung, chiengMai, taSoi, phongNN],
        due: [{ day: '2024-10-10' }],
        terms: { supervisor: 'đồng chí Vi Đức Thuận' },
      },
    ],
  })
  ownHouse = byLead.get(phongNN)!
  ids = [namPung, chiengMai, taSoi].map((agency) => byLead.get(agency)!)
  await world.as('hang', 'POST', `/assignments/${ownHouse}/routing`, {
    toPostId: world.people.hang.postId,
    toAgencyId: null,
    internalDay: null,
  })
})
afterAll(() => world?.stop())

const post = (who: Who) => world.people[who].postId
const handOver = (who: Who | null, body: object) => world.as(who, 'POST', '/assignments/hand-overs', body)
const follows = (assignmentId: string) => ({ assignmentId, side: 'follow' as const })
const parties = async (id: string) => (await world.as('hang', 'GET', `/assignments/${id}`)).body.parties
const head = async (id: string) =>
  (
    await world.serving.database.pool.query(
      'select follower_post_id as follower, supervisor_id as supervisor, inside_post_id as inside from assignment_head where assignment_id = $1',
      [id],
    )
  ).rows[0]

describe('all that an officer holds', () => {
  it('passes to another in one deed, and is taken back as it was done', async () => {
    const sent = { fromPostId: post('hang'), words: 'Chuyển công tác', rows: ids.map(follows) }
    const toAdministrator = (await handOver('hang', { ...sent, toPostId: post('quan') })).body
    expect(toAdministrator.refused.map((one: { code: string }) => one.code)).toEqual(
      ids.map(() => 'assignments.not-your-under'),
    )
    const { body } = await handOver('hang', { ...sent, toPostId: post('tue') })
    expect([body.done.length, body.refused]).toEqual([3, []])
    expect(await head(ids[0]!)).toMatchObject({ follower: post('tue') })
    expect((await parties(ids[1]!)).follower).toBe('Hoàng Văn Tuệ, Chuyên viên')
    expect((await parties(ids[1]!)).follow.map(({ shortName }: { shortName: string }) => shortName)).toContain(
      'P. KT-HT',
    )
    const back = await world.as('hang', 'POST', '/assignments/undoings', { rows: body.done })
    expect([back.body.done.length, back.body.refused]).toEqual([3, []])
    expect(await head(ids[0]!)).toMatchObject({ follower: post('hang') })
    expect((await parties(ids[1]!)).follow).toHaveLength(1)
    expect(await world.serving.database.read(headsAstray)).toEqual([])
  })

  it('what has passed to somebody meanwhile is named, the rest moves', async () => {
    await handOver('hang', { fromPostId: post('hang'), toPostId: post('tue'), rows: [follows(ids[0]!)] })
    const nowhere = randomUUID()
    const rows = [...ids.map(follows), follows(nowhere)]
    const { body } = await handOver('hang', { fromPostId: post('hang'), toPostId: post('mai'), rows })
    expect(body.done).toHaveLength(2)
    expect(body.refused).toEqual([
      expect.objectContaining({ assignmentId: nowhere, code: 'platform.nothing-here' }),
      expect.objectContaining({ assignmentId: ids[0], code: 'assignments.not-held', english: expect.any(String) }),
    ])
  })

  it('the supervising passes from one leader to another, and the log says so', async () => {
    const before = await parties(ids[0]!)
    expect(before.supervisor).toBe('Vi Đức Thuận')
    const rows = ids.map((assignmentId) => ({ assignmentId, side: 'supervise' as const }))
    const moved = await handOver('hang', { fromPostId: post('duc'), toPostId: post('hang'), rows })
    expect(moved.body.done).toHaveLength(3)
    expect(await parties(ids[0]!)).toMatchObject({ supervisor: 'Nông Thị Thu Hằng' })
    const shown = (await world.as('hang', 'GET', `/assignments/${ids[0]}`)).body
    expect(shown.deeds[0]).toMatchObject({ verb: 'hand-over', toName: 'Nông Thị Thu Hằng' })
    const again = await handOver('hang', { fromPostId: post('duc'), toPostId: post('hang'), rows: [rows[0]] })
    expect(again.body.refused).toMatchObject([{ code: 'assignments.not-held' }])
    expect(await world.serving.database.read(headsAstray)).toEqual([])
  })

  it('inside a house it passes among its own people only', async () => {
    const rows = [follows(ownHouse), { assignmentId: ownHouse, side: 'inside' as const }]
    const out = await handOver('hang', { fromPostId: post('hang'), toPostId: post('tue'), rows })
    expect(out.body.refused).toMatchObject([{ code: 'assignments.not-your-under' }])
    expect(await head(ownHouse)).toMatchObject({ inside: post('hang'), follower: post('tue') })
    const inside = await handOver('hang', { fromPostId: post('hang'), toPostId: post('quan'), rows })
    expect(inside.body.refused).toMatchObject([{ code: 'assignments.not-held' }])
    expect(await head(ownHouse)).toMatchObject({ inside: post('quan'), follower: post('tue') })
  })

  it('is not for strangers, leaders or another office, nor from somebody to himself', async () => {
    const body = { fromPostId: post('mai'), toPostId: post('tue'), rows: [follows(ids[2]!)] }
    expect((await handOver(null, body)).status).toBe(401)
    expect((await handOver('duc', body)).status).toBe(403)
    expect((await handOver('xa', body)).body.refused).toMatchObject([{ code: 'platform.nothing-here' }])
    expect((await handOver('doan', body)).body.refused).toMatchObject([{ code: 'platform.nothing-here' }])
    expect((await handOver('hang', { ...body, toPostId: post('mai') })).status).toBe(400)
    expect((await handOver('hang', { ...body, toPostId: 999_999 })).body.code).toBe('assignments.unknown-agency')
    const own = await handOver('mai', body)
    expect([own.body.done.length, own.body.refused]).toEqual([1, []])
  })
})
