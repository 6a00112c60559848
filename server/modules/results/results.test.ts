// A table of October 2024 from draft to a second version, over HTTP.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut } from '../assignments/test-paper.ts'
import type { PaperTable } from '../papers/contract.ts'
import { pagesOf } from '../papers/press/test-pdf.ts'
import type { Objection, ResultRow, Table } from './contract.ts'

let world: World
let tableId: string
let byLead: Map<number, string>
const october = { kind: 'month', year: 2024, no: 10 }

beforeAll(async () => {
  world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
  const { namPung, chiengMai, taSoi, paKhoang, phongKTHT } = world.agencies
  const paper = await handedOut(world, {
    clauses: [
      { title: 'Đổ bê tông trục thôn', lead: [namPung, chiengMai, taSoi], due: [{ day: '2024-10-20' }] },
      { title: 'Rà soát quy hoạch', lead: [phongKTHT], due: [{ day: '2024-11-30' }] },
      { title: 'Tồn từ năm trước', lead: [paKhoang], due: [{ day: '2023-12-01' }] },
    ],
  })
  byLead = paper.byLead
  await handedOut(world, {
    stage: 'draft',
    number: 'dự thảo',
    clauses: [{ lead: [namPung], due: [{ day: '2024-10-15' }] }],
  })
  await at('2024-10-18', async () => {
    await deed('doan', namPung, 'completion', { words: 'Xong', product: { number: '12/BC-UBND' } })
    await deed('lan', chiengMai, 'report', { words: 'Mới đổ được 40%' })
  })
  await at('2024-10-22', () => deed('hang', namPung, 'confirmation', {}))
})
afterAll(() => world?.stop())

async function at(day: string, work?: () => Promise<unknown>): Promise<void> {
  world.clock.moveTo(`${day}T09:00:00+07:00`)
  await work?.()
}
async function deed(who: Who, agencyId: number, noun: string, body: object): Promise<void> {
  const answer = await world.as(who, 'POST', `/assignments/${byLead.get(agencyId)}/${noun}`, body)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}
const post = (who: Who, path: string, body: object = {}) => world.as(who, 'POST', `/results${path}`, body)
const get = (who: Who, path = '') => world.as(who, 'GET', `/results/${tableId}${path}`)
const table = async (who: Who = 'hang', query = '') => (await get(who, query)).body as Table
const codes = async (asked: Promise<{ status: number; body: any }>) => {
  const { status, body } = await asked
  return [status, body.code]
}
const line = ({ lines }: Table, name: string) => lines.find((one) => one.name === name)!.figures
const events = async () =>
  (await world.serving.database.pool.query(`select kind from event where thing = 'results' order by seq`)).rows.map(
    (row) => row.kind,
  )

