import type { ProblemSpec } from '../../platform/problem.ts'

export const tallyProblems = {
  notYourUnit: {
    code: 'tallies.not-your-unit',
    kind: 'forbidden',
    vi: 'Chỉ xã mình hoặc văn phòng được nhập số của các thôn.',
    en: 'Only the commune itself or the office enters what its villages count.',
  },
  notCounted: {
    code: 'tallies.not-counted',
    kind: 'invalid',
    vi: 'Chỉ tiêu này không tính bằng tỷ lệ nên không cộng từ thôn.',
    en: 'This indicator is no ratio, so villages do not count it.',
  },
  notItsVillage: {
    code: 'tallies.not-its-village',
    kind: 'invalid',
    vi: 'Có thôn không thuộc xã này vào ngày {day}.',
    en: 'One of the villages is not of this commune on {day}.',
  },
  moreThanAll: {
    code: 'tallies.more-than-all',
    kind: 'invalid',
    vi: '{name}: số đạt {numerator} lớn hơn tổng số {denominator}.',
    en: '{name}: {numerator} counted is more than {denominator} in all.',
  },
  twice: {
    code: 'tallies.twice',
    kind: 'invalid',
    vi: 'Một thôn có hai dòng trong một lần lưu.',
    en: 'A village stands twice in one saving.',
  },
  afterToday: {
    code: 'tallies.after-today',
    kind: 'invalid',
    vi: 'Ngày số liệu chưa đến.',
    en: 'The day the figures speak of has not come.',
  },
  nothingCounted: {
    code: 'tallies.nothing-counted',
    kind: 'conflict',
    vi: 'Chưa thôn nào có số liệu đến ngày này.',
    en: 'No village has counted anything by this day.',
  },
  answered: {
    code: 'tallies.answered',
    kind: 'conflict',
    vi: 'Số này đã có người trả lời trước đó.',
    en: 'These figures were answered before.',
  },
  tooManyWaiting: {
    code: 'tallies.too-many-waiting',
    kind: 'too-many',
    vi: 'Liên kết này đã gửi quá nhiều lần mà văn phòng chưa xem. Hãy gọi văn phòng.',
    en: 'Too much of this link waits for the office. Call the office.',
  },
} as const satisfies Record<string, ProblemSpec>
