import { expect, test } from 'vitest'
import { explainDirective, explainStatement, explainWarning } from './explanation.ts'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const text = `UBND HUYỆN LÂM SƠN
Số: /TB-UBND
Lâm Sơn, ngày 10 tháng 3 năm 2022

THÔNG BÁO
Kết luận giao ban tháng 3

Trong tháng 6/2022 yêu cầu thực hiện các nội dung sau:
1. Phòng Nội vụ
- Rà soát tiêu chí số 18, báo cáo UBND huyện trước ngày 25/4.
2. Giao Phòng Kinh tế và Hạ tầng kiểm tra tiêu chí nhà ở của các xã.
3. UBND xã An Phú báo cáo tiến độ vào thứ 6 hằng tuần.
4. Tiếp tục tuyên truyền sâu rộng trong nhân dân.
`

const { directives, statements, warnings } = readDocument(text) as Reading
const told = directives.map((directive) =>
  explainDirective(directive).map(({ found, rule, doubts }) => `${found} ${rule}${doubts.length ? ' ?' : ''}`),
)

test('each finding of a clause is told with its rule, and whether a person should look at it', () => {
  expect(told).toEqual([
    ['directive item', 'lead heading', 'deadline own ?', 'deadline frame ?', 'criteria number'],
    ['directive order', 'lead order', 'deadline frame', 'criteria name'],
    ['directive subject', 'lead subject', 'recurrence rhythm'],
    ['directive item', 'lead none ?', 'deadline frame'],
  ])
})

test('what is found and why it is doubted comes with it', () => {
  const [, lead, own] = explainDirective(directives[0]!)
  expect(lead).toMatchObject({ lead: ['Phòng Nội vụ'], doubts: [] })
  expect(own).toMatchObject({ deadline: { at: '2022-04-25', quote: 'trước ngày 25/4' } })
  expect(own!.doubts.join()).toMatch('không in năm')
})

test('figures and contradictions have the rule of their kind', () => {
  expect(warnings.map((warning) => explainWarning(warning).rule)).toEqual(['blank-number'])
  expect(statements.map((statement) => explainStatement(statement).rule)).toEqual([])
  const standard = { kind: 'target', what: 'xa-ntm', value: null, unit: null, by: null } as const
  const words = { quote: 'xã An Phú đạt chuẩn nông thôn mới', start: 0, end: 33, place: 'An Phú' }
  expect(explainStatement({ ...words, ...standard })).toEqual({
    rule: 'target',
    doubts: [expect.stringContaining('chuẩn đã đạt')],
  })
})
