import type { ProblemSpec } from '../../platform/problem.ts'

export const transitionProblems = {
  nothingOpen: {
    code: 'transitions.nothing-open',
    kind: 'conflict',
    vi: 'Những mục này đã được quyết định, hoặc đã có số liệu mới. Mở lại danh sách để xem mục còn chờ.',
    en: 'These were decided already, or newer figures were entered. Open the list again to see what still waits.',
  },
  notOfSets: {
    code: 'transitions.not-of-sets',
    kind: 'invalid',
    vi: 'Bộ tiêu chí thay nhau thì số liệu được chuyển sang bộ mới (cần xét lại), hoặc lưu ở bộ cũ.',
    en: 'Where a set takes over from another its standings go over, to be examined again, or stay filed in the old set.',
  },
  notOfLate: {
    code: 'transitions.not-of-late',
    kind: 'invalid',
    vi: 'Số liệu ghi sau khi chuyển thì được chuyển lại (thành “cần xét lại”), hoặc để nguyên.',
    en: 'A figure recorded after the carrying over is carried again (to be examined again), or left where it is.',
  },
  noLate: {
    code: 'transitions.no-late',
    kind: 'conflict',
    vi: 'Những số liệu này đã được quyết định, hoặc không còn. Mở lại danh sách để xem số liệu còn chờ.',
    en: 'These figures were decided already, or are no more. Open the list again to see which still wait.',
  },
  noStageFollows: {
    code: 'transitions.no-stage-follows',
    kind: 'invalid',
    vi: 'Sau trình tự này không có trình tự nào nên không có bước để xét lại. Chuyển cho một cơ quan, hoặc lưu.',
    en: 'No chain follows this one, so there is no stage to examine it again. Hand it to an agency, or file it.',
  },
  needsAgency: {
    code: 'transitions.needs-agency',
    kind: 'invalid',
    vi: 'Chọn cơ quan nhận phần việc còn dở.',
    en: 'Choose the agency that takes up the open work.',
  },
  agencyNotNeeded: {
    code: 'transitions.agency-not-needed',
    kind: 'invalid',
    vi: 'Chỉ chọn cơ quan nhận khi chuyển việc của một trình tự không có trình tự tiếp theo.',
    en: 'An agency is chosen only where work of a chain that nothing follows is handed on.',
  },
  agencyNotInBook: {
    code: 'transitions.agency-not-in-book',
    kind: 'invalid',
    vi: 'Cơ quan này không có trong sổ của văn phòng.',
    en: 'This agency is not in the office’s book.',
  },
  dayNotNeeded: {
    code: 'transitions.day-not-needed',
    kind: 'invalid',
    vi: 'Chỉ đặt hạn khi chuyển việc còn dở cho một cơ quan.',
    en: 'A day is given only where open work is handed to an agency.',
  },
  duePast: {
    code: 'transitions.due-past',
    kind: 'invalid',
    vi: 'Hạn đã qua. Chọn hôm nay hoặc một ngày sau, hoặc để trống.',
    en: 'The day is over. Choose today or a later one, or leave it empty.',
  },
  reported: {
    code: 'transitions.reported',
    kind: 'conflict',
    vi: 'Cơ quan nhận đã báo cáo trên nhiệm vụ của quyết định này ({names}) nên không hoàn tác được nữa. Sửa tiếp trên chính nhiệm vụ ấy.',
    en: 'The agency has reported on the assignments of this decision ({names}), so it cannot be taken back. Go on from the assignment itself.',
  },
  undoneAlready: {
    code: 'transitions.undone-already',
    kind: 'conflict',
    vi: 'Quyết định này đã được hoàn tác trước đó.',
    en: 'This decision was taken back already.',
  },
  builtOn: {
    code: 'transitions.built-on',
    kind: 'conflict',
    vi: 'Đã có {count} việc ghi tiếp trên số liệu đã chuyển (gần nhất: {names}) nên không hoàn tác được nữa. Sửa từng ô trên bảng tiêu chí.',
    en: 'This cannot be taken back any more: {count} things were done on what was carried over (last: {names}). Mend single cells on the board.',
  },
} as const satisfies Record<string, ProblemSpec>
