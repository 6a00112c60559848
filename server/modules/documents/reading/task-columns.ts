// Which column of a table of work holds the task, who leads, who works along and until when.

export type TaskColumn = 'task' | 'lead' | 'cooperate' | 'when' | 'note'

const columns: [TaskColumn, RegExp][] = [
  ['cooperate', /phối hợp/i],
  ['when', /thời gian|thời hạn|hoàn thành|tiến độ/i],
  ['lead', /chủ trì|thực hiện|phụ trách|chịu trách nhiệm|tham mưu/i],
  ['task', /nội dung|nhiệm vụ|công việc|hoạt động/i],
  ['note', /ghi chú|kinh phí|kết quả|sản phẩm/i],
]

/** What the words over a column announce; null where they announce nothing known. */
export const taskColumn = (head: string): TaskColumn | null =>
  columns.find(([, pattern]) => pattern.test(head))?.[0] ?? null

export const numberHead = /^(?:TT|STT|Số TT|Số thứ tự)$/i
