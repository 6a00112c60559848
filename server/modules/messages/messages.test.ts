import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut } from '../assignments/test-paper.ts'
import type { PreparedMessage } from './contract.ts'

let world: World
let byLead: Map<number, string>
const prepared = async (who: Who, query = 'open=yes') => (await world.as(who, 'GET', `/messages?${query}`)).body
const proposed = async (who: Who): Promise<PreparedMessage[]> =>
  (await world.as(who, 'GET', '/reminders')).body.messages
const to = (messages: PreparedMessage[], agencyId: number) =>
  messages.find(({ agency }) => agency.agencyId === agencyId)!
const send = (who: Who, message: PreparedMessage, more: object = {}) =>
  world.as(who, 'POST', '/messages/sendings', {
    agencyId: message.agency.agencyId,
    to: message.to,
    channel: 'zalo',
    text: message.text,
    rows: message.rows.map(({ assignmentId, rung }) => ({ assignmentId, rung })),
    ...more,
  })
const approve = (who: Who, message: PreparedMessage, body: object) =>
  world.as(who, 'POST', '/reminders/approvals', {
    agencyId: message.agency.agencyId,
    assignmentIds: message.rows.map(({ assignmentId }) => assignmentId),
    ...body,
  })
let partyId: number

beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi, phongKTHT, phongNN } = world.agencies
  const party = { name: 'Huyện ủy Mường Lâm', kind: 'dang' }
  partyId = (await world.as('hang', 'POST', '/agencies', party)).body.agencyId
  await world.as('hang', 'POST', '/contacts', {
    contacts: [
      { agencyId: namPung, name: 'Vàng A Páo', title: 'Chủ tịch UBND xã', phone: '0911111111', needsApproval: true },
      { agencyId: namPung, name: 'Giàng Thị Dế', title: 'Công chức', phone: '0922222222', needsApproval: false },
      { agencyId: taSoi, name: 'Tòng Văn Hặc', title: 'Chủ tịch UBND xã', phone: '0933333333', needsApproval: true },
    ],
  })
  ;({ byLead } = await handedOut(world, {
    number: '215/TB-UBND',
    clauses: [
      { title: 'Thẩm tra tiêu chí 11', lead: [namPung, chiengMai, taSoi, partyId], due: [{ day: '2024-09-10' }] },
      { title: 'Hoàn thiện minh chứng', lead: [phongKTHT], due: [{ day: '2024-09-23' }] },
      { title: 'Tổng kết năm', lead: [namPung, phongNN], due: [{ day: '2024-12-25' }] },
    ],
  }))
})
afterAll(() => world?.stop())

describe('messages prepared of a list', () => {
  it('are one for each unit, in the office’s words, with whom to send it to; the office’s own work is left out', async () => {
    const { messages, leftOut } = await prepared('hang')
    expect(leftOut).toBe(1)
    expect(messages).toHaveLength(5)
    const first = to(messages, world.agencies.namPung)
    expect(first).toMatchObject({ occasion: 'late', guarded: false, approval: null, sentAt: null })
    expect(first.text).toBe(
      'Kính gửi UBND xã Nậm Pung,\nVăn phòng điều phối nông thôn mới huyện Mường Lâm nhắc 2 việc (1 việc quá hạn), lần 1:\n1. Thẩm tra tiêu chí 11, hạn 10/9/2024, đã quá 10 ngày (215/TB-UBND, nội dung 1)\n2. Tổng kết năm, hạn 25/12/2024, còn 96 ngày (215/TB-UBND, nội dung 3)\nĐề nghị báo cáo kết quả hoặc nêu rõ lý do, ngày hoàn thành. Trân trọng.',
    )
    expect(first.contacts.map(({ name }) => name)).toEqual(['Giàng Thị Dế', 'Vàng A Páo'])
    expect(first.to).toBe(first.contacts[0]!.postId)
    expect(to(messages, partyId)).toMatchObject({ guarded: true, to: null })
  })

  it('follow the filters; another sees none of ours', async () => {
    const { phongKTHT } = world.agencies
    expect((await prepared('hang', `lead=${phongKTHT}`)).messages).toMatchObject([{ occasion: 'before' }])
    expect((await prepared('doan')).messages).toEqual([])
    expect((await prepared('xa')).messages).toEqual([])
    expect((await world.as('hang', 'GET', '/messages?state=nonsense')).status).toBe(400)
  })
})

