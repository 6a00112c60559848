import type { ProblemSpec } from '../../platform/problem.ts'

export const recognitionProblems = {
  already: {
    code: 'recognitions.already',
    kind: 'conflict',
    vi: 'Đã được công nhận theo bộ này: {names}. Chưa ghi gì; bỏ các đơn vị đó rồi ghi lại.',
    en: 'Recognised by this set already: {names}. Nothing was saved; leave these out and save again.',
  },
  notThere: {
    code: 'recognitions.not-there',
    kind: 'invalid',
    vi: 'Có địa bàn không thuộc phạm vi của văn phòng vào ngày {day}, hoặc không đúng cấp của bộ tiêu chí. Chưa ghi gì.',
    en: 'A unit is not of the office’s place on {day}, or not of the level of the set. Nothing was saved.',
  },
  dayAhead: {
    code: 'recognitions.day-ahead',
    kind: 'invalid',
    vi: 'Ngày {day} chưa đến.',
    en: 'The day {day} has not come yet.',
  },
  endsBefore: {
    code: 'recognitions.ends-before',
    kind: 'invalid',
    vi: 'Ngày thu hồi không thể trước ngày công nhận {day}.',
    en: 'A recognition cannot be withdrawn before {day}, the day it began.',
  },
  needsDecision: {
    code: 'recognitions.needs-decision',
    kind: 'invalid',
    vi: 'Thu hồi thì phải ghi quyết định: chọn văn bản trong sổ, hoặc ghi số và ngày.',
    en: 'A withdrawal needs its decision: choose a document of the register, or give number and day.',
  },
  endedAlready: {
    code: 'recognitions.ended-already',
    kind: 'conflict',
    vi: 'Lần công nhận này đã kết thúc trước đó.',
    en: 'This recognition has ended already.',
  },
} as const satisfies Record<string, ProblemSpec>
