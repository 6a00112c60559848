// Which column of a table of work holds its number, the criterion, the task, who leads, who works along and until when.

export type TaskColumn = 'number' | 'criterion' | 'task' | 'lead' | 'cooperate' | 'when' | 'note'

const columns: [TaskColumn, RegExp][] = [
  ['number', /^(?:tt|stt|số tt|số thứ tự)$/i],
  ['note', /ghi chú|kinh phí|kết quả|sản phẩm|nguồn vốn|căn cứ|đvt|đơn vị tính/i],
  ['cooperate', /phối hợp/i],
  ['when', /thời gian|thời hạn|hạn hoàn thành|hoàn thành|tiến độ|lộ trình|^hạn$/i],
  // "Đơn vị thực hiện", "Phụ trách", "Người chịu trách nhiệm"; "Nội dung thực hiện" is the task
  [
    'lead',
    /^(?!nội dung|nhiệm vụ|công việc|tiêu chí|việc|kế hoạch).*(?:chủ trì|thực hiện|phụ trách|trách nhiệm|tham mưu|phân công|đầu mối)/i,
  ],
  [
    'criterion',
    /^(?:(?:số|tên|mã|nhóm|thuộc) )?(?:tiêu chí|chỉ tiêu)(?: số| chưa đạt| thành phần| nông thôn mới| ntm| nâng cao)*$/i,
  ],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động|tên việc|việc (?:phải|cần) làm|giải pháp|phần việc/i],
]

/** What the words over a column announce; null where they announce nothing known. */
const taskColumn = (head: string): TaskColumn | null =>
  head.length < 60 ? (columns.find(([, pattern]) => pattern.test(head.trim()))?.[0] ?? null) : null

/** What all heads of a table announce. Where work has its time and no column says who leads, "Đơn vị" or "Thôn" does. */
export function taskColumns(heads: readonly string[]): (TaskColumn | null)[] {
  const kinds = heads.map(taskColumn)
  if (kinds.includes('lead') || !kinds.includes('task') || !kinds.includes('when')) return kinds
  const at = heads.findIndex((head, i) => kinds[i] === null && bareLead.test(head.trim()))
  return at < 0 ? kinds : kinds.with(at, 'lead')
}

const bareLead =
  /^(?:tên )?(?:đơn vị|cơ quan|cơ quan, đơn vị|địa phương|địa bàn|thôn|bản|ấp|xã|phường|huyện|thôn, bản|xã, phường|xã, thị trấn|đồng chí|cán bộ|họ và tên|họ tên)$/i

/** A table hands work out where it names the work, or the criterion, and who does it. */
export const handsOut = (kinds: readonly (TaskColumn | null)[]): boolean =>
  kinds.includes('lead') && (kinds.includes('task') || kinds.includes('criterion'))

export const numberHead = /^(?:TT|STT|Số TT|Số thứ tự)$/i
