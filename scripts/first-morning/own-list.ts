// The list an officer of a commune has kept until this morning: 143 rows in two tabs, as ugly as such lists are.
import writeXlsxFile from 'write-excel-file/node'

export const rowsOfList = 143
const works = [
  'Rà soát nhà tạm, nhà dột nát',
  'Vận động hiến đất mở rộng đường trục thôn',
  'Thu gom, xử lý rác thải sinh hoạt tại điểm tập kết',
  'Lập danh sách hộ chưa có nhà tiêu hợp vệ sinh',
  'Trồng cây xanh, hoa ven đường liên thôn',
  'Sửa chữa nhà văn hóa, khu thể thao',
  'Cập nhật hồ sơ minh chứng tiêu chí môi trường',
  'Kiểm tra vệ sinh an toàn thực phẩm tại các cơ sở',
  'Tuyên truyền Luật Đất đai, Luật Bảo vệ môi trường',
  'Lắp đặt hệ thống chiếu sáng đường trục',
  'Rà soát hộ nghèo, hộ cận nghèo',
  'Báo cáo tiến độ giải ngân vốn sự nghiệp',
  'Nạo vét kênh mương nội đồng',
]
const dues = [
  '15/9/2026',
  '30/9',
  'T10',
  'trước 20.11',
  '25/11/2026',
  'Quý IV',
  '30/11/2026',
  '05/12',
  '15/12/2026',
  'T12',
]
const states = ['Đã xong', 'đang làm', '', 'chưa làm', 'đang thực hiện']
/** What stands out of the usual, by row: a name no book has, a state or a day in her own words. */
const oddities: Record<number, Partial<Record<'lead' | 'due' | 'state', string>>> = {
  8: { lead: 'Tổ công nghệ số cộng đồng' },
  21: { state: 'chờ tỉnh hướng dẫn' },
  34: { due: 'khi có vốn' },
  47: { lead: 'đ/c Khôi' },
  60: { lead: 'Các thôn' },
  73: { lead: 'HTX chè Suối Hạ' },
  88: { state: 'vướng' },
  101: { lead: 'Thôn Cầu Mớii' },
  120: { due: 'sau Tết' },
}
const numbers = ['15/KH-UBND', '27/TB-UBND', '42/CV-UBND', '']

/** @param leads names as she writes them, used one after the other */
export async function ownList(leads: readonly string[]): Promise<Buffer> {
  const line = (no: number) => {
    const number = numbers[no % numbers.length]!
    const place = `khu vực số ${1 + (no % 9)}`
    return [
      no,
      `${works[no % works.length]!} ${place}`,
      number,
      number && `${10 + (no % 18)}/8/2026`,
      oddities[no]?.lead ?? leads[no % leads.length]!,
      oddities[no]?.due ?? dues[no % dues.length]!,
      oddities[no]?.state ?? states[no % states.length]!,
      no % 7 === 0 ? `Đã làm được ${no % 60} hộ` : '',
    ].map((value) => (value === '' ? null : { value }))
  }
  const heads = [
    'STT',
    'Nội dung công việc',
    'Số văn bản',
    'Ngày',
    'Đơn vị thực hiện',
    'Thời hạn',
    'Tình trạng',
    'Ghi chú',
  ]
  const tab = (sheet: string, from: number, to: number) => ({
    sheet,
    data: [
      [{ value: 'UBND XÃ', columnSpan: 4 }],
      [],
      [{ value: `THEO DÕI CÔNG VIỆC ${sheet.toUpperCase()}`, columnSpan: 8 }],
      heads.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...Array.from({ length: to - from + 1 }, (_, i) => line(from + i)),
    ],
  })
  const sheets = [tab('Nông thôn mới', 1, 90), tab('Giao ban', 91, rowsOfList)]
  return writeXlsxFile(sheets as never).toBuffer()
}
