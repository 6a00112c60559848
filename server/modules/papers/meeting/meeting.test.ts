// A giao ban of one office: what is open, what has changed since the last one, what is concluded at the table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../../test/world.ts'
import { handedOut } from '../../assignments/test-paper.ts'
import type { MeetingClause, MeetingTable, PaperTable } from '../contract.ts'
import { pagesOf } from '../press/test-pdf.ts'
import { sinceOf } from './since.ts'

let world: World
let all: Map<number, string>
let plan: string
beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-02T08:00:00+07:00' })
  const { namPung, chiengMai, taSoi, paKhoang, phongKTHT, phongTNMT } = world.agencies
  const { byLead } = await handedOut(world, {
    number: '97/TB-UBND',
    clauses: [
      {
        section: '1',
        title: 'Làm đường trục thôn',
        lead: [namPung, chiengMai, taSoi, paKhoang],
        due: [{ day: '2024-09-12' }],
      },
      { section: '2', title: 'Trực ban hằng ngày', lead: [phongTNMT], following: 'ongoing' },
    ],
  })
  all = byLead
  const other = await handedOut(world, {
    number: '9/KH-UBND',
    clauses: [{ section: '3', title: 'Rà soát quy hoạch', lead: [phongKTHT], due: [{ day: '2024-12-25' }] }],
  })
  plan = other.byLead.get(phongKTHT)!
})
afterAll(() => world?.stop())

const act = (who: Who, id: string, noun: string, body: object) =>
  world.as(who, 'POST', `/assignments/${id}/${noun}`, body)
const open = async (query = '', who: Who = 'hang') =>
  (await world.as(who, 'GET', `/meetings/table${query}`)).body as MeetingTable
const clauses = (table: MeetingTable) => table.sections.flatMap((section) => section.clauses)
const rowsOf = (clause: MeetingClause | undefined) => clause?.rows.map(({ lead, quiet }) => [lead.name, quiet]) ?? []

describe('the first giao ban', () => {
  it('has what is open by document, in the order of its clauses; what has no day waits until it stirs', async () => {
    const table = await open()
    expect(table.sections.map(({ name }) => name)).toEqual([
      '9/KH-UBND ngày 01/9/2024: Kết luận giao ban',
      '97/TB-UBND ngày 01/9/2024: Kết luận giao ban',
    ])
    expect(clauses(table).map(({ title, total, done }) => [title, total, done])).toEqual([
      ['Rà soát quy hoạch', 1, 0],
      ['Làm đường trục thôn', 4, 0],
      ['Trực ban hằng ngày', 1, 0],
    ])
    expect(table.since).toEqual({ at: '2024-08-25T17:00:00.000Z', how: 'day' })
  })

  it('by lead names each once', async () => {
    const table = await open('?by=lead')
    expect(table.sections.map(({ name }) => name)).toContain('Phòng Kinh tế và Hạ tầng huyện Mường Lâm')
    expect(table.sections).toHaveLength(6)
  })

  it('is marked when it is printed and when it is closed', async () => {
    expect((await world.as('hang', 'POST', '/meetings/marks', { how: 'printed' })).status).toBe(200)
    world.clock.moveTo('2024-09-02T10:00:00+07:00')
    expect((await world.as('hang', 'POST', '/meetings/marks', { how: 'closed' })).status).toBe(200)
    const events = await world.serving.database.pool.query(
      `select kind from event where thing = 'meeting' order by seq`,
    )
    expect(events.rows).toEqual([{ kind: 'meeting.printed' }, { kind: 'meeting.closed' }])
    expect((await open()).since.how).toBe('day')
  })
})

describe('a fortnight later', () => {
  const said = { channel: 'giao-ban' as const }
  beforeAll(async () => {
    world.clock.moveTo('2024-09-16T08:00:00+07:00')
    const { namPung, chiengMai } = world.agencies
    await act('doan', all.get(namPung)!, 'report', { words: 'Đã xong 2 km', percent: 60 })
    await act('doan', all.get(namPung)!, 'report', { words: 'Nhầm', percent: 10 }).then(({ body }) =>
      act('doan', all.get(namPung)!, 'undoing', { deedSeq: body.deedSeq }),
    )
    await act('lan', all.get(chiengMai)!, 'completion', { words: 'Xong cả tuyến' })
    await act('hang', all.get(chiengMai)!, 'confirmation', {})
  })

  it('says what is new since the last one, what became late, and keeps what was finished since', async () => {
    const table = await open()
    expect(table.since).toEqual({ at: '2024-09-02T03:00:00.000Z', how: 'closed' })
    expect(table.counts).toMatchObject({ late: 3, changed: 4 })
    const road = clauses(table).find(({ title }) => title === 'Làm đường trục thôn')!
    expect([road.total, road.done, road.late]).toEqual([4, 1, 3])
    const namPung = road.rows.find(({ lead }) => lead.name === 'UBND xã Nậm Pung')!
    expect(namPung).toMatchObject({ lateSince: true, last: { words: 'Đã xong 2 km' } })
    expect(namPung.changes.map(({ verb, percent }) => [verb, percent])).toEqual([['report', 60]])
    const done = road.rows.find(({ lead }) => lead.name === 'UBND xã Chiềng Mai')!
    expect(done.changes.map(({ verb }) => verb)).toEqual(['confirm', 'complete'])
    expect(clauses(table).map(({ title }) => title)).not.toContain('Trực ban hằng ngày')
  })

  it('asked from another day counts from then on', async () => {
    const table = await open('?since=2024-09-16')
    expect(table.since).toEqual({ at: '2024-09-15T17:00:00.000Z', how: 'day' })
    expect(table.counts.changed).toBe(2)
  })

  it('only what stirs leaves out what is in time and silent', async () => {
    const table = await open('?scope=stirring')
    expect(clauses(table).map(({ title }) => title)).toEqual(['Làm đường trục thôn'])
    expect(rowsOf(clauses(table)[0])).toHaveLength(4)
  })

  it('what a unit says and what is concluded are written as what they are: a report of the unit, an urging of the office', async () => {
    const id = all.get(world.agencies.taSoi)!
    await act('hang', id, 'report', { words: 'Xi măng về rồi', percent: 40, recordedFor: said })
    await act('hang', id, 'urging', { channel: 'giao-ban', words: 'Xong trước 30/9' })
    const table = await open()
    const taSoi = clauses(table)
      .flatMap(({ rows }) => rows)
      .find(({ lead }) => lead.name === 'UBND xã Tà Sỏi')!
    expect(taSoi).toMatchObject({ concluded: 'Xong trước 30/9', percent: 40, urgings: 1, waits: ['recorded'] })
  })
})

