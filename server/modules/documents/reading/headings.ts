// What a heading says of everything below it: who leads, and whether reports, aims or tasks follow.
import type { Actor } from './actor.ts'
import { actorsAt } from './actors.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import type { DocumentType } from './reading.ts'
import { orders } from './vocabulary/actions.ts'
import type { Source } from './words.ts'

/** `report`: results and assessments; `aim`: purposes and targets; `talk`: what members of a meeting say; `proposal`: asked of superiors; `task`: orders. */
export type Mode = 'neutral' | 'report' | 'talk' | 'aim' | 'task' | 'proposal'

export type Addressee = {
  actors: Actor[]
  /** Index of the first word after the addressee and its colon. */
  to: number
  /** Bold print sets it apart from the order behind it. */
  starred: boolean
  colon: boolean
}

const leadIns = phrasesOf({
  to: [
    'đối với',
    'về phía',
    'nhiệm vụ của',
    'trách nhiệm của',
    'trách nhiệm',
    'nhiệm vụ',
    'riêng',
    'riêng đối với',
    'phân công',
    'đề nghị',
    'yêu cầu',
    'giao',
    'giao cho',
    'giao nhiệm vụ cho',
    'kính đề nghị',
    'giao trách nhiệm cho',
    'ubnd huyện yêu cầu',
    'ubnd huyện giao',
    'ubnd tỉnh giao',
    'ubnd tỉnh yêu cầu',
    'ubnd xã giao',
    'ubnd xã yêu cầu',
    'trách nhiệm thực hiện của',
  ],
})

/** The addressee a block opens with, when a colon, a full stop or the end of the block comes right behind the names. */
export function addresseeOf(source: Source, from: number, to: number): Addressee | null {
  const { words, text } = source
  const lead = phraseAt(leadIns, words, from, to)
  const named = actorsAt(source, lead?.end ?? from, to)
  if (!named) return null
  let end = named.to
  if (words[end]?.low === '(') {
    while (end < to && words[end]!.low !== ')') end++
    end++
  }
  if (
    /^(có|chịu)$/.test(words[end]?.low ?? '') &&
    /^(trách|nhiệm)$/.test(words[end + 1]?.low ?? '') &&
    words[end + 3]?.low === ':'
  )
    end += 3
  const mark = words[end]
  if (end >= to) return { actors: named.actors, to, starred: false, colon: false }
  if (mark!.low === ':')
    return { actors: named.actors, to: end + 1, starred: isStarred(text, words[from]!.start, mark!.end), colon: true }
  if ((mark!.low === '.' || mark!.low === ';' || mark!.low === ',') && end + 1 >= to)
    return { actors: named.actors, to, starred: false, colon: false }
  return null
}

/** Index behind the names a sentence opens with, past "yêu cầu", "đối với"; `from` where it opens with none. */
export const endOfNames = (source: Source, from: number, to: number): number =>
  actorsAt(source, phraseAt(leadIns, source.words, from, to)?.end ?? from, to)?.to ?? from

/** "**Phòng Nội vụ:** Rà soát …": opening stars in front and closing ones right around the colon. */
function isStarred(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 3)
  const inside = text.slice(start, end)
  return (
    /\*{1,2}(?:\s*[\p{L}\d]{1,4}(?:\.\d{1,2})*[.)]\s*)?$/u.test(before) &&
    (/^\*{1,2}/.test(after) || /\*{1,2}\s*:$/.test(inside))
  )
}

const report =
  /kết quả|đánh giá|tình hình|ưu điểm|tồn tại|hạn chế|khó khăn|vướng mắc|nguyên nhân|thuận lợi|thực trạng|bài học|nhận xét|nhận định|đặc điểm|những mặt|thành phần|thời gian, địa điểm|ý kiến (?:phát biểu|thảo luận|tham gia|của)|diễn biến|nội dung (?:cuộc họp|hội nghị|làm việc|báo cáo)|đã đạt được|báo cáo của|số liệu/
const aim =
  /mục đích|mục tiêu|quan điểm|căn cứ|phạm vi|đối tượng|chỉ tiêu|nguyên tắc|kinh phí|nguồn vốn|cơ sở pháp lý|sự cần thiết|nguồn lực thực hiện|^yêu cầu:?$|tên gọi|thời gian thực hiện|giải thích từ ngữ/
const task =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|phương hướng|triển khai thực hiện|nội dung (?:thực hiện|triển khai|công việc|trọng tâm|chủ yếu)|công việc|trách nhiệm|biện pháp|thời gian tới|một số nội dung|các nội dung sau|yêu cầu|đề nghị|kết luận|chỉ đạo/
const talk = /^(?:các )?ý kiến|thảo luận|^phát biểu|thành phần (?:tham dự|dự|họp|tham gia)|^thành phần/
const proposal = /kiến nghị|đề xuất|^đề nghị/

/** The mode a heading's words set; null where they set none. */
export function modeOf(words: string, type: DocumentType): Mode | null {
  const low = words.toLowerCase().slice(0, 220)
  const first = (pattern: RegExp) => {
    const at = low.search(pattern)
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  const upward = type === 'bao-cao' || type === 'to-trinh'
  if (upward && proposal.test(low) && first(proposal) < first(task)) return 'proposal'
  if (talk.test(low) && !/kết luận/.test(low)) return 'talk'
  const order: [number, Mode][] = [
    [first(report), 'report'],
    [first(aim), 'aim'],
    [first(task), 'task'],
  ]
  order.sort((a, b) => a[0] - b[0])
  const [at, mode] = order[0]!
  if (at === Number.POSITIVE_INFINITY) return null
  if (
    mode === 'report' &&
    first(task) !== Number.POSITIVE_INFINITY &&
    /như sau|các nội dung|tập trung|thời gian tới|nhiệm vụ, giải pháp|kết luận/.test(low)
  )
    return 'task'
  if (mode === 'aim' && /nhiệm vụ|giải pháp/.test(low) && !/mục đích/.test(low)) return 'task'
  return mode
}

/** The mode a document of this kind begins in. */
export function firstMode(type: DocumentType): Mode {
  return type === 'bao-cao' || type === 'to-trinh' || type === 'bien-ban' ? 'report' : 'neutral'
}

export const isOrderWord = (source: Source, at: number, to: number) => phraseAt(orders, source.words, at, to) !== null
