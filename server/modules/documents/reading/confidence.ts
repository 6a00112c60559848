// How sure the reader is of what it found: a finding is sure, or it is doubtful for a reason. Doubtful is what was wrong more often than once in twenty on annotated
// documents, and what was reckoned rather than read. The command line, the review page and the benchmark go by this alone. Pure.
import type { DirectiveTimes } from './directive-times.ts'
import type { Doubt, Statement } from './reading.ts'

type Doubted = { doubts: readonly Pick<Doubt, 'field'>[] }

/** Whether nothing of a directive, or nothing of one of its fields, is doubtful. */
export const isSure = ({ doubts }: Doubted, field?: string): boolean =>
  !doubts.some((doubt) => field === undefined || doubt.field === field)

/** What a person should look at before a clause is handed out; `rule` is the one that named its lead. */
export function doubtsOf(found: { lead: readonly string[] }, rule: string, times: DirectiveTimes): Doubt[] {
  return [
    ...doubtsOfLead(found.lead, rule).map((why) => ({ field: 'lead', why })),
    ...doubtsOfDeadlines(times).map((why) => ({ field: 'deadline', why })),
    ...(times.rhythm?.doubt ? [{ field: 'recurrence', why: times.rhythm.doubt }] : []),
  ]
}

function doubtsOfLead(lead: readonly string[], rule: string): string[] {
  if (rule === 'paragraph-before') return ['Chủ trì lấy từ đoạn liền trước trong cùng mục.']
  if (rule === 'modal') return ['Câu nêu việc phải làm nhưng không giao cho ai.']
  if (!lead.length) return ['Nội dung này và tiêu đề phía trên không nêu cơ quan chủ trì.']
  return lead.some((name) => name.length > longestName) ? ['Tên chủ trì dài, có thể lẫn lời nêu việc phải làm.'] : []
}

/** In characters; a longer name has often taken words in that are not its own. */
const longestName = 60

/** A date reckoned from another; several dates, of which one may be no deadline; the frame's date beside the item's own, which may take its place. */
function doubtsOfDeadlines({ deadlines, open }: DirectiveTimes): string[] {
  const own = deadlines.filter((deadline) => !deadline.inherited)
  const reckoned = [...deadlines.map((deadline) => deadline.doubt), ...open.map((term) => term.why)]
  return [
    ...new Set(reckoned.filter((why) => why !== null)),
    ...(own.length > 1 ? ['Nội dung nêu nhiều mốc thời gian, có thể có mốc không phải thời hạn.'] : []),
    ...(own.length > 0 && own.length < deadlines.length
      ? ['Nội dung có thời hạn riêng, thời hạn của câu dẫn hoặc tiêu đề có thể không áp dụng.']
      : []),
  ]
}

/** Why a person should look at a reported figure; null where it is sure. */
export function doubtOfStatement(statement: Statement): string | null {
  if (statement.kind === 'achieved' && statement.selfAssessed)
    return 'Số do đơn vị tự đánh giá, dễ lẫn với số được giao.'
  if (statement.kind === 'target' && standard.test(statement.what))
    return 'Câu nêu chuẩn phải đạt, có thể là chuẩn đã đạt.'
  if (statement.kind === 'standard' && statement.place !== null)
    return 'Câu nêu tên đơn vị đạt chuẩn, có thể là đơn vị phải đạt.'
  const label = statement.kind === 'target' ? statement.what : 'label' in statement ? statement.label : null
  if (label !== null && isCut(statement, label)) return 'Lời đi cùng con số ngắn hoặc cụt, chưa rõ nói về điều gì.'
  if (statement.kind === 'indicator' && subjectOfClause.test(statement.label))
    return 'Con số đứng trong chủ ngữ của câu, có thể không phải số liệu báo cáo.'
  if (statement.kind === 'target' && sharedOut.test(statement.what))
    return 'Con số chia cho từng đơn vị hoặc số người được vận động, có thể không phải chỉ tiêu.'
  return null
}

/** Words that lead to a figure but do not say what it counts: too few, begun or ended within a phrase, or the name of a unit alone. */
function isCut(statement: Statement, label: string): boolean {
  const measured = statement.kind === 'indicator' || statement.kind === 'target'
  if (measured && /^\S+(?: \S+)?$/.test(label)) return true
  if (statement.kind === 'indicator' && (statement.unit === null || opensUnit.test(label))) return true
  return opensSmall.test(label) || endsSmall.test(label)
}

/** "03 thôn chưa đạt chuẩn phải …": what was counted did or did not do something, and the clause may go on about it. */
const subjectOfClause = / (?:đã|chưa) /
/** "cử mỗi xã 01 người", "vận động 03 hộ": so many for each, or so many spoken to. */
const sharedOut = /vận động| mỗi (?:xã|thôn|huyện)(?: |$)/

const opensUnit = /^(?:huyện|xã|thôn|thành phố|thị xã|cấp) \p{Lu}/u
const opensSmall = /^(?:đến|là|kết quả|cộng|về|để|còn|tại|cho|với|của|và|tổng hợp|giao|mới|trở|đã)(?: |$)/i
const endsSmall = / (?:cho|và|với|tại|của|từ|đến|là|mới|còn)$/i

const standard = /^(?:xa|thon|huyen)-/
