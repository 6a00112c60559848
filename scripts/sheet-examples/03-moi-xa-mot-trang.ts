import { type Example, row, top, wide } from './example.ts'

const head = top('TT', 'Công việc', 'Thời gian', 'Tiến độ', '%')

export const moiXaMotTrang: Example = {
  file: '03-moi-xa-mot-trang.xlsx',
  as: 'xlsx',
  says: 'mỗi xã một trang, không có cột chủ trì; một trang tổng hợp toàn số; một trang không phải tên xã',
  questions: ['lead Khối thôn 1'],
  tabs: [
    {
      name: 'Tổng hợp',
      rows: [
        top(wide('TỔNG HỢP', 4)),
        top('TT', 'Xã', 'Tổng số', 'Hoàn thành'),
        top(1, 'Nậm Pung', 3, 1),
        top(2, 'Chiềng Mai', 2, 1),
      ],
    },
    {
      name: 'Nậm Pung',
      rows: [
        top(wide('Kế hoạch số 57/KH-UBND ngày 04/3/2024', 5)),
        head,
        row(
          'make NP 2024-06-30 done 57/KH-UBND@2024-03-04',
          1,
          'Bê tông hóa 1,2 km đường trục thôn',
          '6 tháng đầu năm 2024',
          'Đã hoàn thành',
          1,
        ),
        row(
          'make NP 2024-10-31 open 57/KH-UBND@2024-03-04',
          2,
          'Chỉnh trang khuôn viên nhà văn hóa thôn',
          'T10',
          'Đang tập kết vật liệu',
          0.4,
        ),
        row('make NP 2024-12-31 - 57/KH-UBND@2024-03-04', 3, 'Xóa 12 nhà tạm', 'Năm 2024', null, null),
      ],
    },
    {
      name: 'xã Chiềng Mai',
      rows: [
        top(wide('Kế hoạch số 57/KH-UBND ngày 04/3/2024', 5)),
        head,
        row(
          'make CM 2024-06-30 done 57/KH-UBND@2024-03-04',
          1,
          'Bê tông hóa 1,2 km đường trục thôn',
          'Quý II',
          'Hoàn thành 100%',
          '100%',
        ),
        row(
          'make CM 2024-11-15 unseen 57/KH-UBND@2024-03-04',
          2,
          'Lắp đặt 20 bóng đèn đường thôn',
          '15/11/2024',
          'Chưa triển khai',
          0,
        ),
      ],
    },
    {
      name: 'Khối thôn',
      rows: [head, row('ask lead', 1, 'Bầu lại ban phát triển thôn', '30/10', null, null)],
    },
  ],
}
