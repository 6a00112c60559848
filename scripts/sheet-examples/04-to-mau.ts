import { blank, type Example, row, top, wide } from './example.ts'

const green = '92D050'
const yellow = 'FFFF00'
const red = 'FF0000'
const pale = 'D9D9D9'

export const toMau: Example = {
  file: '04-to-mau.xlsx',
  as: 'xlsx',
  says: 'tình trạng chỉ bằng màu ô; chú giải nói hai màu, một màu phải hỏi; hàng tiêu đề ở dòng chín; mục tô xám',
  questions: ['colour FF0000 2'],
  tabs: [
    {
      name: 'Theo dõi',
      rows: [
        top(wide('THEO DÕI NHIỆM VỤ THEO KẾT LUẬN GIAO BAN', 6)),
        top(wide('Năm 2024', 6)),
        blank,
        top(null, { fill: green }, 'Đã hoàn thành'),
        top(null, { fill: yellow }, 'Đang thực hiện'),
        blank,
        blank,
        blank,
        top('Stt', 'Nhiệm vụ', 'Người/ đơn vị thực hiện', 'Thời hạn', 'Lãnh đạo phụ trách', 'Ghi chú'),
        row('skip section', { v: 'A', fill: pale }, { v: 'Tháng 8', fill: pale, across: 5 }),
        row(
          'make NN 2024-08-15 done -',
          { v: 1, fill: green },
          { v: 'Lập dự toán sửa kênh Nà Lốc', fill: green },
          { v: 'P. NN&PTNT', fill: green },
          { v: '15/8', fill: green },
          { v: 'Đ/c Vi Đức Thuận', fill: green },
        ),
        row(
          'make TS 2024-08-20 open -',
          { v: 2, fill: yellow },
          { v: 'Kiểm đếm hộ ảnh hưởng', fill: yellow },
          { v: 'xã Tà Sỏi', fill: yellow },
          { v: '20/8', fill: yellow },
          { v: 'Đ/c Thuận', fill: yellow },
        ),
        row(
          'ask colour',
          3,
          { v: 'Cấp đất xây nhà văn hóa thôn', fill: red },
          { v: 'P. TN&MT', fill: red },
          { v: '25/8', fill: red },
          null,
          'Chờ quy hoạch',
        ),
        row('skip section', { v: 'B', fill: pale }, { v: 'Tháng 9', fill: pale, across: 5 }),
        row('make PK 2024-09-10 - -', 4, 'Rà soát hộ nghèo', 'xã Pá Khoang', '10/9', null, null),
        row(
          'ask colour',
          5,
          'Đối ứng vốn chương trình',
          { v: 'UBND xã Tà Sỏi', fill: red },
          { v: '12/9', fill: red },
          { v: null, fill: red },
          { v: null, fill: red },
        ),
      ],
    },
  ],
}
