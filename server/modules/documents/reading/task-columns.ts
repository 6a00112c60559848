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
export const taskColumn = (head: string): TaskColumn | null =>
  head.length < 60 ? (columns.find(([, pattern]) => pattern.test(head.trim()))?.[0] ?? null) : null

/** A table hands work out where it names the work, or the criterion, and who does it. */
export const handsOut = (kinds: readonly (TaskColumn | null)[]): boolean =>
  kinds.includes('lead') && (kinds.includes('task') || kinds.includes('criterion'))

export const numberHead = /^(?:TT|STT|Số TT|Số thứ tự)$/i
