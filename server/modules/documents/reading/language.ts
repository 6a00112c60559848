import { oneOf } from './phrases.ts'
import { splitWords } from './words.ts'

const common = oneOf(
  'của|và|các|những|được|trong|thực|hiện|với|cho|về|có|không|theo|xã|ngày|nhân|dân|trên|để|việc|này|đã|là|một|tại|năm|xây|dựng|kế|hoạch|báo|cáo|yêu|cầu|số|ủy|ban|huyện|tỉnh'.split(
    '|',
  ),
)
const marked = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/

/**
 * Whether a text is Vietnamese prose at all, by its marks and commonest words (the first 20,000 characters are
 * looked at). A caller refuses another text with a sentence instead of reading it.
 */
export function looksVietnamese(text: string): boolean {
  const words = splitWords(text.slice(0, 20_000).normalize('NFC')).filter((word) => word.kind === 'word')
  if (words.length < 8) return words.length > 0 && words.every((word) => marked.test(word.low) || common(word))
  let withMarks = 0
  let known = 0
  for (const word of words) {
    if (marked.test(word.low)) withMarks++
    if (common(word)) known++
  }
  return withMarks / words.length > 0.3 && known / words.length > 0.05
}
