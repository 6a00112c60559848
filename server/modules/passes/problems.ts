import type { ProblemSpec } from '../../platform/problem.ts'

/** Why a link does not open or may not be made; said to strangers too, so no sentence tells what lies behind a link. */
export const passProblems = {
  unknown: {
    code: 'passes.unknown',
    kind: 'missing',
    vi: 'Liên kết này không đúng hoặc đã bị cắt bớt khi chép. Hãy mở lại từ tin nhắn gốc, hoặc hỏi văn phòng đã gửi.',
    en: 'This link is not right, or a part of it was lost when it was copied. Open it from the message again, or ask the office that sent it.',
  },
  tooManyGuesses: {
    code: 'passes.too-many-guesses',
    kind: 'too-many',
    vi: 'Máy này đã mở quá nhiều liên kết không đúng. Hãy đợi mười phút, rồi mở lại từ tin nhắn gốc.',
    en: 'Too many wrong links were opened from here. Wait ten minutes, then open it from the message again.',
  },
  off: {
    code: 'passes.off',
    kind: 'forbidden',
    vi: 'Văn phòng đang tạm tắt mọi liên kết. Hãy gọi văn phòng để báo cáo hoặc hỏi khi nào mở lại.',
    en: 'The office has turned all its links off for now. Call the office.',
  },
  revoked: {
    code: 'passes.revoked',
    kind: 'forbidden',
    vi: 'Văn phòng đã thu hồi liên kết này. Nếu còn cần, hãy hỏi văn phòng một liên kết mới.',
    en: 'The office has revoked this link. Ask it for a new one if you still need it.',
  },
  expired: {
    code: 'passes.expired',
    kind: 'forbidden',
    vi: 'Liên kết này đã hết hạn. Nếu còn cần, hãy hỏi văn phòng một liên kết mới.',
    en: 'This link has expired. Ask the office for a new one if you still need it.',
  },
  codeNeeded: {
    code: 'passes.code-needed',
    kind: 'forbidden',
    vi: 'Liên kết này cần mã bốn số mà văn phòng đọc qua điện thoại.',
    en: 'This link needs the four digits that the office tells by telephone.',
  },
  wrongCode: {
    code: 'passes.wrong-code',
    kind: 'forbidden',
    vi: 'Mã chưa đúng. Còn thử được {left} lần; nếu không nhớ, hãy gọi văn phòng.',
    en: 'The code is not right. {left} tries are left; call the office if you do not know it.',
  },
  resting: {
    code: 'passes.resting',
    kind: 'too-many',
    vi: 'Đã nhập sai mã nhiều lần. Hãy đợi {minutes} phút rồi thử lại, hoặc gọi văn phòng.',
    en: 'The code was wrong too often. Wait {minutes} minutes and try again, or call the office.',
  },
  locked: {
    code: 'passes.locked',
    kind: 'forbidden',
    vi: 'Liên kết đã khóa vì nhập sai mã quá nhiều lần. Hãy hỏi văn phòng một liên kết mới.',
    en: 'This link is locked: its code was wrong too often. Ask the office for a new one.',
  },
  tooMany: {
    code: 'passes.too-many',
    kind: 'too-many',
    vi: 'Liên kết này đang được dùng quá nhiều. Hãy đợi một phút rồi gửi lại; những gì đã nhập vẫn còn.',
    en: 'This link is used too much just now. Wait a minute and send again; what you typed is kept.',
  },
  outOfScope: {
    code: 'passes.out-of-scope',
    kind: 'missing',
    vi: 'Nội dung này không thuộc liên kết đang mở. Hãy tải lại trang.',
    en: 'This is not part of the link that is open. Reload the page.',
  },
  itemClosed: {
    code: 'passes.item-closed',
    kind: 'conflict',
    vi: 'Nội dung này đã báo hoàn thành hoặc không còn mở, nên không nhận thêm báo cáo. Nếu cần sửa, hãy gọi văn phòng.',
    en: 'This was completed or is no longer open, so no more reports are taken. Call the office if something must be mended.',
  },
  tooManyWaiting: {
    code: 'passes.too-many-waiting',
    kind: 'too-many',
    vi: 'Liên kết này đã gửi quá nhiều báo cáo hoặc ảnh mà văn phòng chưa xem. Hãy gọi văn phòng.',
    en: 'Too many reports or photographs of this link wait for the office. Call the office.',
  },
  fileRefused: {
    code: 'passes.file-refused',
    kind: 'invalid',
    vi: 'Chỉ nhận ảnh hoặc PDF, mỗi tệp đến 20 MB; hãy chọn tệp khác thay cho “{name}”.',
    en: 'Only pictures and PDF of at most 20 MB are taken; choose another file than “{name}”.',
  },
  unknownFile: {
    code: 'passes.unknown-file',
    kind: 'invalid',
    vi: 'Có ảnh chưa gửi xong. Hãy gửi lại ảnh rồi gửi báo cáo.',
    en: 'A photograph has not arrived. Send it again, then the report.',
  },
  weakSecret: {
    code: 'passes.weak-secret',
    kind: 'invalid',
    vi: 'Khóa bí mật của liên kết không đủ ngẫu nhiên. Hãy tải lại trang rồi tạo lại.',
    en: 'The secret of the link is not random enough. Reload the page and make it again.',
  },
  badEnd: {
    code: 'passes.bad-end',
    kind: 'invalid',
    vi: 'Ngày hết hạn phải từ hôm nay và không quá một năm.',
    en: 'The last day must be today or later, within a year.',
  },
  nothingToShow: {
    code: 'passes.nothing-to-show',
    kind: 'conflict',
    vi: 'Không có nhiệm vụ nào đã giao trong phạm vi này để đưa ra liên kết. Hãy chọn bộ lọc, văn bản hoặc đơn vị khác.',
    en: 'Nothing handed out lies in this scope for a link to show. Choose other filters, another document or unit.',
  },
  answered: {
    code: 'passes.answered',
    kind: 'conflict',
    vi: 'Báo cáo này đã có người trả lời. Hãy tải lại trang.',
    en: 'This report was answered already. Reload the page.',
  },
} as const satisfies Record<string, ProblemSpec>
