// What begins right behind a proper name though it is printed large: a sentence, a time, a body.
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { actions, orders } from './vocabulary/actions.ts'
import { heads } from './vocabulary/agencies.ts'
import type { Word } from './words.ts'

/** "An Phú Kính gửi", "An Phú Yêu cầu …": a phrase of several words whose first alone is printed large. */
export const sentenceBegins = (words: readonly Word[], at: number) =>
  opens(words, at) ||
  (words[at + 1]?.kind === 'word' &&
    !words[at + 1]!.cap &&
    [actions, orders].some((set) => (phraseAt<string>(set, words, at)?.end ?? 0) > at + 1))

/** "thôn Suối Trong, thôn Cạn": one word with a mark behind it is the end of the name, not the beginning of a sentence. */
const opens = (words: readonly Word[], at: number) => {
  const open = phraseAt(openings, words, at)
  if (!open) return false
  const next = words[open.end]
  return !(
    open.end === at + 1 &&
    words[at]!.cap &&
    (!next || next.kind === 'mark' || next.low === 'và') &&
    next?.low !== ':'
  )
}

const openings = phrasesOf({
  open: 'kính gửi|nơi nhận|về việc|số :|số /|ngày|hôm nay|căn cứ|theo|để|trong|đối với|sau khi|tuy nhiên|thực hiện|thông báo|kế hoạch|quyết định|báo cáo|chỉ thị|cộng hòa|độc lập|đảng ủy|đảng bộ|các|những|đồng chí|ông|bà|tm .|kt .|tl .'.split(
    '|',
  ),
})

/** "thôn Hạ Trước ngày 30/6", "xã An Phú Tháng 7/2025": the next cell or sentence begins with a time. */
export const timeBegins = (words: readonly Word[], at: number) => {
  const next = words[at + 1]
  return times(words[at]) && (next?.kind === 'number' || dated(next))
}

const times = oneOf('trước|tháng|quý|ngày|năm|tuần|hết|xong|đến|từ|trong|cuối|đầu'.split('|'))
const dated = oneOf('ngày|tháng|quý|năm|tuần|i|ii|iii|iv'.split('|'))

/** A body, an office or an abbreviation of the programme. */
export const officeBegins = (words: readonly Word[], at: number) => {
  const low = words[at]!.low
  const head = phraseAt(heads, words, at)
  return (
    // "thôn Hạ Công an xã": a head of two words or more; one alone may be half of a name ("Hội Sơn")
    (head !== null && head.tag !== 'unit' && head.end > at + 1) ||
    low === 'ubnd' ||
    low === 'hđnd' ||
    low === 'phòng' ||
    low === 'sở' ||
    low === 'ntm' ||
    low === 'ban' ||
    // "XÃ AN PHÚ TC 15"
    ((low === 'tc' || low === 'ct') && words[at]!.upper) ||
    (low === 'chủ' && words[at + 1]?.low === 'tịch')
  )
}
