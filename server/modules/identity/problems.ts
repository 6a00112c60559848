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
} as const satisfies Record<string, ProblemSpec>
