// The verbs and manners with which Vietnamese administrative orders begin. A phrase of a list
// ends the name of the one who is told ("UBND các xã | khẩn trương rà soát").
import { phrasesOf } from '../phrases.ts'

const manner = `tiếp tục|tập chung|khẩn trương|chủ động|tập trung|tích cực|kịp thời|nghiêm túc|đồng loạt|thường xuyên|kiên quyết|quyết liệt|chủ trì|cùng với|cùng phối hợp|
căn cứ|trên cơ sở|định kỳ|hàng tuần|hằng tuần|hàng tháng|hằng tháng|hàng quý|hằng quý|hàng năm|hằng năm|sớm|ngay|nhanh chóng|trực tiếp|đồng thời|
theo chức năng|theo nhiệm vụ|theo địa bàn|theo phân công|theo sự phân công|theo lĩnh vực|theo thẩm quyền|trong phạm vi|trong quá trình|trong tháng|trong quý|trong năm|trước mắt|trước ngày|từ nay|ưu tiên|đặc biệt|tự|
chậm nhất|cần|phải|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có kế hoạch|có giải pháp|có biện pháp|có văn bản|thống nhất|bám sát|nêu cao|đề cao|phát huy|linh hoạt|mạnh dạn|cụ thể hóa|
chịu|không để|không được|tuyệt đối|không|nghiêm cấm|làm đầu mối|là đầu mối|là đơn vị chủ trì|là cơ quan chủ trì|là đơn vị đầu mối|là cơ quan đầu mối|làm tốt|làm việc|làm rõ|làm chủ|làm cơ sở|luôn|cương quyết|chấp hành|dựa trên|xuất phát|có báo cáo|có ý kiến|có tờ trình|có phương án|có hướng dẫn|có chính sách|có hình thức|có lộ trình|có công văn|có thông báo|có cơ chế|tự rà soát|tự đánh giá|tự kiểm tra|quyết tâm|nỗ lực|cố gắng|phối kết hợp|kết hợp|đi đôi với|song song với|gắn với|hạn chế tối đa|tối đa|từng bước|triệt để|mạnh mẽ|đồng bộ|nhất thiết|cần phải|phải tập trung|nghiêm chỉnh|thực sự|quan tâm hơn nữa|sẵn sàng|hết sức|lưu ý|tận dụng`

