// The country, a province and a sheet taken into the book: every row's fate first, then units through time, with the figures that were counted elsewhere.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { makeWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ at: '2026-11-20T08:00:00+07:00' })
})
afterAll(() => world?.stop())

const ended = async (importId: string) => {
  for (;;) {
    const { body } = await world.as('quan', 'GET', `/unit-imports/${importId}`)
    if (body.phase !== 'reading' && body.phase !== 'running') return body
    await new Promise((done) => setTimeout(done, 100))
  }
}
const asked = async (body: object) => ended((await world.as('quan', 'POST', '/unit-imports', body)).body.importId)
const counts = async (on: string) => {
  const { rows } = await world.serving.database.pool.query(
    `select kind, count(*)::int as n from unit_state where valid @> $1::date and kind in ('tinh', 'thanh-pho-tw', 'xa', 'phuong', 'thi-tran', 'dac-khu')
       and unit_id > $2 group by kind`,
    [on, worldUnits],
  )
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))
}
let worldUnits = 0
const everything = async () =>
  (
    await world.serving.database.pool.query(
      `select (select md5(string_agg(s::text, '|' order by s::text)) from unit_state s) as states,
        (select md5(string_agg(p::text, '|' order by p::text)) from unit_path p) as paths, (select count(*) from unit_descent) as descent`,
    )
  ).rows[0]

