import type { ProblemSpec } from '../../platform/problem.ts'

export const paperProblems = {
  authority: {
    code: 'papers.authority',
    kind: 'invalid',
    vi: 'Không ký {steps} được: chỉ có TM. rồi KT., hoặc TL. rồi KT.; người được ủy quyền không ủy quyền lại (Nghị định 30/2020/NĐ-CP, Điều 13).',
    en: 'Nobody signs {steps}: only TM. then KT., or TL. then KT.; a delegation is not passed on (Decree 30/2020, Article 13).',
  },
  tooManyRows: {
    code: 'papers.too-many-rows',
    kind: 'too-large',
    vi: 'Biểu có {rows} dòng, quá {most} dòng một lần lập. Lọc bớt, hoặc lấy Excel.',
    en: 'The table has {rows} rows, more than the {most} that are made at once. Filter, or take Excel.',
  },
  tooManyPages: {
    code: 'papers.too-many-pages',
    kind: 'too-large',
    vi: 'Biểu dài {pages} trang; ảnh chỉ lập đến {most} trang. Lọc bớt, hoặc lấy PDF.',
    en: 'The table has {pages} pages; pictures are made of up to {most}. Filter, or take the PDF.',
  },
  notMade: {
    code: 'papers.not-made',
    kind: 'unavailable',
    vi: 'Chưa lập được bản giấy này. Thử lại; nếu vẫn không được, lấy Word hoặc Excel và báo cho quản trị.',
    en: 'This paper could not be made. Try again; if it fails again take Word or Excel and tell the administrator.',
  },
  takesTooLong: {
    code: 'papers.takes-too-long',
    kind: 'unavailable',
    vi: 'Lập bản giấy này quá {seconds} giây nên đã dừng. Lọc bớt rồi làm lại.',
    en: 'Making this paper took more than {seconds} seconds and was stopped. Filter and try again.',
  },
} as const satisfies Record<string, ProblemSpec>
