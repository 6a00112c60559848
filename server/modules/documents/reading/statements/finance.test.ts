import { expect, test } from 'vitest'
import { briefly } from './told-for-tests.ts'

test.each([
  [
    'report',
    'Vốn đầu tư năm 2021 bố trí cho 04 xã là 18.640 triệu đồng, mới giải ngân 9.506 triệu đồng, đạt 51%.',
    ['finance: Vốn đầu tư năm 2021 bố trí cho 04 xã 18640 → 9506 51%'],
  ],
  [
    'report',
    'Một số huyện giải ngân còn thấp: huyện Lâm An đạt 4,1%, huyện Trà Mi đạt 6,7%.',
    ['finance Lâm An: tỷ lệ giải ngân null → null 4.1%', 'finance Trà Mi: tỷ lệ giải ngân null → null 6.7%'],
  ],
  [
    'report',
    'Kế hoạch giao 12.345 triệu đồng, đã giải ngân 8.000 triệu đồng, đạt 64,8%.',
    ['finance: Kế hoạch giao 12345 → 8000 64.8%'],
  ],
  [
    'report',
    'Huy động nguồn lực: kế hoạch vốn ngân sách năm 2020 là 4.200 triệu đồng, đã giải ngân 2.100 triệu đồng, đạt 50%.',
    ['finance: kế hoạch vốn ngân sách năm 2020 4200 → 2100 50%'],
  ],
  [
    'report',
    'Kế hoạch vốn giao 1.250,5 triệu đồng, đã giải ngân 1 tỷ đồng.',
    ['finance: Kế hoạch vốn giao 1250.5 → 1000'],
  ],
  [
    'report',
    'Kế hoạch vốn cả năm 386.400 triệu đồng. Đến ngày 30/9/2023 đã giải ngân 193.200 triệu đồng, bằng 50%.',
    ['finance: Kế hoạch vốn cả năm 386400 → 193200 50%'],
  ],
  [
    'report',
    'Tổng vốn là 68.900 triệu đồng (trung ương 50.000 triệu đồng, tỉnh 18.900 triệu đồng), giải ngân 17.225 triệu đồng, đạt 25%.',
    ['finance: Tổng vốn 68900 → 17225 25%', 'finance: trung ương 50000 → null', 'finance: tỉnh 18900 → null'],
  ],
  [
    'report',
    'Vốn năm 2023 giải ngân 41.310 triệu đồng trên tổng số 45.900 triệu đồng, đạt 90%.',
    ['finance: Vốn năm 2023 giải ngân 45900 → 41310 90%'],
  ],
  [
    'report',
    'Giải ngân vốn đầu tư 25.300/40.000 triệu đồng (63,25%); vốn sự nghiệp 3.100/12.400 triệu đồng (25%).',
    ['finance: Giải ngân vốn đầu tư 40000 → 25300 63.25%', 'finance: vốn sự nghiệp 12400 → 3100 25%'],
  ],
  [
    'report',
    'Tổng kế hoạch vốn năm 2023 là 50.500 triệu đồng, trong đó: ngân sách tỉnh 30.500 triệu đồng, vốn huy động nhân dân 20.000 triệu đồng.',
    [
      'finance: Tổng kế hoạch vốn năm 2023 50500 → null',
      'finance: ngân sách tỉnh 30500 → null',
      'finance: vốn huy động nhân dân 20000 → null',
    ],
  ],
  ['report', 'Giải ngân 51,36 tỷ đồng/85,6 tỷ đồng (đạt 60%).', ['finance: Giải ngân 85600 → 51360 60%']],
  [
    'report',
    'Giải ngân 5 tỷ 200 triệu đồng, đạt 63% kế hoạch vốn giao (8.254 triệu đồng).',
    ['finance: Giải ngân 8254 → 5200 63%'],
  ],
  [
    'report',
    'Tổng vốn 18,6 tỷ đồng, trong đó vốn đầu tư 15,2 tỷ đồng, vốn sự nghiệp 3,4 tỷ đồng; đến nay mới giải ngân được 3,8 tỷ đồng vốn đầu tư (đạt 25%), vốn sự nghiệp chưa giải ngân.',
    [
      'finance: Tổng vốn 18600 → null',
      'finance: vốn đầu tư 15200 → null',
      'finance: vốn sự nghiệp 3400 → null',
      'finance: vốn đầu tư null → 3800 25%',
      'finance: vốn sự nghiệp null → 0',
    ],
  ],
  [
    'report',
    'Ngân sách trung ương bố trí 20 tỷ đồng, ngân sách tỉnh 10 tỷ đồng; đã giải ngân 15 tỷ đồng, đạt 50%.',
    [
      'finance: Ngân sách trung ương bố trí 20000 → null',
      'finance: ngân sách tỉnh 10000 → null',
      'finance: đã giải ngân null → 15000 50%',
    ],
  ],
  [
    'report',
    'Vốn sự nghiệp được giao 4.150 triệu đồng, đến nay chưa giải ngân.',
    ['finance: Vốn sự nghiệp được giao 4150 → 0'],
  ],
  [
    'report',
    'Tỷ lệ giải ngân vốn sự nghiệp mới đạt 18%.',
    ['finance: Tỷ lệ giải ngân vốn sự nghiệp mới null → null 18%'],
  ],
  [
    'report',
    'Nợ đọng xây dựng cơ bản còn 12.350 triệu đồng tại 04 xã.',
    ['indicator: Nợ đọng xây dựng cơ bản = 12350 triệu đồng'],
  ],
  [
    'report',
    'Nhân dân hiến 45.600 m2 đất, đóng góp 3.250 ngày công và 12,4 tỷ đồng.',
    [
      'indicator: Nhân dân hiến m2 đất = 45600 m2',
      'indicator: đóng góp ngày công = 3250 ngày công',
      'indicator: đóng góp = 12.4 tỷ đồng',
    ],
  ],
  [
    'goals',
    'Kinh phí thực hiện 62.500 triệu đồng, gồm: ngân sách tỉnh 50.500 triệu đồng; nhân dân đóng góp 12.000 triệu đồng.',
    [
      'finance: Kinh phí thực hiện 62500 → null',
      'finance: ngân sách tỉnh 50500 → null',
      'finance: nhân dân đóng góp 12000 → null',
    ],
  ],
  [
    'orders',
    'Phòng Tài chính - Kế hoạch tham mưu phân bổ 4.500 triệu đồng vốn sự nghiệp cho các xã trước ngày 15/3/2024.',
    ['finance: tham mưu phân bổ 4500 → null'],
  ],
  [
    'orders',
    'UBND xã An Phú giải ngân hết 7,2 tỷ đồng vốn huyện hỗ trợ trước ngày 31/12/2023.',
    ['finance An Phú: giải ngân hết 7200 → null'],
  ],
  ['orders', 'Các chủ đầu tư phấn đấu giải ngân đạt 100% kế hoạch vốn.', ['target: giải ngân kế hoạch vốn = 100 %']],
] as const)('%s: %s', (frame, passage, wanted) => expect(briefly(frame, passage)).toEqual(wanted))