describe('the whole country', () => {
  let importId: string
  let operationId: string
  let before: unknown

  it('is shown first: the fate of every row, its figures beside those counted elsewhere', async () => {
    worldUnits = (await world.serving.database.pool.query('select max(unit_id) as id from unit')).rows[0].id
    before = await everything()
    const shown = await asked({ source: 'country', former: true })
    importId = shown.importId
    expect(shown).toMatchObject({ phase: 'shown', source: 'country', operationId: null })
    const told = shown.figures.map((one: Record<string, unknown>) => [one.what, one.on, one.list, one.elsewhere])
    expect(told).toEqual([
      ['provinces', '2025-06-30', 63, 63],
      ['former', '2025-06-30', 10_034, 10_034],
      ['provinces', '2025-07-01', 34, 34],
      ['communes', '2025-07-01', 3321, 3321],
      ['xa', '2025-07-01', 2621, 2621],
      ['phuong', '2025-07-01', 687, 687],
      ['dac-khu', '2025-07-01', 13, 13],
      ['provinces', '2026-04-30', 34, 34],
      ['communes', '2026-04-30', 3321, 3321],
      ['xa', '2026-04-30', 2611, 2611],
      ['phuong', '2026-04-30', 697, 697],
      ['dac-khu', '2026-04-30', 13, 13],
      ['provinces', '2026-09-20', 34, 34],
      ['communes', '2026-09-20', 3321, 3321],
      ['xa', '2026-09-20', 2599, null],
      ['phuong', '2026-09-20', 709, null],
      ['dac-khu', '2026-09-20', 13, null],
      ['split', null, expect.any(Number), 442],
      ['without-code', null, expect.any(Number), null],
    ])
    expect(told.at(-2)[2]).toBeLessThan(442)
    const later = Map.groupBy(shown.later as { from: string; verified: boolean }[], ({ from }) => from)
    expect([...later].map(([from, changes]) => [from, changes.length])).toEqual([
      ['2026-04-30', 11],
      ['2026-09-01', 1],
      ['2026-09-20', 13],
    ])
    expect(shown.later.filter(({ verified }: { verified: boolean }) => verified)).toEqual([])
    expect(shown.later.at(-1)).toMatchObject({
      ...{ code: '09496', name: 'Lương Tài', was: 'xa', kind: 'phuong', from: '2026-09-20' },
      ground: 'Nghị quyết 388/NQ-UBTVQH16',
    })
    expect(shown.counts).toMatchObject({ complete: 0, differs: 0 })
    const refused = (await world.as('quan', 'GET', `/unit-imports/${importId}/rows?fate=refused`)).body
    expect(refused.total).toBe(shown.counts.refused)
    expect(refused.rows[0]).toMatchObject({ why: expect.any(String), name: expect.any(String) })
    const found = (await world.as('quan', 'GET', `/unit-imports/${importId}/rows?q=${encodeURIComponent('trảng bom')}`))
      .body
    const now = found.rows.find(({ name }: { name: string }) => name === 'Phường Trảng Bom')
    expect(now).toMatchObject({
      fate: 'make',
      code: '26248',
      above: 'Thành phố Đồng Nai',
      from: '2025-07-01',
      until: null,
    })
    const old = found.rows.find(({ name }: { name: string }) => name === 'Thị trấn Trảng Bom')
    expect(old).toMatchObject({ from: null, until: '2025-07-01', into: ['Phường Trảng Bom'] })
    expect(await everything()).toEqual(before)
  })

  it('becomes units in a job, once', async () => {
    const path = `/unit-imports/${importId}/confirmation`
    expect((await world.as('doan', 'POST', path)).status).toBe(403)
    expect((await world.as('xa', 'POST', path)).status).toBe(404)
    expect((await world.as('quan', 'POST', path)).body).toMatchObject({ phase: 'running' })
    expect((await world.as('quan', 'POST', path)).body.code).toBe('units.import-not-shown')
    const done = await ended(importId)
    expect(done).toMatchObject({ phase: 'done', done: done.total, total: done.counts.make })
    operationId = done.operationId
    expect(await counts('2025-06-30')).toMatchObject({ tinh: 57, 'thanh-pho-tw': 6 })
    expect(await counts('2025-07-01')).toEqual({ tinh: 28, 'thanh-pho-tw': 6, xa: 2621, phuong: 687, 'dac-khu': 13 })
    expect(await counts('2026-04-30')).toEqual({ tinh: 27, 'thanh-pho-tw': 7, xa: 2611, phuong: 697, 'dac-khu': 13 })
    expect(await byProvince('2026-04-30')).toEqual(countedByProvince)
    expect(await counts('2026-09-19')).toEqual({ tinh: 26, 'thanh-pho-tw': 8, xa: 2611, phuong: 697, 'dac-khu': 13 })
    expect(await counts('2026-09-20')).toEqual({ tinh: 25, 'thanh-pho-tw': 9, xa: 2599, phuong: 709, 'dac-khu': 13 })
  })

  it('knows what became of an old commune, and what a kept one was', async () => {
    const find = async (q: string) => (await world.as('quan', 'GET', `/units?q=${encodeURIComponent(q)}`)).body.units
    const [old] = await find('26881')
    const life = (await world.as('quan', 'GET', `/units/${old.unitId}`)).body
    expect(life).toMatchObject({ kind: 'phuong', states: [{ until: '2025-07-01', parentName: 'Gò Vấp' }] })
    expect(life.became).toMatchObject([{ name: 'An Hội Tây', share: 1, onDay: '2025-07-01' }])
    const { rows } = await world.serving.database.pool.query(
      `select unit_id from unit_state where unit_id > $1 and code is not null group by unit_id, code having count(distinct parent_id) = 2 limit 1`,
      [worldUnits],
    )
    const kept = (await world.as('quan', 'GET', `/units/${rows[0].unit_id}`)).body
    expect(kept.states.map((one: { from: string | null }) => one.from)).toEqual([null, '2025-07-01'])
    const top = (await world.as('quan', 'GET', '/units?under=top&on=2026-11-20')).body.units
    expect(top.filter(({ code }: { code: string | null }) => code !== null)).toHaveLength(34)
  })

  it('asked again finds everything there; undone, the book is what it was', async () => {
    const again = await asked({ source: 'country', former: true })
    expect(again.counts).toMatchObject({ make: 0, complete: 0, differs: 0 })
    const nothing = await world.as('quan', 'POST', `/unit-imports/${again.importId}/confirmation`)
    expect(nothing.body.code).toBe('units.nothing-to-import')
    const path = `/unit-operations/${operationId}/undoing`
    expect((await world.as('quan', 'POST', path, { words: 'Chỉ thử' })).status).toBe(200)
    expect(await everything()).toEqual(before)
    expect((await world.as('quan', 'GET', `/unit-imports/${importId}`)).body.undone).toBe(true)
  })
})

