// Units through time as an office meets them: a merger of three communes, a split with shares, a duplicate, a level that ends; what was before stays to be asked for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../../../../test/world.ts'
import { registerPaper } from '../../assignments/test-paper.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  const { namPung, chiengMai, taSoi } = world.agencies
  const clauses = [{ lead: [namPung, chiengMai, taSoi], due: [{ day: '2024-12-01' }] }]
  const { documentId } = await registerPaper(world, { clauses })
  const handedOut = await world.as('hang', 'POST', `/documents/${documentId}/hand-out`, {})
  expect(handedOut.status).toBe(200)
})
afterAll(() => world?.stop())

const decision = { number: '12/NQ-HĐND', day: '2024-09-10', issuer: 'HĐND tỉnh Hà Vân' }
const ask = (what: object, more: object = {}) => ({ what, onDay: '2024-10-01', decision, ...more })
const units = async (query: string) => (await world.as('hang', 'GET', `/units?${query}`)).body.units
const names = (list: { name: string }[]) => list.map(({ name }) => name)
const communesOn = async (day: string) =>
  names((await units(`on=${day}`)).filter(({ kind }: { kind: string }) => kind === 'xa')).toSorted()

describe('a merger of three communes', () => {
  let operationId: string
  let newId: number
  const merge = () =>
    ask({
      kind: 'merge',
      unitIds: [world.units.namPung, world.units.chiengMai, world.units.taSoi],
      into: { name: 'Mường Nhé', kind: 'xa', code: '03101', parentId: world.units.huyen },
    })

  it('says what it touches before it runs, and writes nothing', async () => {
    const village = { name: 'Thôn Pò Mạ', kind: 'thon', parentId: world.units.namPung, from: '2015-01-01' }
    await world.as('hang', 'POST', '/units', village)
    const { status, body } = await world.as('hang', 'POST', '/unit-operations/preview', merge())
    expect(status).toBe(200)
    expect(body.changes.map((one: { name: string }) => one.name).toSorted()).toEqual(
      ['Chiềng Mai', 'Mường Nhé', 'Nậm Pung', 'Thôn Pò Mạ', 'Tà Sỏi'].toSorted(),
    )
    expect(body.descent).toHaveLength(3)
    expect(body.descent[0]).toMatchObject({ to: 'Mường Nhé', share: 1 })
    expect(body.successors).toEqual([{ unitId: null, name: 'Mường Nhé' }])
    const touched = Object.fromEntries(body.touched.map((one: { kind: string; own: number }) => [one.kind, one.own]))
    expect(touched).toMatchObject({ agency: 3, post: 2, assignment: 3 })
    expect(await communesOn('2024-10-01')).toHaveLength(4)
    expect((await world.as('hang', 'GET', '/unit-operations')).body.operations).toEqual([])
  })

  it('runs as one deed and is seen on both sides of its day', async () => {
    const { status, body } = await world.as('hang', 'POST', '/unit-operations', merge())
    expect(status).toBe(200)
    operationId = body.operationId
    newId = body.successors[0].unitId
    expect(body).toMatchObject({ kind: 'merge', onDay: '2024-10-01', decision, open: 8, decided: 0 })
    expect(await communesOn('2024-09-30')).toEqual(['Chiềng Mai', 'Nậm Pung', 'Pá Khoang', 'Tà Sỏi'].toSorted())
    expect(await communesOn('2024-10-01')).toEqual(['Mường Nhé', 'Pá Khoang'].toSorted())
    const below = await units(`under=${newId}&on=2024-10-01`)
    expect(names(below)).toEqual(['Thôn Pò Mạ'])
    const life = (await world.as('doan', 'GET', `/units/${world.units.namPung}`)).body
    expect(life.became).toEqual([{ unitId: newId, name: 'Mường Nhé', onDay: '2024-10-01', share: 1 }])
    expect(life.states).toMatchObject([{ from: '2010-01-01', until: '2024-10-01', parentName: 'Mường Lâm' }])
    const after = (await world.as('doan', 'GET', `/units/${newId}`)).body
    expect(names(after.cameFrom).toSorted()).toEqual(['Chiềng Mai', 'Nậm Pung', 'Tà Sỏi'].toSorted())
    expect(await eventKinds()).toContain('unit.merged')
  })

  it('leaves the old units to be found by name and code, and documents as they were', async () => {
    expect(await units('q=nam pung')).toMatchObject([{ unitId: world.units.namPung, to: '2024-09-30' }])
    expect(names(await units('q=03101'))).toEqual(['Mường Nhé'])
    const { body } = await world.as('hang', 'GET', '/assignments')
    expect(names(body.assignments.map((row: { lead: object }) => row.lead))).toContain('UBND xã Nậm Pung')
  })

  it('is undone while nothing rests on it, exactly', async () => {
    const undone = await world.as('hang', 'POST', `/unit-operations/${operationId}/undoing`, {
      words: 'Nhập nhầm ngày',
    })
    expect(undone.body).toMatchObject({ undoneBy: 'Nông Thị Thu Hằng', work: [] })
    expect(await communesOn('2024-10-01')).toEqual(['Chiềng Mai', 'Nậm Pung', 'Pá Khoang', 'Tà Sỏi'].toSorted())
    expect(names(await units(`under=${world.units.namPung}&on=2024-10-01`))).toEqual(['Thôn Pò Mạ'])
    expect((await world.as('hang', 'GET', `/units/${world.units.namPung}`)).body).toMatchObject({
      became: [],
      states: [{ from: '2010-01-01', until: null }],
    })
    const again = await world.as('hang', 'POST', `/unit-operations/${operationId}/undoing`, { words: 'Lần nữa' })
    expect([again.status, again.body.code]).toEqual([409, 'units.already-undone'])
  })

  it('carries everything over by a rule chosen once, and then stands', async () => {
    world.clock.moveTo('2024-10-02T08:00:00+07:00')
    const { status, body } = await world.as('hang', 'POST', '/unit-operations', { ...merge(), moveAllTo: 0 })
    expect([status, body.open]).toEqual([200, 0])
    newId = body.successors[0].unitId
    expect(body.work.every((one: { byRule: boolean; way: string }) => one.byRule && one.way === 'move')).toBe(true)
    const { body: list } = await world.as('hang', 'GET', '/agencies?on=2024-10-01&q=ubnd xã')
    expect(names(list.agencies)).toEqual(['UBND xã Mường Nhé', 'UBND xã Pá Khoang'])
    expect(names((await world.as('hang', 'GET', '/agencies?on=2024-09-30&q=ubnd xã')).body.agencies)).toHaveLength(4)
    const { body: work } = await world.as('hang', 'GET', '/assignments')
    const leads = names(work.assignments.map((row: { lead: object }) => row.lead))
    expect(leads.filter((name) => name === 'UBND xã Mường Nhé')).toHaveLength(3)
    const { body: session } = await world.as('doan', 'GET', '/session')
    expect(session.post.agency.name).toBe('UBND xã Mường Nhé')
    const undoing = await world.as('hang', 'POST', `/unit-operations/${body.operationId}/undoing`, { words: 'Thử' })
    expect([undoing.status, undoing.body.code]).toEqual([409, 'units.still-depended-on'])
    expect(undoing.body.details.dependents.map((one: { kind: string }) => one.kind)).toEqual(
      expect.arrayContaining(['decided', 'agency', 'assignment']),
    )
  })

  it('belongs to those who keep the book of the place', async () => {
    const rename = ask({ kind: 'rename', unitId: world.units.paKhoang, name: 'Khác' })
    const statuses: number[] = []
    for (const who of ['xa', 'doan', 'duc', null] as const)
      statuses.push((await world.as(who, 'POST', '/unit-operations', rename)).status)
    expect(statuses).toEqual([403, 403, 403, 401])
    expect((await world.as('xa', 'POST', '/unit-operations/preview', rename)).body.code).toBe('units.not-your-units')
    expect((await world.as('hang', 'POST', '/unit-operations', { ...rename, decision: null })).body.code).toBe(
      'units.decision-needed',
    )
    expect((await world.as('xa', 'GET', `/unit-operations/${operationId}`)).status).toBe(404)
  })
})

