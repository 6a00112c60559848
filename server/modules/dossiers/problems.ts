import type { ProblemSpec } from '../../platform/problem.ts'

export const dossierProblems = {
  notYourUnit: {
    code: 'dossiers.not-your-unit',
    kind: 'forbidden',
    vi: 'Chỉ xã mình hoặc văn phòng được sửa hồ sơ minh chứng của xã.',
    en: 'Only the commune itself or the office changes its proof.',
  },
  unknownPlace: {
    code: 'dossiers.unknown-place',
    kind: 'invalid',
    vi: 'Bộ tiêu chí này không có tiêu chí, chỉ tiêu đó.',
    en: 'This set has no such criterion or indicator.',
  },
  unknownRequired: {
    code: 'dossiers.unknown-required',
    kind: 'invalid',
    vi: 'Danh mục yêu cầu không có mục đó ở chỉ tiêu này.',
    en: 'The guide asks for no such thing there.',
  },
  unknownFile: {
    code: 'dossiers.unknown-file',
    kind: 'missing',
    vi: 'Tệp chưa gửi lên, hoặc không phải của mình gửi.',
    en: 'The file was not sent, or not by you.',
  },
  nothingToKeep: {
    code: 'dossiers.nothing-to-keep',
    kind: 'invalid',
    vi: 'Cần tệp, hoặc ghi bản giấy lưu tại đâu.',
    en: 'A file is needed, or where the paper lies.',
  },
  wrongUnit: {
    code: 'dossiers.wrong-unit',
    kind: 'conflict',
    vi: 'Bản mới phải thuộc cùng đơn vị với bản cũ, và bản cũ chưa bị thay.',
    en: 'A newer version is of the same unit as the older one, which was not replaced yet.',
  },
  notZip: {
    code: 'dossiers.not-zip',
    kind: 'invalid',
    vi: 'Tệp này không mở được như một thư mục nén .zip. Nén lại thư mục rồi thả lần nữa.',
    en: 'This file does not open as a .zip. Zip the folder again and drop it once more.',
  },
  tooMuch: {
    code: 'dossiers.too-much',
    kind: 'too-large',
    vi: 'Thư mục nén có quá {most} tệp hoặc quá lớn khi mở ra. Chia thành nhiều lần.',
    en: 'The zip holds more than {most} files or is too large when opened. Split it.',
  },
  noGuide: {
    code: 'dossiers.no-guide',
    kind: 'invalid',
    vi: 'Không thấy bảng có cột chỉ tiêu và cột tên hồ sơ. Dòng tiêu đề cần có “Tiêu chí” hoặc “Chỉ tiêu”, và “Hồ sơ”, “Tài liệu” hoặc “Minh chứng”.',
    en: 'No table with a column of indicators and one of papers. The heading needs “Tiêu chí” or “Chỉ tiêu”, and “Hồ sơ”, “Tài liệu” or “Minh chứng”.',
  },
} as const satisfies Record<string, ProblemSpec>
