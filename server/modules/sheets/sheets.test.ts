import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import type { SheetDetail } from './contract.ts'
import { allRows, pasted, sendSheet, takeIn } from './test-sheet.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const head = [
  'STT',
  'Nội dung nhiệm vụ',
  'Số, ký hiệu',
  'Ngày',
  'Chủ trì',
  'Phối hợp',
  'Thời hạn',
  'Tiến độ',
  'Trạng thái',
]
const list = (...rows: string[][]) => ({ name: 'theo-doi-2024.tsv', bytes: pasted(head, ...rows) })
const see = async (sheetId: string): Promise<SheetDetail> => (await world.as('hang', 'GET', `/sheets/${sheetId}`)).body
const answer = async (sheetId: string, answers: object) =>
  world.as('hang', 'PUT', `/sheets/${sheetId}/answers`, { answers })
const importIt = (sheetId: string) => world.as('hang', 'POST', `/sheets/${sheetId}/import`)
const assignments = async (query: string) =>
  (await world.as('hang', 'GET', `/assignments?size=200&${query}`)).body.assignments
const documents = async (q: string) =>
  (await world.as('hang', 'GET', `/documents?q=${encodeURIComponent(q)}`)).body.documents
const detail = async (id: string) => (await world.as('hang', 'GET', `/assignments/${id}`)).body

