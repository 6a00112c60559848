// What kind of clauses follow a heading or a frame: results, aims, talk, orders, or what is asked of superiors.
import { manyBlanks } from './fold.ts'
import type { DocumentType } from './reading.ts'

/** `report`: results and assessments; `aim`: purposes and targets; `talk`: what members of a meeting say; `proposal`: asked of superiors; `task`: orders. */
export type Mode = 'neutral' | 'report' | 'talk' | 'aim' | 'task' | 'proposal'

const report =
  /kết quả|(?<!tự |quy trình |trình tự )đánh giá(?!,? (?:phân hạng|xếp loại|chấm điểm|thẩm tra|thẩm định|công nhận|tiêu chí|hồ sơ|sản phẩm))|tình hình|ưu điểm|tồn tại|hạn chế|khó khăn|vướng mắc|nguyên nhân|thuận lợi|thực trạng|bài học|nhận xét|nhận định|đặc điểm|những mặt|thành phần(?!(?:,? (?:và )?số lượng)? (?:hồ sơ|tài liệu|văn bản))|thời gian, địa điểm|(?<!lấy )ý kiến (?:phát biểu|thảo luận|tham gia|của)|diễn biến|nội dung (?:cuộc họp|hội nghị|làm việc|báo cáo)|đã đạt được|báo cáo của|(?<!(?:thu thập|cập nhật|cung cấp|tổng hợp|nhập|báo cáo|rà soát|đối chiếu|thống nhất) )số liệu/
const aim =
  /mục đích|mục tiêu|quan điểm|căn cứ|phạm vi|đối tượng|(?<!(?:đối với|thực hiện|hoàn thành|rà soát|chấm|chấm điểm|đánh giá|kiểm tra|xác nhận|bổ sung|giải trình|duy trì|củng cố|thẩm định|giao) (?:các |những )?)chỉ tiêu|nguyên tắc|kinh phí|nguồn vốn|cơ sở pháp lý|sự cần thiết|nguồn lực thực hiện|tên gọi|thời gian thực hiện|giải thích từ ngữ/
const task =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|phương hướng|triển khai thực hiện|nội dung (?:thực hiện|triển khai|công việc|trọng tâm|chủ yếu)|công việc|trách nhiệm|biện pháp|thời gian tới|tháng tới|quý tới|tuần tới|giao (?:các )?chỉ tiêu|một số nội dung|các nội dung sau|nội dung sau|yêu cầu|đề nghị|kết luận|chỉ đạo|chỉ thị|chế độ (?:thông tin,? )?(?:giao ban|báo cáo)/
const talk =
  /^(?:các )?ý kiến(?! (?:chỉ đạo|kết luận|giao nhiệm vụ))|thảo luận|^phát biểu|thành phần (?:tham dự|dự|họp|tham gia)|^thành phần(?!(?:,? (?:và )?số lượng)? (?:hồ sơ|tài liệu|văn bản))/
const proposal = /kiến nghị|đề xuất|^đề nghị/
/** "IV. Kiến nghị của Đoàn" in minutes: what those who look at a commune ask for; what the commune asks for itself is talk. */
const asked =
  /^(?:những |các |một số )?(?:kiến nghị|đề nghị|yêu cầu)(?:,? (?:kiến nghị|đề nghị|yêu cầu|đề xuất))*(?: của (?:đoàn|tổ|hội đồng|chủ tọa|chủ trì)|\s*:?\s*$)/

/** Words that begin orders even inside the part of a document that reports. */
const onward =
  /nhiệm vụ|giải pháp|phương hướng|thời gian tới|tháng tới|quý tới|tuần tới|những tháng cuối|cuối năm|tổ chức thực hiện|yêu cầu|đề nghị|kết luận|kế hoạch (?:tháng|quý|tuần|công tác)|chương trình công tác|^chế độ (?:thông tin,? )?(?:giao ban|báo cáo)/

/** "Việc thực hiện kết luận giao ban tháng trước:" tells what became of earlier orders. */
const carriedOut =
  /^(?:kết quả|tình hình|việc|tiến độ) (?:tổ chức |triển khai )*thực hiện (?:các )?(?:nội dung )?(?:kết luận|thông báo|ý kiến|nhiệm vụ|văn bản)/

