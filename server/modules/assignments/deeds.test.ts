import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut } from './test-paper.ts'

let world: World
let id: string
const start = '2024-09-20T08:00:00+07:00'
beforeAll(async () => {
  world = await makeWorld({ at: start })
})
afterAll(() => world?.stop())
beforeEach(async () => {
  world.clock.moveTo(start)
  const { byLead } = await handedOut(world, {
    clauses: [{ lead: [world.agencies.namPung], due: [{ day: '2024-10-10' }] }],
  })
  id = byLead.get(world.agencies.namPung)!
})
const act = (who: Who, noun: string, body: object = {}) => world.as(who, 'POST', `/assignments/${id}/${noun}`, body)
const show = async (who: Who = 'hang') => (await world.as(who, 'GET', `/assignments/${id}`)).body
const said = { channel: 'dien-thoai', saidBy: 'ông Đoàn' }

describe('recorded for another', () => {
  it('is marked so, counts as unanswered, and is agreed to by the unit alone', async () => {
    const recorded = await act('hang', 'report', { words: 'Gọi điện: đã xong 50%', percent: 50, recordedFor: said })
    expect(recorded.status).toBe(200)
    const seen = await show('doan')
    expect(seen.waits).toContain('recorded')
    expect(seen.deeds[0]).toMatchObject({
      verb: 'report',
      agency: { agencyId: world.agencies.namPung },
      person: 'Nông Thị Thu Hằng',
      recordedFor: { ...said, answer: null },
    })
    expect(seen.verbs).toEqual(expect.arrayContaining(['agree', 'dispute']))
    const deedSeqs = [recorded.body.deedSeq]
    expect((await act('hang', 'agreement', { deedSeqs })).body.code).toBe('assignments.not-his-to-answer')
    expect((await act('doan', 'agreement', { deedSeqs })).status).toBe(200)
    expect((await act('doan', 'agreement', { deedSeqs })).status).toBe(409)
    expect((await show()).waits).toEqual([])
  })

  it('may carry the instant it was said, never one to come, and is for office staff only', async () => {
    world.clock.moveTo('2024-10-12T09:00:00+07:00')
    const at = '2024-10-10T16:00:00+07:00'
    const done = await act('hang', 'completion', { words: 'Xong', recordedFor: { ...said, at } })
    expect(done.body.state).toBe('awaiting')
    expect((await act('duc', 'confirmation')).body.state).toBe('done')
    expect(await show()).toMatchObject({ doneLate: false })
    const later = { ...said, at: '2024-10-13T00:00:00+07:00' }
    expect((await act('hang', 'report', { words: 'x', recordedFor: later })).body.code).toBe(
      'assignments.later-than-now',
    )
    expect((await act('doan', 'report', { words: 'x', recordedFor: said })).body.code).toBe(
      'assignments.may-not-record',
    )
    expect((await act('hang', 'report', { words: 'x' })).body.code).toBe('assignments.not-the-lead')
  })

  it('nobody confirms what he recorded himself, unless the unit has made it its own', async () => {
    const { body } = await act('hang', 'completion', { words: 'Xã báo xong', recordedFor: said })
    expect((await show()).verbs).not.toContain('confirm')
    expect((await act('hang', 'confirmation')).body.code).toBe('assignments.own-word')
    await act('doan', 'agreement', { deedSeqs: [body.deedSeq] })
    expect((await act('hang', 'confirmation')).status).toBe(200)
  })

  it('a disputed completion falls and the office is told', async () => {
    const { body } = await act('hang', 'completion', { words: 'Xã báo xong', recordedFor: said })
    const disputed = await act('doan', 'dispute', { deedSeq: body.deedSeq, words: 'Xã chưa báo như vậy' })
    expect(disputed.body.state).toBe('unseen')
    expect((await show()).waits).toEqual(['dispute'])
    expect((await show()).deeds.find((deed: { seq: number }) => deed.seq === body.deedSeq).recordedFor.answer).toBe(
      'dispute',
    )
    await act('doan', 'report', { words: 'Mới được 70%', percent: 70 })
    expect((await show()).waits).toEqual([])
  })
})

