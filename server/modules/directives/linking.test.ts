// How names are linked when a document is read: whom many are, which unit of which day, which clause of which document.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, file } from '../documents/test-sending.ts'
import { addOfficeAgencies, insertAgency, insertUnit, rebuildUnitPath } from '../units/queries.ts'
import type { DirectiveRow } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const clauses = async (id: string): Promise<DirectiveRow[]> =>
  (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives
const link = (id: string, body: object) => world.as('hang', 'POST', `/documents/${id}/links`, body)
const clause = (no: number, text: string, words: string) =>
  text.replace(new RegExp(`${no}\\. [^\\n]+`), `${no}. ${words}`)

describe('a name of many', () => {
  it('three communes named in the clause are proposed, and confirmed for that clause alone', async () => {
    const { namPung, chiengMai, taSoi } = world.agencies
    const three = clause(
      2,
      anotherPaper(18),
      'UBND các xã rà soát nhóm hộ số 182 tại các xã Nậm Pung, Chiềng Mai, Tà Sỏi, báo cáo trước ngày 20/10/2024.',
    )
    const text = clause(4, three, 'UBND các xã công khai kết quả đợt 4 trước ngày 25/10/2024.')
    const id = await file(world, { name: 'ba xã.txt', content: text })
    const [, second, , fourth] = await clauses(id)
    const proposed = second!.terms.lead[0]!
    expect(proposed).toMatchObject({ agencyIds: [namPung, chiengMai, taSoi], basis: 'clause' })
    expect(second!.doubts).toEqual([
      { field: 'lead', why: '“UBND các xã”: Theo 3 nơi nêu tên trong nội dung này; cần xác nhận.' },
    ])
    expect(fourth!.terms.lead[0]).toMatchObject({ basis: 'kind', agencyIds: { length: 4 } })
    const confirmed = await link(id, { ...proposed, directiveId: second!.directiveId })
    const rows = confirmed.body.directives as DirectiveRow[]
    expect(rows[1]).toMatchObject({ doubts: [], terms: { lead: [{ basis: 'chosen', sure: 1 }] } })
    expect(rows[3]!.terms.lead[0]!.sure).toBeLessThan(0.85)
  })
})

describe('members of a committee by what they are in charge of', () => {
  it('are proposed as of the day of the document, for confirmation', async () => {
    const { phongNN, phongKTHT, phongTNMT } = world.agencies
    const agencyIds = [phongNN, phongKTHT, phongTNMT]
    const { body: group } = await world.as('quan', 'POST', '/groups', {
      name: 'Thành viên Ban Chỉ đạo huyện',
      agencyIds,
    })
    const charge = (agencyId: number, from: string, charges: object[]) =>
      world.as('quan', 'PUT', `/groups/${group.groupId}/members/${agencyId}/charges`, {
        charges,
        from,
        ground: 'QĐ 214',
      })
    await charge(phongNN, '2024-03-18', [{ unitId: world.units.namPung }])
    await charge(phongKTHT, '2024-03-18', [{ unitId: world.units.chiengMai }, { criterionNo: 2 }])
    await charge(phongTNMT, '2024-10-01', [{ criterionNo: 17 }])
    const words = 'Các đồng chí thành viên Ban Chỉ đạo huyện theo địa bàn, lĩnh vực được phân công kiểm tra nhóm số 265'
    const paper = (no: number, more: string) => clause(3, anotherPaper(no), `${words}${more} trước ngày 20/10/2024.`)
    const leadOf = async (id: string) => (await clauses(id))[2]!.terms.lead[0]!
    const id = await file(world, { name: 'phụ trách.txt', content: paper(26, ', báo cáo kết quả') })
    expect(await leadOf(id)).toMatchObject({ agencyIds: [phongNN, phongKTHT], basis: 'charges', sure: 0.8 })
    const other = await file(world, {
      name: 'phụ trách 2.txt',
      content: paper(27, ' tại xã Chiềng Mai, hoàn thành tiêu chí số 17'),
    })
    const party = await leadOf(other)
    expect(party).toMatchObject({
      agencyIds: [phongKTHT],
      why: 'Theo phân công phụ trách: P. KT-HT (xã Chiềng Mai); cần xác nhận.',
    })
    const row = (await clauses(other))[2]!
    expect(row.doubts).toContainEqual({ field: 'lead', why: expect.stringContaining('Theo phân công phụ trách') })
    const { body } = await link(other, { ...party, directiveId: row.directiveId })
    expect(body.directives[2]).toMatchObject({ doubts: [], terms: { lead: [{ agencyIds: [phongKTHT], sure: 1 }] } })
  })
})

describe('a commune that was merged', () => {
  it('is the unit of its day in a document of its day, and offered as what it became in a later one', async () => {
    const { huyen, namPung } = world.units
    const [unitId, agencyId] = await world.serving.database.write(async (tx) => {
      const [from, to] = ['2010-01-01', '2020-01-01']
      const unitId = await insertUnit(tx, { name: 'Khau Cả', kind: 'xa', parentId: huyen, from, to })
      await rebuildUnitPath(tx)
      await tx.insertInto('unit_descent').values({ from_id: unitId, to_id: namPung, on_day: to, share: 1 }).execute()
      const agencyId = await insertAgency(tx, { name: 'UBND xã Khau Cả', kind: 'ubnd', unitId, from, to })
      await addOfficeAgencies(tx, world.officeId, [agencyId])
      return [unitId, agencyId]
    })
    const paper = (no: number, year: number) =>
      anotherPaper(no).replaceAll('2024', String(year)).replace('UBND xã Chiềng Mai', 'UBND xã Khau Cả')
    const second = async (content: string) => (await clauses(await file(world, { name: 'sáp nhập.txt', content })))[1]!
    expect((await second(paper(40, 2018))).terms).toMatchObject({
      lead: [{ agencyIds: [agencyId], sure: 1 }],
      places: [{ printed: 'Khau Cả', unitId, sure: 1 }],
    })
    const why = 'Xã Khau Cả có đến 31/12/2019, nay thuộc xã Nậm Pung; cần xác nhận.'
    expect((await second(paper(41, 2024))).terms).toMatchObject({
      lead: [{ printed: 'UBND xã Khau Cả', agencyIds: [world.agencies.namPung], why }],
      places: [{ printed: 'Khau Cả', unitId: namPung, sure: 0.8, why }],
    })
  })
})

describe('a clause of an earlier document cited by number', () => {
  it('is linked, also when that document came later, and tells the day that does not agree', async () => {
    const cite =
      'UBND xã Tà Sỏi thực hiện điểm 2 Thông báo số 901/TB-UBND ngày 02/9/2024, báo cáo trước ngày 30/11/2024.'
    const id = await file(world, { name: 'dẫn.txt', content: clause(5, anotherPaper(15), cite) })
    const ref = async () => (await clauses(id)).flatMap((row) => row.terms.legalRefs)[0]
    expect(await ref()).toMatchObject({ number: '901/TB-UBND', documentId: null, section: '2', directiveId: null })
    const cited = await file(world, {
      name: 'được dẫn.txt',
      content: anotherPaper(16).replace(/Số: .*/, 'Số: 901/TB-UBND'),
    })
    const [, second] = await clauses(cited)
    expect(await ref()).toMatchObject({
      documentId: cited,
      directiveId: second!.directiveId,
      why: 'Trong sổ, số này ban hành ngày 12/9/2024, không phải 2/9/2024.',
    })
  })
})
