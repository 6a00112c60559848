// Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021-2025. Names and numbers only; thresholds are the frameworks module's.
import type { CriteriaSet } from './criteria-set.ts'

export const xaNtmNangCao20212025: CriteriaSet = {
  id: 'xa-ntm-nang-cao-2021-2025',
  level: 'xa-ntm-nang-cao',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '1.1',
          name: 'Có quy hoạch chung xây dựng xã còn thời hạn hoặc đã được rà soát, điều chỉnh theo quy định của pháp luật về quy hoạch',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '1.2',
          name: 'Có quy chế quản lý và tổ chức thực hiện quy hoạch xây dựng và quản lý xây dựng theo quy hoạch',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '1.3',
          name: 'Có quy hoạch chi tiết xây dựng trung tâm xã hoặc quy hoạch chi tiết xây dựng điểm dân cư mới phù hợp với tình hình kinh tế - xã hội của địa phương và phù hợp với định hướng đô thị hóa theo quy hoạch cấp trên',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '2.1',
          name: 'Tỷ lệ đường xã được bảo trì hàng năm, có các hạng mục cần thiết (biển báo, biển chỉ dẫn, chiếu sáng, gờ giảm tốc, cây xanh...) theo quy định và đảm bảo sáng - xanh - sạch - đẹp',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.2',
          name: 'Tỷ lệ đường thôn, bản, ấp và đường liên thôn, bản, ấp được cứng hóa và bảo trì hàng năm, có các hạng mục cần thiết theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.3',
          name: 'Tỷ lệ đường ngõ, xóm được cứng hóa, đảm bảo sáng - xanh - sạch - đẹp',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '2.4',
          name: 'Tỷ lệ đường trục chính nội đồng được cứng hóa, đáp ứng yêu cầu sản xuất và vận chuyển hàng hóa',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '3.1',
          name: 'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.2',
          name: 'Có ít nhất 01 tổ chức thủy lợi cơ sở hoạt động hiệu quả, bền vững',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.3',
          name: 'Tỷ lệ diện tích cây trồng chủ lực của địa phương được tưới tiên tiến, tiết kiệm nước',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.4',
          name: 'Tỷ lệ số công trình thủy lợi nhỏ, thủy lợi nội đồng được bảo trì hàng năm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.5',
          name: 'Thực hiện kiểm kê, kiểm soát các nguồn nước thải xả vào công trình thủy lợi',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '3.6',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '4',
          name: 'Tỷ lệ hộ có đăng ký trực tiếp và được sử dụng điện sinh hoạt, sản xuất đảm bảo an toàn, tin cậy và ổn định',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 5,
      name: 'Giáo dục',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '5.1',
          name: 'Tỷ lệ trường học các cấp (mầm non, tiểu học, THCS) đạt tiêu chuẩn cơ sở vật chất mức độ 1 và có ít nhất 01 trường đạt tiêu chuẩn cơ sở vật chất mức độ 2',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '5.2',
          name: 'Duy trì và nâng cao chất lượng đạt chuẩn phổ cập giáo dục mầm non cho trẻ em 5 tuổi',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '5.3',
          name: 'Đạt chuẩn và duy trì nâng cao chất lượng đạt chuẩn phổ cập giáo dục tiểu học và phổ cập giáo dục THCS',
          verified: false,
          source: 'memory-unverified',
        },
        { code: '5.4', name: 'Đạt chuẩn xóa mù chữ', verified: false, source: 'memory-unverified' },
        {
          code: '5.5',
          name: 'Cộng đồng học tập cấp xã được đánh giá, xếp loại',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '5.6',
          name: 'Có mô hình giáo dục thể chất cho học sinh rèn luyện thể lực, kỹ năng, sức bền',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 6,
      name: 'Văn hóa',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '6.1',
          name: 'Có lắp đặt các dụng cụ thể dục thể thao ngoài trời ở điểm công cộng; các loại hình hoạt động văn hóa, văn nghệ, thể dục, thể thao được tổ chức hoạt động thường xuyên',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '6.2',
          name: 'Di sản văn hóa được kiểm kê, ghi danh, bảo vệ, tu bổ, tôn tạo và phát huy giá trị đúng quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '6.3',
          name: 'Tỷ lệ thôn, bản, ấp đạt tiêu chuẩn văn hóa theo quy định và đạt chuẩn nông thôn mới',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '7',
          name: 'Có mô hình chợ thí điểm bảo đảm an toàn thực phẩm, hoặc chợ đáp ứng yêu cầu chung theo tiêu chuẩn chợ kinh doanh thực phẩm',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '8.1',
          name: 'Có điểm phục vụ bưu chính đáp ứng cung cấp dịch vụ công trực tuyến cho người dân',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '8.2',
          name: 'Tỷ lệ thuê bao sử dụng điện thoại thông minh',
          verified: false,
          source: 'memory-unverified',
        },
        { code: '8.3', name: 'Có dịch vụ báo chí truyền thông', verified: false, source: 'memory-unverified' },
        {
          code: '8.4',
          name: 'Có ứng dụng công nghệ thông tin trong công tác quản lý, điều hành phục vụ đời sống kinh tế - xã hội và tổ chức lấy ý kiến sự hài lòng của người dân về kết quả xây dựng nông thôn mới',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '8.5',
          name: 'Có mạng wifi miễn phí ở các điểm công cộng',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        { code: '9', name: 'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', verified: false, source: 'memory-unverified' },
      ],
    },
    {
      no: 10,
      name: 'Thu nhập',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [{ code: '10', name: 'Thu nhập bình quân đầu người', verified: false, source: 'memory-unverified' }],
    },
    {
      no: 11,
      name: 'Nghèo đa chiều',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        { code: '11', name: 'Tỷ lệ nghèo đa chiều giai đoạn 2021-2025', verified: false, source: 'memory-unverified' },
      ],
    },
    {
      no: 12,
      name: 'Lao động',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
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
        {
          code: '12.3',
          name: 'Tỷ lệ lao động làm việc trong các ngành kinh tế chủ lực trên địa bàn',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '13.1',
          name: 'Hợp tác xã hoạt động hiệu quả và có hợp đồng liên kết theo chuỗi giá trị ổn định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.2',
          name: 'Có sản phẩm OCOP được xếp hạng đạt chuẩn hoặc tương đương còn thời hạn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.3',
          name: 'Có mô hình kinh tế ứng dụng công nghệ cao, hoặc mô hình nông nghiệp áp dụng cơ giới hóa các khâu, liên kết theo chuỗi giá trị gắn với đảm bảo an toàn thực phẩm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.4',
          name: 'Ứng dụng chuyển đổi số để thực hiện truy xuất nguồn gốc các sản phẩm chủ lực của xã',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.5',
          name: 'Tỷ lệ sản phẩm chủ lực của xã được bán qua kênh thương mại điện tử',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.6',
          name: 'Vùng nguyên liệu tập trung đối với nông sản chủ lực của xã được cấp mã vùng',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.7',
          name: 'Có thực hiện công tác quảng bá hình ảnh điểm du lịch của xã thông qua ứng dụng Internet, mạng xã hội',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '13.8',
          name: 'Có mô hình phát triển kinh tế nông thôn hiệu quả theo hướng tích hợp đa giá trị (kinh tế, văn hóa, môi trường)',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 14,
      name: 'Y tế',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '14.1',
          name: 'Tỷ lệ người dân tham gia bảo hiểm y tế (áp dụng đạt cho cả nam và nữ)',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '14.2',
          name: 'Tỷ lệ dân số được quản lý sức khỏe (áp dụng đạt cho cả nam và nữ)',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '14.3',
          name: 'Tỷ lệ người dân tham gia và sử dụng ứng dụng khám chữa bệnh từ xa (áp dụng đạt cho cả nam và nữ)',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '14.4',
          name: 'Tỷ lệ dân số có sổ khám chữa bệnh điện tử',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 15,
      name: 'Hành chính công',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '15.1',
          name: 'Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '15.2',
          name: 'Có dịch vụ công trực tuyến mức độ 3 trở lên',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '15.3',
          name: 'Giải quyết các thủ tục hành chính đảm bảo đúng quy định và không để xảy ra khiếu nại vượt cấp',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 16,
      name: 'Tiếp cận pháp luật',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '16.1',
          name: 'Có mô hình điển hình về phổ biến, giáo dục pháp luật, hòa giải ở cơ sở hoạt động hiệu quả được công nhận',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '16.2',
          name: 'Tỷ lệ mâu thuẫn, tranh chấp, vi phạm thuộc phạm vi hòa giải được hòa giải thành',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '16.3',
          name: 'Tỷ lệ người dân thuộc đối tượng trợ giúp pháp lý tiếp cận và được trợ giúp pháp lý khi có yêu cầu',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
    {
      no: 17,
      name: 'Môi trường',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '17.1',
          name: 'Khu kinh doanh, dịch vụ, chăn nuôi, giết mổ (gia súc, gia cầm), nuôi trồng thủy sản có hạ tầng kỹ thuật về bảo vệ môi trường',
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
          name: 'Tỷ lệ chất thải rắn sinh hoạt và chất thải rắn không nguy hại trên địa bàn được thu gom, xử lý theo quy định',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.4',
          name: 'Tỷ lệ hộ gia đình thực hiện thu gom, xử lý nước thải sinh hoạt bằng biện pháp phù hợp, hiệu quả',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.5',
          name: 'Tỷ lệ hộ gia đình thực hiện phân loại chất thải rắn tại nguồn',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.6',
          name: 'Tỷ lệ chất thải rắn nguy hại trên địa bàn được thu gom, vận chuyển và xử lý đáp ứng các yêu cầu về bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.7',
          name: 'Tỷ lệ chất thải hữu cơ, phụ phẩm nông nghiệp được thu gom, tái sử dụng và tái chế thành nguyên liệu, nhiên liệu và các sản phẩm thân thiện với môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.8',
          name: 'Tỷ lệ cơ sở chăn nuôi bảo đảm các quy định về vệ sinh thú y, chăn nuôi và bảo vệ môi trường',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '17.9',
          name: 'Nghĩa trang, cơ sở hỏa táng (nếu có) đáp ứng các quy định của pháp luật và theo quy hoạch',
          verified: false,
          source: 'memory-unverified',
        },
        { code: '17.10', name: 'Tỷ lệ sử dụng hình thức hỏa táng', verified: false, source: 'memory-unverified' },
        {
          code: '17.11',
          name: 'Đất cây xanh sử dụng công cộng tại điểm dân cư nông thôn',
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
      name: 'Chất lượng môi trường sống',
      verified: false,
      source:
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '18.1',
          name: 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn từ hệ thống cấp nước tập trung',
          verified: true,
          source: 'source for the Bắc Trung Bộ value (newspaper, Thanh Hóa); rest null',
        },
        {
          code: '18.2',
          name: 'Cấp nước sinh hoạt đạt chuẩn bình quân đầu người/ngày đêm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.3',
          name: 'Tỷ lệ công trình cấp nước tập trung có tổ chức quản lý, khai thác hoạt động bền vững',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.4',
          name: 'Tỷ lệ chủ thể hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm hàng năm được tập huấn về an toàn thực phẩm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.5',
          name: 'Không để xảy ra sự cố về an toàn thực phẩm trên địa bàn thuộc phạm vi quản lý của xã',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.6',
          name: 'Tỷ lệ cơ sở sơ chế, chế biến thực phẩm nông lâm thủy sản được chứng nhận về an toàn thực phẩm',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.7',
          name: 'Tỷ lệ hộ có nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '18.8',
          name: 'Tỷ lệ bãi chôn lấp chất thải rắn sinh hoạt trên địa bàn đảm bảo vệ sinh môi trường',
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
        'indicator codes and names memory-unverified (count reproduces 75; codes 17.9/17.10 agree with the Đồng Nai decision); thresholds mostly null',
      indicators: [
        {
          code: '19.1',
          name: 'Nâng cao chất lượng hoạt động của Ban Chỉ huy quân sự xã và lực lượng dân quân',
          verified: false,
          source: 'memory-unverified',
        },
        {
          code: '19.2',
          name: 'Không có công dân cư trú trên địa bàn phạm tội nghiêm trọng trở lên hoặc gây tai nạn (giao thông, cháy, nổ) nghiêm trọng trở lên; có mô hình camera an ninh và các mô hình phòng, chống tội phạm, tệ nạn xã hội; bảo đảm trật tự, an toàn giao thông; phòng cháy, chữa cháy gắn với phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động thường xuyên, hiệu quả',
          verified: false,
          source: 'memory-unverified',
        },
      ],
    },
  ],
}
