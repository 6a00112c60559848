// Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021-2025. Names and numbers only; thresholds are the frameworks module's.
import type { CriteriaSet } from './criteria-set.ts'

export const xaNtm20212025: CriteriaSet = {
  id: 'xa-ntm-2021-2025',
  level: 'xa-ntm',
  decision: 'Quyết định 318/QĐ-TTg',
  date: '2022-03-08',
  from: '2021-01-01',
  to: '2026-02-14',
  criteria: [
    {
      no: 1,
      name: 'Quy hoạch',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '1.1',
          name: 'Có quy hoạch chung xây dựng xã còn thời hạn hoặc đã được rà soát, điều chỉnh theo quy định của pháp luật về quy hoạch (trong đó có quy hoạch khu chức năng dịch vụ hỗ trợ phát triển kinh tế nông thôn) và được công bố công khai đúng thời hạn',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '2.1',
          name: 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.2',
          name: 'Tỷ lệ đường thôn, bản, ấp và đường liên thôn, bản, ấp ít nhất được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.3',
          name: 'Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.4',
          name: 'Tỷ lệ đường trục chính nội đồng đảm bảo vận chuyển hàng hóa thuận tiện quanh năm',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 3,
      name: 'Thủy lợi và phòng, chống thiên tai',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '3.1',
          name: 'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.2',
          name: 'Đảm bảo yêu cầu chủ động về phòng chống thiên tai theo phương châm 4 tại chỗ',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        { code: '4.1', name: 'Có hệ thống điện đạt chuẩn', verified: false, source: 'memory-unverified' },
        {
          code: '4.2',
          name: 'Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện sinh hoạt, sản xuất đảm bảo an toàn, tin cậy và ổn định',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 5,
      name: 'Trường học',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '5',
          name: 'Tỷ lệ trường học các cấp (mầm non, tiểu học, THCS, hoặc trường phổ thông có nhiều cấp học có cấp học cao nhất là THCS) đạt tiêu chuẩn cơ sở vật chất theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 6,
      name: 'Cơ sở vật chất văn hóa',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        { code: '9.1', name: 'Nhà tạm, dột nát', verified: false, source: 'memory-unverified' },
        {
          code: '9.2',
          name: 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 10,
      name: 'Thu nhập',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [{ code: '10', name: 'Thu nhập bình quân đầu người', verified: false, source: 'memory-unverified' }],
    },
    {
      no: 11,
      name: 'Nghèo đa chiều',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        { code: '11', name: 'Tỷ lệ nghèo đa chiều giai đoạn 2021-2025', verified: false, source: 'memory-unverified' },
      ],
    },
    {
      no: 12,
      name: 'Lao động',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '12.1',
          name: 'Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '12.2',
          name: 'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ (áp dụng đạt cho cả nam và nữ)',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 13,
      name: 'Tổ chức sản xuất và phát triển kinh tế nông thôn',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '13.1',
          name: 'Xã có hợp tác xã hoạt động hiệu quả và theo đúng quy định của Luật Hợp tác xã',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.2',
          name: 'Xã có mô hình liên kết sản xuất gắn với tiêu thụ sản phẩm chủ lực đảm bảo bền vững',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.3',
          name: 'Thực hiện truy xuất nguồn gốc các sản phẩm chủ lực của xã gắn với xây dựng vùng nguyên liệu và được chứng nhận VietGAP hoặc tương đương',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.4',
          name: 'Có kế hoạch và triển khai kế hoạch bảo tồn, phát triển làng nghề, làng nghề truyền thống (nếu có) gắn với hạ tầng về bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.5',
          name: 'Có tổ khuyến nông cộng đồng hoạt động hiệu quả',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '14.1',
          name: 'Phổ cập giáo dục mầm non cho trẻ em 5 tuổi; phổ cập giáo dục tiểu học; phổ cập giáo dục trung học cơ sở; xóa mù chữ',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '14.2',
          name: 'Tỷ lệ học sinh (áp dụng đạt cho cả nam và nữ) tốt nghiệp trung học cơ sở được tiếp tục học trung học (phổ thông, giáo dục thường xuyên, trung cấp)',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 15,
      name: 'Y tế',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '15.1',
          name: 'Tỷ lệ người dân tham gia bảo hiểm y tế (áp dụng đạt cho cả nam và nữ)',
          verified: false,
          source: 'memory-unverified',
        },
        { code: '15.2', name: 'Xã đạt tiêu chí quốc gia về y tế', verified: false, source: 'memory-unverified' },
        {
          code: '15.3',
          name: 'Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi (chiều cao theo tuổi)',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '15.4',
          name: 'Tỷ lệ dân số có sổ khám chữa bệnh điện tử',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 16,
      name: 'Văn hóa',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '16',
          name: 'Tỷ lệ thôn, bản, ấp đạt tiêu chuẩn văn hóa theo quy định, có kế hoạch và thực hiện kế hoạch xây dựng nông thôn mới',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '17.1',
          name: 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.2',
          name: 'Tỷ lệ cơ sở sản xuất - kinh doanh, nuôi trồng thủy sản, làng nghề đảm bảo quy định về bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.3',
          name: 'Cảnh quan, không gian xanh - sạch - đẹp, an toàn; không để xảy ra tồn đọng nước thải sinh hoạt tại các khu dân cư tập trung',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.4',
          name: 'Đất cây xanh sử dụng công cộng tại điểm dân cư nông thôn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.5',
          name: 'Mai táng, hỏa táng phù hợp với quy định và theo quy hoạch',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.6',
          name: 'Tỷ lệ chất thải rắn sinh hoạt và chất thải rắn không nguy hại trên địa bàn được thu gom, xử lý theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.7',
          name: 'Tỷ lệ bao gói thuốc bảo vệ thực vật sau sử dụng và chất thải rắn y tế được thu gom, xử lý đáp ứng yêu cầu về bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.8',
          name: 'Tỷ lệ hộ có nhà tiêu, nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh và đảm bảo 3 sạch',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.9',
          name: 'Tỷ lệ cơ sở chăn nuôi bảo đảm các quy định về vệ sinh thú y, chăn nuôi và bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.10',
          name: 'Tỷ lệ hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm tuân thủ các quy định về đảm bảo an toàn thực phẩm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.11',
          name: 'Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.12',
          name: 'Tỷ lệ chất thải nhựa phát sinh trên địa bàn được thu gom, tái sử dụng, tái chế, xử lý theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 18,
      name: 'Hệ thống chính trị và tiếp cận pháp luật',
      verified: false,
      source:
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        { code: '18.1', name: 'Cán bộ, công chức xã đạt chuẩn', verified: false, source: 'memory-unverified' },
        {
          code: '18.2',
          name: 'Đảng bộ, chính quyền xã được xếp loại chất lượng hoàn thành tốt nhiệm vụ trở lên',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.3',
          name: 'Tổ chức chính trị - xã hội của xã được xếp loại chất lượng hoàn thành tốt nhiệm vụ trở lên',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.4',
          name: 'Xã đạt chuẩn tiếp cận pháp luật theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.5',
          name: 'Đảm bảo bình đẳng giới và phòng chống bạo lực gia đình; phòng chống bạo lực trên cơ sở giới; phòng chống xâm hại trẻ em; bảo vệ và hỗ trợ trẻ em có hoàn cảnh đặc biệt trên địa bàn (nếu có); bảo vệ và hỗ trợ những người dễ bị tổn thương trong gia đình và đời sống xã hội',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.6',
          name: 'Có kế hoạch và triển khai kế hoạch bồi dưỡng kiến thức về xây dựng nông thôn mới cho người dân, đào tạo nâng cao năng lực cộng đồng gắn với nâng cao hiệu quả hoạt động của Ban Phát triển thôn',
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
        'structure: source for 5 groups, 19 criteria, 57 indicators; indicator codes and names: memory-unverified but the count reproduces 57; thresholds: memory-unverified or null',
      indicators: [
        {
          code: '19.1',
          name: 'Xây dựng lực lượng dân quân "vững mạnh, rộng khắp" và hoàn thành chỉ tiêu quân sự, quốc phòng',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '19.2',
          name: 'Không có hoạt động xâm phạm an ninh quốc gia; không có khiếu kiện đông người kéo dài trái pháp luật; không có công dân cư trú trên địa bàn phạm tội đặc biệt nghiêm trọng hoặc phạm các tội về xâm hại trẻ em; tội phạm, tệ nạn xã hội và tai nạn giao thông, cháy, nổ được kiềm chế, giảm so với năm trước; có mô hình phòng, chống tội phạm, bảo đảm trật tự, an toàn giao thông, phòng cháy, chữa cháy gắn với phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động thường xuyên, hiệu quả',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
  ],
}