describe('on paper', () => {
  it('it goes on one sheet of A3 with an empty column for what is said', async () => {
    const [page, ...more] = await pagesOf((await world.as('hang', 'GET', '/papers/meeting?format=pdf')).body)
    expect([more.length, Math.round(page!.width), Math.round(page!.height)]).toEqual([0, 420, 297])
    for (const words of [
      'BẢNG THEO DÕI NHIỆM VỤ PHỤC VỤ GIAO BAN',
      'Thay đổi tính từ 10:00 ngày 02/9/2024',
      'Ý kiến, kết luận',
      '1/4 xong, 3 quá hạn',
      'Mới quá hạn; Báo cáo 60% (16/9)',
      'Xong trước 30/9',
      'Xác nhận hoàn thành (16/9); Báo hoàn thành (16/9)',
      'Tổng cộng: 5 nhiệm vụ; quá hạn 3; có thay đổi 4',
    ])
      expect(page!.text).toContain(words)
    const head = page!.placed.find(({ words }) => words.startsWith('Ý kiến, kết luận'))!
    expect(page!.width - head.left).toBeGreaterThan(50)
  })

  it('folds those of one clause together of whom there is nothing to say', async () => {
    const { namPung, chiengMai, taSoi, paKhoang } = world.agencies
    const { byLead } = await handedOut(world, {
      number: '101/TB-UBND',
      clauses: [{ title: 'Trồng cây', lead: [namPung, chiengMai, taSoi, paKhoang], due: [{ day: '2024-12-30' }] }],
    })
    await world.as('hang', 'POST', '/meetings/marks', { how: 'closed' })
    world.clock.moveTo('2024-09-23T08:00:00+07:00')
    await act('doan', byLead.get(namPung)!, 'report', { words: 'Đã trồng 300 cây' })
    const trees = clauses(await open()).find(({ title }) => title === 'Trồng cây')
    expect(rowsOf(trees)).toEqual([
      ['UBND xã Chiềng Mai', true],
      ['UBND xã Nậm Pung', false],
      ['UBND xã Pá Khoang', true],
      ['UBND xã Tà Sỏi', true],
    ])
    const paper = (await world.as('hang', 'GET', '/papers/meeting?format=json')).body as PaperTable
    const quiet = paper.rows.find(({ cells }) => cells.includes('3 đơn vị trong hạn'))!
    expect(quiet.cells).toContain('UBND xã Chiềng Mai; UBND xã Pá Khoang; UBND xã Tà Sỏi')
  })
})

describe('who', () => {
  it('the office and its leaders see it; only the office marks it; another office sees nothing of it', async () => {
    for (const who of ['quan', 'hang', 'duc'] as const)
      expect((await world.as(who, 'GET', '/meetings/table')).status).toBe(200)
    for (const who of ['doan', 'tue'] as const) {
      expect((await world.as(who, 'GET', '/meetings/table')).status).toBe(403)
      expect((await world.as(who, 'GET', '/papers/meeting?format=pdf')).status).toBe(403)
    }
    expect((await open('', 'xa')).sections).toEqual([])
    expect((await world.as(null, 'GET', '/meetings/table')).status).toBe(401)
    expect((await world.as('duc', 'POST', '/meetings/marks', { how: 'closed' })).status).toBe(403)
    expect((await world.as('hang', 'POST', '/meetings/marks', { how: 'x' })).status).toBe(400)
    expect((await world.as('hang', 'GET', '/meetings/table?since=hôm-qua')).status).toBe(400)
    expect(plan).toBeTruthy()
  })
})

describe('since when', () => {
  const mark = (iso: string, how: 'printed' | 'closed' = 'printed') => ({ at: new Date(iso), how })
  const now = new Date('2024-09-16T01:00:00Z')
  it.each([
    ['never held: a week', undefined, [], '2024-09-08T17:00:00.000Z'],
    [
      'printed this morning for today',
      undefined,
      [mark('2024-09-16T00:30:00Z'), mark('2024-09-09T03:00:00Z')],
      '2024-09-09T03:00:00.000Z',
    ],
    [
      'of a day, its last',
      '2024-09-09',
      [mark('2024-09-09T03:00:00Z', 'closed'), mark('2024-09-09T01:00:00Z')],
      '2024-09-09T03:00:00.000Z',
    ],
    ['a day without one: from its beginning', '2024-09-11', [mark('2024-09-09T03:00:00Z')], '2024-09-10T17:00:00.000Z'],
  ])('%s', (_, asked, marks, at) => expect(sinceOf({ asked, marks, now }).at.toISOString()).toBe(at))
})
