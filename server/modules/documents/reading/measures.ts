// What figures count and measure: money, shares, lengths and areas, and the nouns counted in reports.
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

/** `factor` makes million dong of money; `known` is false for a noun of no list. */
export type Measure = { unit: string; factor: number | null; known: boolean; to: number }

/** The unit printed behind a number that ends before word `at`, with "/xã", "/người/năm" behind it. */
export function measureAt(words: readonly Word[], at: number, limit: number): Measure | null {
  const word = words[at]
  if (!word || at >= limit) return null
  if (word.low === '%' || (word.low === 'phần' && words[at + 1]?.low === 'trăm'))
    return { unit: '%', factor: null, known: true, to: withRest(words, at + (word.low === '%' ? 1 : 2), limit) }
  if (word.kind !== 'word' || (word.breaks > 1 && word.cap)) return null
  const cash = phraseAt(money, words, at, limit)
  // "năm 2024 tỷ lệ …", "5 đ …" of an item
  const noMoney =
    words[at + 1]?.low === 'lệ' || (word.low === 'đ' && words[at + 1]?.kind === 'word' && words[at + 1]!.gap)
  if (cash && !noMoney) return made(words, at, withRest(words, cash.end, limit), Number(cash.tag), true)
  const noun = phraseAt(nouns, words, at, limit)
  if (noun) return made(words, at, withRest(words, squared(words, noun.end), limit), null, true)
  return word.cap || !word.gap || noUnits(word) || phraseAt(actions, words, at, limit)
    ? null
    : made(words, at, at + 1, null, false)
}

const made = (words: readonly Word[], from: number, to: number, factor: number | null, known: boolean): Measure => ({
  unit: words
    .slice(from, to)
    .map((word, i) => (i && word.gap ? ' ' : '') + word.low)
    .join('')
    .replace('²', '2')
    .replace('³', '3'),
  factor,
  known,
  to,
})

const squared = (words: readonly Word[], at: number) =>
  words[at] && !words[at]!.gap && (words[at]!.low === '²' || words[at]!.low === '³') ? at + 1 : at

/** "/người/năm", "/xã", "/ha". */
function withRest(words: readonly Word[], at: number, limit: number): number {
  let to = at
  while (to + 1 < limit && words[to]!.low === '/' && words[to + 1]!.kind === 'word' && to < at + 8) to += 2
  return to
}

const money = phrasesOf({
  '0.000001': ['đồng', 'đ', 'vnđ'],
  '0.001': ['nghìn đồng', 'ngàn đồng', 'nghìn', 'ngàn'],
  '1': ['triệu đồng', 'trđ', 'tr.đ', 'triệu', 'tr đồng', 'trđồng'],
  '1000': ['tỷ đồng', 'tỉ đồng', 'tỷ', 'tỉ'],
  '1000000': ['nghìn tỷ đồng', 'ngàn tỷ đồng'],
})

const nouns = phrasesOf({
  unit: `tiêu chí/xã|tiêu chí|chỉ tiêu|xã|thôn|bản|ấp|xóm|buôn|làng|phường|thị trấn|huyện|tỉnh|khu dân cư|tổ dân phố|hộ|hộ nghèo|hộ cận nghèo|hộ dân|hộ gia đình|nhà|nhà tạm|nhà dột nát|nhà tạm, nhà dột nát|căn nhà|ngôi nhà|nhà ở|nhà văn hóa|người|người dân|nhân khẩu|khẩu|
lao động|hội viên|lượt người|lượt hộ|lượt|cuộc|buổi|lớp|hội nghị|đợt|km|km2|m|m2|m3|ha|héc ta|tấn|tạ|kg|lít|con|cây|công|ngày công|công trình|dự án|mô hình|sản phẩm|sản phẩm ocop|hợp tác xã|htx|tổ hợp tác|doanh nghiệp|trường|trường học|phòng học|phòng|trạm y tế|trạm biến áp|máy biến áp|điểm lõm|biển báo|cụm loa|trạm|trung tâm|vụ|đối tượng|phiếu|chuyên mục|chuyên mục/tháng|
tuyến đường|tuyến|đoạn|cầu|bể|giếng|chợ|điểm|điểm trường|điểm rác|tổ|đội|văn bản|tin|bài|tin, bài|tin bài|kế hoạch|quyết định|nghị quyết|hồ sơ|ý kiến|phiếu|vườn|vườn mẫu|máy|chuồng trại|lò|hố|thùng|biển|bóng|bóng đèn|đèn|cột|cột đèn|bộ|câu lạc bộ|đồng chí|
đoàn viên|cán bộ|học sinh|trẻ em|thành viên|đơn vị|đơn vị cấp huyện|cơ quan|cơ sở|cơ sở sản xuất|trang trại|gia trại|làng nghề|nghề|chuỗi|chuỗi liên kết|vùng|cánh đồng|tháng|năm|ngày|tuần|tiểu dự án|nội dung|nhiệm vụ|hạng mục|sổ|thẻ|thẻ bảo hiểm|tờ rơi|pano|khẩu hiệu|
băng rôn|chi hội|chi bộ|hộ kinh doanh|mét|mét vuông|mét khối|ki lô mét|điểm phần trăm|lần|sao|suất quà|suất|phần quà|đại biểu|đoàn|đoàn kiểm tra|thủ tục|xe|camera|mắt camera|cụm|trụ điện|cột điện|khu|khu vui chơi|sân|sân thể thao|bãi rác|lễ|tủ sách|thôn, bản|thôn bản|thôn, buôn|thôn, xóm|thôn, ấp|ấp, khóm|xã, phường|xã, thị trấn|bản, khu phố|bao|bao xi măng`
    .split('|')
    .map((one) => one.trim()),
})

/** Words that follow a number and are no noun it counts. */
const noUnits = oneOf(
  'và|hoặc|của|để|theo|tại|ở|trong|trên|dưới|trở|đến|tới|là|có|được|đã|đang|sẽ|chưa|không|còn|so|thì|mà|với|cho|từ|về|vào|do|bởi|nhằm|khi|nếu|này|đó|nêu|như|cũng|đều|chỉ|mới|đạt|tăng|giảm|giờ|phút|giây|sáng|chiều|tối|âm|dương|lịch|thuộc|gồm|bao|trước|sau|cùng|cả|một|các|những|mỗi|hàng|hằng|cùng|nhưng|song|nên|vì|qua|ngoài|giữa|bằng|chiếm|phấn|tiếp|xuống|lên|ra|nữa|kỳ'.split(
    '|',
  ),
)
