import { describe, expect, it } from 'vitest'
import { alikeFinder, type OpenClause, proposeRelation } from './alike.ts'
import type { ClauseRow } from './rows.ts'

const quote =
  'Phòng Tài nguyên và Môi trường hướng dẫn các xã hoàn thiện hồ sơ tiêu chí 17, báo cáo kết quả trước ngày 25/9/2024'
const row = (over: Partial<ClauseRow> = {}): ClauseRow => ({
  directiveId: 'd',
  leadAgencyId: 1,
  cooperate: [],
  unitId: null,
  section: '1',
  title: 'Hướng dẫn các xã hoàn thiện hồ sơ',
  quote,
  following: 'dated',
  product: null,
  criteria: [{ place: null, level: 'xa-ntm', no: 17, indicator: null }],
  dueText: null,
  dueDay: '2024-09-25',
  dueAt: null,
  recurrence: null,
  supervisorWords: null,
  clauseCode: '01',
  ...over,
})
const open = (over: Partial<OpenClause> = {}): OpenClause => ({
  assignmentId: 'a',
  leadAgencyId: 1,
  unitId: null,
  title: 'Hướng dẫn',
  quote,
  criteria: [{ place: null, level: 'xa-ntm', no: 17, indicator: null }],
  documentNumber: '215/TB-UBND',
  dueDay: '2024-09-25',
  late: false,
  ...over,
})
const other = 'Phòng Tài nguyên và Môi trường kiểm tra tiến độ đóng cửa bãi rác tạm tại xã Nậm Pung'

describe('likeness', () => {
  it.each([
    ['the same words', row(), open(), true],
    ['typed without marks and in capitals', row({ quote: quote.toUpperCase() }), open(), true],
    [
      'another date and a few more words',
      row({ quote: quote.replace('25/9', '30/9').replace('hướng dẫn', 'tiếp tục hướng dẫn') }),
      open(),
      true,
    ],
    ['another duty', row({ quote: other }), open(), false],
    ['another lead', row({ leadAgencyId: 2 }), open(), false],
    ['another duty that cites the paper', row({ quote: `${other} theo Thông báo số 215/TB-UBND` }), open(), false],
  ])('%s', (_, one, two, alike) => expect(alikeFinder([two])(one) !== null).toBe(alike))

  it('of several takes the nearest', () => {
    const near = open({ assignmentId: 'near' })
    const far = open({ assignmentId: 'far', quote: quote.replace('hoàn thiện hồ sơ', 'tự đánh giá, lập hồ sơ') })
    expect(alikeFinder([far, near])(row())?.open.assignmentId).toBe('near')
  })
})

describe('what it probably is', () => {
  it.each([
    ['the same', row(), open(), 'same'],
    ['a repetition of what is late', row(), open({ late: true }), 'repeats'],
    ['a repetition of what it cites', row({ quote: `${quote} (Thông báo số 215/TB-UBND)` }), open(), 'repeats'],
    ['what it says it replaces', row({ quote: `${quote}, thay thế Thông báo số 215/TB-UBND` }), open(), 'replaces'],
    ['a nearer day within a longer duty', row(), open({ dueDay: '2024-12-31' }), 'concrete'],
    [
      'one criterion of several',
      row(),
      open({ criteria: [17, 18].map((no) => ({ place: null, level: 'xa-ntm', no, indicator: null })) }),
      'concrete',
    ],
  ])('%s', (_, one, two, relation) => expect(proposeRelation(one, two)).toBe(relation))
})