describe('a split with shares', () => {
  let split: { operationId: string; successors: { unitId: number; name: string }[] }
  const asked = (shares: (number | null)[]) => {
    const upper = { name: 'Pá Khoang Thượng', kind: 'xa', parentId: world.units.huyen }
    const targets = [upper, { unitId: world.units.paKhoang }]
    const parts = targets.map((into, i) => ({ into, share: shares[i] }))
    return ask({ kind: 'split', unitId: world.units.paKhoang, parts }, { onDay: '2024-11-01' })
  }

  it('wants shares that add up', async () => {
    const code = async (shares: (number | null)[]) =>
      (await world.as('hang', 'POST', '/unit-operations/preview', asked(shares))).body.code
    expect(await code([0.6, 0.3])).toBe('units.shares-wrong')
    expect(await code([0.6, 0.4])).toBeUndefined()
    const unsure = await world.as('hang', 'POST', '/unit-operations/preview', asked([null, null]))
    expect(unsure.body).toMatchObject({ warnings: ['shares-unknown'], descent: [{ share: null }] })
  })

  it('leaves each thing to be decided: some move, some stay', async () => {
    const body = { name: 'Thôn Bản Khoang', kind: 'thon', parentId: world.units.paKhoang, from: '2015-01-01' }
    await world.as('hang', 'POST', '/units', body)
    const done = await world.as('hang', 'POST', '/unit-operations', asked([0.6, 0.4]))
    expect(done.status).toBe(200)
    split = done.body
    expect(names(split.successors)).toEqual(['Pá Khoang Thượng', 'Pá Khoang'])
    expect(done.body.work.map((one: { kind: string; way: null }) => [one.kind, one.way])).toEqual([['agency', null]])
    const [item] = done.body.work
    const path = `/unit-operations/${split.operationId}/decisions`
    const elsewhere = { workIds: [item.workId], way: 'move', toUnitId: world.units.huyen }
    expect((await world.as('hang', 'POST', path, elsewhere)).body.code).toBe('units.not-a-successor')
    const decided = await world.as('hang', 'POST', path, { workIds: [item.workId], way: 'keep' })
    expect(decided.body).toMatchObject({ open: 0, decided: 1, work: [{ way: 'keep', decidedBy: 'Nông Thị Thu Hằng' }] })
    const again = await world.as('hang', 'POST', path, { workIds: [item.workId], way: 'keep' })
    expect(again.body.code).toBe('units.nothing-to-decide')
    expect(await communesOn('2024-10-31')).toEqual(['Mường Nhé', 'Pá Khoang'])
    expect(await communesOn('2024-11-01')).toEqual(['Mường Nhé', 'Pá Khoang', 'Pá Khoang Thượng'])
    const life = (await world.as('lan', 'GET', `/units/${split.successors[0]!.unitId}`)).body
    expect(life.cameFrom).toMatchObject([{ name: 'Pá Khoang', share: 0.6, onDay: '2024-11-01' }])
    const under = await units(`under=${world.units.paKhoang}&on=2024-11-01`)
    expect(names(under)).toEqual(['Thôn Bản Khoang'])
  })

  it('is undone though something was kept; a later operation stands in the way', async () => {
    const rename = ask(
      { kind: 'rename', unitId: split.successors[0]!.unitId, name: 'Pá Thượng' },
      { onDay: '2024-12-01' },
    )
    const renamed = await world.as('hang', 'POST', '/unit-operations', rename)
    const undo = (operationId: string) =>
      world.as('hang', 'POST', `/unit-operations/${operationId}/undoing`, { words: 'Nhầm' })
    expect((await undo(split.operationId)).body.details.dependents).toMatchObject([
      { kind: 'later-operation', count: 1, names: ['12/NQ-HĐND'] },
      { kind: 'changed' },
    ])
    expect((await undo(renamed.body.operationId)).status).toBe(200)
    expect((await undo(split.operationId)).status).toBe(200)
    expect(await communesOn('2024-11-01')).toEqual(['Mường Nhé', 'Pá Khoang'])
  })
})

