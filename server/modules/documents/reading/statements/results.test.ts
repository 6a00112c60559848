import { expect, test } from 'vitest'
import { briefly } from './told-for-tests.ts'

test.each([
  [
    'report',
    'Cả xã có 11/16 thôn đạt chuẩn, thôn Hạ còn 21 hộ chưa đấu nối nước sạch, thôn Thượng còn 9 hộ chưa có hố thu gom.',
    [
      'standard thon-ntm 11/16',
      'indicator thôn Hạ: còn hộ chưa đấu nối nước sạch = 21 hộ',
      'indicator thôn Thượng: còn hộ chưa có hố thu gom = 9 hộ',
    ],
  ],
  [
    'report',
    'Tỷ lệ hộ nghèo đa chiều giảm từ 4,1% xuống còn 3,2%; hộ cận nghèo 856 hộ, chiếm 2,16%.',
    [
      'indicator: Tỷ lệ hộ nghèo đa chiều giảm từ 4,1% = 3.2 %',
      'indicator: hộ cận nghèo = 856 hộ',
      'indicator: tỷ lệ hộ cận nghèo = 2.16 %',
    ],
  ],
  [
    'report',
    'Thu nhập bình quân đầu người ước đạt 52,3 triệu đồng/người/năm, tăng 4,1 triệu đồng so với năm 2022, trong khi mức quy định là 55 triệu đồng.',
    ['indicator: Thu nhập bình quân đầu người = 52.3 triệu đồng/người/năm'],
  ],
  [
    'report',
    'Trong năm bê tông hóa 24,5 km đường giao thông, xây mới 08 cầu; xóa 125/150 nhà tạm.',
    [
      'indicator: Trong năm bê tông hóa km đường giao thông = 24.5 km',
      'indicator: xây mới cầu = 8 cầu',
      'indicator: xóa nhà tạm = 125/150 nhà tạm',
    ],
  ],
  [
    'report',
    'Tiêu chí số 17 có 9/18 xã đạt; tiêu chí số 5 - Văn hóa, Giáo dục, Y tế có 11/18 xã đạt.',
    [
      'indicator: Tiêu chí số 17 xã đạt = 9/18 xã',
      'indicator: tiêu chí số 5 - Văn hóa, Giáo dục, Y tế xã đạt = 11/18 xã',
    ],
  ],
  [
    'report',
    'Môi trường (9/18 xã), Thu nhập (11/18 xã).',
    ['indicator: Môi trường = 9/18 xã', 'indicator: Thu nhập = 11/18 xã'],
  ],
  [
    'report',
    'Tỷ lệ hộ nghèo: xã An Phú 2,1%, xã Bình Lâm 3,4%, xã Cẩm Sơn 5%.',
    [
      'indicator An Phú: tỷ lệ hộ nghèo = 2.1 %',
      'indicator Bình Lâm: tỷ lệ hộ nghèo = 3.4 %',
      'indicator Cẩm Sơn: tỷ lệ hộ nghèo = 5 %',
    ],
  ],
  [
    'report',
    'Thu nhập bình quân xã An Phú đạt 45 triệu đồng, xã Bình Lâm đạt 42 triệu đồng.',
    [
      'indicator An Phú: Thu nhập bình quân xã An Phú = 45 triệu đồng',
      'indicator Bình Lâm: Thu nhập bình quân = 42 triệu đồng',
    ],
  ],
  [
    'report',
    'Huyện Bắc Hà còn 05 xã chưa đạt chỉ tiêu 15.1 gồm An Phú, Bình Lâm, Cẩm Sơn, Đông Hòa, Hòa Lạc.',
    ['indicator Bắc Hà: còn xã chưa đạt chỉ tiêu 15.1 = 5 xã'],
  ],
  ['report', 'Biểu dương cấp ủy, chính quyền và nhân dân 15 tỉnh miền núi; phê bình 3 xã chậm báo cáo.', []],
  ['report', 'Tham dự hội nghị có lãnh đạo UBND 8 huyện, trưởng thôn của 23 thôn, 02 tổ dân phố.', []],
  ['report', '100% số xã đã đạt chuẩn giữ vững 19/19 tiêu chí.', ['indicator: số xã đã đạt chuẩn giữ vững = 100 %']],
  ['report', 'Đoàn công tác đã làm việc với lãnh đạo 6 xã, đại diện lãnh đạo 04 sở, ngành.', []],
  ['report', 'Nợ đọng 4,2 tỷ đồng tại 2 xã chưa xử lý.', ['indicator: Nợ đọng = 4.2 tỷ đồng']],
  ['report', '6 xã còn lại từ 8 đến 10 tiêu chí.', []],
  ['report', 'Huy động 120 tỷ đồng, so với năm trước tăng 15 tỷ đồng.', ['indicator: Huy động = 120 tỷ đồng']],
  ['commune', 'Các xã rà soát hiện trạng 19 tiêu chí; xã hoàn thành đủ 19 tiêu chí thì lập hồ sơ.', []],
  [
    'goals',
    'Hiện trạng: tỷ lệ hộ nghèo toàn huyện là 6,4%, bình quân đạt 16,1 tiêu chí/xã.',
    ['indicator: tỷ lệ hộ nghèo toàn huyện = 6.4 %', 'average 16.1'],
  ],
  ['goals', 'Hộ nghèo dưới 0,5%; không để xã dưới 15 tiêu chí.', ['target: Hộ nghèo = 0.5 %']],
  ['report', 'Tỷ lệ giải quyết đạt trên 95%; các xã có tỷ lệ dưới 60% phải báo cáo.', []],
  ['report', 'Toàn huyện có 18 xã, 212 thôn; hội nghị trực tuyến đến điểm cầu 18 xã.', []],
  [
    'commune',
    'Hộ nghèo còn 126 hộ, chiếm 1,79%; số nhà tạm, dột nát không còn.',
    [
      'indicator An Phú: Hộ nghèo = 126 hộ',
      'indicator An Phú: tỷ lệ hộ nghèo = 1.79 %',
      'indicator An Phú: nhà tạm, dột nát = 0 nhà',
    ],
  ],
  [
    'commune',
    'Đường trục thôn được cứng hóa 14,5/18,2 km, đạt 79,7%.',
    ['indicator An Phú: Đường trục thôn được cứng hóa = 14.5/18.2 km'],
  ],
  ['commune', 'Tỷ lệ hộ dùng nước sạch từ 60% trở lên.', ['target An Phú: Tỷ lệ hộ dùng nước sạch = 60 %']],
  [
    'goals',
    'Thu nhập bình quân đầu người đạt 55 triệu đồng/người/năm; không có xã dưới 15 tiêu chí; giữ vững 14 xã đã đạt chuẩn.',
    [
      'target: Thu nhập bình quân đầu người = 55 triệu đồng/người/năm',
      'target: xã dưới 15 tiêu chí = 0 xã',
      'target: xa-ntm = 14 xã',
    ],
  ],
  [
    'orders',
    'UBND các xã An Phú, Bình Lâm tăng thêm ít nhất 02 tiêu chí trong năm 2024.',
    ['target An Phú: tăng thêm = 2 tiêu chí by 2024', 'target Bình Lâm: tăng thêm = 2 tiêu chí by 2024'],
  ],
  [
    'orders',
    'UBND xã An Phú vận động nhân dân hiến 5.000 m2 đất, xóa 14 nhà tạm trước ngày 30/6/2024.',
    [
      'target An Phú: vận động nhân dân hiến m2 đất = 5000 m2 by 2024-06-30',
      'target An Phú: xóa nhà tạm = 14 nhà tạm by 2024-06-30',
    ],
  ],
  [
    'orders',
    'Bảo hiểm xã hội huyện phối hợp với UBND các xã nâng tỷ lệ tham gia bảo hiểm y tế lên 95% trước ngày 31/12/2023.',
    ['target: tỷ lệ tham gia bảo hiểm y tế = 95 % by 2023-12-31'],
  ],
  [
    'orders',
    'Tổ chức tập huấn cán bộ thôn (08 lớp) trong quý I/2024.',
    ['target: Tổ chức tập huấn cán bộ thôn = 8 lớp by 2024-Q1'],
  ],
  [
    'orders',
    'UBND xã An Phú hoàn thành tiêu chí thu nhập (58 triệu đồng/người/năm) trong năm 2024.',
    ['target An Phú: hoàn thành tiêu chí thu nhập = 58 triệu đồng/người/năm by 2024'],
  ],
  [
    'orders',
    'Giải ngân đến 30/6/2024 đạt tối thiểu 50%, đến 31/12/2024 đạt 100%.',
    ['target: Giải ngân đến 30/6/2024 = 50 % by 2024-06-30', 'target: 31/12/2024 = 100 % by 2024-12-31'],
  ],
  [
    'orders',
    'Phòng Nội vụ tuyên truyền Kế hoạch đến 100% cán bộ trong tháng 12/2023.',
    ['target: tuyên truyền Kế hoạch đến cán bộ = 100 % by 2023-12'],
  ],
  [
    'orders',
    'UBND huyện cân đối ngân sách mỗi năm tối thiểu 40 tỷ đồng.',
    ['target: cân đối ngân sách mỗi năm = 40 tỷ đồng'],
  ],
  [
    'orders',
    'Phòng Nội vụ chỉ đạo 6 xã hoàn thành quyết toán 12 công trình.',
    ['target: hoàn thành quyết toán công trình = 12 công trình'],
  ],
  ['orders', 'Phòng Văn hóa xây dựng quy chế quản lý, sử dụng 23 nhà văn hóa thôn.', []],
  ['orders', 'Phòng Nội vụ xử lý dứt điểm rác thải ở 4 xã còn tồn đọng.', []],
  [
    'orders',
    'Đề nghị Đảng ủy, UBND xã An Phú tập trung chỉ đạo; phấn đấu thu nhập bình quân đạt 39 triệu đồng.',
    ['target An Phú: thu nhập bình quân = 39 triệu đồng'],
  ],
  ['orders', 'Hướng dẫn 04 xã: An Phú, Bình Lâm, Cẩm Sơn, Đông Hòa; rà soát tiêu chí Điện của cả 4 xã.', []],
  ['orders', 'Đối với 11 xã chưa gửi báo cáo, yêu cầu gửi ngay; thành viên xuống xã mỗi tuần ít nhất 02 buổi.', []],
  [
    'orders',
    'Yêu cầu UBND xã An Phú làm xong 1,6 km đường trục thôn Nà Mu, đấu nối nước sạch cho 310 hộ ở thôn Pắc Cáy.',
    [
      'target thôn Nà Mu: làm xong km đường trục thôn Nà Mu = 1.6 km',
      'target thôn Pắc Cáy: đấu nối nước sạch cho hộ ở thôn Pắc Cáy = 310 hộ',
    ],
  ],
  [
    'orders',
    'Giao Phòng Nội vụ chủ trì, nâng tổng số tiêu chí đạt chuẩn lên 240/304, không để còn xã dưới 7 tiêu chí.',
    ['target: nâng tổng số tiêu chí đạt chuẩn = 240 tiêu chí', 'target: xã dưới 7 tiêu chí = 0 xã'],
  ],
  [
    'report',
    'Toàn tỉnh có 61 xã thực hiện Chương trình; qua rà soát bước đầu có 14/61 xã đạt từ 8 tiêu chí trở lên.',
    ['indicator: qua rà soát bước đầu xã đạt từ 8 tiêu chí = 14/61 xã'],
  ],
  ['report', 'Từ nay cấp xã còn 19 tiêu chí, 57 chỉ tiêu.', []],
  [
    'orders',
    'Yêu cầu UBND xã An Phú làm xong 3,2 km đường trục thôn Bến Đá và thôn Cây Thị.',
    ['target An Phú: làm xong km đường trục thôn Bến Đá = 3.2 km'],
  ],
  ['orders', 'Hướng dẫn 03 xã An Phú, Bình Lâm, Cẩm Sơn hoàn thành tiêu chí số 6.', []],
] as const)('%s: %s', (frame, passage, wanted) => expect(briefly(frame, passage)).toEqual(wanted))
