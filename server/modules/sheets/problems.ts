import type { ProblemSpec } from '../../platform/problem.ts'
import type { SheetFault } from './reading/grid.ts'

export const sheetProblems = {
  questionsOpen: {
    code: 'sheets.questions-open',
    kind: 'conflict',
    vi: 'Còn {count} câu hỏi chưa trả lời; trả lời hoặc chọn bỏ qua rồi nhập.',
    en: '{count} questions are not answered yet; answer or skip them, then import.',
  },
  nothingToImport: {
    code: 'sheets.nothing-to-import',
    kind: 'conflict',
    vi: 'Danh sách này không còn dòng nào mới để nhập.',
    en: 'Nothing in this list is new; there is nothing to import.',
  },
  builtOn: {
    code: 'sheets.built-on',
    kind: 'conflict',
    vi: 'Đã có {count} việc làm tiếp trên các dòng của lần nhập này nên không hoàn tác được nữa; xem danh sách kèm theo.',
    en: 'This import cannot be undone any more: {count} deeds were done on what it made, as listed.',
  },
  notTheLastImport: {
    code: 'sheets.not-the-last-import',
    kind: 'conflict',
    vi: 'Danh sách này chưa được nhập, hoặc lần nhập đã được hoàn tác.',
    en: 'This list was not imported, or that was undone already.',
  },
  noSuchTab: {
    code: 'sheets.no-such-tab',
    kind: 'invalid',
    vi: 'Danh sách không có trang hoặc dòng tiêu đề này; hãy tải lại trang.',
    en: 'The list has no such tab or heading row; reload the page.',
  },
  noWords: {
    code: 'sheets.no-words',
    kind: 'invalid',
    vi: 'Trang “{tab}” chưa chọn cột nội dung nhiệm vụ.',
    en: 'Tab “{tab}” has no column for the work itself yet.',
  },
  noSuchQuestion: {
    code: 'sheets.no-such-question',
    kind: 'invalid',
    vi: 'Câu hỏi này không còn trong danh sách; hãy tải lại trang.',
    en: 'This question is no longer in the list; reload the page.',
  },
  wrongAnswer: {
    code: 'sheets.wrong-answer',
    kind: 'invalid',
    vi: 'Câu trả lời không hợp với câu hỏi “{printed}”, hoặc có cơ quan không thuộc danh bạ của văn phòng.',
    en: 'This is no answer to “{printed}”, or it names an agency that is not in the list of this office.',
  },
  oneFile: {
    code: 'sheets.one-file',
    kind: 'invalid',
    vi: 'Mỗi lần đưa vào một danh sách.',
    en: 'One list at a time.',
  },
} as const satisfies Record<string, ProblemSpec>

/** Why a file gave no cells, with what to do next. */
export const faultProblems: Record<SheetFault, ProblemSpec> = {
  'not-a-sheet': {
    code: 'sheets.not-a-sheet',
    kind: 'invalid',
    vi: 'Tệp “{name}” không phải bảng tính; hãy chọn tệp .xlsx, .xls, .csv, hoặc chép các ô rồi dán vào đây.',
    en: '“{name}” is not a sheet; choose an .xlsx, .xls or .csv file, or copy the cells and paste them here.',
  },
  encrypted: {
    code: 'sheets.encrypted',
    kind: 'invalid',
    vi: 'Tệp “{name}” được đặt mật khẩu; hãy mở bằng Excel, gỡ mật khẩu, lưu lại rồi đưa vào.',
    en: '“{name}” is locked by a password; open it in Excel, remove the password, save and try again.',
  },
  broken: {
    code: 'sheets.broken',
    kind: 'invalid',
    vi: 'Tệp “{name}” bị hỏng hoặc ở định dạng quá cũ; hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi đưa vào.',
    en: '“{name}” is damaged or of too old a format; open it in Excel, save it as Excel Workbook (.xlsx) and try again.',
  },
  'web-page': {
    code: 'sheets.web-page',
    kind: 'invalid',
    vi: 'Tệp “{name}” là trang web mang đuôi Excel; hãy mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi đưa vào.',
    en: '“{name}” is a web page named as a sheet; open it in Excel, save it as Excel Workbook (.xlsx) and try again.',
  },
  empty: {
    code: 'sheets.empty',
    kind: 'invalid',
    vi: 'Tệp “{name}” không có dòng nào, hoặc mọi trang đều đang ẩn.',
    en: '“{name}” has no rows, or all its tabs are hidden.',
  },
  'too-large': {
    code: 'sheets.too-large',
    kind: 'invalid',
    vi: 'Tệp “{name}” quá lớn (tối đa 20.000 dòng, 60 trang); hãy bỏ bớt trang cũ, xóa phần định dạng thừa rồi đưa vào.',
    en: '“{name}” is too large (at most 20,000 rows, 60 tabs); remove old tabs and needless formatting and try again.',
  },
  letters: {
    code: 'sheets.letters',
    kind: 'invalid',
    vi: 'Chữ trong tệp “{name}” bị hỏng mã; hãy mở bằng Excel, lưu lại kiểu Excel Workbook (.xlsx) rồi đưa vào.',
    en: 'The letters in “{name}” are damaged; open it in Excel, save it as Excel Workbook (.xlsx) and try again.',
  },
  secret: {
    code: 'sheets.secret',
    kind: 'invalid',
    vi: 'Tệp “{name}” có dấu chỉ mức độ mật nên không được đọc và đã bị xóa khỏi hệ thống; tài liệu mật không đưa vào phần mềm này.',
    en: '“{name}” bears a mark of secrecy: it was not read and is removed; secret papers are not for this software.',
  },
}
