import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../../seeds/fill-dates.ts'
import { type Extracted, extractText } from '../extract.ts'

const seeds = new URL('../../../../../seeds/', import.meta.url)

// The files are printed by scripts/make-sample-files.ts for this day.
const printingDay = '2026-11-21'

test.each([
  ['muong-lam-cong-van-day-nhanh-tien-do-2024', 3],
  ['ha-van-ke-hoach-nam', 3],
])('%s, three pages with a letterhead in two columns, reads as it was written', async (name, pages) => {
  const path = fileURLToPath(new URL(`files/${name}.pdf`, seeds))
  const read = await readPdf(path)
  expect(read).toMatchObject({ kind: 'pdf', pages, notes: [] })
  const written = fillDates(readFileSync(new URL(`documents/${name}.txt`, seeds), 'utf8'), printingDay)
  const expected = written.replaceAll('*', '').trim().split(/\n+/)
  const lines = read.text.split(/\n+/)
  // Column by column, the left one first: only the order of the letterhead differs from the sample.
  expect(lines.slice(0, 8).toSorted()).toEqual(expected.slice(0, 8).toSorted())
  expect(lines.slice(8)).toEqual(expected.slice(8))
  expect(lines.indexOf(expected[1] ?? '')).toBeLessThan(lines.indexOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
  expect(read.text).toContain(`${lines[8]}\n\n${lines[9]}`)
})

test('a report: letterhead set wide, a table with borders, two columns, running lines, words broken at the end of a line', async () => {
  const read = await readPdf(fileURLToPath(new URL('../fixtures/bao-cao-bieu.pdf', import.meta.url)))
  expect(read.text.split('\n\n')).toEqual([
    'UBND HUYỆN MƯỜNG LÂM\nVĂN PHÒNG ĐIỀU PHỐI',
    'Số: 07/BC-VPĐP',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Mường Lâm, ngày 12 tháng 9 năm 2024',
    'BÁO CÁO',
    'Kết quả thực hiện tiêu chí tháng 9',
    'Kết quả của từng xã như sau:',
    [
      '| TT | Tên xã | Tiêu chí |  |  | Tổng số đạt |',
      '|  |  | Quy hoạch | Giao thông | Ghi chú |  |',
      '| 1 | Nậm Pung | x |  | Còn tuyến bản Nà Hạ chưa cứng hóa, đang chờ vốn của tỉnh | 14/19 |',
      '| 2 | Chiềng Mai | x | x |  | 19/19 |',
      '| 3 | Tà Sỏi |  |  | Chưa thẩm định | 9/19 |',
    ].join('\n'),
    'Văn phòng Điều phối đề nghị các xã thực hiện:',
    '1. Các xã tiếp tục rà soát tiêu chí giao thông, lập danh mục tuyến đường còn lại, gửi Phòng Kinh tế và Hạ tầng trước ngày 20 tháng 9 năm 2024 để tổng hợp chung.',
    '2. Phòng Nông nghiệp và Phát triển nông thôn chủ trì hướng dẫn các xã hoàn thiện hồ sơ, kiểm tra từng tiêu chí và báo cáo Ủy ban nhân dân huyện.',
    '3. Các xã bố trí kinh phí đối ứng theo quy định, công khai kết quả huy động tại nhà văn hóa.',
    'Căn cứ Quyết định số 1247/QĐ-UBND ngày 05 tháng 9 năm 2024, phần mềm information của tỉnh dùng cho giai đoạn 2021-2025, các xã cập nhật hằng tuần.',
  ])
  expect(read.margins.split('\n')).toEqual(['Báo cáo tháng 9 của Văn phòng Điều phối', 'Trang 1', 'Trang 2'])
})

async function readPdf(path: string): Promise<Extracted> {
  return (await extractText({ path }, { name: 'a.pdf' })) as Extracted
}
