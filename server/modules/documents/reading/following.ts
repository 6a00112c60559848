// What is proposed for a directive: how it is followed, what completes it, and how a list calls it.

import type { FoundDeadline } from './deadlines.ts'
import { printed } from './fold.ts'
import type { Directive, Doubt, Following, Product } from './reading.ts'
import type { Source } from './words.ts'

type Found = Pick<Directive, 'deadlines' | 'recurrence' | 'criteria' | 'reportTo' | 'lead'>

const ongoing = /thường xuyên|tiếp tục|duy trì|giữ vững|tăng cường|đẩy mạnh/i

/** Own date or rhythm: dated; only the frame's date: period; a lasting duty: ongoing; everything else is filed. */
export function followingOf(words: string, found: Found): Following {
  if (found.recurrence || found.deadlines.some((deadline) => !deadline.inherited)) return 'dated'
  if (found.deadlines.length) return 'period'
  return ongoing.test(words.slice(0, 240)) ? 'ongoing' : 'filed'
}

const products: [RegExp, Product][] = [
  [/tờ trình/i, 'to-trinh'],
  [/(?:xây dựng|ban hành|lập|hoàn thiện|tham mưu)\s[^.;]{0,60}?kế hoạch/i, 'ke-hoach'],
  [
    /(?:tham mưu|ban hành|soạn thảo|dự thảo|có)\s[^.;]{0,50}?(?:văn bản|công văn|quyết định|chỉ thị|hướng dẫn|thông báo)/i,
    'van-ban',
  ],
  [
    /(?:khởi công|thi công|nghiệm thu|hoàn thành|xây dựng|nâng cấp|sửa chữa|cải tạo)\s[^.;]{0,60}?(?:công trình|tuyến đường|nhà văn hóa|đường giao thông|trường học|trạm y tế|cầu |kênh|hồ chứa)/i,
    'cong-trinh',
  ],
]

/** What would complete it, as far as its words tell. */
export function productOf(words: string, found: Found): Product | null {
  if (found.reportTo || /báo cáo kết quả|gửi báo cáo|xây dựng báo cáo/i.test(words)) return 'bao-cao'
  for (const [pattern, product] of products) if (pattern.test(words)) return product
  return found.criteria.length ? 'tieu-chi' : null
}

const longest = 90

/** At most 90 characters from the word where what is to be done begins. */
export function titleOf(source: Source, deed: number, end: number): string {
  const from = source.words[deed]?.start ?? end
  const whole = source.text.slice(from, Math.min(end, from + 400))
  const plain = printed(whole.split(/\n\s*(?:\n|[-+•*|])/)[0]!)
  const first = plain.split(/(?<=[\p{L})”"])[.;](?:\s|$)/u)[0]!.replace(/[.;,:/\s]+$/, '')
  const capital = first.charAt(0).toUpperCase() + first.slice(1)
  if (capital.length <= longest) return capital
  const cut = capital.slice(0, longest - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[,;:\s]+$/, '')}…`
}

/** What a person should look at before the clause is handed out. */
export function doubtsOf(found: Found, rule: string, deadlines: readonly FoundDeadline[]): Doubt[] {
  const doubts: Doubt[] = []
  if (!found.lead.length)
    doubts.push({ field: 'lead', why: 'Nội dung này và tiêu đề phía trên không nêu cơ quan chủ trì.' })
  else if (
    found.lead.some((name) =>
      /^(?:các|những|một số|mọi|từng)\s|\s(?:các)\s(?:xã|phường|cơ quan|đơn vị|phòng|thôn)|liên quan$/i.test(name),
    )
  )
    doubts.push({ field: 'lead', why: 'Chủ trì là tên gọi chung, nội dung không liệt kê từng đơn vị.' })
  if (rule === 'paragraph-before') doubts.push({ field: 'lead', why: 'Chủ trì lấy từ đoạn liền trước trong cùng mục.' })
  if (rule === 'modal') doubts.push({ field: 'lead', why: 'Câu nêu việc phải làm nhưng không giao cho ai.' })
  if (deadlines.some((deadline) => deadline.yearFilled))
    doubts.push({ field: 'deadline', why: 'Thời hạn không in năm, năm được lấy theo ngày của văn bản.' })
  if (deadlines.some((deadline) => deadline.inherited))
    doubts.push({ field: 'deadline', why: 'Thời hạn lấy từ câu dẫn hoặc tiêu đề phía trên.' })
  return doubts
}
