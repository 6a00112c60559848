// After the set-up: the proposal asked for again, villages by paste, contacts by paste.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.stop())
type Row = Record<string, unknown> & { key: string; name: string }

describe('what usually stands round an office', () => {
  it('is offered again without what the book has, and made on demand', async () => {
    const { body } = await world.as('hang', 'GET', '/proposal')
    const offered = body.proposal.agencies.map(({ name }: Row) => name)
    expect(offered).toContain('Phòng Y tế huyện Mường Lâm')
    expect(offered).not.toContain('UBND huyện Mường Lâm')
    expect(offered).not.toContain('Phòng Kinh tế và Hạ tầng huyện Mường Lâm')
    const health = body.proposal.agencies.find(({ key }: Row) => key === 'y-te')
    const chosen = {
      agencies: [
        { key: health.key, name: 'Phòng Y tế' },
        { key: 'khong-co', name: 'Phòng lạ' },
      ],
      units: [],
    }
    expect((await world.as('hang', 'POST', '/proposal', chosen)).body).toEqual({ agencies: 1, units: 0 })
    const { body: book } = await world.as('hang', 'GET', '/agencies?q=phong+y+te')
    expect(book.agencies).toMatchObject([{ name: 'Phòng Y tế', parentName: 'UBND huyện Mường Lâm' }])
    expect((await world.as('hang', 'POST', '/proposal', chosen)).body).toEqual({ agencies: 0, units: 0 })
    const { rows } = await world.serving.database.pool.query(
      `select body from event where kind = 'office.proposal-taken' order by seq`,
    )
    expect(rows[0].body).toEqual({ agencies: 1, units: 0 })
  })

  it('is for those who keep the book', async () => {
    const statuses = []
    for (const who of ['doan', 'duc', null] as const) statuses.push((await world.as(who, 'GET', '/proposal')).status)
    expect(statuses).toEqual([403, 403, 401])
  })
})

describe('villages', () => {
  const send = (body: object, who: 'hang' | 'doan' | 'xa' = 'hang') =>
    world.as(who, 'POST', '/villages', { from: '2015-01-01', asAgencies: true, ...body })

  it('come in by paste under their commune, each an agency that work can be handed to', async () => {
    const text = '1. Thôn Pò Mạ\n2. bản Nà Lốc\nthôn pò mạ\nTDP 3\nKhuổi Lếch'
    const { body } = await send({ text, parentId: world.units.namPung })
    expect(body).toEqual({ added: 4, left: 1 })
    const { body: list } = await world.as('lan', 'GET', '/units')
    const villages = list.units.filter(({ parentName }: Row) => parentName === 'Nậm Pung')
    expect(villages.map(({ name, kind }: Row) => `${name} ${kind}`)).toEqual([
      'Bản Nà Lốc thon',
      'Khuổi Lếch thon',
      'Thôn Pò Mạ thon',
      'Tổ dân phố 3 thon',
    ])
    const { body: book } = await world.as('hang', 'GET', '/agencies?q=khuoi')
    expect(book.agencies).toMatchObject([{ name: 'Thôn Khuổi Lếch', kind: 'thon', unitName: 'Khuổi Lếch' }])
    expect((await send({ text, parentId: world.units.namPung })).body.code).toBe('units.no-villages')
  })

  it('without being agencies where that is not wanted', async () => {
    expect((await send({ text: 'Bản Pè', parentId: world.units.taSoi, asAgencies: false })).body.added).toBe(1)
    expect((await world.as('hang', 'GET', '/agencies?q=ban+pe')).body.agencies).toEqual([])
  })

  it('belong to a commune, and come from who keeps the book', async () => {
    expect((await send({ text: 'Bản Pè' })).body.code).toBe('units.not-a-commune')
    expect((await send({ text: 'Bản Pè', parentId: 999_999 })).body.code).toBe('units.not-a-commune')
    expect((await send({ text: 'Bản Pè', parentId: world.units.taSoi }, 'doan')).status).toBe(403)
    const many = Array.from({ length: 301 }, (_, i) => `Thôn ${i}`).join('\n')
    expect((await send({ text: many, parentId: world.units.taSoi })).body.code).toBe('units.too-many-villages')
  })
})

describe('contacts', () => {
  const send = (text: string, addAgencies = false) =>
    world.as('hang', 'POST', '/people/contacts', { text, addAgencies })

  it('become people of their agencies, without accounts; who is known gets the telephone he lacked', async () => {
    const text = [
      'STT\tHọ và tên\tChức vụ\tĐiện thoại\tĐơn vị',
      '1\tVàng A Chu\tChủ tịch\t0912 000 001\tUBND xã Tà Sỏi',
      '2\tLý Văn Đoàn\tCông chức\t912000002\tXã Nậm Pung',
      '3\tvàng a chu\tChủ tịch\t0912 000 001\tUBND xã Tà Sỏi',
    ].join('\n')
    expect((await send(text)).body).toEqual({ added: 1, filled: 1, left: 1, agencies: 0 })
    const { people } = (await world.as('hang', 'GET', '/people')).body
    const named = (name: string) => people.find((row: Row) => row.name === name)
    expect(named('Vàng A Chu')).toMatchObject({
      phone: '0912000001',
      login: null,
      posts: [{ title: 'Chủ tịch', agencyName: 'UBND xã Tà Sỏi', part: 'commune-officer' }],
    })
    expect(named('Lý Văn Đoàn')).toMatchObject({ phone: '0912000002', login: 'doan' })
    expect((await send(text)).body.code).toBe('identity.no-contacts')
    const { rows } = await world.serving.database.pool.query(
      `select body::text from event where kind = 'person.contacts-added'`,
    )
    expect(rows[0].body).not.toContain('0912')
  })

  it('of agencies not in the book are asked about first', async () => {
    const text = 'Nguyễn Thị Hoa\tTrạm trưởng\t0912000009\tTrạm Khuyến nông\nBế Văn Tư\tChuyên viên'
    const refused = await send(text)
    expect([refused.status, refused.body.code]).toEqual([400, 'identity.agencies-missing'])
    expect((await send(text, true)).body).toMatchObject({ added: 2, agencies: 1 })
    expect((await world.as('hang', 'GET', '/agencies?q=khuyen+nong')).body.agencies).toMatchObject([{ people: 2 }])
    expect((await world.as('doan', 'POST', '/people/contacts', { text, addAgencies: true })).status).toBe(403)
  })
})
