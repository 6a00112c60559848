import type { ProblemSpec } from '../../platform/problem.ts'

export const identityProblems = {
  wrongLogin: {
    code: 'identity.wrong-login',
    kind: 'unknown',
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    en: 'The user name or the password is not right.',
  },
  tooManyTries: {
    code: 'identity.too-many-tries',
    kind: 'too-many',
    vi: 'Đã thử sai nhiều lần. Hãy đợi {retryInSeconds} giây rồi thử lại.',
    en: 'Too many wrong tries. Wait {retryInSeconds} seconds and try again.',
  },
  noPost: {
    code: 'identity.no-post',
    kind: 'forbidden',
    vi: 'Tài khoản này hiện không giữ vị trí công tác nào. Hãy hỏi quản trị của văn phòng.',
    en: 'This account holds no post now. Ask the administrator of the office.',
  },
  setUpClosed: {
    code: 'identity.set-up-closed',
    kind: 'forbidden',
    vi: 'Liên kết thiết lập đã dùng rồi hoặc không đúng. Hãy khởi động lại để nhận liên kết mới, hoặc đăng nhập.',
    en: 'This set-up link was used or is wrong. Restart the server for a new one, or sign in.',
  },
  loginTaken: {
    code: 'identity.login-taken',
    kind: 'conflict',
    vi: 'Tên đăng nhập “{login}” đã có người dùng.',
    en: 'The user name “{login}” is taken.',
  },
  noContacts: {
    code: 'identity.no-contacts',
    kind: 'invalid',
    vi: 'Không có người nào mới trong danh bạ đã dán. Hãy dán mỗi người một dòng: họ tên, chức vụ, điện thoại, cơ quan.',
    en: 'There is nobody new in what was pasted. Paste one person a line: name, post, telephone, agency.',
  },
  tooManyContacts: {
    code: 'identity.too-many-contacts',
    kind: 'invalid',
    vi: 'Danh bạ có {count} người, mỗi lần nhận tối đa {most}. Hãy chia thành nhiều lần dán.',
    en: 'There are {count} people; up to {most} are taken at a time. Paste them in parts.',
  },
  agenciesMissing: {
    code: 'identity.agencies-missing',
    kind: 'invalid',
    vi: 'Có {count} cơ quan trong danh bạ chưa có trong sổ. Hãy sửa tên cho khớp, hoặc đánh dấu để thêm các cơ quan ấy vào sổ.',
    en: '{count} agencies of the list are not in the book. Correct their names, or tick to enter them.',
  },
} as const satisfies Record<string, ProblemSpec>
