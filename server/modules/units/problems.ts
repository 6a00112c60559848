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
  notAMember: {
    code: 'units.not-a-member',
    kind: 'invalid',
    vi: 'Cơ quan này không phải thành viên của nhóm vào ngày đã chọn; hãy thêm thành viên hoặc chọn ngày khác.',
    en: 'The agency is no member of the group on that day; add it or choose another day.',
  },
  unknownUnit: {
    code: 'units.unknown-unit',
    kind: 'invalid',
    vi: 'Có địa bàn không còn trong danh sách; hãy chọn lại.',
    en: 'A unit is not in the list; choose again.',
  },
  unknownPerson: {
    code: 'units.unknown-person',
    kind: 'invalid',
    vi: 'Có người không thuộc danh sách của văn phòng này; hãy chọn lại.',
    en: 'A person is not in the list of this office; choose again.',
  },
  countryUnreadable: {
    code: 'units.country-unreadable',
    kind: 'unavailable',
    vi: 'Chưa đọc được danh mục đơn vị hành chính kèm chương trình. Vẫn gõ được tên địa bàn; hoặc thử lại sau ít phút.',
    en: 'The list of the country’s units that comes with the program could not be read. The name can still be typed; or try again in a few minutes.',
  },
  unknownPlace: {
    code: 'units.unknown-place',
    kind: 'invalid',
    vi: 'Mã đơn vị không có trong danh mục, hoặc không đúng cấp đã chọn. Hãy tìm và chọn lại địa bàn.',
    en: 'The code is not in the list of units, or not of the level chosen. Find and choose the place again.',
  },
  notACommune: {
    code: 'units.not-a-commune',
    kind: 'invalid',
    vi: 'Thôn, bản, tổ dân phố phải thuộc một xã, phường, thị trấn hoặc đặc khu trong danh sách; hãy chọn lại.',
    en: 'Villages belong to a commune, ward or special zone of the list; choose again.',
  },
  noVillages: {
    code: 'units.no-villages',
    kind: 'invalid',
    vi: 'Không có thôn nào mới trong danh sách đã dán. Hãy dán mỗi thôn một dòng.',
    en: 'There is no new village in what was pasted. Paste one village a line.',
  },
  tooManyVillages: {
    code: 'units.too-many-villages',
    kind: 'invalid',
    vi: 'Danh sách có {count} thôn, mỗi lần nhận tối đa {most}. Hãy chia thành nhiều lần dán.',
    en: 'The list has {count} villages; up to {most} are taken at a time. Paste it in parts.',
  },
} as const satisfies Record<string, ProblemSpec>
