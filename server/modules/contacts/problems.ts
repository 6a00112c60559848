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
  hasAccount: {
    code: 'contacts.has-account',
    kind: 'conflict',
    vi: '{name} có tài khoản đăng nhập: không đổi tên, không thôi liên hệ ở đây. Điện thoại và chức vụ thì sửa được.',
    en: '{name} has an account: not to be renamed or ended here. Telephone and post can be changed.',
  },
  noContacts: {
    code: 'contacts.nobody-new',
    kind: 'invalid',
    vi: 'Không có người nào mới hay thay đổi trong danh bạ đã dán. Hãy dán mỗi người một dòng: họ tên, chức vụ, điện thoại, cơ quan.',
    en: 'There is nobody new and nothing changed in what was pasted. Paste one person a line: name, post, telephone, agency.',
  },
  tooManyContacts: {
    code: 'contacts.too-many',
    kind: 'invalid',
    vi: 'Danh bạ có {count} người, mỗi lần nhận tối đa {most}. Hãy chia thành nhiều lần dán.',
    en: 'There are {count} people; up to {most} are taken at a time. Paste them in parts.',
  },
  agenciesMissing: {
    code: 'contacts.agencies-missing',
    kind: 'invalid',
    vi: 'Có {count} cơ quan trong danh bạ chưa có trong sổ. Hãy sửa tên cho khớp, hoặc đánh dấu để thêm các cơ quan ấy vào sổ.',
    en: '{count} agencies of the list are not in the book. Correct their names, or tick to enter them.',
  },
} as const satisfies Record<string, ProblemSpec>
