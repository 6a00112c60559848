import { describe, expect, it } from 'vitest'
import { openBook } from './book.ts'
import { linkName, linkPlaces } from './linking.ts'

const unit = (unitId: number, name: string, kind: string, parentId: number | null) => ({ unitId, name, kind, parentId })
const agency = (agencyId: number, name: string, kind: string, unitId: number, shortName: string | null = null) => ({
  agencyId,
  name,
  kind,
  unitId,
  shortName,
})

const book = openBook({
  unitId: 2,
  units: [
    unit(1, 'Hà Vân', 'tinh', null),
    unit(2, 'Mường Lâm', 'huyen', 1),
    unit(3, 'Nậm Pung', 'xa', 2),
    unit(4, 'Chiềng Mai', 'xa', 2),
    unit(5, 'Bản Vài', 'xa', 2),
    unit(6, 'Mường Lâm', 'thi-tran', 2),
    unit(7, 'thôn 9', 'thon', 3),
    unit(8, 'thôn 9', 'thon', 4),
  ],
  agencies: [
    agency(10, 'UBND huyện Mường Lâm', 'ubnd', 2),
    agency(11, 'Phòng Nông nghiệp và Phát triển nông thôn huyện Mường Lâm', 'phong', 2, 'P. NN&PTNT'),
    agency(12, 'Phòng Kinh tế và Hạ tầng huyện Mường Lâm', 'phong', 2, 'P. KT-HT'),
    agency(13, 'Phòng Lao động - Thương binh và Xã hội huyện Mường Lâm', 'phong', 2),
    agency(14, 'Ủy ban MTTQ Việt Nam huyện Mường Lâm', 'doan-the', 2),
    agency(15, 'Văn phòng HĐND và UBND huyện Mường Lâm', 'van-phong', 2),
    agency(16, 'Hội Nông dân huyện Mường Lâm', 'doan-the', 2),
    agency(20, 'UBND xã Nậm Pung', 'ubnd', 3),
    agency(21, 'UBND xã Chiềng Mai', 'ubnd', 4),
    agency(22, 'UBND xã Bản Vài', 'ubnd', 5),
    agency(23, 'UBND thị trấn Mường Lâm', 'ubnd', 6),
    agency(24, 'Trạm Y tế xã Nậm Pung', 'don-vi', 3),
  ],
  aliases: [{ folded: 'cơ quan thường trực', agencyId: 11, groupId: null }],
  groups: [
    { groupId: 1, name: 'Các xã vùng cao', members: [20, 22] },
    { groupId: 2, name: 'Thành viên Ban Chỉ đạo huyện', members: [11, 12, 14] },
    { groupId: 3, name: 'Các xã điểm', members: [] },
  ],
})

describe('a printed name of one', () => {
  it.each<[string, number]>([
    ['UBND xã Nậm Pung', 20],
    ['Ủy ban nhân dân xã Nậm Pung', 20],
    ['xã Nậm Pung', 20],
    ['XÃ NẬM PUNG', 20],
    ['Chủ tịch UBND xã Chiềng Mai', 21],
    ['UBND thị trấn Mường Lâm', 23],
    ['UBND huyện', 10],
    ['UBND huyện Mường Lâm', 10],
    ['Phòng NN&PTNT', 11],
    ['Phòng Nông nghiệp - PTNT huyện', 11],
    ['Phòng Nông nghiệp và Phát triển nông thôn', 11],
    ['P. NN&PTNT', 11],
    ['phòng KT - HT', 12],
    ['Trưởng phòng Kinh tế - Hạ tầng', 12],
    ['Phòng LĐ-TB&XH', 13],
    ['Phòng Lao động - TBXH', 13],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam huyện', 14],
    ['Văn phòng HĐND&UBND', 15],
    ['Trạm Y tế xã Nậm Pung', 24],
    ['Cơ quan Thường trực', 11],
    ['UBND Bản Vài', 22],
  ])('%s', (printed, agencyId) => {
    const party = linkName(printed, book)
    expect(party.agencyIds).toEqual([agencyId])
    expect(party.sure).toBeGreaterThanOrEqual(0.85)
  })

  it('a slip of the pen is offered, not taken as sure', () => {
    const party = linkName('UBND xã Chiếng May', book)
    expect(party.agencyIds).toEqual([21])
    expect(party.sure).toBeLessThan(0.85)
    expect(party.why).toContain('Chiềng Mai')
  })

  it.each([
    'UBND xã Tà Tổng',
    'Phòng Tư pháp',
    'Công ty Hoàng Long',
    'đồng chí Nguyễn Văn Hòa',
    'Sở Nông nghiệp và Môi trường',
  ])('nobody here is called %s', (printed) => {
    const party = linkName(printed, book)
    expect(party.agencyIds).toEqual([])
    expect(party.why).toBeTruthy()
  })
})

describe('a name of many', () => {
  it.each<[string, number[], number | null]>([
    ['UBND các xã', [20, 21, 22], null],
    ['UBND các xã, thị trấn', [20, 21, 22, 23], null],
    ['các xã, thị trấn trên địa bàn huyện', [20, 21, 22, 23], null],
    ['03 xã', [20, 21, 22], null],
    ['UBND các xã vùng cao', [20, 22], 1],
    ['Các đồng chí thành viên Ban Chỉ đạo huyện', [11, 12, 14], 2],
    ['các cơ quan chuyên môn', [11, 12, 13], null],
    ['các phòng, ban của huyện', [11, 12, 13, 15], null],
    ['các tổ chức chính trị - xã hội', [14, 16], null],
  ])('%s', (printed, agencyIds, groupId) => {
    const party = linkName(printed, book)
    expect([party.agencyIds.toSorted(), party.groupId]).toEqual([agencyIds, groupId])
    expect(party.sure).toBeGreaterThan(0)
    expect(party.sure).toBeLessThan(1)
  })

  it.each(['UBND các xã liên quan', 'các đơn vị có liên quan', 'các cấp, các ngành', 'các xã điểm'])(
    'nobody is guessed for %s',
    (printed) => expect(linkName(printed, book).agencyIds).toEqual([]),
  )

  it('a narrowed collective takes the places its clause names', () => {
    expect(linkName('các xã biên giới', book, ['Nậm Pung', 'Bản Vài']).agencyIds).toEqual([20, 22])
    expect(linkName('UBND các xã', book, ['Nậm Pung']).agencyIds).toEqual([20, 21, 22])
  })
})

describe('places', () => {
  it('a village of a common name is the one whose commune stands beside it', () => {
    expect(linkPlaces(['Chiềng Mai', 'thôn 9', 'Xa Lạ'], book).map((place) => place.unitId)).toEqual([4, 8, null])
    expect(linkPlaces(['thôn 9'], book)).toEqual([{ printed: 'thôn 9', unitId: null }])
  })
})
