import { type Example, row, top } from './example.ts'

export const danTuZalo: Example = {
  file: '10-dan-tu-zalo.tsv',
  as: 'pasted',
  says: 'ô dán từ Excel qua Zalo: không số thứ tự, tên cột tắt, xuống dòng trong ô, cột trống giữa bảng',
  questions: ['name “Đ/c Hằng” 1'],
  tabs: [
    {
      name: '10-dan-tu-zalo',
      rows: [
        top('Việc', 'Giao cho', '', 'Hạn', 'KQ'),
        row('make TS 2024-09-22 - -', 'Gửi ảnh trước và sau khi dọn kênh', 'Tà Sỏi', '', '22/9', ''),
        row(
          'make NN+TNMT 2024-09-23 open -',
          'Đi kiểm tra bãi rác',
          'P. NN&PTNT\nP. TN&MT',
          '',
          'thứ Hai 23/9',
          'đã lên lịch',
        ),
        row('ask name', 'In biểu giao ban', 'Đ/c Hằng', '', '24/9', ''),
        row('make CM ongoing done -', 'Thông báo trên loa', 'UBND xã Chiềng Mai', '', '', 'ok'),
      ],
    },
  ],
}
