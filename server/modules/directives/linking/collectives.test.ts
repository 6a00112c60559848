import { describe, expect, it } from 'vitest'
import { linkName, sureEnough } from './agencies.ts'
import { book, setting } from './test-book.ts'

describe('a name of many', () => {
  it.each<[string, number[], number | null]>([
    ['UBND các xã', [20, 21, 22], null],
    ['UBND các xã, thị trấn', [20, 21, 22, 23], null],
    ['các xã, thị trấn trên địa bàn huyện', [20, 21, 22, 23], null],
    ['03 xã', [20, 21, 22], null],
    ['UBND các xã vùng cao', [20, 22], 1],
    ['các xã Tây sông', [20, 22], 1],
    ['Các đồng chí thành viên Ban Chỉ đạo huyện', [11, 12, 14], 2],
    ['Tổ công tác chuyển đổi số các dịch vụ', [], null],
    ['các thành viên Tổ công tác chuyển đổi số', [], null],
    ['các Tổ công tác chuyển đổi số', [15], 4],
    ['các cơ quan chuyên môn', [11, 12, 13], null],
    ['các phòng, ban của huyện', [11, 12, 13, 15], null],
    ['các tổ chức chính trị - xã hội', [14, 16], null],
  ])('%s', (printed, agencyIds, groupId) => {
    const party = linkName(printed, book())
    expect([party.agencyIds.toSorted(), party.groupId]).toEqual([agencyIds, groupId])
    expect(party.why).toBeTruthy()
  })

  it.each([
    'UBND các xã liên quan',
    'UBND các xã nêu trên',
    'các đơn vị có liên quan',
    'các cấp, các ngành',
    'các xã điểm',
    'UBND 5 xã',
    'các phòng, ban được phân công phụ trách xã',
  ])('nobody is guessed for %s', (printed) => expect(linkName(printed, book()).agencyIds).toEqual([]))
})

const three = ['Nậm Pung', 'Chiềng Mai', 'Bản Vài']
const inTheClause = setting({ places: ['Nậm Pung', 'Bản Vài'] })
const inTheDocument = setting({ addressed: [3, 5] })

describe('which many', () => {
  it.each<[string, string, ReturnType<typeof setting>, number[], string]>([
    ['those the clause names', 'UBND các xã', inTheClause, [20, 22], 'Theo 2 nơi nêu tên trong nội dung này'],
    [
      'the clause before the document',
      'UBND các xã',
      { ...inTheDocument, places: three },
      [20, 21, 22],
      'Theo 3 nơi nêu',
    ],
    [
      'the clause before a group',
      'các xã vùng cao',
      setting({ places: three }),
      [20, 21, 22],
      'Nhóm “Các xã vùng cao” của văn phòng, 2 đơn vị',
    ],
    ['a narrowed name', 'các xã biên giới', inTheClause, [20, 22], 'Theo 2 nơi nêu tên'],
    [
      'a group before the document',
      'các xã vùng cao',
      setting({ addressed: [3, 4] }),
      [20, 22],
      'Nhóm “Các xã vùng cao”',
    ],
    ['those the document addresses', 'UBND các xã', inTheDocument, [20, 22], 'Theo 2 nơi văn bản này gửi đến'],
    ['those pointed at', 'UBND các xã nêu trên', inTheDocument, [20, 22], 'văn bản này gửi đến'],
    [
      'those of the clause before',
      'UBND các xã nêu trên',
      setting({ earlier: ['Nậm Pung', 'Chiềng Mai'], addressed: [3, 5] }),
      [20, 21],
      'Theo 2 nơi nêu tên ở nội dung trước',
    ],
    [
      'not those it excepts',
      'UBND các xã',
      setting({ places: three, quote: 'UBND các xã (trừ xã Nậm Pung, Chiềng Mai, Bản Vài) báo cáo' }),
      [20, 21, 22],
      'cả 3 đơn vị',
    ],
    ['all where it says so', 'các xã trên địa bàn huyện', inTheDocument, [20, 21, 22], 'cả 3 đơn vị'],
    [
      'as many as it says',
      'UBND 02 xã',
      setting({ places: three, addressed: [3, 5] }),
      [20, 22],
      'văn bản này gửi đến',
    ],
    ['one place is not many', 'UBND các xã', setting({ places: ['Nậm Pung'] }), [20, 21, 22], 'cả 3 đơn vị'],
    ['xã alone are not xã and thị trấn', 'UBND các xã, thị trấn', inTheClause, [20, 21, 22, 23], 'cả 4 đơn vị'],
    [
      'xã and thị trấn',
      'UBND các xã, thị trấn',
      setting({ places: ['Nậm Pung', 'Mường Lâm'] }),
      [20, 23],
      'Theo 2 nơi',
    ],
    ['a slip is no name', 'UBND các xã', setting({ places: ['Nâm Pung', 'Bản Vài'] }), [20, 21, 22], 'cả 3 đơn vị'],
  ])('%s: %s', (_, printed, around, agencyIds, why) => {
    const party = linkName(printed, book(), around)
    expect(party.agencyIds.toSorted()).toEqual(agencyIds)
    expect(party.why).toContain(why)
  })

  it('what narrows a name is said as printed', () =>
    expect(linkName('UBND các xã được giao chỉ tiêu', book()).why).toContain('(“được giao chỉ tiêu”)'))

  it('what is read off this document alone is for confirmation', () => {
    for (const around of [inTheClause, inTheDocument, setting({})])
      expect(linkName('UBND các xã', book(), around).sure).toBeLessThan(sureEnough)
  })
})