const verb = `rà soát|tham mưu|xây dựng|triển khai|tổ chức|thực hiện|chỉ đạo|lãnh đạo|hướng dẫn|đôn đốc|kiểm tra|giám sát|thanh tra|đánh giá|báo cáo|tổng hợp|phối hợp|
tuyên truyền|vận động|huy động|hoàn thành|hoàn thiện|hoàn chỉnh|hoàn tất|bố trí|phân bổ|phân khai|giải ngân|thẩm định|thẩm tra|lập|trình|ban hành|cập nhật|công khai|công bố|niêm yết|đề xuất|kiến nghị|
kiện toàn|thành lập|củng cố|phân công|giao|giao ban|yêu cầu|đề nghị|quán triệt|phổ biến|tăng cường|tăng thời lượng|tăng tần suất|đẩy mạnh|đẩy nhanh|nâng cao|duy trì|giữ vững|giữ gìn|phấn đấu|khắc phục|giải quyết|xử lý|tháo gỡ|hỗ trợ|
giúp|giúp đỡ|giúp việc|lồng ghép|cân đối|quản lý|bảo đảm|đảm bảo|chuẩn bị|theo dõi|nghiên cứu|tiếp thu|tiếp nhận|lựa chọn|xác định|xác nhận|khảo sát|điều tra|thống kê|đăng ký|cử|gửi|cung cấp|tạo điều kiện|tạo|
quan tâm|chú trọng|chú ý|lưu ý|lấy|khởi công|thi công|nghiệm thu|quyết toán|thanh toán|thanh quyết toán|bàn giao|khai thác|sử dụng|cấp|phát động|phát triển|mở rộng|nhân rộng|xóa|giảm|tăng|phát hiện|phản ánh|
phòng ngừa|ngăn chặn|đấu tranh|điều chỉnh|bổ sung|sửa đổi|sắp xếp|bồi dưỡng|đào tạo|tập huấn|dạy nghề|giải phóng|thu hồi|thu hút|kêu gọi|tranh thủ|đầu tư|nâng cấp|cải tạo|tu sửa|sửa chữa|duy tu|kiên cố|cứng hóa|
bê tông hóa|khơi thông|nạo vét|trồng|thu gom|phân loại|di dời|chỉnh trang|vệ sinh|ra quân|phát quang|thắp sáng|tư vấn|liên hệ|trao đổi|hợp đồng|ký kết|ký|mời|thông báo|thông tin|đăng tải|đưa tin|xem xét|
cho ý kiến|góp ý|tham gia|có ý kiến|phê duyệt|quyết định|chấm điểm|xét|công nhận|biểu dương|khen thưởng|nhắc nhở|phê bình|kiểm điểm|chấn chỉnh|thay thế|luân chuyển|điều động|đưa|thu|chi|nộp|
khai trương|vận hành|ứng dụng|chuyển đổi|chuyển|thúc đẩy|khuyến khích|gắn|rút kinh nghiệm|sơ kết|tổng kết|kế hoạch hóa|tính toán|cắm mốc|đo đạc|bốc thăm|lắp đặt|mua sắm|trang bị|đấu thầu|lựa|
chọn|đối chiếu|so sánh|phân tích|kiểm kê|kiểm soát|kiểm đếm|bảo vệ|bảo tồn|bảo trì|tôn tạo|ổn định|cải thiện|hình thành|định hướng|quy hoạch|khoanh vùng|tiến hành|đi sâu|đi đôi|đồng hành|tham vấn|
soạn thảo|dự thảo|lấy ý kiến|phân cấp|phân bố|ủy quyền|thụ lý|bãi bỏ|tích hợp|số hóa|hạn chế|chống|phòng|dự trữ|đáp ứng|thỏa thuận|vận dụng|áp dụng|giới thiệu|quảng bá|xúc tiến|kết nối|liên kết|
thành thạo|thôi|dừng|tạm dừng|chấm dứt|mở|in|phát|đón|tiếp|viết|vẽ|học tập|tìm|tìm kiếm|ghi|nắm|nắm bắt|nắm chắc|đi|họp|dành|chăm lo|chăm sóc|thăm|đối thoại|tiếp dân|hòa giải|tuần tra|truy quét|
xây mới|làm mới|làm|hủy|chủ động|thu thập|nhập|khởi động|kích hoạt|đảm nhận|đảm nhiệm|phụ trách|gương mẫu|đi đầu|cam kết|hiến|đóng góp|góp|tự nguyện|ủng hộ|khai báo|kê khai|đính chính|xin ý kiến|xin|bám|
đạt thêm|biên soạn|biên tập|phát sóng|phát thanh|truyền thông|cổ động|chuẩn hóa|đổi mới|tinh gọn|phục hồi|khôi phục|khuyến cáo|dự báo|cảnh báo|ứng phó|cứu trợ|trợ giúp|bảo lãnh|cho vay|tín dụng|tập hợp|đoàn kết|hưởng ứng|thi đua|biểu quyết|giáo dục|động viên|thuyết phục|nhắc nhở|trang trí|treo|dọn|thực hành|tuyển|tuyển dụng|bầu|chọn lọc|thẩm tra|nghiên|tạo lập|khởi nghiệp|cung ứng|sản xuất|chế biến|bao tiêu|canh tác|chăn nuôi|đấu nối|cắm|rào|giải quyết|tích tụ|dồn điền|dồn điền đổi thửa|hiện đại hóa|cơ giới hóa|xã hội hóa|chuyên nghiệp hóa|cụ thể|tôn vinh|khích lệ|thụ hưởng|thành lập mới|chuyển giao|chuyển tiếp|sáp nhập|cơ cấu|tái cơ cấu|chia|tách|nhập liệu|rà|soát xét|thẩm duyệt|kiểm định|nhận đỡ đầu|dồn lực|dồn sức|dồn nguồn lực|nhận chăm sóc|nhận phần|nhận thôn|nhận xã|nhận bản|nhận bảo quản|nhận tự quản|nâng công suất|nâng chất|nâng chất lượng|nâng tỷ lệ|nâng mức|xuống cơ sở|xuống địa bàn|mang|nhận giúp đỡ|nhận giúp|nhận hỗ trợ|nhận phụ trách|bám nắm|phủ|phủ sóng|ký hợp đồng|nêu|nêu rõ|chỉ rõ|ghi rõ|thuyết minh|phúc tra|phúc tập|hậu kiểm|tái kiểm tra|làm thủ tục|coi|coi trọng|xem|đa dạng|đa dạng hóa|gắn kết|hiệp đồng|thường trực|giải trình|rút ngắn|cải tiến|niêm phong|tháo dỡ|giải tỏa|cưỡng chế|xử phạt|truy thu|đề ra|đặt|xếp|lưu trữ|bảo quản|chốt|chốt số liệu|kết nạp|lấy mẫu|khống chế|dập dịch|tiêm phòng|tiêm|phun|khử trùng|tiêu độc|sơ tán|chằng chống|gia cố|tu bổ|gieo|gieo trồng|gieo cấy|thu hoạch|làm đất|chăm bón|tưới|bổ nhiệm|xác minh|giải thích|đối ứng|cải cách|hoàn trả|hoàn ứng|tạm ứng|chi trả|trả|đàm phán|khai thông|kế thừa|nêu gương|cấp phép|trực|trực ban|túc trực|nhập dữ liệu|đẩy|tiếp sức|trông|nuôi|đốc thúc|hòa mạng|phủ sóng|cài đặt|đăng nhập|bãi|nộp|chuyển đến|hoàn tất|mở lớp|phát|rải|san|san gạt|đào|đắp|khoan|phục dựng|sưu tầm|bài trừ|đẩy lùi|phòng chống|phòng, chống|bồi thường|tái định cư|ổn định|xóa bỏ|xóa đói|giảm nghèo|nghe|tổ chức|đỡ đầu|đồng hành|phân luồng|phân định|làm rõ|kiến thiết|thiết kế|thí điểm|đặt hàng|trích|cân đối|chi tiết|điểm danh|xây|kiểm nghiệm|quan trắc|cấp phát|rút|điều hành|điều phối|điều tiết|vận chuyển|tiêu hủy|tiêu thụ|thu mua|đứng ra|đứng chân|đứng điểm|xuống cơ sở|xuống địa bàn|xuống thôn|đi cơ sở|đi thực tế|đi địa bàn|về cơ sở|về địa bàn|bám cơ sở|bám địa bàn|báo tiến độ|báo ngay|báo về|lo|xuống|kết nghĩa|ra mắt|dứt điểm|thiết lập|tập kết|tiếp quản|bố trí cán bộ|cắt cử|biệt phái|tăng cường cán bộ|khoán|niêm yết công khai|phân vai|rà lại|chỉnh lý|chấm|tự chấm|tự chấm điểm|nâng chất|dặm vá|thắp|tặng|trao|trao tặng|quyên góp|khám|kéo điện|kéo|thay mới|lát|đổ bê tông|đổ|đặt biển|lập dự toán|lập hồ sơ|quay|chụp|đăng|livestream|tra cứu|ký cam kết|vận động quyên góp|phản biện|chất vấn|xác lập|định giá|kiểm tra chéo|bốc dỡ|xóa nhà tạm|hiệu chỉnh|lắp|dựng|quét|gom|nạo|sửa|dời|dán|kẻ|lợp|chặt|tỉa|ươm|bón|cày|vá|bắt tay|bắt tay vào|bắt tay ngay|bắt tay ngay vào|dự sinh hoạt|tham dự|tham chiếu|gỡ|gỡ khó|gỡ vướng`