describe('a province beside what the book has', () => {
  it('completes what was entered by hand, and does not touch what differs', async () => {
    const add = async (body: object) => (await world.as('quan', 'POST', '/units', body)).body.unitId as number
    const province = await add({ name: 'Đồng Nai', kind: 'tinh', parentId: null, from: '2025-07-01' })
    const same = { kind: 'xa', parentId: province, from: '2025-07-01' }
    const noCode = await add({ ...same, name: 'Trảng Bom' })
    await add({ ...same, name: 'Tên Khác', code: '26209' })
    const shown = await asked({ source: 'province', provinceCode: '75', former: false })
    expect(shown).toMatchObject({
      name: 'Đồng Nai',
      counts: { make: 93, complete: 2, differs: 1, same: 0, refused: 0 },
    })
    const differing = (await world.as('quan', 'GET', `/unit-imports/${shown.importId}/rows?fate=differs`)).body.rows
    expect(differing).toMatchObject([{ name: 'Xã Thanh Sơn', why: 'name' }])
    await world.as('quan', 'POST', `/unit-imports/${shown.importId}/confirmation`)
    expect((await ended(shown.importId)).phase).toBe('done')
    const life = (await world.as('quan', 'GET', `/units/${noCode}`)).body
    expect(life.states).toMatchObject([
      { kind: 'xa', code: '26248', until: '2026-04-30' },
      { kind: 'phuong', code: '26248', from: '2026-04-30', until: null },
    ])
  })

  it('writes nothing where the book has changed since it was shown', async () => {
    const shown = await asked({ source: 'province', provinceCode: '96', former: true })
    await world.as('quan', 'POST', '/units', { name: 'Mới', kind: 'tinh', parentId: null, from: '2025-07-01' })
    await world.as('quan', 'POST', `/unit-imports/${shown.importId}/confirmation`)
    expect(await ended(shown.importId)).toMatchObject({ phase: 'failed', fault: 'stale', operationId: null })
  })
})

