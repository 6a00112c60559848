// Lists as papers, over HTTP: the same rows as on the page, in each format, with what the agency chose round them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../test/world.ts'
import { handedOut } from '../assignments/test-paper.ts'
import type { PaperTable } from './contract.ts'
import { pagesOf } from './press/test-pdf.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi, paKhoang, phongKTHT, phongTNMT } = world.agencies
  const paper = await handedOut(world, {
    clauses: [
      {
        section: '1.1',
        title: 'Hoàn thiện hồ sơ tiêu chí 17',
        lead: [namPung, chiengMai, taSoi, paKhoang],
        due: [{ day: '2024-09-10' }],
        terms: { criteria: [{ place: null, level: 'xa-ntm', no: 17, indicator: '17.4' }] },
      },
      {
        section: '2',
        title: 'Rà soát quy hoạch',
        lead: [phongKTHT],
        cooperate: [phongTNMT],
        due: [{ day: '2024-10-25' }],
      },
    ],
  })
  const id = paper.byLead.get(namPung)!
  await world.as('hang', 'POST', `/assignments/${id}/report`, {
    words: 'Đã gửi 3/5 minh chứng',
    percent: 60,
    recordedFor: { channel: 'zalo' },
  })
})
afterAll(() => world?.stop())

const get = (who: Who | null, path: string) => world.as(who, 'GET', path)
const table = async (path: string, who: Who = 'hang') => (await get(who, path)).body as PaperTable
const lines = ({ rows }: PaperTable) => rows.map(({ no, cells }) => [no, typeof cells === 'string' ? cells : cells[0]])