describe('a draft', () => {
  it('is made by the office once a period, and not of a period to come', async () => {
    expect(await codes(post('hang', '', { ...october, no: 12 }))).toEqual([400, 'results.not-begun'])
    expect((await post('hang', '', { ...october, no: 13 })).status).toBe(400)
    expect((await post('duc', '', october)).status).toBe(403)
    const made = await post('hang', '', october)
    expect(made.body).toMatchObject({ state: 'draft', version: 1 })
    tableId = made.body.tableId
    expect(await codes(post('hang', '', october))).toEqual([409, 'results.already-made'])
  })

  it('while the period runs it counts as of now, and waits for its end', async () => {
    const running = await table()
    expect(running).toMatchObject({ running: true, state: 'draft', verbs: [], asOf: '2024-10-22T02:00:00.000Z' })
    expect(running.total).toMatchObject({ given: 4, carried: 4, onTime: 1, late: 2, inTime: 1, backlog: 1 })
    expect(await codes(post('hang', `/${tableId}/reconciliation`, { untilDay: '2024-11-05' }))).toEqual([
      409,
      'results.not-over',
    ])
  })

  it('once it is over it stands as of its end, whatever is done afterwards', async () => {
    await at('2024-11-02', async () => {
      await deed('lan', world.agencies.chiengMai, 'completion', { words: 'Xong tháng 11', product: { number: '5/BC' } })
      await deed('hang', world.agencies.taSoi, 'lateness', { cause: 'objective', words: 'Mưa lũ' })
    })
    const draft = await table()
    expect(draft).toMatchObject({ running: false, asOf: '2024-10-31T17:00:00.000Z', whole: true, verbs: ['reconcile'] })
    expect(draft.lines.map(({ name }) => name)).toEqual([
      'Phòng Kinh tế và Hạ tầng huyện Mường Lâm',
      'UBND xã Chiềng Mai',
      'UBND xã Nậm Pung',
      'UBND xã Pá Khoang',
      'UBND xã Tà Sỏi',
    ])
    expect(line(draft, 'UBND xã Nậm Pung')).toMatchObject({ given: 1, onTime: 1, late: 0 })
    expect(line(draft, 'UBND xã Chiềng Mai')).toMatchObject({ given: 1, late: 1, awaiting: 0, unsaid: 1 })
    expect(line(draft, 'UBND xã Tà Sỏi')).toMatchObject({ late: 1, objective: 1 })
    expect(line(draft, 'UBND xã Pá Khoang')).toMatchObject({ given: 0, late: 0, backlog: 1 })
    const places = await table('hang', '?by=unit')
    expect(places.lines.map(({ key, name }) => name || key)).toEqual([
      'Chiềng Mai',
      'Nậm Pung',
      'Pá Khoang',
      'Tà Sỏi',
      0,
    ])
    expect(places.total).toEqual(draft.total)
  })

  it('each figure opens what it counts, a late row with its cause', async () => {
    const { rows } = (await get('hang', '/rows?figure=late')).body as { rows: ResultRow[] }
    expect(rows.map(({ agencyName, cause }) => [agencyName, cause])).toEqual([
      ['UBND xã Chiềng Mai', null],
      ['UBND xã Tà Sỏi', 'objective'],
    ])
    const own = (await get('hang', `/rows?figure=given&key=${world.agencies.namPung}`)).body.rows as ResultRow[]
    expect(own).toMatchObject([
      { outcome: 'on-time', documentNumber: '215/TB-UBND', doneAt: '2024-10-18T02:00:00.000Z' },
    ])
    const total = (await table()).total
    for (const figure of ['given', 'carried', 'onTime', 'inTime', 'unsaid', 'backlog', 'ended'] as const)
      expect((await get('hang', `/rows?figure=${figure}`)).body.rows).toHaveLength(total[figure])
  })

  it('is for the office alone, is not cited and not closed', async () => {
    for (const who of ['doan', 'tue', 'xa'] as const) expect((await get(who)).status).toBe(404)
    expect((await world.as('doan', 'GET', '/results')).body).toEqual({ tables: [], mayMake: false })
    expect((await post('doan', `/${tableId}/objections`, { words: 'Sai' })).status).toBe(404)
    expect(await codes(get('hang', '/citation'))).toEqual([409, 'results.not-closed'])
    expect(await codes(post('hang', `/${tableId}/closing`))).toEqual([409, 'results.not-reconciled'])
    expect(await codes(post('xa', `/${tableId}/closing`))).toEqual([404, 'platform.nothing-here'])
  })
})