describe('time', () => {
  it('the day after the due day it is late everywhere, and nobody has written anything', async () => {
    const { pool } = world.serving.database
    const count = async () => (await pool.query('select count(*) as n from assignment_deed')).rows[0].n
    const before = await count()
    world.clock.moveTo('2024-10-10T23:59:59+07:00')
    expect((await show()).state).toBe('soon')
    world.clock.moveTo('2024-10-11T00:00:01+07:00')
    expect(await show()).toMatchObject({ state: 'late' })
    const late = (await world.as('doan', 'GET', '/assignments?state=late&size=200')).body.assignments
    expect(late.map((row: { assignmentId: string }) => row.assignmentId)).toContain(id)
    expect((await world.as('doan', 'GET', '/assignments/counts')).body.states.late).toBe(late.length)
    expect((await world.as('doan', 'GET', '/desk')).body.counts.late).toBe(late.length)
    expect(await count()).toBe(before)
  })

  it('an extension is asked before the due instant, granted, and the original day stays', async () => {
    expect((await act('doan', 'extension', { dueDay: '2024-10-01', words: 'x' })).body.code).toBe(
      'assignments.not-later',
    )
    const asked = await act('doan', 'extension', { dueDay: '2024-10-25', words: 'Mưa lũ' })
    expect(asked.status).toBe(200)
    expect((await act('doan', 'extension', { dueDay: '2024-10-26', words: 'x' })).status).toBe(409)
    expect((await act('doan', 'extension-answer', { grant: true })).status).toBe(403)
    expect((await show('duc')).verbs).toContain('answer-extension')
    await act('duc', 'extension-answer', { grant: true })
    expect(await show()).toMatchObject({ dueDay: '2024-10-25', originalDueAt: '2024-10-10T17:00:00.000Z', waits: [] })
    world.clock.moveTo('2024-10-26T08:00:00+07:00')
    expect((await act('doan', 'extension', { dueDay: '2024-11-25', words: 'x' })).body.code).toBe(
      'assignments.past-due',
    )
  })

  it('a refused extension changes nothing but the record', async () => {
    await act('doan', 'extension', { dueDay: '2024-10-25', words: 'Mưa lũ' })
    await act('hang', 'extension-answer', { grant: false, words: 'Không đủ lý do' })
    expect(await show()).toMatchObject({ dueDay: '2024-10-10', waits: [], last: { verb: 'refuse-extension' } })
  })

  it('is changed or cancelled only on a ground', async () => {
    expect((await act('hang', 'change', { dueDay: '2024-10-20', words: 'x' })).body.code).toBe('assignments.no-ground')
    const ground = { words: 'Ý kiến Phó Chủ tịch tại giao ban', onDay: '2024-09-19' }
    expect((await act('duc', 'change', { dueDay: '2024-10-20', ...ground })).status).toBe(403)
    await act('hang', 'change', { dueDay: '2024-10-20', ...ground })
    expect(await show()).toMatchObject({ dueDay: '2024-10-20', originalDueAt: '2024-10-10T17:00:00.000Z' })
    expect((await act('hang', 'cancellation', { words: 'Nhập vào việc khác' })).status).toBe(400)
    expect((await act('hang', 'cancellation', ground)).body.state).toBe('ended')
    expect((await act('doan', 'report', { words: 'x' })).status).toBe(409)
  })
})

describe('urging, declining, passing on', () => {
  it('urgings are counted, and only a công văn has a number', async () => {
    expect((await act('hang', 'urging', { channel: 'zalo', number: '15/UBND' })).status).toBe(400)
    await act('hang', 'urging', { channel: 'zalo' })
    await act('hang', 'urging', { channel: 'van-ban', number: '1537/UBND-NN' })
    const { urgings, deeds } = await show()
    expect(urgings).toBe(2)
    expect(deeds[0]).toMatchObject({ ordinal: 2, channel: 'van-ban', product: { number: '1537/UBND-NN' } })
    expect((await act('doan', 'urging', { channel: 'zalo' })).status).toBe(403)
  })

  it('declined and heard it becomes another’s; refused it comes back', async () => {
    await act('doan', 'declination', { words: 'Không thuộc thẩm quyền', toAgencyId: world.agencies.chiengMai })
    expect((await show()).waits).toEqual(['declined'])
    expect((await act('doan', 'report', { words: 'x' })).body.code).toBe('assignments.declined')
    await act('hang', 'declination-answer', { accept: false, words: 'Vẫn là việc của xã' })
    expect(await show()).toMatchObject({ waits: [], lead: { agencyId: world.agencies.namPung } })
    await act('doan', 'declination', { words: 'Đã chuyển giao' })
    await act('hang', 'declination-answer', { accept: true, toAgencyId: world.agencies.chiengMai })
    expect(await show('lan')).toMatchObject({
      state: 'unseen',
      lead: { agencyId: world.agencies.chiengMai },
      unit: { name: 'Chiềng Mai' },
    })
    expect((await show('doan')).verbs).toEqual([])
    expect((await act('doan', 'report', { words: 'x' })).status).toBe(403)
  })

  it('accepted without another lead it ends', async () => {
    await act('doan', 'declination', { words: 'Đã làm từ năm trước' })
    expect((await act('hang', 'declination-answer', { accept: true })).body.state).toBe('ended')
  })

  it('is handed over to another who follows it, who then may decide', async () => {
    await act('hang', 'hand-over', { toPostId: world.people.tue.postId })
    await act('doan', 'completion', { words: 'Xong' })
    expect((await show('tue')).verbs).toEqual(expect.arrayContaining(['confirm', 'return']))
    expect((await act('tue', 'return', { words: 'Thiếu ảnh' })).status).toBe(200)
    expect((await act('hang', 'hand-over', { toPostId: world.people.xa.postId })).status).toBe(403)
  })

  it('is routed inside the lead’s agency without touching the official day, unseen by others', async () => {
    const body = { toPostId: world.people.doan.postId, toAgencyId: null, internalDay: '2024-09-25', words: 'Đoàn làm' }
    expect((await act('doan', 'routing', body)).status).toBe(200)
    expect((await act('hang', 'routing', body)).status).toBe(403)
    expect((await show('doan')).deeds[0].verb).toBe('route')
    const seen = await show('hang')
    expect([seen.dueDay, seen.deeds[0].verb]).toEqual(['2024-10-10', 'hand-out'])
    expect(
      (await world.as('doan', 'GET', '/desk')).body.soon.map((row: { assignmentId: string }) => row.assignmentId),
    ).toContain(id)
  })

  it('is broken down into parts that open from it', async () => {
    const parts = [
      { title: 'Chuẩn bị mặt bằng', leadAgencyId: world.agencies.chiengMai, dueDay: '2024-09-30' },
      { title: 'Đổ bê tông', leadAgencyId: world.agencies.phongKTHT, dueDay: null },
    ]
    expect((await act('doan', 'parts', { parts })).body.code).toBe('assignments.not-your-under')
    const late = [{ ...parts[0]!, dueDay: '2024-12-30' }]
    expect((await act('hang', 'parts', { parts: late })).body.code).toBe('assignments.part-later')
    expect((await act('hang', 'parts', { parts })).status).toBe(200)
    const { partsList } = await show()
    expect(partsList).toHaveLength(2)
    const part = (await world.as('lan', 'GET', `/assignments/${partsList[0].assignmentId}`)).body
    expect(part).toMatchObject({
      title: 'Chuẩn bị mặt bằng',
      code: '215-01-01.1',
      parent: { assignmentId: id },
      dueDay: '2024-09-30',
    })
  })
})

