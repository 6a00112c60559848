import type { ProblemSpec } from '../../platform/problem.ts'

export const directiveProblems = {
  changedByOther: {
    code: 'directives.changed-by-other',
    kind: 'conflict',
    vi: 'Nội dung này vừa được người khác sửa; hãy xem bản của họ rồi lưu lại phần của mình.',
    en: 'Somebody else changed this clause; look at theirs and save yours again.',
  },
  handedOut: {
    code: 'directives.handed-out',
    kind: 'conflict',
    vi: 'Nội dung đã giao việc nên không gộp, tách hay sửa ở đây được nữa; hãy điều chỉnh tại nhiệm vụ.',
    en: 'This clause was handed out; change the assignment instead.',
  },
  notOfThisDocument: {
    code: 'directives.not-of-this-document',
    kind: 'invalid',
    vi: 'Chỉ gộp được các nội dung khác nhau của cùng một văn bản.',
    en: 'Only different clauses of one document can be merged.',
  },
  splitOutside: {
    code: 'directives.split-outside',
    kind: 'invalid',
    vi: 'Chỗ tách phải nằm bên trong nội dung, mỗi phần phải còn chữ.',
    en: 'The place of the split must lie inside the clause, and every part must have words.',
  },
  nothingToUndo: {
    code: 'directives.nothing-to-undo',
    kind: 'conflict',
    vi: 'Nội dung này không phải do gộp hay tách, hoặc đã hoàn tác rồi.',
    en: 'This clause was not made by merging or splitting, or that was undone already.',
  },
  undoLaterFirst: {
    code: 'directives.undo-later-first',
    kind: 'conflict',
    vi: 'Một phần của lần gộp, tách này đã được gộp, tách tiếp; hãy hoàn tác lần sau trước.',
    en: 'A part of it was merged or split again; undo that first.',
  },
  nothingChosen: {
    code: 'directives.nothing-chosen',
    kind: 'invalid',
    vi: 'Chưa chọn nội dung nào; hãy chọn nội dung hoặc một mục.',
    en: 'Nothing was chosen; choose clauses or a section.',
  },
  unknownAgency: {
    code: 'directives.unknown-agency',
    kind: 'invalid',
    vi: 'Có đơn vị hoặc nhóm không thuộc danh bạ của văn phòng.',
    en: 'An agency or group is not in the list of this office.',
  },
  unknownUnit: {
    code: 'directives.unknown-unit',
    kind: 'invalid',
    vi: 'Không có địa bàn này trong danh sách; hãy chọn lại.',
    en: 'There is no such unit in the list; choose again.',
  },
  noLinkToUndo: {
    code: 'directives.no-link-to-undo',
    kind: 'conflict',
    vi: 'Tên này chưa được gắn ở văn bản này, hoặc đã hoàn tác rồi.',
    en: 'This name was not linked on this document, or that was undone already.',
  },
} as const satisfies Record<string, ProblemSpec>
