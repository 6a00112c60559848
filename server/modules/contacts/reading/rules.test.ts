import { describe, expect, it, test } from 'vitest'
import { indexAgencies } from './agency-names.ts'
import { agenciesMissing, fateOfContacts, readContacts } from './rules.ts'

const agencies = [
  { agencyId: 1, name: 'UBND xã Nậm Pung', shortName: null, aliases: [], kind: 'ubnd' },
  { agencyId: 2, name: 'Đảng ủy xã Nậm Pung', shortName: null, aliases: [], kind: 'dang' },
  { agencyId: 3, name: 'Phòng Kinh tế xã Nậm Pung', shortName: 'Phòng Kinh tế', aliases: ['Phòng KT'], kind: 'phong' },
  { agencyId: 4, name: 'Hội Nông dân xã Nậm Pung', shortName: null, aliases: [], kind: 'doan-the' },
  { agencyId: 5, name: 'Hội Nông dân xã Tà Sỏi', shortName: null, aliases: [], kind: 'doan-the' },
]
const index = indexAgencies(agencies)
const brief = (text: string) =>
  readContacts(text, index).map(({ name, title, phone, agency }) => [name, title, phone, agency])

describe('a pasted sheet', () => {
  it('has name, post, telephone, and an agency in a fourth column', () => {
    expect(brief('Lý Văn Đoàn\tChủ tịch\t0912345678\nQuàng Thị Lan\tVăn thư\t\tĐảng ủy')).toEqual([
      ['Lý Văn Đoàn', 'Chủ tịch', '0912345678', null],
      ['Quàng Thị Lan', 'Văn thư', null, 'Đảng ủy'],
    ])
  })

  it('is read by its heading, in whatever order, with a running number', () => {
    expect(
      brief(
        'DANH BẠ\nSTT\tĐơn vị\tHọ và tên\tSố điện thoại\tChức vụ\n1\tUBND xã A\tCà Thị Mai\t987654321\tPhó Chủ tịch\n2\t\tLò Văn Quân\t\tCông chức',
      ),
    ).toEqual([
      ['Cà Thị Mai', 'Phó Chủ tịch', '0987654321', 'UBND xã A'],
      ['Lò Văn Quân', 'Công chức', null, 'UBND xã A'],
    ])
  })

  it('may be parted by lines that head those below', () => {
    expect(
      brief('I. Đảng ủy\n1\tVi Đức Thuận\tBí thư\t0912000001\nII. Công an\n1\tSùng A Xà\tTrưởng\t0912000002'),
    ).toEqual([
      ['Vi Đức Thuận', 'Bí thư', '0912000001', 'Đảng ủy'],
      ['Sùng A Xà', 'Trưởng', '0912000002', 'Công an'],
    ])
  })

  it('without a heading has the agency where the book knows it, numbers before and two telephones in a cell', () => {
    expect(
      brief(
        '1\tPhòng KT\tHoàng Văn Tuệ\tChuyên viên\t0215.3825.120\n2\tĐảng ủy\tCà Thị Mai\tVăn thư\t0912345679 - 0987654321',
      ),
    ).toEqual([
      ['Hoàng Văn Tuệ', 'Chuyên viên', '02153825120', 'Phòng KT'],
      ['Cà Thị Mai', 'Văn thư', '0912345679', 'Đảng ủy'],
    ])
    expect(brief('Cà Thị Mai\tChuyên viên\t0912345679\n101\tLò Văn Ín\tChuyên viên\t091')).toEqual([
      ['Cà Thị Mai', 'Chuyên viên', '0912345679', null],
      ['Lò Văn Ín', 'Chuyên viên', null, null],
    ])
  })

  it('of names alone is names; a post may hold a semicolon', () => {
    expect(brief('Quàng Thị Lan\nLò Văn Ín')).toEqual([
      ['Quàng Thị Lan', '', null, null],
      ['Lò Văn Ín', '', null, null],
    ])
    expect(brief('Vi A\tPhó Chủ tịch; phụ trách kinh tế\t0912345678')[0]![1]).toBe('Phó Chủ tịch; phụ trách kinh tế')
  })

  it('tells a number that is none', () => {
    expect(readContacts('Họ tên\tĐiện thoại\nVi A\tgọi sau', index)).toMatchObject([{ phone: null, phoneFault: true }])
  })

  it('is empty where nothing is', () => expect(brief(' \n\t\t\n')).toEqual([]))
})

test.each([
  ['ubnd xã nậm pung', 1],
  ['Xã Nậm Pung', 1],
  ['Uỷ ban nhân dân xã Nậm Pung', 1],
  ['dang uy xa nam pung', 2],
  ['Đảng ủy', 2],
  ['Phòng KT', 3],
  ['Hội Nông dân', null],
  ['Chi cục Thuế', null],
])('%s is agency %s', (printed, id) => expect(index.named(printed)).toBe(id))

test.each([
  ['Chủ tịch UBND xã Nậm Pung', 1],
  ['Phó Bí thư Đảng ủy xã Nậm Pung', 2],
  ['Chuyên viên', null],
])('in the title %s stands agency %s', (title, id) => expect(index.within(title)).toBe(id))

test('who is in the book, or stands twice, does not come in again; agencies not in the book are told once', () => {
  const text =
    'Lý Văn Đoàn\tChủ tịch\t0912345678\tXã Nậm Pung\nVi A\tBí thư\t\tĐảng ủy\nvi a\tBí thư\t\tĐảng ủy\nB B\tC\t\tChi cục Thuế\nD D\tE\t\tchi cục thuế'
  const known = { name: 'LÝ VĂN ĐOÀN', title: 'Chủ tịch', phone: '0912345678', account: false, agencyId: 1 }
  const fates = fateOfContacts(text, { agencies, people: [known], own: 3 })
  expect(fates.map(({ fate, agencyId }) => [fate, agencyId])).toEqual([
    ['known', 1],
    ['add', 2],
    ['twice', 2],
    ['add', null],
    ['add', null],
  ])
  expect(agenciesMissing(fates)).toEqual(['Chi cục Thuế'])
})

describe('without an agency beside the name', () => {
  it('it is the one in the post, else that of such lines', () => {
    const fates = fateOfContacts('A A\tPhó Chủ tịch UBND xã Nậm Pung\t0912345678\nB B\tChuyên viên\t0912345679', {
      agencies,
      people: [],
      own: 3,
    })
    expect(fates.map(({ agencyId, unsaid }) => [agencyId, unsaid])).toEqual([
      [1, false],
      [3, true],
    ])
  })
})

test.each([
  ['a new telephone', { phone: '0911111111' }, 'change'],
  ['a new post', { title: 'Văn thư' }, 'change'],
  ['the same', {}, 'known'],
  ['who signs in keeps his own', { account: true, title: 'Văn thư', phone: '0911111111' }, 'known'],
  ['who signs in without a telephone gets it', { account: true, phone: null }, 'change'],
])('somebody of the book with %s', (_, differs, fate) => {
  const known = { name: 'Vi A', title: 'Bí thư', phone: '0912345678', account: false, agencyId: 2, ...differs }
  const told = fateOfContacts('Vi A\tBí thư\t0912345678\tĐảng ủy', { agencies, people: [known], own: 3 })
  expect(told[0]!.fate).toBe(fate)
})