describe('a sheet of units', () => {
  const send = async (cells: string[][], fields: { from?: string } = { from: '2025-07-01' }) => {
    const file = await writeXlsxFile(cells, { sheet: 'Thôn' }).toBuffer()
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new File([new Uint8Array(file)], 'thon.xlsx'))
    const request = new Request('http://x', { method: 'POST', body: form })
    const headers = { 'content-type': request.headers.get('content-type')! }
    return world.as('quan', 'POST', '/unit-imports/sheet', Buffer.from(await request.arrayBuffer()), headers)
  }

  it('tells the fate of every row before anything is written, and then makes those that can be', async () => {
    const { status, body } = await send([
      ['DANH SÁCH THÔN, BẢN', '', '', ''],
      ['STT', 'Tên thôn', 'Loại', 'Thuộc'],
      ['1', 'Thôn Nà Lốc', 'thôn', 'Xã Nậm Pung'],
      ['2', 'Bản Cuôn', '', 'Nậm Pung'],
      ['3', 'Bản Cuôn', '', 'Nậm Pung'],
      ['4', 'Vườn ông Páo', 'Vườn mẫu', 'Thôn Nà Lốc'],
      ['5', 'Thôn Không Đâu', '', 'Xã Không Có'],
      ['6', 'Gì đó', 'gì đó', 'Xã Nậm Pung'],
    ])
    expect([status, body.counts]).toEqual([200, { make: 3, same: 0, complete: 0, differs: 0, refused: 3 }])
    const { rows } = (await world.as('quan', 'GET', `/unit-imports/${body.importId}/rows`)).body
    expect(rows.map((one: Record<string, unknown>) => [one.no, one.fate, one.why, one.above])).toEqual([
      [3, 'make', null, 'Xã Nậm Pung'],
      [4, 'make', null, 'Xã Nậm Pung'],
      [5, 'refused', 'twice', 'Xã Nậm Pung'],
      [6, 'make', null, 'Thôn Nà Lốc'],
      [7, 'refused', 'unknown-parent', 'Xã Không Có'],
      [8, 'refused', 'bad-kind', 'Xã Nậm Pung'],
    ])
    await world.as('quan', 'POST', `/unit-imports/${body.importId}/confirmation`)
    expect((await ended(body.importId)).phase).toBe('done')
    const under = async (unitId: number) =>
      (await world.as('quan', 'GET', `/units?under=${unitId}&on=2026-11-20`)).body.units
    const villages = await under(world.units.namPung)
    expect(villages.map(({ name }: { name: string }) => name)).toEqual(['Bản Cuôn', 'Thôn Nà Lốc'])
    expect(await under(villages[1].unitId)).toMatchObject([{ name: 'Vườn ông Páo', kind: 'vuon-mau' }])
    const again = await send([
      ['Tên', 'Loại', 'Thuộc'],
      ['Bản Cuôn', 'bản', 'Xã Nậm Pung'],
    ])
    expect(again.body.counts).toMatchObject({ same: 1, make: 0 })
  })

  it('that is none is refused with what to do', async () => {
    expect((await send([['Một', 'Hai']])).body.code).toBe('units.no-name-column')
    expect((await world.as('quan', 'POST', '/unit-imports/sheet', {})).body.code).toBe('units.no-table')
    expect((await send([['Tên'], ['Thôn A']], {})).status).toBe(400)
  })
})

async function byProvince(on: string): Promise<Record<string, string>> {
  const { rows } = await world.serving.database.pool.query(
    `select p.code, count(*) || ' (' || count(*) filter (where s.kind = 'xa') || '/' || count(*) filter (where s.kind = 'phuong') || '/' || count(*) filter (where s.kind = 'dac-khu') || ')' as told
     from unit_state s join unit_state p on p.unit_id = s.parent_id and p.valid @> $1::date
     where s.valid @> $1::date and s.kind in ('xa', 'phuong', 'dac-khu') and s.unit_id > $2 group by p.code order by p.code`,
    [on, worldUnits],
  )
  return Object.fromEntries(rows.map(({ code, told }) => [code, told]))
}

/** Communes of each province from 30/4/2026: all (xã/phường/đặc khu). */
const countedByProvince = Object.fromEntries(
  `01 126 (75/51/0) · 04 56 (53/3/0) · 08 124 (117/7/0) · 11 45 (42/3/0) · 12 38 (36/2/0) · 14 75 (67/8/0) · 15 99 (89/10/0) · 19 92 (77/15/0) · 20 65 (61/4/0) · 22 54 (22/30/2) · 24 99 (66/33/0) · 25 148 (133/15/0) · 31 114 (67/45/2) · 33 104 (93/11/0) · 37 129 (97/32/0) · 38 166 (147/19/0) · 40 130 (119/11/0) · 42 69 (60/9/0) · 44 78 (69/8/1) · 46 40 (19/21/0) · 48 94 (70/23/1) · 51 96 (86/9/1) · 52 135 (110/25/0) · 56 65 (48/16/1) · 66 102 (88/14/0) · 68 124 (103/20/1) · 75 95 (62/33/0) · 79 168 (54/113/1) · 80 96 (82/14/0) · 82 102 (82/20/0) · 86 124 (105/19/0) · 91 102 (85/14/3) · 92 103 (72/31/0) · 96 64 (55/9/0)`
    .split(' · ')
    .map((line) => [line.slice(0, 2), line.slice(3)]),
)
