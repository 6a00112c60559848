// Hồ sơ công việc: a document, everything done by it and every paper that came, for whoever inspects.
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Who, type World } from '../../../../test/world.ts'
import { handedOut } from '../../assignments/test-paper.ts'
import { conclusion, file, send } from '../../documents/test-sending.ts'
import { pdfOfTable } from '../press/pdf.ts'
import { pagesOf } from '../press/test-pdf.ts'
import { testTable } from '../press/test-table.ts'
import { asciiName } from './file-names.ts'

let world: World
let documentId: string
let id: string
beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai } = world.agencies
  const paper = await handedOut(world, {
    clauses: [{ title: 'Làm đường trục thôn', lead: [namPung, chiengMai], due: [{ day: '2024-10-10' }] }],
  })
  documentId = paper.documentId
  id = paper.byLead.get(namPung)!
  const photograph = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#4a7' } })
    .jpeg()
    .toBuffer()
  const table = testTable(4)
  const pdf = pdfOfTable({ ...table, title: 'BÁO CÁO KẾT QUẢ CỦA XÃ' }, world.clock.now())
  const { body: added } = await send(world, 'doan', '/files', [
    { name: 'Ảnh hiện trường 1.jpg', content: photograph },
    { name: 'báo cáo số 12.pdf', content: pdf },
    { name: 'hỏng.pdf', content: '%PDF-1.4 not a paper' },
    { name: 'số liệu.xlsx', content: 'PK' },
  ])
  const [image, report, broken, sheet] = added.files.map((one: { fileId: string }) => one.fileId)
  await world.as('doan', 'POST', `/assignments/${id}/report`, { words: 'Đã đổ 1 km', percent: 40, fileIds: [image] })
  await world.as('hang', 'POST', `/assignments/${id}/urging`, { channel: 'zalo', words: 'Gấp' })
  const product = { kind: 'bao-cao', number: '12/BC-UBND', day: '2024-09-19' }
  await world.as('doan', 'POST', `/assignments/${id}/completion`, {
    words: 'Xong cả tuyến',
    product,
    fileIds: [report, broken, sheet],
  })
})
afterAll(() => world?.stop())

const get = (who: Who | null, path: string) => world.as(who, 'GET', path)
const path = (end = '') => `/documents/${documentId}/casefile${end}`

describe('what it holds', () => {
  it('is told before it is made', async () => {
    const { body } = await get('hang', path())
    expect(body).toMatchObject({ papers: 3, files: 4, deeds: 5, missing: [] })
    expect(body.bytes).toBeGreaterThan(10_000)
  })

  it('is for the office; a unit has its own assignments', async () => {
    for (const end of ['', '.pdf', '.zip']) {
      for (const who of ['doan', 'tue'] as const) expect((await get(who, path(end))).status).toBe(403)
      expect((await get('xa', path(end))).status).toBe(404)
      expect((await get(null, path(end))).status).toBe(401)
    }
    expect((await get('duc', path())).status).toBe(200)
  })
})

