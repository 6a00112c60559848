import { StartRefused } from './start-refused.ts'

/** Any fault at start as one plain sentence. */
export function refusalOf(error: unknown): string {
  if (error instanceof StartRefused) return error.message
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'ENOSPC' || code === '53100')
    return 'Ổ đĩa đã đầy: không ghi được dữ liệu. Hãy giải phóng chỗ rồi khởi động lại; dữ liệu đã ghi vẫn còn.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Không có quyền ghi (${message}). Hãy cấp quyền hoặc chọn thư mục khác bằng DONDOC_DATA.`
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'ETIMEDOUT')
    return 'Không nối được tới PostgreSQL ở DATABASE_URL; hãy kiểm tra địa chỉ và máy chủ.'
  if (code === '28P01' || code === '28000') return 'PostgreSQL ở DATABASE_URL không nhận tên hoặc mật khẩu này.'
  if (code === '3D000') return 'Cơ sở dữ liệu nêu trong DATABASE_URL không có; hãy tạo trước.'
  if (code === '42501') return `Vai trò trong DATABASE_URL thiếu quyền (${message}).`
  return `Không khởi động được: ${message ?? String(error)}`
}
