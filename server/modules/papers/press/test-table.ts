// A Biểu as offices fill it, for tests: long names, long words, sections, two headings.
import type { PaperTable, Sheet } from '../contract.ts'
import { numbered } from '../form/numbering.ts'
import { signatureOf } from '../form/signing.ts'

const titles = [
  'Hoàn thành cứng hoá đường trục thôn, đường liên thôn đoạn từ nhà văn hoá đến trường tiểu học và báo cáo kết quả về Văn phòng điều phối nông thôn mới',
  'Rà soát, thẩm tra hồ sơ minh chứng tiêu chí số 17 về môi trường và an toàn thực phẩm',
  'Báo cáo',
]
export const longestNames = [
  'Ban Chỉ đạo các Chương trình mục tiêu quốc gia giai đoạn 2021 - 2025 huyện Mường Lâm',
  'Phòng Nông nghiệp và Phát triển nông thôn huyện Mường Lâm',
  'Trung tâm Phục vụ hành chính công xã Chiềng Mai',
]
const said = 'Đã đổ xong 1,2 km mặt đường, còn chờ xi măng đợt hai; đề nghị huyện bố trí thêm vốn đối ứng'

/** @param rows without the sections, one for each 35 */
export function testTable(
  rows: number,
  { sheet = 'A4' as Sheet, fit = 'width' as PaperTable['fit'] } = {},
): PaperTable {
  const levelled = Array.from({ length: rows }, (_, i) => {
    const section = `Thông báo số ${215 + i}/TB-UBND ngày 05/9/2024 kết luận tại phiên họp giao ban công tác xây dựng nông thôn mới`
    const row = {
      level: 1 as const,
      cells: [
        `${titles[i % 3]} ${i + 1}`,
        longestNames[i % 3]!,
        longestNames[(i + 1) % 3]!,
        `${1482 + i}/UBND-NN, nội dung ${(i % 9) + 1}.${(i % 4) + 1}`,
        { day: '2024-09-05' },
        i % 4 === 0 ? { day: '2024-10-15' } : null,
        ['Đang thực hiện, trong hạn', 'Quá hạn 17 ngày', 'Chờ xác nhận'][i % 3]!,
        i % 101,
        said.slice(0, 20 + ((i * 7) % 80)),
      ],
    }
    return i % 35 === 0 ? [{ level: 0 as const, cells: section }, row] : [row]
  }).flat()
  const column = (head: string, under: string | null = null, align: 'start' | 'center' | 'end' = 'start') => ({
    head,
    under,
    align,
    room: null,
  })
  return {
    heading: { above: 'Ủy ban nhân dân huyện Mường Lâm', agency: 'Văn phòng điều phối nông thôn mới huyện Mường Lâm' },
    title: 'BIỂU THEO DÕI THỰC HIỆN NHIỆM VỤ',
    under: ['(Kèm theo Báo cáo số ……/BC-VPĐP ngày …… tháng 9 năm 2024)', 'Số liệu đến 08:00 ngày 20/9/2024'],
    measure: 'nhiệm vụ',
    columns: [
      column('Nội dung nhiệm vụ'),
      column('Chủ trì', 'Cơ quan, đơn vị'),
      column('Phối hợp', 'Cơ quan, đơn vị'),
      column('Văn bản giao'),
      column('Được giao', 'Thời hạn', 'center'),
      column('Gia hạn đến', 'Thời hạn', 'center'),
      column('Tình trạng', 'Kết quả thực hiện'),
      column('%', 'Kết quả thực hiện', 'end'),
      column('Báo cáo gần nhất', 'Kết quả thực hiện'),
    ],
    rows: [...numbered(levelled), { kind: 'total', no: '', strong: true, cells: `Tổng cộng: ${rows} nhiệm vụ` }],
    placed: 'Mường Lâm, ngày …… tháng …… năm 2024',
    signatures: [
      { lines: ['NGƯỜI LẬP BIỂU'], name: 'Nông Thị Thu Hằng' },
      signatureOf({
        steps: [
          { authority: 'TM', of: 'Ủy ban nhân dân' },
          { authority: 'KT', of: 'Chủ tịch' },
        ],
        post: 'Phó Chủ tịch',
        name: 'Vi Đức Thuận',
      }),
    ],
    sheet,
    fit,
  }
}
