import type { ProblemSpec } from '../../platform/problem.ts'

export const markSheetProblems = {
  questionsOpen: {
    code: 'marks.questions-open',
    kind: 'conflict',
    vi: 'Còn {count} câu hỏi chưa trả lời; trả lời hoặc chọn bỏ qua rồi ghi.',
    en: '{count} questions are not answered yet; answer or skip them, then record.',
  },
  nothingToImport: {
    code: 'marks.nothing-to-import',
    kind: 'conflict',
    vi: 'Bảng này không còn ô nào mới để ghi.',
    en: 'Nothing in this sheet is new; there is nothing to record.',
  },
  changed: {
    code: 'marks.changed',
    kind: 'conflict',
    vi: 'Chưa ghi gì: bảng tiêu chí đã có số liệu mới từ lúc xem trước, nay ghi được {write} ô, {bad} ô chưa ghi được. Bấm “Xem lại” rồi ghi.',
    en: 'Nothing was recorded: the board has changed since this was shown, {write} cells can be recorded now and {bad} cannot. Look again, then record.',
  },
  builtOn: {
    code: 'marks.built-on',
    kind: 'conflict',
    vi: 'Đã có {count} việc ghi tiếp trên số liệu của lần nhập này nên không hoàn tác được nữa; xem danh sách kèm theo. Sửa từng ô trên bảng tiêu chí.',
    en: 'This import cannot be undone any more: {count} things were done on its figures, as listed. Mend single cells on the board.',
  },
  cannotTurn: {
    code: 'marks.cannot-turn',
    kind: 'invalid',
    vi: 'Trang “{tab}” có quá nhiều hàng để các địa bàn nằm ngang. Giữ như đang đọc.',
    en: 'The tab “{tab}” has too many rows for units to stand across. Leave it as it is read.',
  },
  notImported: {
    code: 'marks.not-imported',
    kind: 'conflict',
    vi: 'Bảng này chưa được ghi, hoặc lần ghi đã được hoàn tác.',
    en: 'This sheet was not recorded, or that was undone already.',
  },
  alreadyImported: {
    code: 'marks.already-imported',
    kind: 'conflict',
    vi: 'Bảng này đã được ghi; hoàn tác lần ghi đó trước khi sửa, hoặc đưa bảng mới vào.',
    en: 'This sheet was recorded; undo that first, or bring a new sheet.',
  },
  noSuchTab: {
    code: 'marks.no-such-tab',
    kind: 'invalid',
    vi: 'Bảng không có trang hoặc dòng tiêu đề này; hãy tải lại trang.',
    en: 'The sheet has no such tab or heading row; reload the page.',
  },
  noUnitColumn: {
    code: 'marks.no-unit-column',
    kind: 'invalid',
    vi: 'Trang “{tab}” cần đúng một cột tên xã và ít nhất một cột tiêu chí, chỉ tiêu.',
    en: 'Tab “{tab}” needs exactly one column of units and at least one of criteria or indicators.',
  },
  unknownSet: {
    code: 'marks.unknown-set',
    kind: 'invalid',
    vi: 'Không có bộ tiêu chí này, hoặc bộ chưa ban hành. Chọn một bộ khác cho trang “{tab}”.',
    en: 'There is no such set of criteria, or it is not published. Choose another for the tab “{tab}”.',
  },
  noSuchQuestion: {
    code: 'marks.no-such-question',
    kind: 'invalid',
    vi: 'Câu hỏi này không còn trong bảng; hãy tải lại trang.',
    en: 'This question is no longer asked; reload the page.',
  },
  wrongAnswer: {
    code: 'marks.wrong-answer',
    kind: 'invalid',
    vi: 'Câu trả lời không hợp với câu hỏi “{printed}”.',
    en: 'This is no answer to “{printed}”.',
  },
} as const satisfies Record<string, ProblemSpec>

/** Why a cell cannot be taken as it is written, with what to do next; beside those of assessments. */
export const cellProblems = {
  mark: {
    code: 'marks.unread-mark',
    kind: 'invalid',
    vi: 'Không phải là dấu đạt, chưa đạt. Sửa trong tệp thành x, Đ, KĐ … rồi đưa vào lại, hoặc nhập ô này trên bảng.',
    en: 'This is no mark of met or not met. Mend it in the file (x, Đ, KĐ …) and bring it again, or enter the cell on the board.',
  },
  number: {
    code: 'marks.unread-number',
    kind: 'invalid',
    vi: 'Chỉ tiêu này cần một con số, như 92,4. Sửa trong tệp rồi đưa vào lại, hoặc nhập ô này trên bảng.',
    en: 'This indicator needs a figure, such as 92,4. Mend it in the file and bring it again, or enter the cell on the board.',
  },
  pair: {
    code: 'marks.unread-pair',
    kind: 'invalid',
    vi: 'Chỉ tiêu này cần tử số/mẫu số, như 61/74. Sửa trong tệp rồi đưa vào lại, hoặc nhập ô này trên bảng.',
    en: 'This indicator needs numerator/denominator, such as 61/74. Mend it in the file and bring it again, or enter the cell on the board.',
  },
  percent: {
    code: 'marks.over-hundred',
    kind: 'invalid',
    vi: 'Tỷ lệ phải từ 0 đến 100. Sửa trong tệp rồi đưa vào lại, hoặc nhập ô này trên bảng.',
    en: 'A percentage lies between 0 and 100. Mend it in the file and bring it again, or enter the cell on the board.',
  },
  comma: {
    code: 'marks.two-readings',
    kind: 'invalid',
    vi: 'Số này đọc được hai cách (hàng nghìn hay số lẻ); trả lời câu hỏi về cột này.',
    en: 'This figure reads in two ways (thousands or decimals); answer the question about its column.',
  },
  twoColumns: {
    code: 'marks.two-columns',
    kind: 'invalid',
    vi: 'Hai cột cùng một chỉ tiêu nói khác nhau. Bỏ bớt một cột ở phần “Cột” hoặc sửa trong tệp.',
    en: 'Two columns of one indicator differ. Leave one of them out under “Columns”, or mend the file.',
  },
  noLevel: {
    code: 'marks.no-level',
    kind: 'invalid',
    vi: 'Chưa biết mức phải đạt của chỉ tiêu này ở địa bàn này nên không tính được đạt hay chưa. Ghi mức (hoặc vùng, nhóm của xã) rồi bấm “Xem lại”; hoặc thêm “đạt”, “chưa đạt” sau con số.',
    en: 'What must be reached here is not known, so met or not cannot be told. Enter the level (or the region or group of the commune) and look again; or add “đạt”, “chưa đạt” behind the figure.',
  },
  unitInOtherTab: {
    code: 'marks.unit-in-other-tab',
    kind: 'invalid',
    vi: 'Địa bàn này đã có một dòng ở trang khác của cùng bước đánh giá, cùng bộ tiêu chí, cùng ngày; dòng này không được ghi. Sửa bước, bộ hay ngày của một trong hai trang ở “Bảng này nói gì”, hoặc bỏ một trang.',
    en: 'This unit has a row in another tab of the same stage, set and day; this one is not recorded. Change the stage, set or day of one of the two tabs under “What this sheet says”, or leave one out.',
  },
  unitTwice: {
    code: 'marks.unit-twice',
    kind: 'invalid',
    vi: 'Địa bàn này đã có một dòng ở trên trong cùng trang; dòng này không được ghi. Xóa một trong hai dòng rồi đưa vào lại.',
    en: 'This unit has a row above in the same tab; this one is not recorded. Delete one of the two and bring the sheet again.',
  },
} as const satisfies Record<string, ProblemSpec>