describe('what the ladder proposes', () => {
  it('is what stands on a rung today, by unit', async () => {
    const messages = await proposed('hang')
    const rungs = messages.map(({ agency, rows }) => [agency.agencyId, rows.map(({ rung }) => rung)])
    const { namPung, chiengMai, taSoi, phongKTHT } = world.agencies
    expect(new Map(rungs as [number, number[]][])).toEqual(
      new Map([
        [namPung, [7]],
        [chiengMai, [7]],
        [taSoi, [7]],
        [partyId, [7]],
        [phongKTHT, [-3]],
      ]),
    )
    expect(await proposed('xa')).toEqual([])
  })

  it('sent by a person is an urging with its ordinal, channel, words and to whom; that rung does not come back', async () => {
    const { namPung } = world.agencies
    const message = to(await proposed('hang'), namPung)
    const answer = await send('hang', message)
    expect(answer.body).toMatchObject({ refused: [], done: [{ assignmentId: message.rows[0]!.assignmentId }] })
    expect(to(await proposed('hang'), namPung)).toBeUndefined()
    const { deeds, urgings } = (await world.as('hang', 'GET', `/assignments/${message.rows[0]!.assignmentId}`)).body
    expect(urgings).toBe(1)
    expect(deeds[0]).toMatchObject({
      verb: 'urge',
      ordinal: 1,
      channel: 'zalo',
      words: message.text,
      toName: 'Giàng Thị Dế, Công chức',
    })
    const { rows } = await world.serving.database.pool.query(
      `select body from event where kind = 'assignment.urged' order by seq desc limit 1`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/Giàng|0922/)
    expect(to((await prepared('hang', 'state=late')).messages, namPung).sentAt).toBe('2024-09-20T01:00:00.000Z')
  })

  it('taken back comes back', async () => {
    const { chiengMai } = world.agencies
    const message = to(await proposed('hang'), chiengMai)
    const { body } = await send('hang', message, { channel: 'dien-thoai' })
    const [{ assignmentId, deedSeq }] = body.done
    await world.as('hang', 'POST', `/assignments/${assignmentId}/undoing`, { deedSeq })
    expect(to(await proposed('hang'), chiengMai)).toMatchObject({ sentAt: null })
  })

  it('refuses a contact of elsewhere, another’s work and what may not be urged', async () => {
    const { chiengMai, taSoi } = world.agencies
    const messages = await proposed('hang')
    const message = to(messages, chiengMai)
    const codes = async (who: Who, more: object) => {
      const { status, body } = await send(who, message, more)
      return [status, body.code]
    }
    expect(await codes('hang', { to: to(messages, taSoi).to })).toEqual([400, 'messages.unknown-contact'])
    expect(await codes('hang', { agencyId: taSoi })).toEqual([409, 'messages.other-lead'])
    expect(await codes('hang', { agencyId: 999_999 })).toEqual([404, 'platform.nothing-here'])
    expect((await send('xa', message)).status).toBe(404)
    const neighbour = await send('lan', message)
    expect(neighbour.body).toMatchObject({ done: [], refused: [{ code: 'assignments.not-the-follower' }] })
  })
})

describe('nothing reaches a head or a Party body without a leader', () => {
  it('waits for the leader, who sees just these', async () => {
    const { taSoi } = world.agencies
    const waiting = await proposed('duc')
    expect(waiting.map(({ agency }) => agency.agencyId).sort()).toEqual([taSoi, partyId].sort())
    const answer = await send('hang', to(waiting, partyId))
    expect(answer.body).toMatchObject({ done: [], refused: [{ code: 'assignments.needs-approval' }] })
    expect((await send('hang', to(waiting, taSoi))).body.refused).toHaveLength(1)
    const plain = await world.as('hang', 'POST', `/assignments/${byLead.get(partyId)}/urging`, { channel: 'zalo' })
    expect(plain).toMatchObject({ status: 409, body: { code: 'assignments.needs-approval' } })
    expect((await approve('duc', to(waiting, partyId), { answer: 'approve' })).body).toEqual({ rows: 1 })
    expect((await approve('duc', to(waiting, taSoi), { answer: 'refuse', words: 'Để tôi gọi' })).status).toBe(200)
    expect(await proposed('duc')).toEqual([])
  })

  it('once approved it goes once; refused it does not go to the head, but to others it may', async () => {
    const { taSoi } = world.agencies
    const messages = await proposed('hang')
    expect(to(messages, partyId)).toMatchObject({ approval: 'approve', approvedBy: 'Vi Đức Thuận' })
    expect(to(messages, taSoi)).toMatchObject({ approval: 'refuse', approvalWords: 'Để tôi gọi' })
    expect((await send('hang', to(messages, partyId))).body.done).toHaveLength(1)
    expect((await send('hang', to(messages, partyId))).body.refused).toMatchObject([
      { code: 'assignments.needs-approval' },
    ])
    expect((await send('hang', to(messages, taSoi))).body.done).toEqual([])
    expect((await send('hang', to(messages, taSoi), { to: null })).body.done).toHaveLength(1)
    const { rows } = await world.serving.database.pool.query(
      `select kind from event where kind like 'assignment.reminder-%' order by seq`,
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['assignment.reminder-approved', 'assignment.reminder-refused'])
  })

  it('an officer asks for what is on no rung, and does not approve himself; an official letter needs none', async () => {
    const { namPung } = world.agencies
    const message = to((await prepared('hang', `lead=${namPung}`)).messages, namPung)
    const head = message.contacts.find(({ guarded }) => guarded)!
    expect((await send('hang', message, { to: head.postId })).body.refused).toHaveLength(2)
    expect((await approve('hang', message, { answer: 'approve', saidBy: 'Vi Đức Thuận' })).body.code).toBe(
      'messages.leaders-deed',
    )
    expect((await approve('xa', message, { answer: 'ask' })).status).toBe(404)
    expect((await approve('hang', message, { answer: 'ask', words: 'Xin nhắc Chủ tịch' })).body).toEqual({ rows: 2 })
    const [asked] = await proposed('duc')
    expect(asked).toMatchObject({ approval: 'ask', approvalWords: 'Xin nhắc Chủ tịch' })
    await approve('duc', asked!, { answer: 'approve' })
    expect((await send('hang', message, { to: head.postId })).body.done).toHaveLength(2)
    const letter = { channel: 'van-ban', number: '1546/UBND-NN' }
    expect((await world.as('hang', 'POST', `/assignments/${byLead.get(partyId)}/urging`, letter)).status).toBe(200)
  })
})