describe('the first list of an office', () => {
  const rows = [
    [
      '1',
      'Rà soát danh mục đường giao thông nội đồng',
      '412/TB-UBND',
      '05/9/2024',
      'P. NN&PTNT',
      'P. KT-HT',
      '25/9',
      'Đã có danh mục 3 xã',
      'Đang làm',
    ],
    [
      '2',
      'Bàn giao mặt bằng tuyến đường trục thôn',
      '412/TB-UBND',
      '05/9/2024',
      'UBND xã Nậm Pung, Chiềng Mai',
      '',
      '20/8 (gia hạn 30/9)',
      'Chiềng Mai: còn 02 hộ',
      'chậm',
    ],
    ['3', 'Báo cáo kết quả thu gom rác', '', '', 'TTYT', '', '10/9', 'Báo cáo số 45/BC-TTYT ngày 9/9/2024', 'Xong'],
    ['4', 'Kiểm tra công trình nước sạch', '', '', 'TTYT', '', '15/12/2023', '', 'Chưa'],
  ]
  let sheetId: string

  it('is looked over before anything is written: one question for two rows', async () => {
    sheetId = (await takeIn(world, list(...rows))).sheetId
    const sheet = await see(sheetId)
    expect(sheet.tabs[0]!.columns.map(({ role }) => role)).toEqual([
      'no',
      'words',
      'number',
      'issued',
      'lead',
      'cooperate',
      'due',
      'progress',
      'status',
    ])
    expect(sheet.questions).toMatchObject([{ key: 'name:ttyt', kind: 'name', rows: 2, answer: null }])
    expect(sheet.counts).toMatchObject({ rows: 4, make: 2, ask: 2, assignments: 3, documents: 1 })
    expect(await documents('412/TB-UBND')).toEqual([])
    expect((await importIt(sheetId)).body).toMatchObject({ code: 'sheets.questions-open', details: { count: 1 } })
  })

  it('answered, it is imported in one deed: document, assignments, what was said, what is done', async () => {
    const { body } = await answer(sheetId, {
      'name:ttyt': { newAgency: { name: 'Trung tâm Y tế huyện Mường Lâm', kind: 'don-vi' } },
    })
    expect(body.counts).toMatchObject({ make: 4, ask: 0, assignments: 5, backlog: 1 })
    const done = await importIt(sheetId)
    expect([done.status, done.body.counts.assignments]).toEqual([200, 5])
    const [document] = await documents('412/TB-UBND')
    expect(document).toMatchObject({
      numberOut: '412/TB-UBND',
      kind: 'thong-bao',
      issuedOn: '2024-09-05',
      work: 'handed-out',
      copies: 0,
      assignments: { total: 3 },
    })
    const made = await assignments(`document=${document.documentId}`)
    expect(made.map((row: any) => [row.lead.shortName ?? row.lead.name, row.state, row.dueDay, row.code])).toEqual([
      ['P. NN&PTNT', 'soon', '2024-09-25', '412-01-01'],
      ['UBND xã Nậm Pung', 'open', '2024-09-30', '412-02-02'],
      ['UBND xã Chiềng Mai', 'open', '2024-09-30', '412-02-03'],
    ])
    const own = await detail(made[0].assignmentId)
    expect(own).toMatchObject({ dueText: '25/9', parties: { cooperate: [{ agencyId: world.agencies.phongKTHT }] } })
    expect(own.deeds.map(({ verb, words }: any) => [verb, words])).toEqual([
      ['report', 'Đã có danh mục 3 xã'],
      ['hand-out', null],
    ])
  })

  it('what the list says of one of several leads is his alone; the day put off stands beside the first', async () => {
    const rows = await assignments('q=trục thôn')
    const words = new Map<string, string[]>()
    for (const row of rows)
      words.set(
        row.lead.name,
        (await detail(row.assignmentId)).deeds
          .filter(({ verb }: any) => verb === 'report')
          .map((deed: any) => deed.words),
      )
    expect(words.get('UBND xã Chiềng Mai')).toEqual(['còn 02 hộ'])
    expect(words.get('UBND xã Nậm Pung')).toEqual(['chậm'])
    expect(rows[0].originalDueAt).toBe('2024-08-20T17:00:00.000Z')
    const [recorded] = (await detail(rows[1].assignmentId)).deeds
    expect(recorded.recordedFor).toMatchObject({ channel: null, saidBy: 'Danh sách “theo-doi-2024.tsv”, dòng 3' })
  })

  it('what is done is done, on the paper it names and in time; what fell due before the office began waits to be looked over', async () => {
    const [done] = await assignments('state=done&q=thu gom rác')
    expect(done).toMatchObject({ lead: { name: 'Trung tâm Y tế huyện Mường Lâm' }, doneLate: false, documentId: null })
    const completed = (await detail(done.assignmentId)).deeds.find(({ verb }: any) => verb === 'complete')
    expect(completed).toMatchObject({
      at: '2024-09-09T10:00:00.000Z',
      product: { number: '45/BC-TTYT', day: '2024-09-09' },
    })
    const [old] = await assignments('state=backlog')
    expect(old).toMatchObject({ title: 'Kiểm tra công trình nước sạch', state: 'backlog', dueDay: '2023-12-15' })
  })

  it('stands in the list of clauses, each row a line of its own', async () => {
    const { body } = await world.as('hang', 'GET', '/assignments/clauses?state=done&q=thu gom rác')
    expect(body.clauses).toMatchObject([{ total: 1, done: 1, only: { title: 'Báo cáo kết quả thu gom rác' } }])
  })

  it('taken in again next month, only what is new is told; columns, names and words are known', async () => {
    const next = rows.map((row) => [...row])
    next[0]![7] = 'Đã trình UBND huyện'
    next[0]![1] = 'Rà soát danh mục đường giao thông nội đồng.'
    next[1]![8] = 'Xong'
    const { sheetId: again } = await takeIn(
      world,
      list(...next, ['5', 'Lập dự toán', '412/TB-UBND', '05/9/2024', 'TTYT', '', '30/9', '', '']),
    )
    const sheet = await see(again)
    expect([sheet.questions, sheet.tabs[0]!.by]).toEqual([[], 'earlier'])
    expect(sheet.counts).toMatchObject({ make: 1, update: 2, same: 2, assignments: 1, documents: 0 })
    await importIt(again)
    const [first] = await assignments('q=nội đồng')
    expect((await detail(first.assignmentId)).deeds.map(({ words }: any) => words)).toEqual([
      'Đã trình UBND huyện',
      'Đã có danh mục 3 xã',
      null,
    ])
    expect((await assignments('q=trục thôn')).map((row: any) => row.state)).toEqual(['done', 'done'])
    expect(await documents('412/TB-UBND')).toHaveLength(1)
  })
})

