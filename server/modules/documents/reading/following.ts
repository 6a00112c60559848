// What is proposed for a directive: how it is followed, what completes it, and how a list calls it.

import { printed } from './fold.ts'
import { oneOf, type PhraseHit, type Phrases, phraseAt, phrasesOf } from './phrases.ts'
import type { Directive, Following, Product } from './reading.ts'
import { type Source, splitWords, type Word } from './words.ts'

type Found = Pick<Directive, 'deadlines' | 'recurrence' | 'criteria' | 'reportTo' | 'lead'>

const ongoing = /thường xuyên|tiếp tục|duy trì|giữ vững|tăng cường|đẩy mạnh/i

/** Own date, rhythm or something to be handed over (a paper, works): dated; only the frame's date: period; a lasting duty: ongoing; everything else is filed. */
export function followingOf(
  words: string,
  found: Pick<Found, 'deadlines' | 'recurrence'>,
  product: Product | null,
): Following {
  const isOwed = product !== null && product !== 'tieu-chi'
  if (isOwed || found.recurrence || found.deadlines.some((deadline) => !deadline.inherited)) return 'dated'
  if (found.deadlines.length) return 'period'
  return ongoing.test(words.slice(0, 240)) ? 'ongoing' : 'filed'
}

const papers = phrasesOf({
  'to-trinh': ['tờ trình'],
  'ke-hoach': ['kế hoạch', 'phương án', 'lộ trình', 'đề án'],
  'van-ban': 'văn bản|công văn|quyết định|chỉ thị|thông báo|quy chế|nghị quyết|hướng dẫn liên ngành'.split('|'),
})
const drafting = phrasesOf({
  draft: 'xây dựng|ban hành|lập|hoàn thiện|tham mưu|soạn thảo|dự thảo|phát hành|có|ra|trình'.split('|'),
})
const works = phrasesOf({
  work: 'công trình|tuyến đường|đường giao thông|đường trục|đường liên thôn|nhà văn hóa|trường học|phòng học|trạm y tế|cầu|kênh|kênh mương|hồ chứa|sân thể thao|khu thể thao|chợ|bãi rác|hệ thống nước'.split(
    '|',
  ),
})
const building = phrasesOf({
  build:
    'khởi công|thi công|nghiệm thu|hoàn thành|xây dựng|xây mới|nâng cấp|sửa chữa|cải tạo|đầu tư|lắp đặt|bàn giao'.split(
      '|',
    ),
})
const others = oneOf(['các', 'những', 'ubnd', 'từng', 'mỗi'])

/** What would complete it, as far as its words tell: a report to somebody, a paper to be drafted, works, else criteria. */
export function productOf(text: string, found: Found, words: readonly Word[] = splitWords(text)): Product | null {
  if (found.reportTo || /báo cáo kết quả|gửi báo cáo|(?:xây dựng|lập) báo cáo/i.test(text)) return 'bao-cao'
  let work = false
  for (let at = 0; at < words.length; at++) {
    const draft = phraseAt(drafting, words, at)
    const paper = draft && !guides(words, at) ? behind(papers, words, draft.end, 4) : null
    if (paper && words[paper.end]?.low !== 'số') return paper.tag
    const build = phraseAt(building, words, at)
    work ||= build !== null && behind(works, words, build.end, 8) !== null
  }
  return work ? 'cong-trinh' : found.criteria.length ? 'tieu-chi' : null
}

/** "hướng dẫn các xã xây dựng kế hoạch": somebody else is to draft it. */
function guides(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8 && words[i]!.kind === 'word'; i--)
    if (others(words[i]))
      return words.slice(Math.max(0, i - 6), i).some((word) => /^(?:dẫn|đạo|đốc|trợ)$/.test(word.low))
  return false
}

/** The first of some phrases that begins at most `reach` words on in the same clause. */
function behind<T>(phrases: Phrases<T>, words: readonly Word[], from: number, reach: number): PhraseHit<T> | null {
  for (let at = from; at < words.length && at <= from + reach && words[at]!.kind !== 'mark'; at++) {
    const hit = phraseAt(phrases, words, at)
    if (hit) return hit
  }
  return null
}

const longest = 110
const shortest = 45

/** At most 110 characters from the word where what is to be done begins; a longer one ends where one of its parts ends. */
export function titleOf(source: Source, deed: number, end: number): string {
  const from = source.words[deed]?.start ?? end
  const whole = source.text.slice(from, Math.min(end, from + 400))
  const broken = whole.search(/\n\s*(?:\n|[-+•*|])/)
  const plain = printed(broken < 0 ? whole : whole.slice(0, broken))
  const stop = plain.search(/[.;](?<=[\p{L})”"].)(?:\s|$)/u)
  const first = withoutTail(stop < 0 ? plain : plain.slice(0, stop))
  const capital = first.charAt(0).toUpperCase() + first.slice(1)
  if (capital.length <= longest) return capital
  const part = Math.max(...[', ', '; ', ' (', ': '].map((mark) => capital.lastIndexOf(mark, longest)))
  if (part >= shortest) return capital.slice(0, part)
  const cut = capital.slice(0, longest - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:\s]+$/, '')}…`
}

/** Without the marks and blanks at its end. */
function withoutTail(words: string): string {
  let end = words.length
  while (end > 0 && /[.;,:/\s]/.test(words[end - 1]!)) end--
  return words.slice(0, end)
}