describe('the list of assignments', () => {
  it('as a PDF has the rows of the filter under the heading of the agency', async () => {
    const { status, body } = await get('hang', '/papers/assignments?format=pdf&state=late')
    expect(status).toBe(200)
    const [page] = await pagesOf(body)
    for (const words of [
      'ỦY BAN NHÂN DÂN HUYỆN MƯỜNG LÂM',
      'PHÒNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN HUYỆN MƯỜNG LÂM',
      'BIỂU THEO DÕI THỰC HIỆN NHIỆM VỤ',
      'Số liệu đến 08:00 ngày 20/9/2024',
      'UBND xã Nậm Pung',
      '215/TB-UBND, nội dung 1.1',
      'Quá hạn 10 ngày',
      'Đã gửi 3/5 minh chứng (20/9/2024)',
      'Tổng cộng: 4 nhiệm vụ: quá hạn 4',
      'TRƯỞNG PHÒNG',
    ])
      expect(page!.text).toContain(words)
    expect(page!.text).not.toContain('Rà soát quy hoạch')
  })

  it('by clause says what is done of many, and names each under it', async () => {
    const told = await table('/papers/assignments?format=json&by=clause')
    expect(lines(told)).toEqual([
      ['1', 'Hoàn thiện hồ sơ tiêu chí 17'],
      ['1.1', null],
      ['1.2', null],
      ['1.3', null],
      ['1.4', null],
      ['2', 'Rà soát quy hoạch'],
      ['', 'Tổng cộng: 5 nhiệm vụ: quá hạn 4; chưa tiếp nhận 1'],
    ])
    expect(told.rows[0]!.cells).toContain('0/4 xong, 4 quá hạn')
    expect(told.rows[5]!.cells).toContain('P. TN&MT')
  })

  it.each([
    ['lead', ['I', 'Phòng Kinh tế và Hạ tầng huyện Mường Lâm (1 nhiệm vụ: chưa tiếp nhận 1)'], 11],
    ['unit', ['I', 'Chiềng Mai (1 nhiệm vụ: quá hạn 1)'], 11],
    ['document', ['I', '215/TB-UBND ngày 01/9/2024: Kết luận giao ban (5 nhiệm vụ: quá hạn 4; chưa tiếp nhận 1)'], 7],
    ['state', ['I', 'Chưa tiếp nhận (1 nhiệm vụ: chưa tiếp nhận 1)'], 8],
    ['criterion', ['I', 'Tiêu chí 17 (4 nhiệm vụ: quá hạn 4)'], 8],
    ['due', ['I', 'Hạn 10/9/2024 (4 nhiệm vụ: quá hạn 4)'], 8],
    ['none', ['1', 'Hoàn thiện hồ sơ tiêu chí 17'], 6],
  ])('by %s', async (by, first, rows) => {
    const told = await table(`/papers/assignments?format=json&by=${by}`)
    expect([lines(told)[0], told.rows.length]).toEqual([first, rows])
  })

  it('is a workbook, a Word document, pictures, each under its name', async () => {
    for (const [format, type, start] of [
      ['xlsx', 'spreadsheetml', 'PK'],
      ['docx', 'wordprocessingml', 'PK'],
      ['png', 'image/png', '\x89P'],
    ] as const) {
      const url = `/api/papers/assignments?format=${format}`
      const headers = { authorization: `Bearer ${world.people.hang.token}` }
      const response = await world.serving.app.inject({ url, headers })
      expect(String(response.headers['content-type'])).toContain(type)
      expect(response.headers['content-disposition']).toContain(`nhiem-vu-2024-09-20.${format}`)
      expect(response.rawPayload.subarray(0, 2).toString('latin1')).toBe(start)
    }
  })

  it('asked for with progress begins with how far it is and ends with the file; a refusal is told in its place', async () => {
    const { body } = await get('hang', '/papers/assignments?format=png&progress=yes')
    const text = (body as Buffer).toString('latin1')
    const [first, second] = text.split('\n')
    expect(JSON.parse(first!)).toEqual({ done: 1, of: 1 })
    const { file } = JSON.parse(second!)
    expect(file).toMatchObject({ name: 'nhiem-vu-2024-09-20.png', type: 'image/png' })
    expect((body as Buffer).length).toBe(first!.length + second!.length + 2 + file.size)
  })

  it('has for each what is his to see, under his own agency', async () => {
    const own = await table('/papers/assignments?format=json', 'doan')
    expect([own.heading.agency, own.rows.length]).toEqual(['Ủy ban nhân dân xã Nậm Pung', 2])
    expect(own.signatures.at(-1)!.lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect((await table('/papers/assignments?format=json', 'xa')).rows).toHaveLength(1)
    expect((await get(null, '/papers/assignments?format=json')).status).toBe(401)
    expect((await get('hang', '/papers/assignments?format=odt')).status).toBe(400)
    expect((await get('hang', '/papers/assignments')).status).toBe(400)
  })
})

describe('the register of documents', () => {
  it('has its papers with what became of them, and their sums', async () => {
    const told = await table('/papers/documents?format=json')
    expect(told.rows.at(-2)!.cells).toEqual([
      '215/TB-UBND',
      null,
      { day: '2024-09-01' },
      'UBND huyện Mường Lâm',
      'Thông báo',
      'Kết luận giao ban',
      'Đã giao',
      5,
      0,
      4,
    ])
    expect(told.rows.at(-1)!.cells).toEqual([null, null, null, null, null, null, 'Tổng cộng 1 văn bản', 5, 0, 4])
    expect((await table('/papers/documents?format=json&kind=bao-cao')).rows).toHaveLength(1)
    expect((await table('/papers/documents?format=json', 'xa')).rows).toHaveLength(1)
  })
})

describe('what an agency chooses', () => {
  const signing = {
    steps: [
      { authority: 'TM', of: 'Ủy ban nhân dân' },
      { authority: 'KT', of: 'Chủ tịch' },
    ],
    post: 'Phó Chủ tịch',
    name: 'Vi Đức Thuận',
  }
  const chosen = {
    sheet: 'A3',
    title: 'Phụ lục nhiệm vụ chậm',
    annexTo: 'Báo cáo số ……/BC-PNN',
    place: 'Mường Lâm',
    signing,
  }

  it('is kept for its next paper, and for nobody else', async () => {
    const before = (await get('hang', '/paper-choices?list=assignments')).body
    expect(before).toMatchObject({ chosen: { sheet: null }, usual: { sheet: 'A4', signing: { post: 'Trưởng phòng' } } })
    const saved = await world.as('hang', 'PUT', '/paper-choices', { list: 'assignments', ...chosen })
    expect(saved.body.chosen).toEqual(chosen)
    expect((await get('quan', '/paper-choices?list=assignments')).body.chosen).toEqual(chosen)
    const told = await table('/papers/assignments?format=json')
    expect(told).toMatchObject({
      sheet: 'A3',
      title: 'PHỤ LỤC NHIỆM VỤ CHẬM',
      placed: 'Mường Lâm, ngày …… tháng …… năm 2024',
    })
    expect(told.under[0]).toBe('(Kèm theo Báo cáo số ……/BC-PNN)')
    expect(told.signatures.at(-1)).toEqual({
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Vi Đức Thuận',
    })
    expect(told.columns.map(({ head }) => head)).toEqual(expect.arrayContaining(['Mã số', 'Địa bàn', 'Tiêu chí']))
    expect((await get('doan', '/paper-choices?list=assignments')).body.chosen.title).toBeNull()
    expect((await get('hang', '/paper-choices?list=documents')).body.chosen.title).toBeNull()
    const events = await world.serving.database.pool.query(`select body from event where kind = 'paper.chosen'`)
    expect(events.rows).toEqual([{ body: { list: 'assignments', sheet: 'A3' } }])
  })

  it('is changed back to what is usual', async () => {
    const nothing = { list: 'assignments', sheet: null, title: null, annexTo: null, place: null, signing: null }
    expect((await world.as('hang', 'PUT', '/paper-choices', nothing)).status).toBe(200)
    expect((await table('/papers/assignments?format=json')).title).toBe('BIỂU THEO DÕI THỰC HIỆN NHIỆM VỤ')
  })

  it.each([
    [['TUQ', 'KT'], 400],
    [['KT', 'TL'], 400],
    [['TM', 'TL'], 400],
    [['TL', 'KT'], 200],
    [['TUQ'], 200],
    [[], 200],
  ])('signs %j: %i', async (authorities, status) => {
    const steps = authorities.map((authority) => ({ authority, of: 'Chủ tịch' }))
    const body = { list: 'documents', signing: { steps, post: 'Trưởng phòng' } }
    const answer = await world.as('hang', 'PUT', '/paper-choices', body)
    expect(answer.status).toBe(status)
    if (status === 400)
      expect(answer.body).toMatchObject({ code: 'papers.authority', english: expect.stringContaining('Decree') })
  })

  it('is for those who are signed in, of lists there are', async () => {
    expect((await get(null, '/paper-choices?list=assignments')).status).toBe(401)
    expect((await get('hang', '/paper-choices?list=anything')).status).toBe(400)
    expect((await world.as('hang', 'PUT', '/paper-choices', { list: 'assignments', sheet: 'A5' })).status).toBe(400)
  })
})

describe('all that an officer holds', () => {
  const post = (who: Who) => world.people[who].postId

  it('is a list on each side, which both sign', async () => {
    const { body } = await get('hang', `/holding?post=${post('hang')}`)
    expect(body.post).toMatchObject({ person: 'Nông Thị Thu Hằng', title: 'Chuyên viên điều phối' })
    expect(body.rows).toHaveLength(5)
    const told = await table(`/papers/holding?format=json&post=${post('hang')}&to=${post('tue')}`)
    expect(lines(told)[0]).toEqual(['I', 'Đang theo dõi, đôn đốc (5 nhiệm vụ)'])
    expect(told.under.slice(0, 2)).toEqual([
      'Người bàn giao: Nông Thị Thu Hằng, Chuyên viên điều phối, Phòng Nông nghiệp và Phát triển nông thôn huyện Mường Lâm',
      'Người nhận: Hoàng Văn Tuệ, Chuyên viên, Phòng Kinh tế và Hạ tầng huyện Mường Lâm',
    ])
    expect(told.signatures.map(({ lines, name }) => [lines[0], name])).toEqual([
      ['NGƯỜI BÀN GIAO', 'Nông Thị Thu Hằng'],
      ['NGƯỜI NHẬN BÀN GIAO', 'Hoàng Văn Tuệ'],
      ['TRƯỞNG PHÒNG', null],
    ])
    const [page] = await pagesOf((await get('hang', `/papers/holding?format=pdf&post=${post('hang')}`)).body)
    expect(page!.text).toContain('DANH MỤC NHIỆM VỤ BÀN GIAO')
  })

  it('follows the deed that moves it', async () => {
    const { rows } = (await get('hang', `/holding?post=${post('hang')}`)).body
    const moved = rows.map(({ side, assignment }: { side: string; assignment: { assignmentId: string } }) => ({
      side,
      assignmentId: assignment.assignmentId,
    }))
    const body = { fromPostId: post('hang'), toPostId: post('tue'), rows: moved }
    expect((await world.as('hang', 'POST', '/assignments/hand-overs', body)).body.done).toHaveLength(5)
    expect((await get('hang', `/holding?post=${post('hang')}`)).body.rows).toEqual([])
    expect((await get('tue', `/holding?post=${post('tue')}`)).body.rows).toHaveLength(5)
  })

  it('is for himself and for who keeps the book', async () => {
    expect((await get('duc', `/holding?post=${post('hang')}`)).status).toBe(200)
    for (const who of ['doan', 'xa'] as const) {
      expect((await get(who, `/holding?post=${post('hang')}`)).status).toBe(404)
      expect((await get(who, `/papers/holding?format=pdf&post=${post('hang')}`)).status).toBe(404)
    }
    expect((await get('hang', '/holding?post=999999')).status).toBe(404)
    expect((await get('hang', '/holding?post=x')).status).toBe(400)
    expect((await get(null, `/holding?post=${post('hang')}`)).status).toBe(401)
  })
})
