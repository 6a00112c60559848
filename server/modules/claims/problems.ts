import type { ProblemSpec } from '../../platform/problem.ts'

export const claimProblems = {
  changed: {
    code: 'claims.changed',
    kind: 'conflict',
    vi: 'Chưa ghi gì: {count} đề nghị đã khác từ khi mở trang (xã sửa, rút hoặc người khác đã quyết định). Xem lại những ô đánh dấu rồi ghi lại; các quyết định khác vẫn giữ nguyên.',
    en: 'Nothing was saved: {count} claims have changed since the page was opened. Look at the marked cells again and save; your other decisions are still there.',
  },
  reasonMissing: {
    code: 'claims.reason-missing',
    kind: 'invalid',
    vi: 'Trả lại thì cần một câu lý do để xã biết phải sửa gì.',
    en: 'A return needs a reason, so that the commune knows what to mend.',
  },
  noStage: {
    code: 'claims.no-stage',
    kind: 'conflict',
    vi: 'Trình tự đánh giá hiện hành không có bước nào do cơ quan ở cấp này xác nhận.',
    en: 'The chain of stages in force has none that an agency of this level states.',
  },
  unknownDeeds: {
    code: 'claims.unknown-deeds',
    kind: 'missing',
    vi: 'Có lần quyết định không còn hoặc không phải của cơ quan mình; mở lại danh sách.',
    en: 'Some of these decisions are gone or are not your agency’s; open the list again.',
  },
  unknownPaper: {
    code: 'claims.unknown-paper',
    kind: 'missing',
    vi: 'Sổ văn bản của văn phòng chưa có văn bản số {number} ngày {day}. Văn phòng vào sổ văn bản ấy rồi ghi số vào đây.',
    en: 'The office’s register has no document no. {number} of {day}. It is entered there first, then its number goes here.',
  },
  nothingDecided: {
    code: 'claims.nothing-decided',
    kind: 'missing',
    vi: 'Chưa có quyết định nào chưa gắn số văn bản để lập phụ lục.',
    en: 'There is no decision without a number to make an annex of.',
  },
} as const satisfies Record<string, ProblemSpec>
