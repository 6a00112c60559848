import { describe, expect, it } from 'vitest'
import { isGuardedAgency, isGuardedPerson, isHeadTitle, readPhone } from './rules.ts'

describe('whose title is that of a head or leader', () => {
  it.each([
    ['Chủ tịch UBND xã Nậm Pung', true],
    ['Phó Chủ tịch', true],
    ['PCT UBND xã', true],
    ['Bí thư Đảng ủy', true],
    ['Phó Giám đốc Sở', true],
    ['Quyền Trưởng phòng', true],
    ['Chánh Văn phòng', true],
    ['Chi cục trưởng', true],
    ['Công chức nông thôn mới', false],
    ['Chuyên viên', false],
    ['Trưởng thôn Nà Phầy', false],
    ['Văn thư Văn phòng Chủ tịch', false],
    ['', false],
  ])('%s: %s', (title, head) => {
    expect(isHeadTitle(title)).toBe(head)
  })
})

describe('which agency needs approval', () => {
  it.each([
    ['dang', null, true],
    ['dang', false, false],
    ['ubnd', null, false],
    ['ubnd', true, true],
  ] as const)('%s marked %s: %s', (kind, mark, guarded) => {
    expect(isGuardedAgency(kind, mark)).toBe(guarded)
  })
})

describe('which person needs approval', () => {
  it.each([
    ['leader', 'Chuyên viên', false, true],
    ['commune-officer', 'Chủ tịch', null, true],
    ['commune-officer', 'Chủ tịch', false, false],
    ['commune-officer', 'Văn thư', true, true],
    ['commune-officer', 'Văn thư', null, false],
  ])('%s, %s, marked %s: %s', (part, title, needsApproval, guarded) => {
    expect(isGuardedPerson({ part, title, needsApproval })).toBe(guarded)
  })
})

describe('a telephone number as typed', () => {
  it.each([
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['(0215) 3825-120', '02153825120'],
    ['+84 912345678', '0912345678'],
    ['84.912.345.678', '0912345678'],
    ['912345678', '0912345678'],
    ['+856 20 5555 1234', '+8562055551234'],
    ['', null],
    ['  ', null],
    ['không có', undefined],
    ['12345', undefined],
    ['0912345678 - 0987654321', undefined],
  ])('%s → %s', (typed, read) => {
    expect(readPhone(typed)).toBe(read)
  })
})
