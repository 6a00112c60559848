import type { ProblemSpec } from '../../platform/problem.ts'

export const unitProblems = {
  unknownParent: {
    code: 'units.unknown-parent',
    kind: 'invalid',
    vi: 'Không có đơn vị hoặc cơ quan cấp trên này.',
    en: 'There is no such superior unit or agency.',
  },
  unknownAgency: {
    code: 'units.unknown-agency',
    kind: 'invalid',
    vi: 'Có cơ quan không thuộc sổ của văn phòng này.',
    en: 'An agency is not in the book of this office.',
  },
  endsBeforeItBegins: {
    code: 'units.ends-before-it-begins',
    kind: 'invalid',
    vi: 'Ngày kết thúc ở trước ngày bắt đầu.',
    en: 'It would end before it begins.',
  },
} as const satisfies Record<string, ProblemSpec>
