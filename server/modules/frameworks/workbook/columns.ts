// The words of a set's workbook, both ways: tabs, headings, and what a cell may say.
import { type Axis, classNames, type Degree, type Direction, type Level, type ValueKind } from '../kinds.ts'

export const tabNames = { set: 'Bộ tiêu chí', places: 'Tiêu chí, chỉ tiêu', levels: 'Mức đạt' } as const

export const placeHeadings = {
  criterion: 'Tiêu chí',
  indicator: 'Chỉ tiêu',
  name: 'Tên',
  shortName: 'Tên ngắn',
  group: 'Nhóm',
  valueKind: 'Kiểu giá trị',
  measure: 'Đơn vị tính',
  direction: 'So sánh',
  verified: 'Đã kiểm chứng',
  source: 'Nguồn',
  guidance: 'Hướng dẫn',
} as const
export const levelHeadings = {
  criterion: 'Tiêu chí',
  indicator: 'Chỉ tiêu',
  class: 'Áp dụng cho',
  year: 'Năm',
  value: 'Mức',
  valueTo: 'Đến',
  words: 'Bằng lời',
  verified: 'Đã kiểm chứng',
  source: 'Nguồn',
} as const
export const setLabels = {
  code: 'Mã',
  name: 'Tên',
  level: 'Cấp',
  degree: 'Bậc',
  decision: 'Quyết định',
  decidedOn: 'Ngày quyết định',
  from: 'Áp dụng từ ngày',
  to: 'Đến hết ngày',
  axis: 'Mức khác nhau theo',
  officialCriteria: 'Số tiêu chí theo quyết định',
  officialIndicators: 'Số chỉ tiêu theo quyết định',
  notes: 'Ghi chú',
} as const

export const levelWords: Record<Level, string> = {
  tinh: 'Tỉnh',
  huyen: 'Huyện',
  xa: 'Xã',
  thon: 'Thôn',
  'khu-mau': 'Khu dân cư kiểu mẫu',
  'vuon-mau': 'Vườn mẫu',
}
export const degreeWords: Record<Degree, string> = {
  ntm: 'Nông thôn mới',
  'nang-cao': 'Nâng cao',
  'kieu-mau': 'Kiểu mẫu',
  'hien-dai': 'Hiện đại',
  'hoan-thanh': 'Hoàn thành nhiệm vụ',
}
export const axisWords: Record<Axis, string> = { region: 'Vùng', 'commune-group': 'Nhóm xã' }
export const kindWords: Record<ValueKind, string> = {
  'yes-no': 'Đạt hay không',
  percent: 'Tỷ lệ %',
  number: 'Số',
  ratio: 'Tỷ số hai số',
  text: 'Bằng lời',
}
export const directionWords: Record<Direction, string> = {
  gte: 'Ít nhất',
  lte: 'Không quá',
  eq: 'Bằng',
  range: 'Trong khoảng',
}
export const forAll = 'Mọi đơn vị'

/** Name of a class as printed; one the axis does not know stays as it is. */
export const className = (axis: Axis | null, code: string): string =>
  (axis ? classNames[axis][code] : undefined) ?? code
