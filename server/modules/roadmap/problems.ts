import type { ProblemSpec } from '../../platform/problem.ts'

export const roadmapProblems = {
  brokenRows: {
    code: 'roadmap.broken-rows',
    kind: 'invalid',
    vi: 'Chưa ghi gì: {count} dòng chưa ghi được, mỗi dòng nêu lý do ở dưới. Sửa rồi lưu lại; những gì đã nhập vẫn còn trên màn hình.',
    en: 'Nothing was saved: {count} rows cannot be, each with its reason below. Mend them and save again; all you typed is still on the page.',
  },
  unknownUnit: {
    code: 'roadmap.unknown-unit',
    kind: 'invalid',
    vi: 'Không có xã “{name}” trong phạm vi của văn phòng năm {year}.',
    en: 'There is no commune “{name}” in the office’s place in {year}.',
  },
  unknownPlaces: {
    code: 'roadmap.unknown-places',
    kind: 'invalid',
    vi: 'Chưa hiểu: {pieces}.',
    en: 'Not understood: {pieces}.',
  },
  twice: {
    code: 'roadmap.twice',
    kind: 'invalid',
    vi: 'Xã này có hai dòng.',
    en: 'This commune stands twice.',
  },
  noColumns: {
    code: 'roadmap.no-columns',
    kind: 'invalid',
    vi: 'Không thấy cột tên xã cùng cột tiêu chí (đăng ký, giao, hay mỗi tiêu chí một cột) trong tệp này. Kiểm tra hàng tiêu đề rồi đưa lại.',
    en: 'This file has no column of communes beside one of criteria (registered, assigned, or one for each). Check its heading row and bring it again.',
  },
} as const satisfies Record<string, ProblemSpec>
