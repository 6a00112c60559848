import { describe, expect, it } from 'vitest'
import { linkName, sureEnough } from './agencies.ts'
import { anotherUnit, book, moreUnits } from './test-book.ts'

describe('a printed name of one', () => {
  it.each<[string, number]>([
    ['UBND xã Nậm Pung', 20],
    ['Ủy ban nhân dân xã Nậm Pung', 20],
    ['Uỷ ban nhân dân xã Nậm Pung'.normalize('NFD'), 20],
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
    ['Tổ CVGV huyện', 15],
    ['Lãnh đạo Tổ CVGV', 15],
    ['UBND xã Nặm Pung', 20],
  ])('%s', (printed, agencyId) => {
    const party = linkName(printed, book())
    expect(party.agencyIds).toEqual([agencyId])
    expect(party.sure).toBeGreaterThanOrEqual(sureEnough)
  })

  it.each<[string, number, string]>([
    ['UBND xã Chiếng May', 21, '“Chiềng Mai”'],
    ['UBND xã Nâm Pung', 20, '“Nậm Pung”, khác một dấu'],
    ['xã Năm Pung', 20, '“Nậm Pung”, khác dấu'],
    ['UBND Chiềng Mài', 21, '“Chiềng Mai”, khác một dấu'],
    ['UBND thị trấn Mường Lẫm', 23, '“Mường Lâm”, khác một dấu'],
    ['Phòng Kinh tế và Hạ tâng', 12, 'khác một dấu'],
    ['Hội Nông dàn huyện', 16, 'khác một dấu'],
    ['UBND xã Khau Cả', 20, 'Xã Khau Cả có đến 31/12/2019, nay thuộc xã Nậm Pung'],
  ])('a slip of the pen or of a scan is offered with its reason, not taken as sure: %s', (printed, agencyId, why) => {
    const party = linkName(printed, book())
    expect([party.printed, party.agencyIds]).toEqual([printed, [agencyId]])
    expect(party.sure).toBeLessThan(sureEnough)
    expect(party.why).toContain(why)
  })

  it.each<[string, string]>([
    ['UBND xã Tà Tổng', 'Chưa có “Tà Tổng”'],
    ['UBND xã Tân Mường', 'Xã Tân Mường chỉ có từ 1/7/2025, sau ngày của văn bản'],
    ['Phòng Tư pháp', 'Chưa có đơn vị nào'],
    ['Công ty Hoàng Long', 'Chưa có đơn vị nào'],
    ['đồng chí Nguyễn Văn Hòa', 'Chưa có đơn vị nào'],
    ['Sở Nông nghiệp và Môi trường', 'Chưa có đơn vị nào'],
  ])('nobody here is called %s', (printed, why) => {
    const party = linkName(printed, book())
    expect(party.agencyIds).toEqual([])
    expect(party.why).toContain(why)
  })

  it('two names equally near are both named, and neither is taken', () => {
    const two = moreUnits(anotherUnit(40, 'Nậm Phung', 'xa', 2), anotherUnit(41, 'Nậm Phong', 'xa', 2))
    expect(linkName('UBND xã Nậm Phang', two)).toMatchObject({
      agencyIds: [],
      why: 'Có thể là xã Nậm Phung hoặc xã Nậm Phong; hãy chọn.',
    })
  })

  it('a name spelled just so goes before one that is nearly so', () => {
    const two = moreUnits(anotherUnit(40, 'Nầm Pung', 'xa', 2))
    expect(linkName('UBND xã Nậm Pung', two)).toMatchObject({ agencyIds: [20], sure: 1 })
  })
})
