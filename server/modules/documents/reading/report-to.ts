// To whom the result is reported, and through whom ("báo cáo UBND huyện (qua Phòng …)").
import { type Actor, actorOf } from './actor.ts'
import { headAt } from './actor-heads.ts'
import { actorsAt } from './actors.ts'
import { oneOf, phraseAt, phrasesOf } from './phrases.ts'
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts'
import type { Source, Word } from './words.ts'

/** `to` is null where only a paper is sent "(qua Văn phòng …)", and no report. */
export type Receiver = { to: Actor | null; via: Actor | null }

/** The first receiver of a report named between two words; "trình", "gửi hồ sơ" and a second step name none. */
export function receiverIn(source: Source, stretch: Stretch): Receiver | null {
  const papers: Receiver[] = []
  for (const sentence of sentencesOf(source.words, stretch.from, stretch.to)) {
    for (const clause of clausesOf(source.words, sentence)) {
      const found = inClause(source, clause)
      if (found?.to) return found
      if (found) papers.push(found)
    }
  }
  return papers[0] ?? null
}

function inClause(source: Source, { from, to }: Stretch): Receiver | null {
  const { words } = source
  for (let at = from; at < to; at++) {
    const report = words[at]!.low === 'báo' && words[at + 1]?.low === 'cáo'
    const send = words[at]!.low === 'gửi'
    if (!report && !send) continue
    if (report ? !isVerb(source, at, from) : !sendsReport(words, at, to)) continue
    const receiver = receiverBehind(source, report ? at + 2 : at + 1, to, report) ?? compiler(source, at, to)
    if (receiver)
      return { to: receiver.actor, via: viaBehind(source, receiver.to, from, to) ?? viaBehind(source, from, from, to) }
  }
  return sentThrough(source, from, to)
}

/** "gửi kết quả thực hiện … để | Phòng Kinh tế tổng hợp": who puts the reports together. */
function compiler(source: Source, from: number, to: number): { actor: Actor; to: number } | null {
  const { words } = source
  for (let at = from; at < to && words[at]!.low !== ';'; at++) {
    if (words[at]!.low !== 'để' || !headAt(words, at + 1, to)) continue
    const found = receiver(source, at + 1, to)
    return found && words[found.to]?.low === 'tổng' ? found : null
  }
  return null
}

/** "gửi kế hoạch về Huyện ủy (qua Văn phòng Huyện ủy)": a paper that is no report, and who takes it. */
function sentThrough(source: Source, from: number, to: number): Receiver | null {
  const { words } = source
  let sent = false
  for (let at = from; at < to; at++) {
    sent ||= sending(words[at])
    if (!sent || words[at]!.low !== '(' || !/^(?:thông|qua)$/.test(words[at + 1]?.low ?? '')) continue
    const via = viaBehind(source, at, from, to)
    return via && { to: null, via }
  }
  return null
}

const sending = oneOf(['gửi', 'nộp'])

/** "nghe báo cáo", "theo báo cáo", "để tổng hợp báo cáo Y", "Văn phòng sẽ báo cáo Y" do not tell the lead to report to Y. */
function isVerb({ words }: Source, at: number, least: number): boolean {
  const before = words[at - 1]?.low ?? ''
  // "tham mưu văn bản | báo cáo UBND tỉnh"
  if (before === 'bản' && words[at - 2]?.low === 'văn' && headAt(words, at + 2, words.length)) return true
  if (
    at > least &&
    /^(nghe|theo|qua|các|bản|dung|những|tại|số|của|mẫu|từ|kèm|trong|thảo|bị|dựng|lập|thiện|sẽ)$/.test(before)
  )
    return false
  // "tổng hợp việc thực hiện Chỉ thị này | báo cáo Chủ tịch": the verb, where who is told follows
  if (at > least && before === 'này' && !headAt(words, at + 2, words.length)) return false
  for (let i = at - 1; i >= least && i > at - 7; i--) {
    const low = words[i]!.low
    if (low === 'để') return false
    if (!/^(tổng|hợp|,|và|tham|mưu|xem|xét|theo|dõi|kịp|thời|chung|có|cơ|sở)$/.test(low)) return true
  }
  return true
}