const alone = (phrase: string) => !phrase.includes(' ')

/** Verbs of one syllable that are never half of a body's name: behind a name they begin what is told. */
const plainVerbs = new Set(
  'ký|nhận|mở|gửi|cử|nộp|giúp|đưa|xóa|góp|hiến|mua|thuê|dọn|treo|lấy|đón|mời|chọn|chốt|nêu|coi|bàn giao'.split('|'),
)

/**
 * Words that begin a predicate of command: `manner` may be followed by a verb, `verb` stands by itself. A verb of one
 * syllable is `weak`: it begins a sentence, but inside a name it may be half of another word ("chương trình").
 */
export const actions = phrasesOf({
  manner: split(manner).filter((phrase) => !alone(phrase)),
  verb: split(verb).filter((phrase) => !alone(phrase) || plainVerbs.has(phrase)),
  weak: [...split(manner), ...split(verb)].filter((phrase) => alone(phrase) && !plainVerbs.has(phrase)),
})

/** Verbs by which a superior hands something to somebody. */
export const orders = phrasesOf({
  order: split(
    `yêu cầu|đề nghị|kính đề nghị|trân trọng đề nghị|giao|giao cho|giao nhiệm vụ|giao nhiệm vụ cho|giao trách nhiệm|giao trách nhiệm cho|giao trách nhiệm chính cho|phân công|phân công cho|phân công nhiệm vụ cho|ủy quyền cho|ủy quyền|chỉ đạo|chỉ thị|chuyển|kính chuyển|kiến nghị|lưu ý|nhắc nhở|đồng ý giao|thống nhất giao|nhất trí giao|thống nhất phân công`,
  ),
})