describe('undoing', () => {
  const rows = [
    [
      '1',
      'Dọn cỏ hành lang đường tỉnh',
      '77/KH-UBND',
      '02/5/2024',
      'UBND xã Tà Sỏi',
      '',
      '30/11',
      'Đã dọn 3 km',
      'Đang làm',
    ],
    ['2', 'Trồng hoa hai bên đường', '77/KH-UBND', '02/5/2024', 'Hội làm vườn', '', '30/11', '', ''],
  ]

  it('takes all of it back: no assignment, no document, no name learnt, and it may be imported anew', async () => {
    const { sheetId } = await takeIn(world, list(...rows))
    await answer(sheetId, { 'name:hội làm vườn': { agencyIds: [world.agencies.mttq] } })
    await importIt(sheetId)
    const [row] = await assignments('q=dọn cỏ')
    expect((await see(sheetId)).verbs).toEqual(['undo'])
    await world.as('duc', 'GET', `/assignments/${row.assignmentId}`)
    const { status, body } = await world.as('hang', 'POST', `/sheets/${sheetId}/undoing`)
    expect([status, body.imports[0].undone.by, body.counts.make]).toEqual([200, 'Nông Thị Thu Hằng', 2])
    expect([await assignments('q=dọn cỏ'), await documents('77/KH-UBND')]).toEqual([[], []])
    expect((await world.as('hang', 'GET', `/assignments/${row.assignmentId}`)).status).toBe(404)
    const { sheetId: again } = await takeIn(world, list(...rows))
    expect((await see(again)).questions).toMatchObject([{ key: 'name:hội làm vườn' }])
    expect((await importIt(sheetId)).body.counts).toMatchObject({ make: 2, documents: 1 })
    expect((await world.as('hang', 'POST', `/sheets/${sheetId}/undoing`)).status).toBe(200)
    expect((await world.as('hang', 'POST', `/sheets/${sheetId}/undoing`)).body.code).toBe('sheets.not-the-last-import')
  })

  it('takes back what a later list told, and leaves what was there', async () => {
    const first = await takeIn(world, list(rows[0]!))
    await importIt(first.sheetId)
    const later = await takeIn(world, list(rows[0]!.with(7, 'Đã dọn 9 km')))
    await importIt(later.sheetId)
    const [row] = await assignments('q=dọn cỏ')
    expect(row.last.words).toBe('Đã dọn 9 km')
    expect((await world.as('hang', 'POST', `/sheets/${later.sheetId}/undoing`)).status).toBe(200)
    expect((await assignments('q=dọn cỏ'))[0].last.words).toBe('Đã dọn 3 km')
  })

  it('is refused once something was built on it, and says what', async () => {
    const { sheetId } = await takeIn(
      world,
      list(['9', 'Sửa cầu treo bản Pú', '', '', 'UBND xã Tà Sỏi', '', '30/11', '', '']),
    )
    await importIt(sheetId)
    const [row] = await assignments('q=cầu treo')
    await world.as('hang', 'POST', `/assignments/${row.assignmentId}/urging`, { channel: 'zalo' })
    const refused = await world.as('hang', 'POST', `/sheets/${sheetId}/undoing`)
    expect([refused.status, refused.body.code, refused.body.details.builtOn]).toEqual([
      409,
      'sheets.built-on',
      [
        {
          assignmentId: row.assignmentId,
          documentId: null,
          what: 'deed',
          title: expect.stringContaining('Sửa cầu treo bản Pú'),
        },
      ],
    ])
    expect(await see(sheetId)).toMatchObject({ verbs: [], imports: [{ builtOnTotal: 1 }] })
  })
})

describe('columns set by hand', () => {
  it('are known again in the next list with the same headings', async () => {
    const odd = {
      name: 'la.tsv',
      bytes: pasted(['Cột A', 'Cột B', 'Ai'], ['Vệ sinh khuôn viên trường', '30/9', 'UBND xã Tà Sỏi']),
    }
    const { sheetId } = await takeIn(world, odd)
    expect(await see(sheetId)).toMatchObject({ tabs: [{ taken: false, head: [] }], counts: { rows: 0 } })
    const layout = { tabs: [{ tab: 0, taken: true, head: [1], roles: ['words', 'due', 'lead'] }] }
    const { body } = await world.as('hang', 'PUT', `/sheets/${sheetId}/layout`, layout)
    expect(body).toMatchObject({ tabs: [{ taken: true, by: 'hand' }], counts: { make: 1 } })
    expect((await allRows(world, sheetId))[0]).toMatchObject({
      fate: 'make',
      due: '2024-09-30',
      leads: ['UBND xã Tà Sỏi'],
    })
    const refused = await world.as('hang', 'PUT', `/sheets/${sheetId}/layout`, {
      tabs: [{ ...layout.tabs[0], roles: ['due'] }],
    })
    expect(refused.body.code).toBe('sheets.no-words')
    expect(
      (await world.as('hang', 'PUT', `/sheets/${sheetId}/layout`, { tabs: [{ ...layout.tabs[0], head: [99] }] })).body
        .code,
    ).toBe('sheets.no-such-tab')
  })
})