describe('reconciled with its units', () => {
  it('each sees its own line only, and objects to it until the end of the closing day', async () => {
    expect(await codes(post('hang', `/${tableId}/reconciliation`, { untilDay: '2024-11-01' }))).toEqual([
      400,
      'results.day-gone',
    ])
    expect((await post('hang', `/${tableId}/reconciliation`, { untilDay: '2024-11-04' })).status).toBe(200)
    const seen = await table('lan')
    expect(seen).toMatchObject({ state: 'reconciling', untilDay: '2024-11-04', whole: false, verbs: ['object'] })
    expect(seen.lines.map(({ name }) => name)).toEqual(['UBND xã Chiềng Mai'])
    expect(seen.total.given).toBe(1)
    expect((await get('lan', '/rows?figure=given')).body.rows).toHaveLength(1)
    expect((await get('xa')).status).toBe(404)
    const waits = async (who: Who) => (await world.as(who, 'GET', '/desk/counts')).body.results
    expect([await waits('lan'), await waits('mai'), await waits('hang')]).toEqual([1, 0, 0])
    const said = { assignmentId: byLead.get(world.agencies.chiengMai), words: 'Xã đã xong từ 19/10, biên bản số 3' }
    expect((await post('lan', `/${tableId}/objections`, said)).status).toBe(200)
    expect([await waits('lan'), await waits('doan'), await waits('hang')]).toEqual([0, 1, 1])
    expect(await codes(post('doan', `/${tableId}/objections`, said))).toEqual([400, 'results.other-agency'])
    expect(await codes(post('duc', `/${tableId}/objections`, said))).toEqual([403, 'platform.not-your-part'])
    const { objections } = (await get('lan', '/objections')).body as { objections: Objection[] }
    expect(objections).toMatchObject([
      { agencyName: 'UBND xã Chiềng Mai', stood: 'late', stands: 'late', by: 'Quàng Thị Lan', answer: null },
    ])
    expect((await get('doan', '/objections')).body.objections).toEqual([])
  })

  it('the office writes down what another said by telephone, only of its own rows', async () => {
    const { taSoi, phongKhac } = world.agencies
    const told = { channel: 'dien-thoai', saidBy: 'Chủ tịch xã' }
    const by = (agencyId: number, assignmentId: string | null) => ({
      words: 'Thiếu một việc',
      assignmentId,
      recordedFor: { agencyId, ...told },
    })
    expect((await post('hang', `/${tableId}/objections`, by(taSoi, null))).status).toBe(200)
    expect(await codes(post('hang', `/${tableId}/objections`, by(phongKhac, null)))).toEqual([
      400,
      'results.other-agency',
    ])
    expect(await codes(post('hang', `/${tableId}/objections`, by(taSoi, byLead.get(world.agencies.namPung)!)))).toEqual(
      [400, 'results.other-agency'],
    )
    expect(await codes(post('lan', `/${tableId}/objections`, by(taSoi, null)))).toEqual([403, 'results.office-answers'])
    expect(
      await codes(post('hang', `/${tableId}/objections`, { words: 'Cho mình', assignmentId: byLead.get(taSoi) })),
    ).toEqual([403, 'results.not-your-line'])
    expect((await table()).waiting).toBe(2)
    expect((await table('lan')).waiting).toBe(1)
  })

  it('the office puts right what was so, by a deed with its true day, and answers each once', async () => {
    const id = byLead.get(world.agencies.chiengMai)
    await world.as('hang', 'POST', `/assignments/${id}/return`, { words: 'Ghi lại theo biên bản' })
    const recordedFor = { channel: 'van-ban', saidBy: null, at: '2024-10-19T10:00:00+07:00' }
    const done = { words: 'Theo biên bản số 3', product: { number: '3/BB' }, recordedFor }
    expect((await world.as('hang', 'POST', `/assignments/${id}/completion`, done)).status).toBe(200)
    const { objections } = (await get('hang', '/objections')).body as { objections: Objection[] }
    const theirs = objections.find(({ stood }) => stood === 'late')!
    expect(theirs.stands).toBe('awaiting')
    const answer = (who: Who, objectionId: string, accepted: boolean) =>
      world.as(who, 'POST', `/results/objections/${objectionId}/answer`, { accepted, words: 'Đã đối chiếu.' })
    expect((await answer('doan', theirs.objectionId, true)).status).toBe(403)
    expect((await answer('xa', theirs.objectionId, true)).status).toBe(404)
    expect((await answer('hang', theirs.objectionId, true)).status).toBe(200)
    expect(await codes(answer('hang', theirs.objectionId, false))).toEqual([409, 'results.answered'])
    expect(await codes(post('hang', `/${tableId}/closing`))).toEqual([409, 'results.still-open'])
    await at('2024-11-05')
    expect(await codes(post('hang', `/${tableId}/closing`))).toEqual([409, 'results.unanswered'])
    await answer('hang', objections.find(({ stood }) => stood === null)!.objectionId, false)
    expect((await get('lan', '/objections')).body.objections).toMatchObject([
      { answer: { accepted: true, words: 'Đã đối chiếu.', by: 'Nông Thị Thu Hằng' } },
    ])
    expect(await codes(post('lan', `/${tableId}/objections`, { words: 'Muộn' }))).toEqual([409, 'results.too-late'])
  })
})

