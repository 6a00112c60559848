import { blank, covered, day, type Example, row, tall, top, wide } from './example.ts'

export const banCu: Example = {
  file: '09-ban-cu.xls',
  as: 'xls',
  says: 'tệp .xls cũ: ô gộp, ngày thật, số kiểu ngày, màu ô, hai trang',
  questions: ['colour FFC000 1'],
  tabs: [
    {
      name: 'Quý III',
      widths: [6, 50, 30, 14, 16, 30],
      rows: [
        top(wide('SỔ ĐÔN ĐỐC QUÝ III/2024', 6)),
        blank,
        top('Số TT', 'Nội dung', 'Nơi nhận việc (chủ trì)', 'Ngày phải xong', 'Tình hình', 'Ghi chú'),
        row(
          'make NN 2024-07-31 done -',
          1,
          'Phúc tra rừng phòng hộ',
          tall('P. NN&PTNT', 2),
          day('2024-07-31'),
          'xong',
          null,
        ),
        row(
          'make NN 2024-08-15 open -',
          2,
          'Kiểm kê công trình thủy lợi',
          null,
          day('2024-08-15'),
          'đang làm',
          'còn 02 xã',
        ),
        row(
          'ask colour',
          3,
          { v: 'Cắm mốc hành lang đường tỉnh', fill: 'FFC000' },
          { v: 'P. KT-HT', fill: 'FFC000' },
          { v: day('2024-08-30'), fill: 'FFC000' },
          null,
          null,
        ),
        row('skip total', wide('Cộng', 2), null, null, null, 3),
      ],
    },
    {
      name: 'Quý IV',
      rows: [
        top('Số TT', 'Nội dung', 'Nơi nhận việc (chủ trì)', 'Ngày phải xong', 'Tình hình', 'Ghi chú'),
        row('make PK 2024-10-15 - -', 1, 'Di dời chuồng trại khỏi gầm sàn', 'UBND xã Pá Khoang', '15/10', null, null),
        row('make TNMT 2024-12-31 - -', 2, 'Đóng cửa bãi rác tạm', 'P. TN&MT', 'Quý IV', ...covered(2)),
      ],
    },
  ],
}