describe('taking back', () => {
  it('within ten seconds, by its maker, and the head is as before', async () => {
    const { body } = await act('doan', 'completion', { words: 'Xong' })
    expect(body.undoUntil).toBe('2024-09-20T01:00:10.000Z')
    expect((await act('hang', 'undoing', { deedSeq: body.deedSeq })).status).toBe(403)
    world.clock.moveTo('2024-09-20T08:00:09+07:00')
    expect((await act('doan', 'undoing', { deedSeq: body.deedSeq })).body.state).toBe('unseen')
    expect((await show()).deeds.find((deed: { seq: number }) => deed.seq === body.deedSeq).undone).toBe(true)
    expect((await act('doan', 'undoing', { deedSeq: body.deedSeq })).status).toBe(400)
  })

  it('not after eleven, nor once something has followed', async () => {
    const report = await act('doan', 'report', { words: 'Sai', percent: 90 })
    const second = await act('doan', 'report', { words: 'Đúng', percent: 9 })
    expect((await act('doan', 'undoing', { deedSeq: report.body.deedSeq })).status).toBe(409)
    world.clock.moveTo('2024-09-20T08:00:11+07:00')
    expect((await act('doan', 'undoing', { deedSeq: second.body.deedSeq })).status).toBe(409)
  })

  it('an accepted declining taken back gives the work back to the first lead', async () => {
    await act('doan', 'declination', { words: 'x' })
    const { body } = await act('hang', 'declination-answer', { accept: true, toAgencyId: world.agencies.chiengMai })
    await act('hang', 'undoing', { deedSeq: body.deedSeq })
    expect((await show('doan')).waits).toEqual(['declined'])
    expect((await world.as('lan', 'GET', `/assignments/${id}`)).body.verbs ?? []).toEqual([])
  })
})

describe('two at once', () => {
  it('of two confirmations one holds, the other is told', async () => {
    await act('doan', 'completion', { words: 'Xong' })
    const answers = await Promise.all([
      act('hang', 'confirmation'),
      act('duc', 'confirmation'),
      act('hang', 'return', { words: 'x' }),
    ])
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses[0]).toBe(200)
    const confirmed = answers.slice(0, 2).filter(({ status }) => status === 200)
    expect(confirmed.length).toBeLessThanOrEqual(1)
  })

  it('eight reports at once are eight rows, and remade the head is the same', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => act('doan', 'report', { words: `lần ${i}`, percent: i })))
    const { deeds, percent } = await show()
    const reports = deeds.filter((deed: { verb: string }) => deed.verb === 'report')
    expect(reports).toHaveLength(8)
    expect(percent).toBe(reports[0].percent)
  })

  it('the same key twice is one deed', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const path = `/assignments/${id}/report`
    const one = await world.as('doan', 'POST', path, { words: 'một lần' }, headers)
    const two = await world.as('doan', 'POST', path, { words: 'một lần' }, headers)
    expect(two.body).toEqual(one.body)
  })
})
