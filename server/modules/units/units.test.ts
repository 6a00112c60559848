import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())

describe('units', () => {
  it('stand under their superiors and new ones join them', async () => {
    const body = { name: 'Thôn Pò Mạ', kind: 'thon', parentId: world.units.namPung, from: '2015-01-01' }
    expect((await world.as('doan', 'POST', '/units', body)).status).toBe(403)
    const added = await world.as('quan', 'POST', '/units', body)
    expect(added.body).toMatchObject({ name: 'Thôn Pò Mạ', parentName: 'Nậm Pung', depth: 3 })
    const { rows } = await world.serving.database.pool.query(
      'select count(*) as n from unit_path where unit_id = $1 and ancestor_id = $2',
      [added.body.unitId, world.units.huyen],
    )
    expect(rows[0].n).toBe(1)
    const { body: list } = await world.as('lan', 'GET', '/units')
    expect(list.units[0]).toMatchObject({ name: 'Hà Vân', depth: 0 })
    expect(list.units.find((unit: { name: string }) => unit.name === 'Mường Lâm').to).toBe('2025-06-30')
  })

  it('need a superior that is there', async () => {
    const body = { name: 'X', kind: 'thon', parentId: 99_999, from: '2015-01-01' }
    expect((await world.as('hang', 'POST', '/units', body)).body.code).toBe('units.unknown-parent')
  })
})

describe('agencies', () => {
  it('are found by folded name, short name and alias, those of the office only', async () => {
    const find = async (q: string) =>
      (await world.as('hang', 'GET', `/agencies?q=${encodeURIComponent(q)}`)).body.agencies.map(
        (agency: { agencyId: number }) => agency.agencyId,
      )
    expect(await find('nam pung')).toEqual([world.agencies.namPung])
    expect(await find('kt-ht')).toEqual([world.agencies.phongKTHT])
    expect(await find('phieng ban')).toEqual([])
    const path = `/agencies/${world.agencies.phongKTHT}/aliases`
    expect((await world.as('hang', 'POST', path, { printed: 'Phòng Công Thương' })).body.aliases).toEqual([
      'Phòng Công Thương',
    ])
    expect(await find('cong thuong')).toEqual([world.agencies.phongKTHT])
  })

  it('are added, renamed and ended', async () => {
    const added = await world.as('hang', 'POST', '/agencies', { name: 'Trạm Khuyến nông', kind: 'don-vi' })
    expect(added.status).toBe(200)
    const path = `/agencies/${added.body.agencyId}`
    const saved = await world.as('hang', 'PUT', path, {
      name: 'Trung tâm Dịch vụ',
      shortName: 'TTDV',
      to: '2024-12-31',
    })
    expect(saved.body).toMatchObject({ name: 'Trung tâm Dịch vụ', to: '2024-12-31' })
    const after = await world.as('hang', 'GET', '/agencies?on=2025-01-01&q=dich vu')
    expect(after.body.agencies).toEqual([])
    expect((await world.as('xa', 'PUT', path, { name: 'Của tôi', shortName: null })).status).toBe(404)
    expect((await world.as('doan', 'PUT', path, { name: 'Của tôi', shortName: null })).status).toBe(403)
    expect((await world.as(null, 'GET', '/agencies')).status).toBe(401)
    expect((await world.as('hang', 'POST', '/agencies', { name: '', kind: 'so' })).status).toBe(400)
  })
})

