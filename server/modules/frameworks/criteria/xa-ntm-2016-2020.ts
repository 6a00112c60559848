// Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2016-2020. Names and numbers only; thresholds are the frameworks module's.
import type { CriteriaSet } from './criteria-set.ts'

export const xaNtm20162020: CriteriaSet = {
  id: 'xa-ntm-2016-2020',
  level: 'xa-ntm',
  decision: 'Quyết định 1980/QĐ-TTg',
  date: '2016-10-17',
  from: '2016-12-01',
  to: '2020-12-31',
  criteria: [
    {
      no: 1,
      name: 'Quy hoạch',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '1.1',
          name: 'Có quy hoạch chung xây dựng xã được phê duyệt và được công bố công khai đúng thời hạn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '1.2',
          name: 'Ban hành quy định quản lý quy hoạch chung xây dựng xã và tổ chức thực hiện theo quy hoạch',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 2,
      name: 'Giao thông',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '2.1',
          name: 'Đường xã và đường từ trung tâm xã đến đường huyện được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.2',
          name: 'Đường trục thôn, bản, ấp và đường liên thôn, bản, ấp ít nhất được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.3',
          name: 'Đường ngõ, xóm sạch và không lầy lội vào mùa mưa',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.4',
          name: 'Đường trục chính nội đồng đảm bảo vận chuyển hàng hóa thuận tiện quanh năm',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 3,
      name: 'Thủy lợi',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '3.1',
          name: 'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động đạt từ 80% trở lên',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.2',
          name: 'Đảm bảo đủ điều kiện đáp ứng yêu cầu dân sinh và theo quy định về phòng chống thiên tai tại chỗ',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 4,
      name: 'Điện',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        { code: '4.1', name: 'Hệ thống điện đạt chuẩn', verified: false, source: 'memory-unverified' },
        {
          code: '4.2',
          name: 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn từ các nguồn',
          verified: true,
          source: 'source:general-only; per_region memory-unverified',
        },
      ],
    },
    {
      no: 5,
      name: 'Trường học',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '5',
          name: 'Tỷ lệ trường học các cấp: mầm non, mẫu giáo, tiểu học, trung học cơ sở có cơ sở vật chất và thiết bị dạy học đạt chuẩn quốc gia',
          verified: true,
          source: 'source:general-only; per_region memory-unverified',
        },
      ],
    },
    {
      no: 6,
      name: 'Cơ sở vật chất văn hóa',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '6.1',
          name: 'Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao phục vụ sinh hoạt văn hóa, thể thao của toàn xã',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '6.2',
          name: 'Xã có điểm vui chơi, giải trí và thể thao cho trẻ em và người cao tuổi theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '6.3',
          name: 'Tỷ lệ thôn, bản, ấp có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao phục vụ cộng đồng',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 7,
      name: 'Cơ sở hạ tầng thương mại nông thôn',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '7',
          name: 'Xã có chợ nông thôn hoặc nơi mua bán, trao đổi hàng hóa',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 8,
      name: 'Thông tin và Truyền thông',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        { code: '8.1', name: 'Xã có điểm phục vụ bưu chính', verified: false, source: 'memory-unverified' },
        { code: '8.2', name: 'Xã có dịch vụ viễn thông, internet', verified: false, source: 'memory-unverified' },
        {
          code: '8.3',
          name: 'Xã có đài truyền thanh và hệ thống loa đến các thôn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '8.4',
          name: 'Xã có ứng dụng công nghệ thông tin trong công tác quản lý, điều hành',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 9,
      name: 'Nhà ở dân cư',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        { code: '9.1', name: 'Nhà tạm, dột nát', verified: true, source: 'source' },
        {
          code: '9.2',
          name: 'Tỷ lệ hộ có nhà ở đạt tiêu chuẩn theo quy định',
          verified: true,
          source: 'source:general-only; per_region memory-unverified',
        },
      ],
    },
    {
      no: 10,
      name: 'Thu nhập',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '10',
          name: 'Thu nhập bình quân đầu người khu vực nông thôn đến năm 2020',
          verified: true,
          source: 'source',
        },
      ],
    },
    {
      no: 11,
      name: 'Hộ nghèo',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '11',
          name: 'Tỷ lệ hộ nghèo đa chiều giai đoạn 2016-2020',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 12,
      name: 'Lao động có việc làm',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '12',
          name: 'Tỷ lệ người có việc làm trên dân số trong độ tuổi lao động có khả năng tham gia lao động',
          verified: true,
          source: 'source:general-only; per_region memory-unverified',
        },
      ],
    },
    {
      no: 13,
      name: 'Tổ chức sản xuất',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '13.1',
          name: 'Xã có hợp tác xã hoạt động theo đúng quy định của Luật Hợp tác xã năm 2012',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.2',
          name: 'Xã có mô hình liên kết sản xuất gắn với tiêu thụ nông sản chủ lực đảm bảo bền vững',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 14,
      name: 'Giáo dục và Đào tạo',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '14.1',
          name: 'Phổ cập giáo dục mầm non cho trẻ 5 tuổi, xóa mù chữ, phổ cập giáo dục tiểu học đúng độ tuổi; phổ cập giáo dục trung học cơ sở',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '14.2',
          name: 'Tỷ lệ học sinh tốt nghiệp trung học cơ sở được tiếp tục học trung học (phổ thông, bổ túc, trung cấp)',
          verified: false,
          source: 'memory-unverified',
        },
        { code: '14.3', name: 'Tỷ lệ lao động có việc làm qua đào tạo', verified: false, source: 'memory-unverified' },
      ],
    },
    {
      no: 15,
      name: 'Y tế',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        { code: '15.1', name: 'Tỷ lệ người dân tham gia bảo hiểm y tế', verified: true, source: 'source' },
        { code: '15.2', name: 'Xã đạt tiêu chí quốc gia về y tế', verified: true, source: 'source' },
        {
          code: '15.3',
          name: 'Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi (chiều cao theo tuổi)',
          verified: true,
          source: 'source',
        },
      ],
    },
    {
      no: 16,
      name: 'Văn hóa',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '16',
          name: 'Tỷ lệ thôn, bản, ấp đạt tiêu chuẩn văn hóa theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 17,
      name: 'Môi trường và an toàn thực phẩm',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '17.1a',
          name: 'Tỷ lệ hộ được sử dụng nước hợp vệ sinh',
          verified: true,
          source: 'source; DHNTB corrected from memory',
        },
        {
          code: '17.1b',
          name: 'trong đó: tỷ lệ hộ được sử dụng nước sạch',
          verified: true,
          source: 'source; general value conflicts',
        },
        {
          code: '17.2',
          name: 'Tỷ lệ cơ sở sản xuất - kinh doanh, nuôi trồng thủy sản, làng nghề đảm bảo quy định về bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.3',
          name: 'Xây dựng cảnh quan, môi trường xanh - sạch - đẹp, an toàn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.4',
          name: 'Mai táng phù hợp với quy định và theo quy hoạch',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.5',
          name: 'Chất thải rắn trên địa bàn và nước thải khu dân cư tập trung, cơ sở sản xuất - kinh doanh được thu gom, xử lý theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.6',
          name: 'Tỷ lệ hộ có nhà tiêu, nhà tắm, bể chứa nước sinh hoạt hợp vệ sinh và đảm bảo 3 sạch',
          verified: true,
          source: 'source:general-only; per_region memory-unverified',
        },
        {
          code: '17.7',
          name: 'Tỷ lệ hộ chăn nuôi có chuồng trại chăn nuôi đảm bảo vệ sinh môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.8',
          name: 'Tỷ lệ hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm tuân thủ các quy định về đảm bảo an toàn thực phẩm',
          verified: true,
          source: 'source',
        },
      ],
    },
    {
      no: 18,
      name: 'Hệ thống chính trị và tiếp cận pháp luật',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        { code: '18.1', name: 'Cán bộ, công chức xã đạt chuẩn', verified: false, source: 'memory-unverified' },
        {
          code: '18.2',
          name: 'Có đủ các tổ chức trong hệ thống chính trị cơ sở theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.3',
          name: 'Đảng bộ, chính quyền xã đạt tiêu chuẩn "Trong sạch, vững mạnh"',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.4',
          name: 'Tổ chức chính trị - xã hội của xã đạt loại khá trở lên',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.5',
          name: 'Xã đạt chuẩn tiếp cận pháp luật theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.6',
          name: 'Đảm bảo bình đẳng giới và phòng chống bạo lực gia đình; bảo vệ và hỗ trợ những người dễ bị tổn thương trong các lĩnh vực của gia đình và đời sống xã hội',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 19,
      name: 'Quốc phòng và An ninh',
      verified: false,
      source:
        'mixed: names of criteria and groups = source; thresholds as marked per entry; indicator wording and unsourced values = memory-unverified (but the indicator count reproduces the official 49)',
      indicators: [
        {
          code: '19.1',
          name: 'Xây dựng lực lượng dân quân "vững mạnh, rộng khắp" và hoàn thành các chỉ tiêu quân sự, quốc phòng',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '19.2',
          name: 'Xã đạt chuẩn an toàn về an ninh, trật tự xã hội và đảm bảo bình yên: không có khiếu kiện đông người kéo dài; không để xảy ra trọng án; tội phạm và tệ nạn xã hội được kiềm chế, giảm liên tục so với các năm trước',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
  ],
}
