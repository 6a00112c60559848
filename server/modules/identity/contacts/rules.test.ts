import { describe, expect, it, test } from 'vitest'
import { agenciesMissing, agencyNamed, fateOfContacts, phoneOf, readContacts } from './rules.ts'

test.each([
  ['0912.345.678', '0912345678'],
  ['+84 912 345 678', '0912345678'],
  ['912345678', '0912345678'],
  ['0912 345 678 / 0203.3825.111', '0912345678'],
  ['không có', null],
  ['12', null],
])('telephone %s', (cell, phone) => expect(phoneOf(cell)).toBe(phone))

const brief = (text: string) => readContacts(text).map(({ name, title, phone, agency }) => [name, title, phone, agency])

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

  it('is empty where nothing is', () => expect(brief(' \n\t\t\n')).toEqual([]))
})

const agencies = [
  { agencyId: 1, name: 'UBND xã Nậm Pung', shortName: null, aliases: [], kind: 'ubnd' },
  { agencyId: 2, name: 'Đảng ủy xã Nậm Pung', shortName: null, aliases: [], kind: 'dang' },
  { agencyId: 3, name: 'Phòng Kinh tế xã Nậm Pung', shortName: 'Phòng Kinh tế', aliases: ['Phòng KT'], kind: 'phong' },
  { agencyId: 4, name: 'Hội Nông dân xã Nậm Pung', shortName: null, aliases: [], kind: 'doan-the' },
  { agencyId: 5, name: 'Hội Nông dân xã Tà Sỏi', shortName: null, aliases: [], kind: 'doan-the' },
]

test.each([
  ['ubnd xã nậm pung', 1],
  ['Xã Nậm Pung', 1],
  ['Uỷ ban nhân dân xã Nậm Pung', 1],
  ['dang uy xa nam pung', 2],
  ['Đảng ủy', 2],
  ['Phòng KT', 3],
  ['Hội Nông dân', null],
  ['Chi cục Thuế', null],
])('%s is agency %s', (printed, id) => expect(agencyNamed(printed, agencies)?.agencyId ?? null).toBe(id))

test('who is in the book, or stands twice, does not come in again; agencies not in the book are told once', () => {
  const text =
    'Lý Văn Đoàn\tChủ tịch\t0912345678\tXã Nậm Pung\nVi A\tBí thư\t\tĐảng ủy\nvi a\tBí thư\t\tĐảng ủy\nB B\tC\t\tChi cục Thuế\nD D\tE\t\tchi cục thuế\nF F\tG'
  const fates = fateOfContacts(readContacts(text), {
    agencies,
    people: [{ name: 'LÝ VĂN ĐOÀN', agencyIds: [1] }],
    own: 3,
  })
  expect(fates.map(({ fate, agencyId }) => [fate, agencyId])).toEqual([
    ['known', 1],
    ['add', 2],
    ['twice', 2],
    ['add', null],
    ['add', null],
    ['add', null],
  ])
  expect(agenciesMissing(fates)).toEqual(['Chi cục Thuế'])
})
