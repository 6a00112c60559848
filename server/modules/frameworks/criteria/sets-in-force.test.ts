import { expect, test } from 'vitest'
import { setInForce } from './sets-in-force.ts'

test.each([
  ['xa-ntm', '2013-06-05', 'xa-ntm-2009-2015'],
  ['xa-ntm', '2018-07-12', 'xa-ntm-2016-2020'],
  ['xa-ntm', '2020', 'xa-ntm-2016-2020'],
  ['xa-ntm', '2021-09', 'xa-ntm-2021-2025'],
  ['xa-ntm', '2026-02-14', 'xa-ntm-2021-2025'],
  ['xa-ntm', '2026-02-15', 'xa-ntm-2026-2030'],
  ['xa-ntm-nang-cao', '2021-09', 'xa-ntm-nang-cao-2021-2025'],
  ['xa-ntm-kieu-mau', '2023-05-01', 'xa-ntm-kieu-mau-2021-2025'],
] as const)('%s on %s', (level, day, id) => expect(setInForce(level, day)?.id).toBe(id))

test('a raised level without national numbering has no set', () => {
  expect(setInForce('xa-ntm-nang-cao', '2019-05-01')).toBeNull()
})

test('every set numbers its criteria from one, without a gap, and keeps where its names come from', () => {
  for (const day of ['2013', '2018', '2023', '2027']) {
    const set = setInForce('xa-ntm', day)!
    expect(set.criteria.map((criterion) => criterion.no)).toEqual(set.criteria.map((_, i) => i + 1))
    for (const criterion of set.criteria) expect(criterion.source).not.toBe('')
  }
})
