import { StartRefused } from './start-refused.ts'

/** Any fault of a start or a command as one plain sentence; `otherwise` opens it where the fault is none that we know. */
export function refusalOf(error: unknown, otherwise = 'Không khởi động được'): string {
  if (error instanceof StartRefused) return error.message
  const { code, syscall } = error as NodeJS.ErrnoException
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return 'Ổ đĩa đã đầy: không ghi được dữ liệu. Hãy giải phóng chỗ rồi khởi động lại; dữ liệu đã ghi vẫn còn.'
  if (syscall !== 'connect' && ['EACCES', 'EPERM', 'EROFS'].includes(code ?? ''))
    return `Không có quyền ghi (${message}). Hãy cấp quyền hoặc chọn thư mục khác bằng DONDOC_DATA.`
  if (syscall === 'connect' || syscall === 'getaddrinfo' || noAnswer.test(`${code} ${message}`))
    return 'Không nối được tới PostgreSQL ở DATABASE_URL; hãy kiểm tra địa chỉ và máy chủ.'
  return `${answers[code ?? '']?.(message) ?? `${otherwise}: ${message || code}`}`
}

const noAnswer = /ECONNREFUSED|ECONNRESET|ETIMEDOUT|timeout expired|Connection terminated/

/** What a PostgreSQL server answers, by its code. */
const answers: Record<string, (message: string) => string> = {
  '28P01': () => 'PostgreSQL ở DATABASE_URL không nhận tên hoặc mật khẩu này.',
  '28000': () => 'PostgreSQL ở DATABASE_URL không nhận tên hoặc mật khẩu này.',
  '3D000': () => 'Cơ sở dữ liệu nêu trong DATABASE_URL không có; hãy tạo trước.',
  '42501': (message) => `Vai trò trong DATABASE_URL thiếu quyền (${message}); \`dondoc roles\` in câu lệnh cấp quyền.`,
  '53300': () => 'PostgreSQL ở DATABASE_URL đã hết số kết nối cho phép; hãy tăng max_connections hoặc dừng bớt.',
  '57P03': () => 'PostgreSQL ở DATABASE_URL đang khởi động hoặc đang dừng; hãy thử lại sau ít phút.',
}