describe('names, codes, kinds, superiors', () => {
  it('change from a day on; the days before keep theirs', async () => {
    const { paKhoang } = world.units
    const run = async (what: object, onDay: string) =>
      (await world.as('hang', 'POST', '/unit-operations', ask(what, { onDay }))).status
    expect(await run({ kind: 'retype', unitIds: [paKhoang], to: 'thi-tran' }, '2025-03-01')).toBe(200)
    expect(await run({ kind: 'rename', unitId: paKhoang, name: 'Mường Khoang' }, '2025-01-01')).toBe(200)
    expect(await run({ kind: 'recode', unitId: paKhoang, code: '03999' }, '2025-02-01')).toBe(200)
    const { states } = (await world.as('hang', 'GET', `/units/${paKhoang}`)).body
    const told = states.map((one: Record<string, string>) => [one.from, one.name, one.kind, one.code])
    expect(told).toEqual([
      ['2010-01-01', 'Pá Khoang', 'xa', null],
      ['2025-01-01', 'Mường Khoang', 'xa', null],
      ['2025-02-01', 'Mường Khoang', 'xa', '03999'],
      ['2025-03-01', 'Mường Khoang', 'thi-tran', '03999'],
    ])
    expect(await units('q=pa khoang')).toMatchObject([{ unitId: paKhoang, name: 'Pá Khoang', to: '2024-12-31' }])
    expect(await run({ kind: 'rename', unitId: paKhoang, name: 'X' }, '2009-01-01')).toBe(409)
    const below = { kind: 'move', unitIds: [world.units.huyen], parentId: paKhoang }
    expect((await world.as('hang', 'POST', '/unit-operations', ask(below))).body.code).toBe('units.under-itself')
  })

  it('a level ends: what stood below the districts stands below the province', async () => {
    const [{ parentId }] = await units(`q=${encodeURIComponent('Mường Lâm')}`)
    const what = { kind: 'abolish-level', parentId }
    const end = await world.as('hang', 'POST', '/unit-operations', ask(what, { onDay: '2025-06-01' }))
    expect(end.body.code).toBe('units.changed-since')
    const before = await units('on=2025-05-31')
    expect(before.filter(({ kind }: { kind: string }) => kind === 'huyen')).toHaveLength(2)
  })
})

