import { expect, test } from 'vitest'
import { actorsAt } from './actors.ts'
import { splitWords } from './words.ts'

const named = (text: string) => {
  const words = splitWords(text)
  return actorsAt({ text, words }, 0, words.length)?.actors.map((actor) => actor.name) ?? []
}

test.each([
  ['UBND xã Bản Vài tổ chức họp', ['UBND xã Bản Vài']],
  ['Đảng ủy, UBND xã An Phú tập trung hoàn thành', ['Đảng ủy xã An Phú', 'UBND xã An Phú']],
  [
    'Đảng ủy, UBND các xã An Phú, Bình Lâm rà soát',
    ['Đảng ủy xã An Phú', 'Đảng ủy xã Bình Lâm', 'UBND xã An Phú', 'UBND xã Bình Lâm'],
  ],
  ['Đảng ủy, UBND các xã rà soát', ['Đảng ủy', 'UBND các xã']],
  ['Trưởng 24 thôn thường xuyên nhắc nhở các hộ giữ gìn vệ sinh', ['Trưởng 24 thôn']],
  ['Trưởng 7 bản, Công an xã vận động người dân', ['Trưởng 7 bản', 'Công an xã']],
  ['Các thôn: Thôn Đoài, thôn Hạ làm đường', ['thôn Đoài', 'thôn Hạ']],
  [
    'Bí thư chi bộ các thôn của xã An Phú, Bình Lâm hoàn thiện mô hình',
    ['Bí thư chi bộ các thôn của xã An Phú', 'Bí thư chi bộ các thôn của xã Bình Lâm'],
  ],
  [
    'Thành viên Ban Chỉ đạo của Tỉnh ủy về xây dựng nông thôn mới theo chức năng hướng dẫn',
    ['Thành viên Ban Chỉ đạo của Tỉnh ủy về xây dựng nông thôn mới'],
  ],
  ['các xã đăng ký năm 2023 phải hoàn thành', ['các xã đăng ký năm 2023']],
  ['Ban Quản lý dự án đầu tư - hạ tầng khu vực lập hồ sơ', ['Ban Quản lý dự án đầu tư - hạ tầng khu vực']],
  ['UBND các xã: Tà Sỏi, Bản Vài và xã Khu Ba rà soát', ['UBND xã Tà Sỏi', 'UBND xã Bản Vài', 'UBND xã Khu Ba']],
  ['UBND các xã: Tà Sỏi tiêu chí số 2, 5; Bản Vài tiêu chí số 9 tập trung', ['UBND xã Tà Sỏi', 'UBND xã Bản Vài']],
  ['các xã: Tà Sỏi (tiêu chí số 2, 5), Bản Vài (tiêu chí số 9) khẩn trương', ['xã Tà Sỏi', 'xã Bản Vài']],
  ['Thôn Bản Mới, xã Làng Chanh tổ chức họp', ['thôn Bản Mới', 'xã Làng Chanh']],
  ['UBND các xã xây dựng lộ trình', ['UBND các xã']],
  ['Các sở, ngành phụ trách tiêu chí cử công chức đầu mối', ['Các sở, ngành phụ trách tiêu chí']],
  [
    'Các sở, ngành được phân công phụ trách tiêu chí thường xuyên cử cán bộ',
    ['Các sở, ngành được phân công phụ trách tiêu chí'],
  ],
  ['các ngành phụ trách tiêu chí chưa đạt rà soát', ['các ngành phụ trách tiêu chí chưa đạt']],
  ['Phòng Y tế phụ trách tiêu chí số 15', ['Phòng Y tế']],
  [
    'Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội vận động',
    ['Ủy ban MTTQ Việt Nam tỉnh', 'các tổ chức chính trị - xã hội'],
  ],
  [
    'UBND các xã An Phú, Bình Lâm và Cẩm Sơn khẩn trương rà soát',
    ['UBND xã An Phú', 'UBND xã Bình Lâm', 'UBND xã Cẩm Sơn'],
  ],
  ['UBND xã An Phú, Bình Lâm tiếp tục duy trì', ['UBND xã An Phú', 'UBND xã Bình Lâm']],
  ['UBND các xã, thị trấn tổ chức họp', ['UBND các xã, thị trấn']],
  ['UBND các xã liên quan nghiêm túc thực hiện', ['UBND các xã liên quan']],
  ['UBND các xã đăng ký đạt chuẩn năm 2023 tập trung huy động', ['UBND các xã đăng ký đạt chuẩn năm 2023']],
  ['các xã: Phú Hội, Long Điền: Tập trung', ['xã Phú Hội', 'xã Long Điền']],
  ['UBND thị trấn Phố Mới và UBND xã An Bình khẩn trương', ['UBND thị trấn Phố Mới', 'UBND xã An Bình']],
  [
    'Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và Văn phòng Điều phối nông thôn mới tỉnh rà soát',
    ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính', 'Văn phòng Điều phối nông thôn mới tỉnh'],
  ],
  [
    'các phòng: Tài chính - Kế hoạch, Nông nghiệp và PTNT; UBND các xã triển khai',
    ['phòng Tài chính - Kế hoạch', 'phòng Nông nghiệp và PTNT', 'UBND các xã'],
  ],
  ['Phòng Kinh tế - Hạ tầng – Cơ quan thường trực Ban Chỉ đạo: rà soát', ['Phòng Kinh tế - Hạ tầng']],
  ['đồng chí Trần Văn Minh, Phó Chủ tịch UBND huyện, chỉ đạo', ['Trần Văn Minh']],
  ['các đồng chí trong Tổ công tác bám sát địa bàn', ['Tổ công tác']],
  [
    'Thủ trưởng các phòng, ban và các hội đoàn thể huyện: Căn cứ',
    ['Thủ trưởng các phòng, ban và các hội đoàn thể huyện'],
  ],
  ['các phòng, ban, đơn vị có liên quan kiểm tra', ['các phòng, ban, đơn vị có liên quan']],
  ['Ban Quản lý dự án đầu tư xây dựng huyện đẩy nhanh', ['Ban Quản lý dự án đầu tư xây dựng huyện']],
  ['Ban Tổ chức Huyện ủy đưa kết quả vào đánh giá', ['Ban Tổ chức Huyện ủy']],
  ['UBND huyện tiến độ thực hiện', ['UBND huyện']],
  ['Người được giao phụ trách tiêu chí cập nhật số liệu', ['Người được giao phụ trách tiêu chí']],
  ['Những người được giao nhiệm vụ theo dõi cập nhật số liệu', ['Những người được giao nhiệm vụ theo dõi']],
  ['Người theo dõi tiêu chí cập nhật phần mềm', ['Người theo dõi tiêu chí']],
  ['Cán bộ phụ trách báo cáo Ban Chỉ đạo', ['Cán bộ phụ trách']],
  ['Công chức được giao theo dõi chương trình tổng hợp số liệu', ['Công chức được giao theo dõi chương trình']],
  ['Đơn vị được giao làm chủ đầu tư khẩn trương hoàn tất thủ tục', ['Đơn vị được giao làm chủ đầu tư']],
  ['các sở, ngành được giao phụ trách tiêu chí tham mưu cơ chế', ['các sở, ngành được giao phụ trách tiêu chí']],
  ['Các cơ quan được giao chủ trì chỉ tiêu tháo gỡ vướng mắc', ['Các cơ quan được giao chủ trì chỉ tiêu']],
  ['Các sở, ngành là thành viên Đoàn thẩm định kiểm tra hồ sơ', ['Các sở, ngành là thành viên Đoàn thẩm định']],
  ['UBND các huyện có xã được kiểm tra báo cáo nhanh vào thứ 2 hằng tuần', ['UBND các huyện có xã được kiểm tra']],
  ['UBND các xã có thôn đăng ký kiểu mẫu niêm yết danh sách', ['UBND các xã có thôn đăng ký kiểu mẫu']],
  ['Xã đăng ký đạt chuẩn nâng cao năm 2024 lập phương án', ['Xã đăng ký đạt chuẩn nâng cao năm 2024']],
  [
    'Các phòng thuộc Văn phòng Điều phối tỉnh theo địa bàn được phân công xuống cơ sở',
    ['Các phòng thuộc Văn phòng Điều phối tỉnh'],
  ],
  ['Các ông, bà được phân công phụ trách tiêu chí gửi báo cáo', ['Các ông, bà được phân công phụ trách tiêu chí']],
  [
    'Thủ trưởng các đơn vị được giao đỡ đầu thôn khó khăn bố trí cán bộ',
    ['Thủ trưởng các đơn vị được giao đỡ đầu thôn khó khăn'],
  ],
  ['Các phòng, ban báo cáo kết quả 02 lần/tháng', ['Các phòng, ban']],
  ['Trung tâm Văn hóa - Truyền thông huyện mở chuyên mục', ['Trung tâm Văn hóa - Truyền thông huyện']],
  ['Trung tâm Dịch vụ - Đào tạo tỉnh mở lớp', ['Trung tâm Dịch vụ - Đào tạo tỉnh']],
  ['Công chức Địa chính - Xây dựng, Trưởng các thôn', ['Công chức Địa chính - Xây dựng', 'Trưởng các thôn']],
  ['Báo và Phát thanh, Truyền hình tỉnh mở chuyên trang', ['Báo và Phát thanh, Truyền hình tỉnh']],
  ['Bưu điện lắp wifi tại thôn', ['Bưu điện']],
  ['Hội Cựu chiến binh treo cờ', ['Hội Cựu chiến binh']],
  ['UBND 2 xã An Phú, Bình Lâm cùng rà soát', ['UBND xã An Phú', 'UBND xã Bình Lâm']],
  ['UBND hai xã Cẩm Sơn và Đông Hòa thống nhất', ['UBND xã Cẩm Sơn', 'UBND xã Đông Hòa']],
  ['Xã An Phú TC 15, xã Bình Lâm TC 17 hoàn thành', ['xã An Phú', 'xã Bình Lâm']],
  ['Công an xã: Duy trì tiêu chí', ['Công an xã']],
])('%s', (text, wanted) => expect(named(text)).toEqual(wanted))

test.each([
  'phòng chống thiên tai',
  'bộ tiêu chí quốc gia',
  'tổ chức hội nghị',
  'xã hội hóa',
  'ban hành kế hoạch',
  'hội nghị tổng kết',
  'Lãnh đạo, vận động đảng viên hiến đất',
  'người nghèo chưa có nhà',
  'Rà soát quy hoạch',
])('%s names nobody', (text) => expect(named(text)).toEqual([]))