describe('an office without a leader’s account', () => {
  it('writes down which leader agreed, by name', async () => {
    const { pool } = world.serving.database
    await pool.query('update account set closed_at = now() where person_id = $1', [world.people.duc.personId])
    const { messages, leaderApproves } = await prepared('hang', `lead=${partyId}`)
    expect(leaderApproves).toBe(false)
    const message = to(messages, partyId)
    expect((await approve('hang', message, { answer: 'approve' })).body.code).toBe('messages.name-leader')
    const saidBy = 'Vi Đức Thuận, Phó Chủ tịch'
    expect((await approve('hang', message, { answer: 'approve', saidBy })).body).toEqual({ rows: 1 })
    const [again] = (await prepared('hang', `lead=${partyId}`)).messages
    expect(again).toMatchObject({ approval: 'approve', approvedBy: saidBy })
    expect((await send('hang', message)).body.done).toHaveLength(1)
    await pool.query('update account set closed_at = null where person_id = $1', [world.people.duc.personId])
  })
})

describe('the office’s words and rungs', () => {
  it('are its own once saved, checked when saved', async () => {
    const own = { occasion: 'late', text: '{đơn vị} còn {số việc} việc: {việc}' }
    const saved = await world.as('hang', 'PUT', '/messages/templates', own)
    expect(saved.body.templates.find((one: { occasion: string }) => one.occasion === 'late').text).toBe(own.text)
    const bad = await world.as('hang', 'PUT', '/messages/templates', { ...own, text: '{ai đó} {việc}' })
    expect(bad.body).toMatchObject({
      code: 'messages.unknown-placeholder',
      message: expect.stringContaining('{ai đó}'),
    })
    const { messages } = await prepared('hang', 'state=late')
    expect(to(messages, world.agencies.chiengMai).text).toMatch(/^UBND xã Chiềng Mai còn 1 việc: Thẩm tra/)
    const theirs = (await world.as('xa', 'GET', '/messages/settings')).body.templates
    expect(theirs.every((one: { text: string; usual: string }) => one.text === one.usual)).toBe(true)
  })

  it('rungs move what is proposed; none proposes nothing', async () => {
    const { phongKTHT } = world.agencies
    await world.as('quan', 'PUT', '/reminders/ladder', { rungs: [14, -1] })
    expect((await world.as('hang', 'GET', '/messages/settings')).body.rungs).toEqual([-1, 14])
    expect(to(await proposed('hang'), phongKTHT)).toBeUndefined()
    world.clock.moveTo('2024-09-22T08:00:00+07:00')
    expect(to(await proposed('hang'), phongKTHT).rows).toMatchObject([{ rung: -1 }])
    await world.as('quan', 'PUT', '/reminders/ladder', { rungs: [] })
    expect(await proposed('hang')).toEqual([])
    expect((await world.as('quan', 'PUT', '/reminders/ladder', { rungs: [0, 0] })).status).toBe(400)
  })
})