describe('who may', () => {
  const one = list(['1', 'Một việc', '', '', 'UBND xã Tà Sỏi', '', '30/9', '', ''])
  it('take in: coordinators; others are refused, a stranger learns nothing', async () => {
    const status = async (who: Parameters<typeof sendSheet>[1]) => (await sendSheet(world, who, one)).status
    expect([await status(null), await status('doan'), await status('duc'), await status('quan')]).toEqual([
      401, 403, 403, 403,
    ])
  })

  it('see: those who keep this book; another office finds nothing', async () => {
    const { sheetId } = await takeIn(world, one)
    const of = async (who: 'xa' | 'duc' | 'doan' | 'quan', path = '') =>
      (await world.as(who, 'GET', `/sheets/${sheetId}${path}`)).status
    expect([await of('duc'), await of('quan'), await of('doan'), await of('xa'), await of('xa', '/rows')]).toEqual([
      200, 200, 403, 404, 404,
    ])
    expect((await world.as('xa', 'GET', '/sheets')).body).toEqual({ sheets: [] })
    for (const [verb, body] of [
      ['import', {}],
      ['undoing', {}],
    ] as const) {
      expect((await world.as('xa', 'POST', `/sheets/${sheetId}/${verb}`, body)).status).toBe(404)
      expect((await world.as('duc', 'POST', `/sheets/${sheetId}/${verb}`, body)).status).toBe(403)
    }
    expect((await world.as('xa', 'PUT', `/sheets/${sheetId}/answers`, { answers: {} })).status).toBe(404)
  })

  it('bad input is complained of in a sentence', async () => {
    const { sheetId } = await takeIn(world, list(['1', 'Một việc nữa', '', '', 'Ai đó', '', '30/9', '', '']))
    expect((await answer(sheetId, { 'name:ai đó': { state: 'done' } })).body.code).toBe('sheets.wrong-answer')
    expect((await answer(sheetId, { 'name:ai đó': { agencyIds: [world.agencies.phongKhac] } })).body.code).toBe(
      'sheets.wrong-answer',
    )
    expect((await answer(sheetId, { 'name:khác': { skip: true } })).body.code).toBe('sheets.no-such-question')
    expect((await answer(sheetId, { 'name:ai đó': 'tôi' })).status).toBe(400)
    const files: [string, string | Uint8Array, string][] = [
      ['trống.csv', '', 'sheets.empty'],
      ['ảnh.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'sheets.not-a-sheet'],
      ['hỏng.xlsx', 'PK\x03\x04 không phải zip', 'sheets.broken'],
      ['xuất.xls', '<html><table><tr><td>1</td></tr></table></html>', 'sheets.web-page'],
    ]
    for (const [name, bytes, code] of files) {
      const refused = await sendSheet(world, 'hang', { name, bytes })
      expect([name, refused.status, refused.body.code]).toEqual([name, 400, code])
      expect(refused.body.message).toContain(`“${name}”`)
    }
  })

  it('a list with a mark of secrecy is neither read nor kept', async () => {
    const secret = { name: 'mật.tsv', bytes: pasted(['MẬT', '', 'DANH SÁCH NHIỆM VỤ'], head, ['1', 'Một việc']) }
    const refused = await sendSheet(world, 'hang', secret)
    expect([refused.status, refused.body.code]).toEqual([400, 'sheets.secret'])
    const hash = createHash('sha256').update(secret.bytes).digest('hex')
    await expect(world.serving.parts.files.open(hash)).rejects.toThrow()
  })

  it('the same file sent twice under one key is taken in once', async () => {
    const key = '019365b0-0000-7000-8000-000000000001'
    const answers = [await sendSheet(world, 'hang', one, key), await sendSheet(world, 'hang', one, key)]
    expect(answers[0]!.body).toEqual(answers[1]!.body)
  })
})
