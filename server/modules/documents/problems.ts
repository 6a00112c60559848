import type { ProblemSpec } from '../../platform/problem.ts'

export const documentProblems = {
  noFiles: {
    code: 'documents.no-files',
    kind: 'invalid',
    vi: 'Chưa có tệp nào được gửi lên; hãy chọn tệp văn bản rồi gửi lại.',
    en: 'No file was sent; choose the document and send again.',
  },
  tooManyFiles: {
    code: 'documents.too-many-files',
    kind: 'invalid',
    vi: 'Mỗi lần gửi tối đa {limit} tệp; hãy chia thành nhiều lần.',
    en: 'At most {limit} files at once; send them in several goes.',
  },
  brokenUpload: {
    code: 'documents.broken-upload',
    kind: 'invalid',
    vi: 'Việc gửi tệp bị đứt giữa chừng, chưa tệp nào được ghi; hãy gửi lại.',
    en: 'The upload broke off and nothing was kept; send again.',
  },
  noRoom: {
    code: 'documents.no-room',
    kind: 'unavailable',
    vi: 'Ổ đĩa của máy chủ đã đầy nên chưa nhận được tệp; hãy báo quản trị giải phóng chỗ rồi gửi lại.',
    en: 'The server has no room left, the file was not kept; tell the administrator and send again.',
  },
  contentGone: {
    code: 'documents.content-gone',
    kind: 'missing',
    vi: 'Nội dung tệp này không còn được giữ trên hệ thống.',
    en: 'The content of this file is no longer kept.',
  },
  changedByOther: {
    code: 'documents.changed-by-other',
    kind: 'conflict',
    vi: 'Văn bản vừa được người khác sửa; hãy xem bản của họ rồi lưu lại phần của mình.',
    en: 'Somebody else changed this document; look at theirs and save yours again.',
  },
  replacedByNothing: {
    code: 'documents.replaced-by-nothing',
    kind: 'invalid',
    vi: 'Hãy chọn văn bản thay thế, hoặc ghi rõ căn cứ.',
    en: 'Choose the replacing document, or say the ground.',
  },
  byItself: {
    code: 'documents.by-itself',
    kind: 'invalid',
    vi: 'Một văn bản không thể tự thay thế hay đính chính chính nó.',
    en: 'A document cannot replace or correct itself.',
  },
  secretNow: {
    code: 'documents.secret-now',
    kind: 'conflict',
    vi: 'Đọc lại thì thấy văn bản có dấu chỉ mức độ mật; không đọc tiếp. Hãy báo quản trị đưa văn bản này ra khỏi hệ thống.',
    en: 'Read again, the document bears a mark of secrecy; it is not read. Tell the administrator to take it out of the system.',
  },
  notReadAgain: {
    code: 'documents.not-read-again',
    kind: 'conflict',
    vi: 'Chưa đọc lại được, mọi thứ giữ như cũ. {why}',
    en: 'It could not be read again; everything stays as it was. {why}',
  },
  readOnlyToSee: {
    code: 'documents.read-only-to-see',
    kind: 'conflict',
    vi: 'Văn bản đã giao việc nên kết quả đọc lại chỉ để xem; hãy sửa tại nhiệm vụ.',
    en: 'Work was handed out from this document: what is read again is only to be seen. Change the assignments instead.',
  },
  alreadyDecided: {
    code: 'documents.already-decided',
    kind: 'conflict',
    vi: 'Tệp này đã được quyết định trước đó.',
    en: 'This file was decided about before.',
  },
  nothingToDecide: {
    code: 'documents.nothing-to-decide',
    kind: 'conflict',
    vi: 'Tệp này chưa đọc xong hoặc không trùng văn bản nào, không có gì phải quyết định.',
    en: 'This file is not read yet or is like no known document; there is nothing to decide.',
  },
} as const satisfies Record<string, ProblemSpec>

/** Why a file was not read though it was sent whole; kept beside the reading as code and sentence. */
export const readingFaults = {
  secret:
    'Văn bản có dấu chỉ mức độ mật nên không được đọc và đã bị xóa khỏi hệ thống; tài liệu mật không đưa vào phần mềm này.',
  missing: 'Nội dung tệp không còn trong kho; hãy gửi lại tệp.',
  broken: 'Phần mềm không đọc được văn bản này; hãy gửi bản .docx hoặc .txt, và báo cho quản trị.',
} as const
