import type { ProblemSpec } from '../../platform/problem.ts'

export const roundProblems = {
  brokenLines: {
    code: 'rounds.broken-lines',
    kind: 'invalid',
    vi: 'Chưa ghi gì: {count} dòng chưa ghi được, mỗi dòng nêu lý do ở dưới. Sửa các dòng đó rồi lưu lại; những gì đã nhập vẫn còn trên màn hình.',
    en: 'Nothing was saved: {count} lines cannot be, each with its reason below. Mend them and save again; all you typed is still on the page.',
  },
  notInRound: {
    code: 'rounds.not-in-round',
    kind: 'invalid',
    vi: 'Đợt này không thẩm định tiêu chí, chỉ tiêu đó ở xã này.',
    en: 'This round does not appraise that criterion of this commune.',
  },
  twice: {
    code: 'rounds.twice',
    kind: 'invalid',
    vi: 'Dòng này được gửi hai lần trong một lần lưu.',
    en: 'This line stands twice in one saving.',
  },
  supplementDay: {
    code: 'rounds.supplement-day',
    kind: 'invalid',
    vi: 'Đạt, bổ sung hồ sơ thì phải ghi hạn bổ sung, không trước ngày {day}.',
    en: 'Met with the file to be supplemented needs a day for it, not before {day}.',
  },
  correctionReason: {
    code: 'rounds.correction-reason',
    kind: 'invalid',
    vi: 'Kết quả này đã có biên bản; sửa thì ghi lý do.',
    en: 'This result stands on minutes; a correction needs its reason.',
  },
  nothingToTakeBack: {
    code: 'rounds.nothing-to-take-back',
    kind: 'invalid',
    vi: 'Dòng này chưa có kết quả nào.',
    en: 'This line has no result yet.',
  },
  daysTurned: {
    code: 'rounds.days-turned',
    kind: 'invalid',
    vi: 'Ngày kết thúc đợt không thể trước ngày bắt đầu.',
    en: 'A round cannot end before it begins.',
  },
  dayOutside: {
    code: 'rounds.day-outside',
    kind: 'invalid',
    vi: 'Ngày {day} nằm ngoài thời gian của đợt.',
    en: 'The day {day} lies outside the days of the round.',
  },
  lineHasResult: {
    code: 'rounds.line-has-result',
    kind: 'conflict',
    vi: 'Có dòng đã có kết quả thì không bỏ khỏi đợt được ({lines}). Hãy rút kết quả trước.',
    en: 'A line with a result cannot leave the round ({lines}). Take its result back first.',
  },
  coveredDay: {
    code: 'rounds.covered-day',
    kind: 'conflict',
    vi: '{unit} đã có biên bản: ngày thẩm định không đổi được nữa.',
    en: '{unit} has its minutes: its day cannot change any more.',
  },
  changedByOther: {
    code: 'rounds.changed-by-other',
    kind: 'conflict',
    vi: 'Người khác vừa sửa đợt này. Tải lại rồi sửa tiếp; những gì đã nhập vẫn còn.',
    en: 'Somebody else has just changed this round. Reload and go on; what you typed is kept.',
  },
  hasResults: {
    code: 'rounds.has-results',
    kind: 'conflict',
    vi: 'Đợt đã có kết quả hoặc biên bản nên không gỡ được.',
    en: 'The round has results or minutes and cannot be withdrawn.',
  },
  noResultYet: {
    code: 'rounds.no-result-yet',
    kind: 'conflict',
    vi: 'Chưa nhập kết quả nào ở các xã của biên bản này.',
    en: 'No result was entered for the communes of these minutes.',
  },
  unitNotInRound: {
    code: 'rounds.unit-not-in-round',
    kind: 'invalid',
    vi: 'Có xã không thuộc đợt thẩm định này.',
    en: 'A commune is not of this round.',
  },
  notInList: {
    code: 'rounds.not-in-list',
    kind: 'conflict',
    vi: 'Bảng vừa thay đổi: {unit} không còn {codes} trong danh sách. Tải lại danh sách rồi giao.',
    en: 'The board has just changed: {codes} of {unit} is no longer in the list. Reload it and issue again.',
  },
  noAgency: {
    code: 'rounds.no-agency',
    kind: 'conflict',
    vi: 'Sổ của văn phòng chưa có UBND của {units}. Thêm cơ quan này ở Quản trị rồi giao.',
    en: 'The office’s book has no People’s Committee of {units}. Add it under Administration first.',
  },
  duePast: {
    code: 'rounds.due-past',
    kind: 'invalid',
    vi: 'Hạn phải từ hôm nay trở đi.',
    en: 'The deadline must be today or later.',
  },
  emptyList: {
    code: 'rounds.empty-list',
    kind: 'invalid',
    vi: 'Chưa chọn xã nào để giao.',
    en: 'No commune is chosen.',
  },
} as const satisfies Record<string, ProblemSpec>
