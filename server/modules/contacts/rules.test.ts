import { describe, expect, it } from 'vitest'
import { isGuardedAgency, isHeadTitle, readContacts, readPhone } from './rules.ts'

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

describe('a telephone number as typed', () => {
  it.each([
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['(0215) 3825-120', '02153825120'],
    ['+84 912345678', '+84912345678'],
    ['', null],
    ['  ', null],
    ['không có', undefined],
    ['12345', undefined],
    ['0912345678 - 0987654321', undefined],
  ])('%s → %s', (typed, read) => {
    expect(readPhone(typed)).toBe(read)
  })
})

describe('rows pasted from a sheet', () => {
  const agencies = [
    { agencyId: 1, name: 'UBND xã Nậm Pung', shortName: null, aliases: ['xã Nậm Pung'] },
    { agencyId: 2, name: 'UBND xã Nậm', shortName: null, aliases: [] },
    { agencyId: 3, name: 'Phòng Kinh tế và Hạ tầng', shortName: 'P. KT-HT', aliases: [] },
  ]
  it.each([
    [
      'three columns, the agency stands in the post',
      'Lý Văn Đoàn\tPhó Chủ tịch UBND xã Nậm Pung\t0912 345 678',
      [['Lý Văn Đoàn', 'Phó Chủ tịch UBND xã Nậm Pung', '0912 345 678', 1, true]],
    ],
    [
      'three columns, no agency said',
      'Cà Thị Mai\tChuyên viên\t0912345679',
      [['Cà Thị Mai', 'Chuyên viên', '0912345679', null, false]],
    ],
    [
      'the agency in a column of its own, first, with a number before it and a heading above',
      'STT\tĐơn vị\tHọ và tên\tChức vụ\tĐiện thoại\n1\tP. KT-HT\tHoàng Văn Tuệ\tChuyên viên\t0215.3825.120\n2\txã nậm pung\tLý Văn Đoàn\tCông chức\t',
      [
        ['Hoàng Văn Tuệ', 'Chuyên viên', '0215.3825.120', 3, false],
        ['Lý Văn Đoàn', 'Công chức', '', 1, false],
      ],
    ],
    [
      'two numbers in one cell: the first; a number that is none is kept to be told',
      'Cà Thị Mai\tChuyên viên\t0912345679 - 0987654321\n101\tLò Văn Ín\tChuyên viên\t091',
      [
        ['Cà Thị Mai', 'Chuyên viên', '0912345679', null, false],
        ['Lò Văn Ín', 'Chuyên viên', '091', null, false],
      ],
    ],
    ['empty lines and a line of nothing but a number', '\n\t\t\n7\t\t\n', []],
    ['a name alone', 'Quàng Thị Lan', [['Quàng Thị Lan', '', '', null, false]]],
  ] as const)('%s', (_, pasted, rows) => {
    expect(
      readContacts(pasted, agencies).map(({ name, title, phone, agencyId, needsApproval }) => [
        name,
        title,
        phone,
        agencyId,
        needsApproval,
      ]),
    ).toEqual(rows)
  })
})
