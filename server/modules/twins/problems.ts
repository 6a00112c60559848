import type { ProblemSpec } from '../../platform/problem.ts'

export const twinProblems = {
  noHeading: {
    code: 'twins.no-heading',
    kind: 'invalid',
    vi: 'Tệp “{name}” không có dòng tiêu đề nào nêu nội dung nhiệm vụ; hãy kết xuất lại kèm dòng tiêu đề.',
    en: '“{name}” has no heading row that names the work; export it again with its headings.',
  },
  columnsChanged: {
    code: 'twins.columns-changed',
    kind: 'invalid',
    vi: 'Tệp “{name}” không có cột “{column}” như phần mềm “{tracker}”; hãy kiểm tra có đúng bản kết xuất của phần mềm này không, hoặc thêm lại từ bản mẫu mới.',
    en: '“{name}” lacks the column “{column}” of “{tracker}”; check that it is an export of that tracker, or set it up anew from a new sample.',
  },
  noIdentifier: {
    code: 'twins.no-identifier',
    kind: 'invalid',
    vi: 'Chưa chọn cột nào là mã của phần mềm ấy; không có mã thì không nhận ra dòng nào là việc nào.',
    en: 'No column is chosen as their identifier; without it no row can be known again.',
  },
  noWords: {
    code: 'twins.no-words',
    kind: 'invalid',
    vi: 'Chưa chọn cột nào là nội dung nhiệm vụ.',
    en: 'No column is chosen as the work itself.',
  },
  repeatedRole: {
    code: 'twins.repeated-role',
    kind: 'invalid',
    vi: 'Hai cột cùng được chọn là “{title}”; mỗi nghĩa chỉ một cột.',
    en: 'Two columns were chosen to hold the same as “{title}”; one column each.',
  },
  otherColumns: {
    code: 'twins.other-columns',
    kind: 'invalid',
    vi: 'Số cột không khớp với bản mẫu; hãy tải lại trang.',
    en: 'These are not the columns of the sample; reload the page.',
  },
  notOffered: {
    code: 'twins.not-offered',
    kind: 'conflict',
    vi: 'Dòng này đã đổi từ lúc trang được mở; hãy tải lại trang rồi chọn lại.',
    en: 'This row has changed since the page was opened; reload and choose again.',
  },
  alreadyTwin: {
    code: 'twins.already-twin',
    kind: 'conflict',
    vi: 'Nhiệm vụ {code} đã gắn với mã {identifier}; mỗi nhiệm vụ chỉ gắn một mã của một phần mềm.',
    en: 'Assignment {code} is linked to {identifier} already; each has one identifier of a tracker.',
  },
  unknownTwin: {
    code: 'twins.unknown-twin',
    kind: 'invalid',
    vi: 'Nhiệm vụ được chọn không có trong danh sách của văn phòng.',
    en: 'The assignment chosen is not in this office’s list.',
  },
  nothingChosen: {
    code: 'twins.nothing-chosen',
    kind: 'conflict',
    vi: 'Chưa chọn gì để xác nhận.',
    en: 'Nothing is chosen yet.',
  },
  nothingToUndo: {
    code: 'twins.nothing-to-undo',
    kind: 'conflict',
    vi: 'Bản này chưa được xác nhận, hoặc lần xác nhận đã được hoàn tác.',
    en: 'This read-back was not confirmed, or that was undone already.',
  },
  builtOn: {
    code: 'twins.built-on',
    kind: 'conflict',
    vi: 'Đã có {count} việc làm tiếp trên các nhiệm vụ của lần xác nhận này nên không hoàn tác được nữa.',
    en: 'This cannot be undone any more: {count} deeds were done since on its assignments.',
  },
  nothingToSend: {
    code: 'twins.nothing-to-send',
    kind: 'conflict',
    vi: 'Không có nhiệm vụ nào để đưa ra.',
    en: 'There is nothing to send.',
  },
} as const satisfies Record<string, ProblemSpec>
