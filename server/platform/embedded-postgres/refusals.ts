import { StartRefused } from '../start-refused.ts'

/** Turns a fault of the file system or of the server's own words into one plain sentence; other errors come back as they are. */
export function plainRefusal(error: unknown, folder: string): unknown {
  if (error instanceof StartRefused) return error
  const { code, message } = error as NodeJS.ErrnoException
  const said = `${code ?? ''} ${message ?? ''}`
  const sentence = SENTENCES.find(([pattern]) => pattern.test(said))?.[1](folder)
  return sentence ? new StartRefused(sentence, { cause: error }) : error
}

const SENTENCES: [RegExp, (folder: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|not enough space|Check free disk space/i,
    (folder) => `Đĩa chứa thư mục dữ liệu ${folder} đã đầy; hãy dọn chỗ rồi khởi động lại.`,
  ],
  [
    /EROFS|Read-only file system/i,
    (folder) => `Thư mục dữ liệu ${folder} nằm trên đĩa chỉ đọc; hãy chọn thư mục khác bằng DONDOC_DATA.`,
  ],
  [
    /EACCES|EPERM|Permission denied|Operation not permitted|has wrong ownership|has invalid permissions/i,
    (folder) =>
      `Không đủ quyền đọc, ghi thư mục dữ liệu ${folder}; hãy chạy bằng đúng người dùng đã tạo nó, hoặc chọn thư mục khác bằng DONDOC_DATA.`,
  ],
  [
    /ENOTDIR|EEXIST/,
    (folder) => `Đường dẫn dữ liệu ${folder} không phải là thư mục; hãy chọn thư mục khác bằng DONDOC_DATA.`,
  ],
  [
    /could not look up effective user ID/,
    () =>
      'Người dùng đang chạy không có tên trong hệ thống nên PostgreSQL không chịu chạy; hãy chạy bằng một người dùng có tên, hoặc đặt DATABASE_URL.',
  ],
  // The last resort for a first start: the details are in the cause.
  [
    /^.{0,10}(initdb|postgres --single) ended with/,
    (folder) =>
      `Không tạo được cơ sở dữ liệu trong ${folder}; hãy đặt DATABASE_URL để dùng một máy chủ PostgreSQL khác.`,
  ],
]
