import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { handedOut } from './test-paper.ts'

let world: World
let byLead: Map<number, string>
const on = (agencyId: number, noun = '') => `/assignments/${byLead.get(agencyId)}${noun && `/${noun}`}`
beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi } = world.agencies
  ;({ byLead } = await handedOut(world, {
    clauses: [
      { title: 'Thẩm tra tiêu chí 11', lead: [namPung, chiengMai], due: [{ day: '2024-09-10' }] },
      { title: 'Tổng kết năm', lead: [taSoi], due: [{ day: '2024-12-25' }] },
    ],
  }))
})
afterAll(() => world?.stop())

describe('why it is late', () => {
  it('is said in one deed by who follows it or leads it, and stands in the line of time; the last one holds', async () => {
    const { namPung, phongTNMT } = world.agencies
    expect((await world.as('hang', 'POST', on(namPung, 'lateness'), { cause: 'objective' })).status).toBe(200)
    const told = await world.as('doan', 'POST', on(namPung, 'lateness'), {
      cause: 'other-agency',
      agencyId: phongTNMT,
      words: 'Chờ trích đo',
    })
    expect(told.status).toBe(200)
    const { deeds, last, verbs } = (await world.as('hang', 'GET', on(namPung))).body
    expect(deeds[0]).toMatchObject({
      verb: 'explain',
      cause: 'other-agency',
      toName: 'Phòng Tài nguyên và Môi trường huyện Mường Lâm',
      words: 'Chờ trích đo',
    })
    expect(deeds[1]).toMatchObject({ verb: 'explain', cause: 'objective', toName: null })
    expect(last.verb).toBe('hand-out')
    const listed = async (query: string) => (await world.as('hang', 'GET', `/assignments${query}`)).body.assignments
    const row = (await listed('?state=late')).find(
      (one: { lead: { agencyId: number } }) => one.lead.agencyId === namPung,
    )
    expect(row.cause).toBe('other-agency')
    expect((await listed('?cause=other-agency')).map((one: { assignmentId: string }) => one.assignmentId)).toEqual([
      row.assignmentId,
    ])
    expect(await listed('?cause=objective')).toEqual([])
    expect(verbs).toContain('explain')
    const { rows } = await world.serving.database.pool.query(
      `select body->>'cause' as cause from event where kind = 'assignment.lateness-explained' order by seq`,
    )
    expect(rows).toEqual([{ cause: 'objective' }, { cause: 'other-agency' }])
  })

  it('is taken back within ten seconds', async () => {
    const { chiengMai } = world.agencies
    const { body } = await world.as('hang', 'POST', on(chiengMai, 'lateness'), { cause: 'own' })
    expect((await world.as('hang', 'POST', on(chiengMai, 'undoing'), { deedSeq: body.deedSeq })).status).toBe(200)
    const { assignments } = (await world.as('hang', 'GET', '/assignments?cause=unsaid')).body
    const rows = assignments as { lead: { agencyId: number }; state: string; cause: string | null }[]
    expect(rows.find(({ lead }) => lead.agencyId === chiengMai)).toMatchObject({ state: 'late', cause: null })
    expect(rows.every(({ state, cause }) => state === 'late' && cause === null)).toBe(true)
  })

  it('is not said of what is in time, nor by a neighbour, nor of no agency or a strange one', async () => {
    const { namPung, taSoi, phongKhac } = world.agencies
    const codes = async (who: 'hang' | 'lan' | 'xa', path: string, body: object) => {
      const answer = await world.as(who, 'POST', path, body)
      return [answer.status, answer.body.code]
    }
    expect(await codes('hang', on(taSoi, 'lateness'), { cause: 'own' })).toEqual([409, 'assignments.not-late'])
    expect((await world.as('hang', 'GET', on(taSoi))).body.verbs).not.toContain('explain')
    expect((await codes('lan', on(namPung, 'lateness'), { cause: 'own' }))[0]).toBe(404)
    expect((await codes('xa', on(namPung, 'lateness'), { cause: 'own' }))[0]).toBe(404)
    const which = [400, 'assignments.which-agency']
    expect(await codes('hang', on(namPung, 'lateness'), { cause: 'other-agency' })).toEqual(which)
    expect(await codes('hang', on(namPung, 'lateness'), { cause: 'other-agency', agencyId: namPung })).toEqual(which)
    expect(await codes('hang', on(namPung, 'lateness'), { cause: 'own', agencyId: taSoi })).toEqual(which)
    expect(await codes('hang', on(namPung, 'lateness'), { cause: 'other-agency', agencyId: phongKhac })).toEqual([
      400,
      'assignments.unknown-agency',
    ])
  })
})

describe('a list of just these', () => {
  it('shows no more than its reader sees', async () => {
    const { namPung, taSoi } = world.agencies
    const ids = [byLead.get(namPung), byLead.get(taSoi)]
    const list = async (who: 'hang' | 'doan') =>
      (await world.as(who, 'GET', `/assignments?only=${ids}`)).body.assignments
    expect(await list('hang')).toHaveLength(2)
    expect(await list('doan')).toHaveLength(1)
    expect((await world.as('hang', 'GET', '/assignments?only=abc')).status).toBe(400)
  })
})
