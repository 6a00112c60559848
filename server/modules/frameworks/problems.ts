import type { ProblemSpec } from '../../platform/problem.ts'

export const frameworkProblems = {
  nationalByAdministrator: {
    code: 'frameworks.national-by-administrator',
    kind: 'forbidden',
    vi: 'Bộ tiêu chí của cả nước do người quản trị sửa; bạn có thể lập bộ hoặc mức riêng của địa bàn mình.',
    en: 'A set of the country is changed by the administrator; you can make a set or levels of your own unit.',
  },
  notYourUnit: {
    code: 'frameworks.not-your-unit',
    kind: 'forbidden',
    vi: 'Địa bàn này không thuộc phạm vi văn phòng của bạn; hãy chọn địa bàn của văn phòng.',
    en: 'This unit is not in your office’s reach; choose the unit of your office.',
  },
  nameAndLevel: {
    code: 'frameworks.name-and-level',
    kind: 'invalid',
    vi: 'Bộ lập mới cần tên, cấp và địa bàn áp dụng.',
    en: 'A new set needs a name, a level and the unit it is for.',
  },
  empty: {
    code: 'frameworks.empty',
    kind: 'invalid',
    vi: 'Bộ chưa có tiêu chí nào nên chưa ban hành được. Hãy nhập tiêu chí, hoặc đưa tệp Excel vào.',
    en: 'The set has no criterion yet and cannot be published. Type its criteria or bring in a workbook.',
  },
  twice: {
    code: 'frameworks.twice',
    kind: 'invalid',
    vi: 'Mã {code} có hai lần trong bộ; hãy sửa một mã rồi lưu lại.',
    en: 'The code {code} stands twice in the set; change one of them and save again.',
  },
  withoutSource: {
    code: 'frameworks.without-source',
    kind: 'invalid',
    vi: '{code} được đánh dấu đã kiểm chứng nhưng chưa ghi nguồn; hãy ghi nguồn hoặc bỏ dấu.',
    en: '{code} is marked as verified without a source; write the source or take the mark away.',
  },
  endsBeforeItBegins: {
    code: 'frameworks.ends-before-it-begins',
    kind: 'invalid',
    vi: 'Ngày hết áp dụng ở trước ngày bắt đầu; hãy sửa một trong hai ngày.',
    en: 'The last day lies before the first; change one of them.',
  },
  nothingChanged: {
    code: 'frameworks.nothing-changed',
    kind: 'invalid',
    vi: 'Bản thảo không khác bản đang có nên không cần ban hành.',
    en: 'The draft does not differ from the version there is; there is nothing to publish.',
  },
  unknownPlace: {
    code: 'frameworks.unknown-place',
    kind: 'invalid',
    vi: 'Không có {code} trong bộ này; hãy mở lại trang rồi chọn lại.',
    en: 'There is no {code} in this set; open the page again and choose again.',
  },
  agencyNotInBook: {
    code: 'frameworks.agency-not-in-book',
    kind: 'invalid',
    vi: 'Có cơ quan không thuộc sổ của văn phòng này; hãy chọn lại.',
    en: 'An agency is not in the book of this office; choose again.',
  },
  savedMeanwhile: {
    code: 'frameworks.saved-meanwhile',
    kind: 'conflict',
    vi: '{who} vừa lưu bản thảo này sau khi bạn mở. Hãy mở lại trang rồi sửa tiếp; chữ đã gõ trong biểu mẫu vẫn được giữ trên máy.',
    en: '{who} saved this draft after you opened it. Open the page again and go on; what was typed into the form is kept on this device.',
  },
  sameSet: {
    code: 'frameworks.same-set',
    kind: 'invalid',
    vi: 'Bộ kế tiếp phải là bộ khác.',
    en: 'The next set must be another one.',
  },
} as const satisfies Record<string, ProblemSpec>