describe('groups', () => {
  it('change their members from a day on and keep the days before', async () => {
    const { namPung, chiengMai, taSoi } = world.agencies
    const input = { name: 'Các xã biên giới', ground: 'QĐ 11', agencyIds: [namPung, chiengMai], from: '2024-01-01' }
    const { body: group } = await world.as('hang', 'POST', '/groups', input)
    expect(group.members).toHaveLength(2)
    const change = { agencyIds: [chiengMai, taSoi], from: '2024-07-01', ground: 'QĐ 12' }
    const path = `/groups/${group.groupId}/members`
    const changed = await world.as('hang', 'PUT', path, change)
    const days = (agencyId: number) =>
      changed.body.members
        .filter((member: { agencyId: number }) => member.agencyId === agencyId)
        .map(({ from, to }: { from: string; to: string | null }) => [from, to])
    expect(days(namPung)).toEqual([['2024-01-01', '2024-06-30']])
    expect(days(chiengMai)).toEqual([['2024-01-01', null]])
    expect(days(taSoi)).toEqual([['2024-07-01', null]])
    expect((await world.as('hang', 'PUT', path, change)).body).toEqual(changed.body)
    expect((await world.as('xa', 'PUT', path, change)).status).toBe(404)
    expect((await world.as('hang', 'PUT', path, { ...change, agencyIds: [world.agencies.phongKhac] })).status).toBe(400)
  })
})

describe('what a member is in charge of', () => {
  const charge = (of: object) => ({ personId: null, unitId: null, criterionNo: null, field: null, ...of })

  it('changes from a day on and keeps the days before', async () => {
    const { phongNN, phongKTHT, chiengMai } = world.agencies
    const { namPung, taSoi } = world.units
    const input = { name: 'Thành viên Ban Chỉ đạo huyện', agencyIds: [phongNN, phongKTHT], from: '2024-01-01' }
    const { body: group } = await world.as('hang', 'POST', '/groups', input)
    const path = `/groups/${group.groupId}/members/${phongNN}/charges`
    const { personId } = world.people.hang
    const first = [charge({ unitId: namPung, personId }), charge({ criterionNo: 13 }), charge({ field: 'môi trường' })]
    const saved = await world.as('hang', 'PUT', path, { charges: first, from: '2024-03-18', ground: 'QĐ 214' })
    expect(saved.body.charges).toMatchObject([
      {
        agencyId: phongNN,
        unitName: 'Nậm Pung',
        personName: 'Nông Thị Thu Hằng',
        from: '2024-03-18',
        to: null,
        ground: 'QĐ 214',
      },
      { criterionNo: 13 },
      { field: 'môi trường' },
    ])
    const then = {
      charges: [charge({ unitId: taSoi }), charge({ criterionNo: 13 })],
      from: '2024-07-01',
      ground: 'QĐ 300',
    }
    const changed = await world.as('hang', 'PUT', path, then)
    const days = changed.body.charges.map((one: Record<string, unknown>) => [
      one.unitName ?? one.criterionNo ?? one.field,
      one.from,
      one.to,
      one.ground,
    ])
    expect(days.toSorted()).toEqual([
      [13, '2024-03-18', null, 'QĐ 214'],
      ['Nậm Pung', '2024-03-18', '2024-06-30', 'QĐ 214'],
      ['Tà Sỏi', '2024-07-01', null, 'QĐ 300'],
      ['môi trường', '2024-03-18', '2024-06-30', 'QĐ 214'],
    ])
    expect((await world.as('hang', 'PUT', path, then)).body).toEqual(changed.body)
    await refusals(path, { then, other: `/groups/${group.groupId}/members/${chiengMai}/charges` })
  })

  async function refusals(path: string, { then, other }: { then: { charges: object[]; from: string }; other: string }) {
    const code = async (at: string, body: object) => (await world.as('hang', 'PUT', at, body)).body.code
    expect(await code(other, then)).toBe('units.not-a-member')
    expect(await code(path, { ...then, from: '2023-12-31' })).toBe('units.not-a-member')
    expect(await code(path, { ...then, charges: [charge({ unitId: 999_999 })] })).toBe('units.unknown-unit')
    expect(
      await code(path, { ...then, charges: [charge({ criterionNo: 1, personId: world.people.xa.personId })] }),
    ).toBe('units.unknown-person')
    const both = { ...then, charges: [charge({ criterionNo: 1, field: 'điện' })] }
    expect((await world.as('hang', 'PUT', path, both)).status).toBe(400)
    const statuses = []
    for (const who of ['xa', 'doan', null] as const) statuses.push((await world.as(who, 'PUT', path, then)).status)
    expect(statuses).toEqual([404, 403, 401])
  }
})
