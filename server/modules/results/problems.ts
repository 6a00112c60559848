import type { ProblemSpec } from '../../platform/problem.ts'

export const resultProblems = {
  alreadyMade: {
    code: 'results.already-made',
    kind: 'conflict',
    vi: 'Kỳ này đã có bảng; hãy mở bảng đã lập.',
    en: 'There is already a table of this period; open that one.',
  },
  notBegun: {
    code: 'results.not-begun',
    kind: 'invalid',
    vi: 'Kỳ này chưa bắt đầu nên chưa có gì để đếm.',
    en: 'This period has not begun; there is nothing to count yet.',
  },
  notOver: {
    code: 'results.not-over',
    kind: 'conflict',
    vi: 'Kỳ chưa hết. Đối soát được từ sau ngày cuối kỳ, {toDay}.',
    en: 'The period is not over. It can be reconciled after its last day, {toDay}.',
  },
  alreadyClosed: {
    code: 'results.already-closed',
    kind: 'conflict',
    vi: 'Bảng đã chốt, số liệu không đổi được nữa. Nếu phải sửa, lập bản mới và nêu lý do.',
    en: 'The table is closed and its figures stay. Where they must change, begin a new version and say why.',
  },
  dayGone: {
    code: 'results.day-gone',
    kind: 'invalid',
    vi: 'Ngày hết đối soát phải từ hôm nay trở đi.',
    en: 'The closing day must be today or later.',
  },
  notReconciled: {
    code: 'results.not-reconciled',
    kind: 'conflict',
    vi: 'Bảng còn là dự thảo. Gửi đối soát trước rồi mới chốt.',
    en: 'The table is still a draft. Have it reconciled before closing it.',
  },
  stillOpen: {
    code: 'results.still-open',
    kind: 'conflict',
    vi: 'Các đơn vị còn được nêu ý kiến đến hết ngày {untilDay}; chốt sau ngày đó, hoặc sửa lại ngày hết đối soát.',
    en: 'Units may object until the end of {untilDay}; close after that day, or change the closing day.',
  },
  unanswered: {
    code: 'results.unanswered',
    kind: 'conflict',
    vi: 'Còn {waiting} ý kiến chưa trả lời; trả lời hết rồi mới chốt.',
    en: '{waiting} objections have no answer yet; answer them before closing.',
  },
  notClosed: {
    code: 'results.not-closed',
    kind: 'conflict',
    vi: 'Bảng chưa chốt nên chưa trích dẫn được, cũng chưa cần bản mới.',
    en: 'The table is not closed: it cannot be cited yet, and needs no new version.',
  },
  notReconciling: {
    code: 'results.not-reconciling',
    kind: 'conflict',
    vi: 'Bảng không ở bước đối soát nên không nhận ý kiến hay trả lời.',
    en: 'The table is not being reconciled, so it takes neither objections nor answers.',
  },
  tooLate: {
    code: 'results.too-late',
    kind: 'conflict',
    vi: 'Đã hết hạn đối soát (hết ngày {untilDay}). Hãy gọi văn phòng nếu số liệu chưa đúng.',
    en: 'The time to object ended with {untilDay}. Call the office where figures are wrong.',
  },
  notYourLine: {
    code: 'results.not-your-line',
    kind: 'forbidden',
    vi: 'Chỉ nêu ý kiến về dòng của cơ quan mình.',
    en: 'One objects only to the line of one’s own agency.',
  },
  officeAnswers: {
    code: 'results.office-answers',
    kind: 'forbidden',
    vi: 'Việc này của văn phòng lập bảng.',
    en: 'This is for the office that made the table.',
  },
  otherAgency: {
    code: 'results.other-agency',
    kind: 'invalid',
    vi: 'Cơ quan này không chủ trì việc đó trong bảng, hoặc không thuộc sổ của văn phòng.',
    en: 'This agency does not lead that row of the table, or does not stand in the office’s book.',
  },
  answered: {
    code: 'results.answered',
    kind: 'conflict',
    vi: 'Ý kiến này đã được trả lời.',
    en: 'This objection has been answered.',
  },
} as const satisfies Record<string, ProblemSpec>