describe('closed', () => {
  it('its figures are rows that stay, and it is cited by number and day', async () => {
    const before = await table()
    expect((await post('doan', `/${tableId}/closing`)).status).toBe(403)
    expect((await post('duc', `/${tableId}/closing`)).status).toBe(200)
    await world.as('hang', 'POST', `/assignments/${byLead.get(world.agencies.taSoi)}/cancellation`, {
      words: 'Gỡ',
      onDay: '2024-11-05',
    })
    const closed = await table()
    expect(closed).toMatchObject({
      state: 'closed',
      shown: { version: 1, frozen: true, closed: { number: 1, numberYear: 2024, reason: null } },
      verbs: ['reopen'],
    })
    expect([closed.lines, closed.total]).toEqual([before.lines, before.total])
    expect((await table('hang', '?by=unit')).total).toEqual(before.total)
    const { pool } = world.serving.database
    const { rows } = await pool.query('select count(*)::int as n from result_row where table_id = $1', [tableId])
    expect(rows[0].n).toBe(before.total.given + before.total.backlog)
    await expect(pool.query(`update result_row set outcome = 'on-time'`)).rejects.toThrow(/permission denied/)
    await expect(pool.query('delete from result_line')).rejects.toThrow(/permission denied/)
    const cited = (await get('hang', '/citation')).body
    expect(cited.words).toBe(
      'Theo Bảng kết quả thực hiện nhiệm vụ tháng 10 năm 2024 của Văn phòng điều phối nông thôn mới huyện Mường Lâm (số 01/2024, chốt 09:00 ngày 05/11/2024): ' +
        'giao 4 nhiệm vụ: hoàn thành đúng hạn 1, chờ xác nhận 1, đang thực hiện trong hạn 1, quá hạn 1; tỷ lệ đúng hạn 50%.',
    )
    const own = (await get('doan', `/citation?key=${world.agencies.namPung}`)).body
    expect(own.words).toContain('UBND xã Nậm Pung giao 1 nhiệm vụ: hoàn thành đúng hạn 1; tỷ lệ đúng hạn 100%.')
    expect((await get('doan', `/citation?key=${world.agencies.taSoi}`)).status).toBe(404)
  })

  it('a change is a new version with its reason; the first stays as it was', async () => {
    expect((await post('hang', `/${tableId}/versions`, { reason: ' ' })).status).toBe(400)
    expect(await codes(post('hang', `/${tableId}/reconciliation`, { untilDay: '2024-11-09' }))).toEqual([
      409,
      'results.already-closed',
    ])
    expect(
      (await post('hang', `/${tableId}/versions`, { reason: 'UBND xã Nậm Pung nộp nhầm báo cáo' })).body,
    ).toMatchObject({ state: 'draft', version: 2 })
    expect(await codes(post('hang', `/${tableId}/versions`, { reason: 'Lại' }))).toEqual([409, 'results.not-closed'])
    // Units still see what is closed, and no draft.
    expect(await table('doan')).toMatchObject({ state: 'closed', version: 1, reason: null })
    expect((await get('doan', '?version=2')).status).toBe(404)
    expect((await get('hang', '/citation')).body.closed.version).toBe(1)
    await post('hang', `/${tableId}/reconciliation`, { untilDay: '2024-11-05' })
    await at('2024-11-06')
    expect((await post('hang', `/${tableId}/closing`)).body).toMatchObject({ state: 'closed', version: 2 })
    const second = await table()
    expect(second.versions).toMatchObject([
      { version: 2, number: 2, reason: 'UBND xã Nậm Pung nộp nhầm báo cáo' },
      { version: 1, number: 1, reason: null },
    ])
    // Taken off in November: in October it was late all the same.
    expect(second.total).toMatchObject({ late: 1, ended: 0 })
    expect((await get('hang', '/citation')).body.words).toContain('số 02/2024, chốt 09:00 ngày 06/11/2024, bản 2')
    expect((await get('hang', '/citation?version=1')).body.words).toContain('số 01/2024')
    expect(await table('hang', '?version=1')).toMatchObject({ shown: { version: 1, frozen: true }, verbs: [] })
    expect(await codes(get('hang', '?version=3'))).toEqual([404, 'platform.nothing-here'])
    expect(await events()).toEqual(
      [
        'made',
        'reconciling',
        'objected',
        'objected',
        'answered',
        'answered',
        'closed',
        'reopened',
        'reconciling',
        'closed',
      ].map((what) => `results.${what}`),
    )
  })

  it('what this table leaves open the next month takes over', async () => {
    await at('2024-12-02')
    const made = await post('hang', '', { ...october, no: 11 })
    const { total } = (await world.as('hang', 'GET', `/results/${made.body.tableId}`)).body as Table
    expect(total).toMatchObject({ given: 3, carried: 3, fresh: 0, late: 1, awaiting: 1, ended: 1 })
    const year = await post('hang', '', { kind: 'year', year: 2024, no: 0, span: 'decree' })
    const whole = (await world.as('hang', 'GET', `/results/${year.body.tableId}`)).body as Table
    expect(whole).toMatchObject({ fromDay: '2023-12-15', toDay: '2024-12-14', running: true })
    expect(whole.total).toMatchObject({ given: 4, carried: 0, fresh: 4 })
  })
})

