// After the set-up: the proposal asked for again, villages by paste.
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