describe('as one PDF', () => {
  it('has a cover, the papers with their pages, each shown where it can be, and the line of time with names', async () => {
    const pages = await pagesOf((await get('hang', path('.pdf'))).body)
    const find = (words: string) => pages.findIndex(({ text }) => text.includes(words)) + 1
    expect(pages[0]!.text).toContain('HỒ SƠ CÔNG VIỆC')
    expect(pages[0]!.text).toContain('Gồm 3 giấy tờ, 4 tệp, 5 việc đã ghi')
    expect(pages[0]!.text).toContain('Từ ngày 01/9/2024 đến ngày 20/9/2024')
    expect(find('MỤC LỤC GIẤY TỜ')).toBe(2)
    const [photographs, report] = [find('Giấy tờ số 2. Báo cáo tiến độ 40%'), find('BÁO CÁO KẾT QUẢ CỦA XÃ')]
    expect([photographs, report]).toEqual([3, 4])
    expect(pages[1]!.text).toMatch(/12\/BC-UBND 19\/9\/2024 Báo cáo hoàn thành: Xong cả tuyến .* 3 4/)
    expect(pages[3]!.text).toContain('Tệp hỏng.pdf: xem trong thư mục hồ sơ.')
    const last = pages.at(-1)!
    for (const words of [
      'DIỄN BIẾN THỰC HIỆN',
      'Lý Văn Đoàn, Công chức nông thôn mới, UBND xã Nậm Pung',
      'Đôn đốc lần 1 (Zalo)',
      'Văn bản 12/BC-UBND ngày 19/9/2024. 3 tệp',
      'NGƯỜI LẬP HỒ SƠ',
    ])
      expect(last.text).toContain(words)
    const right = Math.max(...pages.flatMap(({ placed }) => placed.map(({ right }) => right)))
    expect(right).toBeLessThanOrEqual(195.1)
  })

  it('of a paper without a PDF has its text in full', async () => {
    const filed = await file(world, { name: 'ket-luan.txt', content: conclusion() })
    const pages = await pagesOf((await get('hang', `/documents/${filed}/casefile.pdf`)).body)
    const whole = pages.map(({ text }) => text).join(' ')
    expect(whole).toContain('Giấy tờ số 1.')
    expect(whole).toContain('Mường Lâm, ngày 05 tháng 9 năm 2024')
  })
})

describe('as a folder', () => {
  it('has the PDF first and every file under its number, its size told before', async () => {
    const url = `/api${path('.zip')}`
    const headers = { authorization: `Bearer ${world.people.hang.token}` }
    const response = await world.serving.app.inject({ url, headers })
    expect(Number(response.headers['content-length'])).toBe(response.rawPayload.length)
    expect(response.headers['content-disposition']).toContain('Ho so 215-TB-UBND.zip')
    expect(namesIn(response.rawPayload)).toEqual([
      'Ho so 215-TB-UBND/000 Ho so cong viec.pdf',
      'Ho so 215-TB-UBND/002 Anh hien truong 1.jpg',
      'Ho so 215-TB-UBND/003-1 bao cao so 12.pdf',
      'Ho so 215-TB-UBND/003-2 hong.pdf',
      'Ho so 215-TB-UBND/003-3 so lieu.xlsx',
    ])
  })

  it('names what the store has lost and goes without it', async () => {
    const { rows } = await world.serving.database.pool.query(`select hash from file where name = 'hỏng.pdf'`)
    await world.serving.database.pool.query(`update file set hash = $1 where name = 'hỏng.pdf'`, ['0'.repeat(64)])
    expect((await get('hang', path())).body.missing).toEqual(['hỏng.pdf'])
    const zip = (await get('hang', path('.zip'))).body as Buffer
    expect(namesIn(zip)).toHaveLength(4)
    const pages = await pagesOf((await get('hang', path('.pdf'))).body)
    expect(pages.map(({ text }) => text).join(' ')).toContain('Tệp hỏng.pdf không còn trong kho.')
    await world.serving.database.pool.query(`update file set hash = $1 where name = 'hỏng.pdf'`, [rows[0].hash])
  })
})

describe('names of files', () => {
  it.each([
    ['Báo cáo số 12/BC-UBND.pdf', 'Bao cao so 12-BC-UBND.pdf'],
    ['Đường ĐT.106 – ảnh 1.JPG', 'Duong DT.106 anh 1.JPG'],
    ['../../etc/passwd', '..-..-etc-passwd'],
    ['한국.png', 'tep.png'],
    [`${'a'.repeat(200)}.docx`, `${'a'.repeat(80)}.docx`],
    ['', 'tep'],
  ])('%s → %s', (name, plain) => expect(asciiName(name)).toBe(plain))
})

/** Names of the entries of a zip, in order, read from its directory. */
function namesIn(zip: Buffer): string[] {
  const names: string[] = []
  for (let i = zip.indexOf('PK\u0001\u0002'); i >= 0; i = zip.indexOf('PK\u0001\u0002', i + 46))
    names.push(zip.toString('utf8', i + 46, i + 46 + zip.readUInt16LE(i + 28)))
  return names
}
