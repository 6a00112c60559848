// Printed names linked by a reviewer: what it changes, what is learnt of it, how it is taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'
import { anotherPaper, conclusion, file } from '../documents/test-sending.ts'
import type { DirectiveRow } from './contract.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

const clauses = async (id: string): Promise<DirectiveRow[]> =>
  (await world.as('hang', 'GET', `/documents/${id}/directives`)).body.directives
const link = (id: string, body: object) => world.as('hang', 'POST', `/documents/${id}/links`, body)
const linkPlace = (id: string, body: object) => world.as('hang', 'POST', `/documents/${id}/place-links`, body)
const undo = (id: string, body: object) => world.as('hang', 'POST', `/documents/${id}/link-undoings`, body)
const eventsOf = async (kind: string) =>
  (await world.serving.database.pool.query('select body from event where kind = $1 order by seq', [kind])).rows.map(
    (row) => row.body,
  )
const leadOf = (rows: DirectiveRow[], printed: string) => rows.find((row) => row.terms.lead[0]?.printed === printed)!
const clause = (no: number, text: string, words: string) =>
  text.replace(new RegExp(`${no}\\. [^\\n]+`), `${no}. ${words}`)

describe('a name of one', () => {
  const printed = 'Tổ chuyên viên giúp việc'
  const text = (no: number) => anotherPaper(no).replaceAll('Phòng Kinh tế và Hạ tầng', printed)

  it('is linked in all its clauses, at once in others under review, and known at the next document', async () => {
    const [id, other] = [
      await file(world, { name: 'tên.txt', content: text(5) }),
      await file(world, { name: 'tên 1.txt', content: text(12) }),
    ]
    const unlinked = leadOf(await clauses(id), printed)
    expect([unlinked.terms.lead[0]!.agencyIds, unlinked.doubts.length]).toEqual([[], 1])
    const linked = (await link(id, { printed, agencyIds: [world.agencies.phongNN] })).body.directives as DirectiveRow[]
    expect(leadOf(linked, printed)).toMatchObject({
      directiveId: unlinked.directiveId,
      terms: { lead: [{ agencyIds: [world.agencies.phongNN], sure: 1, basis: 'chosen' }] },
      doubts: [],
    })
    expect(leadOf(await clauses(other), printed)).toMatchObject({
      terms: { lead: [{ agencyIds: [world.agencies.phongNN], sure: 1, basis: 'learnt' }] },
      doubts: [],
    })
    const next = await file(world, { name: 'tên 2.txt', content: text(6) })
    expect(leadOf(await clauses(next), printed).terms.lead[0]!.agencyIds).toEqual([world.agencies.phongNN])
    expect((await eventsOf('directive.name-linked')).at(-1)).toMatchObject({
      remembered: true,
      agencyIds: [world.agencies.phongNN],
    })
    await undone(id, other)
  })

  async function undone(id: string, other: string) {
    const back = (await undo(id, { printed, what: 'agency' })).body.directives as DirectiveRow[]
    expect(leadOf(back, printed)).toMatchObject({
      terms: { lead: [{ agencyIds: [], sure: 0 }] },
      doubts: [{ field: 'lead' }],
    })
    expect(leadOf(await clauses(other), printed).terms.lead[0]!.agencyIds).toEqual([])
    const again = await undo(id, { printed, what: 'agency' })
    expect([again.status, again.body.code]).toEqual([409, 'directives.no-link-to-undo'])
    const later = await file(world, { name: 'tên 3.txt', content: text(10) })
    expect(leadOf(await clauses(later), printed).terms.lead[0]!.agencyIds).toEqual([])
  }

  it('taken back leaves alone what was changed since, and gives back what the name was learnt to mean before', async () => {
    const id = await file(world, { name: 'tên 4.txt', content: text(11) })
    const { phongNN, phongKTHT, phongTNMT } = world.agencies
    await link(id, { printed, agencyIds: [phongNN] })
    await link(id, { printed, agencyIds: [phongKTHT] })
    const row = leadOf(await clauses(id), printed)
    const lead = [{ ...row.terms.lead[0]!, agencyIds: [phongTNMT] }]
    await world.as('hang', 'PUT', `/directives/${row.directiveId}`, {
      version: row.version,
      terms: { ...row.terms, lead },
    })
    await undo(id, { printed, what: 'agency' })
    expect(leadOf(await clauses(id), printed).terms.lead[0]!.agencyIds).toEqual([phongTNMT])
    const next = await file(world, { name: 'tên 5.txt', content: text(17) })
    expect(leadOf(await clauses(next), printed).terms.lead[0]!.agencyIds).toEqual([phongNN])
  })

  it('is not anybody’s to link', async () => {
    const id = await file(world, { name: 'tên 6.txt', content: text(13) })
    const body = { printed, agencyIds: [world.agencies.phongNN] }
    for (const [path, input] of [
      ['links', body],
      ['place-links', { printed, unitId: world.units.namPung }],
      ['link-undoings', { printed, what: 'agency' }],
    ] as const) {
      const statuses = []
      for (const who of ['xa', 'doan', null] as const)
        statuses.push((await world.as(who, 'POST', `/documents/${id}/${path}`, input)).status)
      expect([path, ...statuses]).toEqual([path, 404, 403, 401])
    }
    const foreign = await link(id, { printed, agencyIds: [world.agencies.phongKhac] })
    expect(foreign.body.code).toBe('directives.unknown-agency')
    expect((await linkPlace(id, { printed, unitId: 999_999 })).body.code).toBe('directives.unknown-unit')
  })
})