const fields = /^(?:về )?(?:công tác|việc|lĩnh vực|về)\s/

/** "Khắc phục tồn tại, hạn chế", "Giữ vững kết quả đã đạt được": a heading that opens with what is to be done. */
const toDo =
  /^(?:về )?(?:việc )?(?:(?:tiếp tục|tập trung|khẩn trương|chủ động|kịp thời) )?(?:khắc phục|tháo gỡ|giải quyết|xử lý|duy trì|giữ vững|nâng cao|phát huy|công khai|phổ biến|bố trí|huy động|thu thập|cập nhật|lấy ý kiến|củng cố|hoàn thiện|bổ sung|chấn chỉnh|tăng cường|đẩy mạnh|đẩy nhanh|rút kinh nghiệm|phân tích nguyên nhân)(?: |,|$)/

/** The mode the words of a heading or frame set, under a heading of the mode `above`; null where they set none. */
export function modeOf(
  words: string,
  type: DocumentType,
  { above, frame }: { above: Mode; frame: boolean } = { above: 'neutral', frame: true },
): Mode | null {
  const low = words
    .toLowerCase()
    .slice(0, 220)
    .replace(manyBlanks, ' ')
    .replace(/\([^()]{0,160}\)/g, ' ')
  if (carriedOut.test(low)) return 'report'
  if (!frame && (above === 'neutral' || above === 'task') && toDo.test(low)) return 'task'
  const at = {
    report: low.search(report),
    aim: low.search(aim),
    task: low.search(task),
  }
  if (type === 'bao-cao' || type === 'to-trinh') {
    const upward = low.search(proposal)
    if (upward >= 0 && (at.task < 0 || upward < at.task)) return 'proposal'
  }
  if (type === 'bien-ban' && asked.test(low)) return 'task'
  if (talk.test(low) && !/kết luận/.test(low)) return 'talk'
  const mode = earliest(at)
  if (mode === 'report' && at.task >= 0 && turnsToTasks(low, frame)) return 'task'
  if (mode === 'aim' && /nhiệm vụ|giải pháp/.test(low) && !/mục đích/.test(low)) return 'task'
  // "3. Một số chỉ tiêu kinh tế - xã hội" under "I. KẾT QUẢ" names what was measured
  if (mode === 'aim' && above === 'report' && !frame && !/mục|phấn đấu|kế hoạch|nguyên tắc|căn cứ/.test(low))
    return null
  // "1. Công tác chỉ đạo, điều hành" under "I. KẾT QUẢ" goes on reporting
  if (mode === 'task' && above === 'report' && !frame && (!onward.test(low) || fields.test(low))) return null
  return mode
}

function earliest(at: { report: number; aim: number; task: number }): Mode | null {
  const found = (['report', 'aim', 'task'] as const).filter((mode) => at[mode] >= 0)
  return found.sort((a, b) => at[a] - at[b])[0] ?? null
}

/** "Trên cơ sở kết quả …, tập trung thực hiện các nội dung sau:" turns; "Kết quả thực hiện nhiệm vụ, giải pháp" does not. */
const turnsToTasks = (low: string, frame: boolean) =>
  frame
    ? /như sau|nội dung|tập trung|thời gian tới|nhiệm vụ, giải pháp|kết luận/.test(low)
    : /thời gian tới|và (?:một số )?(?:phương hướng|nhiệm vụ|giải pháp)|kết luận/.test(low)

/** "Ưu điểm: …", "Tồn tại, hạn chế: …", "Kết quả thực hiện: …": an item that is labelled as a report. */
export const reportsByLabel = (item: string): boolean =>
  /^[\s*_]*(?:(?:những|một số|về|kết quả|đánh giá|các) )?(?:kết quả|đánh giá|tồn tại|hạn chế|ưu điểm|nguyên nhân|khó khăn|thuận lợi|tình hình|thực trạng|nhận xét|mục tiêu|mục đích)[^.:;]{0,60}:/i.test(
    item.slice(0, 90),
  )

/** The mode a document of this kind begins in. */
export function firstMode(type: DocumentType): Mode {
  return type === 'bao-cao' || type === 'to-trinh' || type === 'bien-ban' || type === 'giay-moi' ? 'report' : 'neutral'
}