describe('as a Biểu', () => {
  it('has number, day and columns that add up; a draft says that it is one; a unit prints its own line', async () => {
    const { status, body } = await world.as('hang', 'GET', `/papers/results?tableId=${tableId}&format=pdf`)
    expect(status).toBe(200)
    const words = (await pagesOf(body)).map(({ text }) => text).join(' ')
    for (const said of [
      'BẢNG KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
      'Số 02/2024, chốt 09:00 ngày 06/11/2024, bản 2',
      'Số liệu đến hết ngày 31/10/2024',
      'Lý do quá hạn',
    ])
      expect(words).toContain(said)
    const json = async (who: Who, more: string) =>
      (await world.as(who, 'GET', `/papers/results?format=json&${more}`)).body as PaperTable
    const paper = await json('hang', `tableId=${tableId}`)
    expect(paper.rows.find(({ kind }) => kind === 'total')!.cells.slice(0, 2)).toEqual(['Tổng cộng', 4])
    expect(paper.rows.slice(-2)).toMatchObject([
      { kind: 'section', no: 'I', cells: 'Nhiệm vụ quá hạn và lý do' },
      {
        no: '1',
        cells: 'UBND xã Tà Sỏi: Đổ bê tông trục thôn (215/TB-UBND), hạn 20/10/2024, chưa hoàn thành. Lý do: khách quan',
      },
    ])
    expect((await json('doan', `tableId=${tableId}`)).rows).toHaveLength(2)
    const draft = (await world.as('hang', 'GET', '/results')).body.tables.find((one: Table) => one.no === 11)
    expect((await json('hang', `tableId=${draft.tableId}&by=unit`)).under.join(' ')).toContain('Dự thảo; chưa chốt')
    for (const format of ['docx', 'xlsx', 'png'])
      expect((await world.as('hang', 'GET', `/papers/results?tableId=${tableId}&format=${format}`)).status).toBe(200)
    expect((await world.as('xa', 'GET', `/papers/results?tableId=${tableId}&format=json`)).status).toBe(404)
    expect((await world.as('hang', 'GET', `/papers/results?tableId=${randomUUID()}&format=json`)).status).toBe(404)
  })
})