describe('a name of many', () => {
  it('several agencies are learnt as a group with its members; taken back, the group goes too', async () => {
    const { namPung, paKhoang } = world.agencies
    const id = await file(world, { name: 'kết luận.txt', content: conclusion() })
    const agencyIds = [namPung, paKhoang]
    const { body: list } = await link(id, { printed: 'UBND các xã', agencyIds, groupName: 'Các xã phía Tây' })
    const party = list.directives[1].terms.cooperate[0]
    expect(party).toMatchObject({ agencyIds, sure: 1 })
    expect(list.groups).toEqual([{ groupId: party.groupId, name: 'Các xã phía Tây', members: agencyIds }])
    const words = 'UBND các xã gửi danh sách nhóm hộ số 83 về UBND huyện trước ngày 31/10/2024.'
    const next = await file(world, { name: 'nhóm.txt', content: clause(3, anotherPaper(8), words) })
    expect((await clauses(next))[2]!.terms.lead[0]).toMatchObject({ agencyIds, sure: 1, basis: 'learnt' })
    const groups = async () =>
      (await world.as('hang', 'GET', '/groups')).body.groups.map((one: { name: string }) => one.name)
    expect(await groups()).toContain('Các xã phía Tây')
    await undo(id, { printed: 'UBND các xã', what: 'agency' })
    expect(await groups()).not.toContain('Các xã phía Tây')
    const last = await file(world, {
      name: 'nhóm 2.txt',
      content: clause(3, anotherPaper(14), words.replace('83', '143')),
    })
    expect((await clauses(last))[2]!.terms.lead[0]).toMatchObject({
      groupId: null,
      basis: 'kind',
      agencyIds: { length: 4 },
    })
  })
})

describe('a place', () => {
  const slipped = (no: number) =>
    anotherPaper(no).replace('UBND xã Chiềng Mai', 'UBND xã Chiềng Mai rà soát bản Nà Hạ của xã Nâm Pung')
  const placeOf = (rows: DirectiveRow[]) => rows[1]!.terms.places.find((one) => one.printed === 'Nâm Pung')

  it('one mark off is suggested with the reason; linked, it is learnt and no document is warned of any more', async () => {
    const id = await file(world, { name: 'địa bàn.txt', content: slipped(20) })
    const { namPung } = world.units
    expect(placeOf(await clauses(id))).toMatchObject({
      unitId: namPung,
      sure: 0.81,
      why: 'Giống tên “Nậm Pung”, khác một dấu; cần xác nhận.',
    })
    expect((await clauses(id))[1]!.doubts).toContainEqual({
      field: 'places',
      why: expect.stringContaining('khác một dấu'),
    })
    const unknown = async (of: string) =>
      (await world.as('hang', 'GET', `/documents/${of}`)).body.warnings.filter(
        (one: { kind: string; quote: string }) => one.kind === 'unknown-place' && one.quote === 'Nâm Pung',
      )
    expect(await unknown(id)).toHaveLength(1)
    const linked = (await linkPlace(id, { printed: 'Nâm Pung', unitId: namPung })).body.directives as DirectiveRow[]
    expect(placeOf(linked)).toMatchObject({ printed: 'Nâm Pung', unitId: namPung, sure: 1 })
    expect(linked[1]!.doubts).toEqual([])
    const next = await file(world, { name: 'địa bàn 2.txt', content: slipped(21) })
    expect(placeOf(await clauses(next))).toMatchObject({ unitId: namPung, sure: 1 })
    expect(await unknown(next)).toEqual([])
    const back = (await undo(id, { printed: 'Nâm Pung', what: 'place' })).body.directives as DirectiveRow[]
    expect(placeOf(back)).toMatchObject({ unitId: namPung, sure: 0.81 })
    const last = await file(world, { name: 'địa bàn 3.txt', content: slipped(22) })
    expect(await unknown(last)).toHaveLength(1)
  })

  it('linked settles the agency named after it too, and taken back asks about both again', async () => {
    const text = anotherPaper(30).replace('UBND xã Chiềng Mai', 'UBND xã Chiêng Mai')
    const id = await file(world, { name: 'địa bàn 4.txt', content: text })
    const second = async () => (await clauses(id))[1]!
    expect((await second()).doubts).toEqual([
      { field: 'lead', why: expect.stringContaining('Giống tên “Chiềng Mai”, khác một dấu') },
    ])
    await linkPlace(id, { printed: 'Chiêng Mai', unitId: world.units.chiengMai })
    expect(await second()).toMatchObject({ doubts: [], terms: { lead: [{ agencyIds: [world.agencies.chiengMai] }] } })
    await undo(id, { printed: 'Chiêng Mai', what: 'place' })
    expect((await second()).doubts).toHaveLength(1)
  })

  it('that is a village is linked for its document only', async () => {
    const village = (
      await world.as('quan', 'POST', '/units', {
        name: 'Nà Hạ',
        kind: 'thon',
        parentId: world.units.namPung,
        from: '2015-01-01',
      })
    ).body
    const text = (no: number) => anotherPaper(no).replace('UBND xã Nậm Pung', 'UBND xã Chiềng Mai khảo sát thôn Na Hạ,')
    const placed = async (id: string) => (await clauses(id))[0]!.terms.places.find((one) => /Na Hạ/.test(one.printed))
    const id = await file(world, { name: 'thôn.txt', content: text(24) })
    const printed = (await placed(id))!.printed
    expect((await placed(id))!.unitId).toBeNull()
    await linkPlace(id, { printed, unitId: village.unitId })
    expect((await placed(id))!.unitId).toBe(village.unitId)
    const next = await file(world, { name: 'thôn 2.txt', content: text(25) })
    expect((await placed(next))!.unitId).toBeNull()
  })
})
