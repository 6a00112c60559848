import type { ProblemSpec } from '../../platform/problem.ts'

export const messageProblems = {
  unknownPlaceholder: {
    code: 'messages.unknown-placeholder',
    kind: 'invalid',
    vi: 'Không có ô điền {name}; chỉ dùng các ô điền ghi dưới mẫu.',
    en: 'There is no placeholder {name}; use those named under the text.',
  },
  openBrace: {
    code: 'messages.open-brace',
    kind: 'invalid',
    vi: 'Có dấu ngoặc nhọn chưa đóng hoặc thừa trong mẫu.',
    en: 'A brace in the text is not closed, or is one too many.',
  },
  withoutWork: {
    code: 'messages.without-work',
    kind: 'invalid',
    vi: 'Mẫu cần có ô điền {việc} để đơn vị biết phải làm gì.',
    en: 'The text needs the placeholder {việc}, or the unit does not know what to do.',
  },
  tooLong: {
    code: 'messages.too-long',
    kind: 'invalid',
    vi: 'Mẫu dài quá {most} chữ cái; tin ngắn mới có người đọc.',
    en: 'The text is longer than {most} letters; short messages are read.',
  },
  badRungs: {
    code: 'messages.bad-rungs',
    kind: 'invalid',
    vi: 'Các bậc nhắc là những số ngày khác nhau, từ {from} đến {to}, nhiều nhất {most} bậc.',
    en: 'Rungs are different numbers of days from {from} to {to}, at most {most} of them.',
  },
  unknownContact: {
    code: 'messages.unknown-contact',
    kind: 'invalid',
    vi: 'Người liên hệ này không còn ở cơ quan đó; hãy chọn lại.',
    en: 'This contact is no longer at that agency; choose again.',
  },
  otherLead: {
    code: 'messages.other-lead',
    kind: 'conflict',
    vi: 'Có việc không còn do cơ quan này chủ trì; hãy mở lại danh sách tin.',
    en: 'This agency no longer leads one of the rows; open the list of messages again.',
  },
  tooMany: {
    code: 'messages.too-many',
    kind: 'too-large',
    vi: 'Danh sách có hơn {most} việc; hãy lọc bớt rồi soạn tin.',
    en: 'The list has more than {most} rows; filter it before preparing messages.',
  },
  leadersDeed: {
    code: 'messages.leaders-deed',
    kind: 'forbidden',
    vi: 'Duyệt nhắc là việc của lãnh đạo văn phòng; hãy gửi đề nghị duyệt.',
    en: 'Approving a reminder is for a leader of the office; ask for the approval.',
  },
  nameLeader: {
    code: 'messages.name-leader',
    kind: 'invalid',
    vi: 'Văn phòng chưa có tài khoản lãnh đạo: ghi rõ lãnh đạo nào đã đồng ý.',
    en: 'No leader of this office has an account: say which leader agreed.',
  },
} as const satisfies Record<string, ProblemSpec>
