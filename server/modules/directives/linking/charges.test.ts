import { describe, expect, it } from 'vitest'
import { linkName } from './agencies.ts'
import type { Charge } from './book.ts'
import { book, setting } from './test-book.ts'

const charge = (agencyId: number, of: Partial<Charge>): Charge => ({
  groupId: 2,
  agencyId,
  person: null,
  unitId: null,
  criterionNo: null,
  field: null,
  ground: 'QĐ 214',
  ...of,
})
const charged = book({
  charges: [
    charge(11, { unitId: 3 }),
    charge(11, { criterionNo: 13 }),
    charge(12, { unitId: 4, person: 'Hoàng Văn Tuệ' }),
    charge(12, { criterionNo: 2 }),
    charge(14, { field: 'an ninh trật tự' }),
  ],
})
const members = 'thành viên Ban Chỉ đạo'

describe('members by what they are in charge of', () => {
  it.each<[string, string, Parameters<typeof setting>[0], number[], string]>([
    [
      'all, where nothing narrows',
      members,
      { quote: 'thành viên Ban Chỉ đạo theo địa bàn, lĩnh vực được phân công chủ động kiểm tra' },
      [11, 12, 14],
      'Mọi thành viên được phân công phụ trách: P. NN&PTNT (xã Nậm Pung; tiêu chí 13), P. KT-HT, đồng chí Hoàng Văn Tuệ (xã Chiềng Mai; tiêu chí 2)',
    ],
    [
      'by ground alone',
      members,
      { quote: 'thành viên Ban Chỉ đạo bám sát địa bàn được phân công' },
      [11, 12],
      'Mọi thành viên',
    ],
    [
      'by the place named',
      members,
      { quote: 'thành viên Ban Chỉ đạo phụ trách xã đôn đốc xã Nậm Pung', places: ['Nậm Pung'] },
      [11],
      'Theo phân công phụ trách: P. NN&PTNT (xã Nậm Pung); cần xác nhận.',
    ],
    [
      'by the criterion named',
      members,
      { quote: 'các đồng chí theo lĩnh vực được phân công hoàn thành tiêu chí số 2', criteria: [2] },
      [12],
      'P. KT-HT (tiêu chí 2)',
    ],
    [
      'by a field in the words',
      members,
      { quote: 'theo lĩnh vực phụ trách, bảo đảm an ninh, trật tự; an ninh trật tự nông thôn' },
      [14],
      '(an ninh trật tự)',
    ],
    ['whom the name itself tells', 'Các thành viên Ban Chỉ đạo huyện phụ trách xã', {}, [11, 12], 'Mọi thành viên'],
    ['departments by their kind', 'Các phòng, ban, ngành được phân công phụ trách xã', {}, [11, 12], 'Mọi thành viên'],
    [
      'nothing said of charges: the group',
      members,
      { quote: 'thành viên Ban Chỉ đạo báo cáo' },
      [11, 12, 14],
      'Nhóm “Thành viên Ban Chỉ đạo huyện”',
    ],
  ])('%s', (_, printed, around, agencyIds, why) => {
    const party = linkName(printed, charged, setting(around))
    expect(party.agencyIds.toSorted()).toEqual(agencyIds)
    expect(party.why).toContain(why)
    expect(party.basis === 'charges' ? party.sure : 0.8).toBe(0.8)
  })

  it('a group called after its charges is whole, unless the clause names what one of them is in charge of', () => {
    const name = 'Các phòng, ban phụ trách tiêu chí'
    const groups = [{ groupId: 2, name, members: [11, 12, 13] }]
    const known = book({ groups, charges: charged.charges })
    expect(linkName(name, known)).toMatchObject({ agencyIds: [11, 12, 13], basis: 'group' })
    expect(linkName(name, known, setting({ criteria: [13] }))).toMatchObject({ agencyIds: [11], basis: 'charges' })
  })

  it('an office that keeps none proposes the group', () =>
    expect(linkName(members, book(), setting({ quote: 'theo địa bàn được phân công' }))).toMatchObject({
      groupId: 2,
      basis: 'group',
    }))

  it('communes are not expanded by it', () =>
    expect(
      linkName('UBND các xã', charged, setting({ quote: 'UBND các xã phân công cán bộ phụ trách từng thôn' }))
        .agencyIds,
    ).toEqual([20, 21, 22]))
})
