import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { rowsOf } from '../../platform/db.ts'
import { headsAstray, remakeHeads } from './actions/remake-heads.ts'
import { type State, states } from './contract.ts'
import { inState, isOpen, type StateFacts, stateOf, stateSql } from './state.ts'
import { handedOut } from './test-paper.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

describe('heads and deeds', () => {
  it('after any verbs done over HTTP, the heads are what folding the deeds gives', async () => {
    const { namPung, chiengMai } = world.agencies
    const { byLead } = await handedOut(world, {
      clauses: [{ lead: [namPung, chiengMai], due: [{ day: '2024-10-10' }] }],
    })
    const id = byLead.get(namPung)!
    const recordedFor = { channel: 'zalo', saidBy: null, at: null }
    const verbs: [Who, string, object][] = [
      ['doan', 'sight', {}],
      ['doan', 'acknowledgement', {}],
      ['doan', 'report', { words: 'Đang làm', percent: 30 }],
      ['hang', 'report', { words: 'Gọi điện', percent: 50, recordedFor }],
      ['doan', 'extension', { dueDay: '2024-10-30', words: 'Mưa' }],
      ['hang', 'extension-answer', { grant: true }],
      ['hang', 'urging', { channel: 'zalo' }],
      ['doan', 'completion', { words: 'Xong' }],
      ['hang', 'return', { words: 'Thiếu' }],
      ['hang', 'completion', { words: 'Xong', recordedFor }],
      ['duc', 'confirmation', {}],
      ['doan', 'routing', { toPostId: world.people.doan.postId, toAgencyId: null, internalDay: '2024-10-01' }],
      ['hang', 'hand-over', { toPostId: world.people.tue.postId }],
      ['doan', 'declination', { words: 'x' }],
      ['hang', 'declination-answer', { accept: true, toAgencyId: world.agencies.taSoi }],
      ['hang', 'change', { dueDay: null, words: 'x', onDay: '2024-09-20' }],
      ['hang', 'parts', { parts: [{ title: 'Một phần', leadAgencyId: chiengMai, dueDay: null }] }],
      ['hang', 'cancellation', { words: 'x', onDay: '2024-09-20' }],
    ]
    const order = fc.sample(fc.shuffledSubarray(verbs, { minLength: 12 }), 4)
    for (const some of [verbs, ...order])
      for (const [who, noun, body] of some) {
        const { status, body: done } = await world.as(who, 'POST', `/assignments/${id}/${noun}`, body)
        expect([200, 400, 403, 404, 409]).toContain(status) // 400: a day not later than the one that holds
        if (status === 200 && done.deedSeq % 3 === 0)
          await world.as(who, 'POST', `/assignments/${id}/undoing`, { deedSeq: done.deedSeq })
      }
    expect(await world.serving.database.read(headsAstray)).toEqual([])
  }, 60_000)

  it('a head gone astray is found and remade', async () => {
    const { pool, write, read } = world.serving.database
    await pool.query(`update assignment_head set percent = 99, phase = 'done'`)
    expect((await read(headsAstray)).length).toBeGreaterThan(0)
    await write(remakeHeads)
    expect(await read(headsAstray)).toEqual([])
  })
})

describe('the state in SQL', () => {
  const now = new Date('2024-09-20T01:00:00Z')
  const hour = fc.integer({ min: -24 * 9, max: 24 * 9 }).map((hours) => new Date(now.getTime() + hours * 3_600_000))
  const facts = fc.record({
    phase: fc.constantFrom('unseen', 'open', 'declined', 'awaiting', 'done', 'ended'),
    following: fc.constantFrom('dated', 'period', 'ongoing'),
    planned: fc.boolean(),
    dueAt: fc.option(hour),
    lateAt: fc.option(hour),
    doneAt: fc.option(hour),
  })

  it('is the state of the pure rule, and so are the filters', async () => {
    const heads = fc.sample(facts, 400) as StateFacts[]
    const table = sql`(select h.n, h.phase, h.following, h.planned, h."dueAt" as due_at, h."lateAt" as late_at
      from jsonb_to_recordset(${JSON.stringify(heads.map((head, n) => ({ ...head, n })))}::jsonb) as h(n int, phase text, following text, planned boolean, "dueAt" timestamptz, "lateAt" timestamptz)) h`
    const rows = await world.serving.database.read((db) =>
      rowsOf(
        db,
        sql<{ n: number; state: State; open: boolean; filters: State[] }>`
        select h.n, ${stateSql(now)} as state, coalesce(${isOpen(now)}, false) as open, array_remove(array[${sql.join(
          states.map((state) => sql`case when ${inState(state, now)} then ${sql.lit(state)} end`),
        )}], null) as filters from ${table} order by h.n`,
      ),
    )
    const apart = new Set<State>(['done', 'ended', 'backlog'])
    for (const [n, head] of heads.entries()) {
      const state = stateOf(head, now)
      expect(rows[n]).toEqual({ n, state, open: !apart.has(state), filters: [state] })
    }
  })
})
