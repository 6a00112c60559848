import type { ProblemSpec } from '../../platform/problem.ts'

export const transitionProblems = {
  nothingOpen: {
    code: 'transitions.nothing-open',
    kind: 'conflict',
    vi: 'Những mục này đã được quyết định, hoặc đã có số liệu mới. Mở lại danh sách để xem mục còn chờ.',
    en: 'These were decided already, or newer figures were entered. Open the list again to see what still waits.',
  },
  notOfSets: {
    code: 'transitions.not-of-sets',
    kind: 'invalid',
    vi: 'Bộ tiêu chí thay nhau thì số liệu được chuyển sang bộ mới (cần xét lại), hoặc lưu ở bộ cũ.',
    en: 'Where a set takes over from another its standings go over, to be examined again, or stay filed in the old set.',
  },
} as const satisfies Record<string, ProblemSpec>