/** Words after which the sentence reports, even when a verb of command follows. */
export const pastTense = phrasesOf({
  past: split('đã|vừa|từng|đang|được|bị|chưa|vẫn|còn|cũng đã|đều đã|đã được|chưa được'),
})

/** What a sentence of praise, result or assessment opens with. */
export const assessments = phrasesOf({
  opens:
    split(`nhìn chung|về cơ bản|cơ bản|qua kiểm tra|qua theo dõi|qua báo cáo|qua nghe|thời gian qua|trong thời gian qua|trong năm qua|những năm qua|trong những năm qua|đến nay|tính đến|tính đến nay|hiện nay|hiện tại|
tuy nhiên|bên cạnh đó vẫn|bên cạnh những kết quả|mặc dù|nguyên nhân|do|vì|kết quả|công tác chỉ đạo|ghi nhận|đánh giá cao|biểu dương|hoan nghênh|trân trọng cảm ơn|cảm ơn|chúc|nhất trí|cơ bản nhất trí|thống nhất với|thống nhất chủ trương|thống nhất nội dung|thống nhất thông qua|thống nhất đề xuất|thống nhất về|thống nhất đánh giá|thống nhất nhận định|cơ bản thống nhất|đồng ý với|trong bối cảnh|với sự|nhờ|được sự|sau khi nghe|sau khi|so với|xét đề nghị|xét tờ trình|xét báo cáo|theo báo cáo|theo đánh giá|theo số liệu|qua rà soát|qua đánh giá|qua thẩm định|qua thẩm tra|qua giám sát|qua báo cáo|bên cạnh kết quả|bên cạnh những|trong 6 tháng|trong tháng qua|trong quý qua|cụ thể như|điển hình|nổi bật|về kết quả|về ưu điểm|về tồn tại|về hạn chế|từ đầu năm đến nay|lũy kế|thống nhất cho|thống nhất lùi|thống nhất để|đồng ý cho|đồng ý để|đồng ý chủ trương|cho phép|chấp thuận|chấp nhận|nhất trí cho|thống nhất kết quả|thống nhất nội dung|thống nhất một số|ước|ước đến|vẫn còn|còn một số|một số|song|nhưng`),
})

function split(list: string): string[] {
  return list.split('|').map((phrase) => phrase.trim())
}