/** "gửi … tổng hợp", "gửi kết quả về": what is sent is a report, not a dossier or a paper. */
function sendsReport(words: readonly Word[], at: number, to: number): boolean {
  const paper = words[at + 1]?.low ?? ''
  if (/^(hồ|công|thư|văn|đơn|giấy|tờ|kèm)$/.test(paper) && !headAt(words, at + 1, to))
    // "gửi văn bản xác nhận kết quả về … tổng hợp": it is put together there
    return (paper === 'văn' || paper === 'công') && isPutTogether(words, at, to)
  let sums = isReport(words, at)
  for (let i = at + 1; i < to; i++) {
    if (words[i]!.low === ';') break
    if (words[i]!.low === 'hồ' && words[i + 1]?.low === 'sơ') return false
    if (
      (words[i]!.low === 'tổng' && words[i + 1]?.low === 'hợp') ||
      (words[i]!.low === 'báo' && words[i + 1]?.low === 'cáo')
    )
      sums = true
  }
  return sums
}

function isPutTogether(words: readonly Word[], at: number, to: number): boolean {
  for (let i = at + 1; i < to - 1 && words[i]!.low !== ';'; i++) {
    if (words[i]!.low === 'hồ' && words[i + 1]!.low === 'sơ') return false
    if (words[i]!.low === 'tổng' && words[i + 1]!.low === 'hợp') return true
  }
  return false
}

/** "báo cáo định kỳ gửi …", "kết quả … gửi …": what is sent stands in front. */
function isReport(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i > 0 && i > at - 6; i--) {
    if (words[i]!.kind === 'mark') return false
    if (words[i - 1]!.low === 'báo' && words[i]!.low === 'cáo') return true
  }
  return false
}

const carriers = new Set(['về', 'cho', 'với', 'lên', 'tới', 'đến'])

function receiverBehind(
  source: Source,
  from: number,
  to: number,
  direct: boolean,
): { actor: Actor; to: number } | null {
  const { words } = source
  const manner = direct ? phraseAt(manners, words, from, to) : null
  const first = manner?.end ?? from
  if (headAt(words, first, to)) return receiver(source, first, to)
  if (direct && (words[from]?.low === 'của' || (words[from]?.low === 'số' && words[from + 1]?.kind !== 'word')))
    return null
  for (let at = from; at < to && at < from + 70; at++) {
    const low = words[at]!.low
    if (low === ';') return null
    if (low === '(') {
      while (at < to && words[at]!.low !== ')') at++
      continue
    }
    if (low === 'trình' && at > from && headAt(words, at + 1, to)) return null
    if (
      !carriers.has(low) ||
      (low === 'với' && /^(việc|hợp|cùng|gắn|đối|so|kết)$/.test(words[at - 1]!.low)) ||
      !headAt(words, at + 1, to)
    )
      continue
    const found = receiver(source, at + 1, to)
    if (found) return found
  }
  return null
}

/** "báo cáo ngay Phòng Kinh tế": how it is told may stand before to whom. */
const manners = phrasesOf({
  manner: [
    'ngay',
    'kịp thời',
    'kịp thời cho',
    'ngay cho',
    'ngay với',
    'trực tiếp',
    'trực tiếp với',
    'bằng văn bản',
    'nhanh',
  ],
})

/** A receiver is a body or a person in office, not "các xã" whose progress is reported. */
function receiver(source: Source, at: number, to: number): { actor: Actor; to: number } | null {
  const named = actorsAt(source, at, to)
  const first = named?.actors[0]
  if (!first || first.kind === 'many' || first.kind === 'unit') return null
  return { actor: first, to: named!.to }
}

function viaBehind(source: Source, from: number, least: number, to: number): Actor | null {
  const { words } = source
  for (let at = Math.max(from, least); at < to; at++) {
    if (
      words[at]!.low !== 'qua' ||
      (/^(vừa|thời|kỳ|trải|thông)$/.test(words[at - 1]?.low ?? '') && words[at - 1]?.low !== 'thông')
    )
      continue
    const group = groupAt(source, at + 1, to)
    if (group) return group
    if (!headAt(words, at + 1, to)) continue
    const named = actorsAt(source, at + 1, to)
    if (named && named.actors[0]!.kind !== 'many') return named.actors[0]!
  }
  return null
}

/** "nhóm Zalo", "nhóm Zalo “NTM xã”". */
function groupAt(source: Source, at: number, to: number): Actor | null {
  const { words } = source
  if (words[at]?.low !== 'nhóm' || words[at + 1]?.low !== 'zalo') return null
  const opens = /^["“]$/.test(words[at + 2]?.low ?? '')
  let end = at + 2
  if (opens) {
    end++
    while (end < to && !/^["”]$/.test(words[end]!.low)) end++
    end++
  }
  return end <= to ? actorOf(source, at, end, 'name') : null
}
