// The closing formula, by which a document asks that it be carried out; it is no directive.

import { oneOf } from './phrases.ts'
import type { Stretch } from './sentences.ts'
import type { Source } from './words.ts'

const plain = oneOf(
  `nghiêm|túc|khẩn|trương|chủ|động|tổ|chức|triển|khai|thực|hiện|biết|phối|hợp|quan|tâm|chỉ|đạo|để|và|các|những|nội|dung|trên|này|thông|báo|kết|luận|công|văn|kế|hoạch|đúng|đầy|đủ|kịp|thời|hiệu|quả|có|đảm|bảo|bảo|đảm|theo|quy|định|yêu|cầu|tốt|nhiệm|vụ|được|giao|tinh|thần|căn|cứ|phân|chịu|trách|thi|hành|quyết|thị|kể|từ|ngày|ký|của|tại|cùng|nêu|ý|kiến|xem|xét|giúp|đỡ|tập|trung|thắng|lợi|chương|trình|hướng|dẫn|cho|là|cơ|sở|ở|với|đề|ra|nghị|quy|chế|điều|khoản|điện|nghiêm|trọng`.split(
    '|',
  ),
)

const phrases = [
  'Trên đây là',
  'Trên đây,',
  'Nhận được (?:thông báo|công văn|kế hoạch|văn bản|chỉ thị|báo cáo)',
  'Thông báo này được',
  'Quyết định này có hiệu lực',
  'Kế hoạch này thay',
  'Rất mong',
  'Mọi (?:chi tiết|thông tin|vướng mắc|liên hệ|ý kiến)',
  '(?:Chi tiết|Thông tin chi tiết|Thông tin|Đầu mối)(?: xin)? liên hệ',
  'Liên hệ (?:đồng chí|ông|bà|anh|chị|số)',
  'Xin trân trọng',
  'Trân trọng cảm ơn',
  'Cuộc họp kết thúc',
  'Hội nghị kết thúc',
  'Biên bản (?:được|này|kết thúc)',
]
const opens = new RegExp(`[\\s*_(“"]*(?:${phrases.join('|').replace(/ /g, '\\s+')})`, 'iuy')

/** "Trên đây là thông báo kết luận …": the paragraph that ends a document. */
export function opensClosing(text: string, start: number): boolean {
  opens.lastIndex = start
  return opens.test(text)
}

/** A blank of the pattern is any white space of the text. */
const spaced = (pattern: RegExp) => new RegExp(pattern.source.replaceAll(' ', '\\s+'), pattern.flags)

const conditional = spaced(
  /(?:nếu(?: (?:có|gặp|phát sinh|còn|thấy))?|gặp(?= khó| vướng)|có gì|khi có|trường hợp có|có (?=khó|vướng|vấn đề))[^.]{0,40}(?:khó khăn|vướng mắc|phát sinh|vấn đề|nội dung|bất cập)/i,
)

const contact = spaced(/(?<!\p{L})liên hệ(?!\p{L})[^.]{0,160}(?:điện thoại|đt|sđt|số máy|email|thư điện tử|hộp thư)/iu)

/** "nếu có vướng mắc, liên hệ ông …, điện thoại …": whom to ask, wherever it stands. */
export const isContact = (words: string) => /liên\s+hệ/i.test(words) && conditional.test(words) && contact.test(words)

/** "nếu có khó khăn, vướng mắc, đề nghị phản ánh …" at the very end: part of the formula. */
export const isConditional = (words: string) => conditional.test(words)

/** Whether nothing is asked from word `deed` on but to carry out the document itself. */
export function isFormula(source: Source, stretch: Stretch, deed: number): boolean {
  let strange = 0
  let count = 0
  for (let at = deed; at < stretch.to; at++) {
    const word = source.words[at]!
    if (word.kind === 'mark') continue
    if (word.kind === 'number') return false
    count++
    if (!plain(word)) strange++
  }
  return count > 0 && strange <= count / 12
}
