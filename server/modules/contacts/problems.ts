import type { ProblemSpec } from '../../platform/problem.ts'

export const contactProblems = {
  badPhone: {
    code: 'contacts.bad-phone',
    kind: 'invalid',
    vi: 'Số điện thoại của {name} chưa đúng; cần từ 8 đến 15 chữ số.',
    en: 'The telephone number of {name} is not right; it needs 8 to 15 digits.',
  },
  unknownAgency: {
    code: 'contacts.unknown-agency',
    kind: 'invalid',
    vi: 'Có người ở cơ quan không thuộc sổ của văn phòng này; hãy chọn lại cơ quan.',
    en: 'Somebody is at an agency that is not in the book of this office; choose the agency again.',
  },
  nameTaken: {
    code: 'contacts.name-taken',
    kind: 'conflict',
    vi: 'Cơ quan này đã có người liên hệ tên {name}; hãy sửa dòng đó.',
    en: 'This agency already has a contact named {name}; change that row.',
  },
} as const satisfies Record<string, ProblemSpec>