describe('one place entered twice', () => {
  it('is another thing than a merger: what hangs on it goes to the other, on every day', async () => {
    const add = async (body: object) => (await world.as('hang', 'POST', '/units', body)).body.unitId as number
    const body = { kind: 'xa', parentId: world.units.huyen, from: '2012-01-01' }
    const twice = await add({ ...body, name: 'Xã Pa Khoang' })
    await add({ name: 'Thôn Lạc', kind: 'thon', parentId: twice, from: '2015-01-01' })
    const what = { kind: 'duplicate', unitId: twice, sameAs: world.units.paKhoang }
    const done = await world.as('hang', 'POST', '/unit-operations', ask(what, { decision: null }))
    expect(done.body).toMatchObject({
      kind: 'duplicate',
      decision: null,
      successors: [{ unitId: world.units.paKhoang }],
    })
    expect(names(await units('on=2016-01-01'))).not.toContain('Xã Pa Khoang')
    expect(names(await units(`under=${world.units.paKhoang}&on=2016-01-01`))).toContain('Thôn Lạc')
    expect(await units(`q=${encodeURIComponent('xã pa khoang')}`)).toMatchObject([{ unitId: twice, same: true }])
    expect((await world.as('hang', 'GET', `/units/${twice}`)).body.sameAs).toMatchObject({
      unitId: world.units.paKhoang,
    })
    const under = { ...body, name: 'Thôn X', kind: 'thon', parentId: twice }
    expect((await world.as('hang', 'POST', '/units', under)).body.code).toBe('units.unknown-parent')
    await world.as('hang', 'POST', `/unit-operations/${done.body.operationId}/undoing`, { words: 'Là hai nơi' })
    expect(names(await units('on=2016-01-01'))).toContain('Xã Pa Khoang')
    expect(names(await units(`under=${twice}&on=2016-01-01`))).toEqual(['Thôn Lạc'])
  })
})

async function eventKinds(): Promise<string[]> {
  const { rows } = await world.serving.database.pool.query(`select kind from event where kind like 'unit.%'`)
  return rows.map(({ kind }) => kind)
}
